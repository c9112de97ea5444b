//! The built site on disk: which files this build is made of.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use leptos::config::LeptosOptions;
use serde::Deserialize;

use crate::trouble::Trouble;

/// `site.json` as the bundler writes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Manifest {
    /// Common stem of the script and the module, without ending.
    pub script: String,
    /// File name of the style sheet.
    pub style: String,
    /// Address of the font that every page needs at once.
    pub preload_font: String,
}

/// The folder that is served as files, and what it holds.
#[derive(Debug, Clone)]
pub struct Site {
    pub root: PathBuf,
    pub manifest: Manifest,
    /// Addresses of single files at the root, such as `/robots.txt`.
    pub loose: Arc<[String]>,
}

impl Site {
    /// Reads what the bundler built.
    pub fn open(root: &Path) -> Result<Self, Trouble> {
        let list = root.join("site.json");
        let text = fs::read(&list).map_err(|_missing| Trouble::SiteMissing(root.to_owned()))?;
        let manifest = serde_json::from_slice(&text).map_err(|error| Trouble::SiteUnreadable(list, error))?;
        Ok(Self { root: root.to_owned(), manifest, loose: loose(root) })
    }

    /// What Leptos asks to know about the files. Their names already carry the hash.
    pub fn leptos_options(&self) -> LeptosOptions {
        LeptosOptions::builder()
            .output_name(self.manifest.script.as_str())
            .site_root(self.root.to_string_lossy().as_ref())
            .hash_files(false)
            .build()
    }
}

/// Files at the root, without the manifest and the compressed copies: those are no addresses.
fn loose(root: &Path) -> Arc<[String]> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && !name.starts_with("site.json"))
        .filter(|name| Path::new(name).extension().is_none_or(|ending| ending != "br" && ending != "gz"))
        // A name with braces would be read as a pattern, and one with other signs is written otherwise in an address.
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte)))
        .collect();
    names.sort();
    names.into_iter().map(|name| format!("/{name}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_a_built_site_says_what_to_run() {
        let folder = tempfile::tempdir().unwrap();
        let sentence = Site::open(folder.path()).unwrap_err().to_string();
        assert!(sentence.contains("make build") && sentence.contains("--site"), "{sentence}");
        fs::write(folder.path().join("site.json"), "{").unwrap();
        let sentence = Site::open(folder.path()).unwrap_err().to_string();
        assert!(sentence.contains("make build") && !sentence.contains('\n'), "{sentence}");
    }

    #[test]
    fn only_files_meant_for_visitors_get_an_address() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("pkg")).unwrap();
        for name in ["robots.txt", "robots.txt.br", "robots.txt.gz", "site.json.new", ".hidden", "{x}.txt"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        fs::write(
            folder.path().join("site.json"),
            r#"{"script":"b.1","style":"b.2.css","preload_font":"/fonts/f.woff2"}"#,
        )
        .unwrap();
        let site = Site::open(folder.path()).unwrap();
        assert_eq!(*site.loose, ["/robots.txt".to_owned()]);
        assert_eq!(&*site.leptos_options().output_name, "b.1");
    }
}
