//! `site.json`: the names of this build, read once by the server when it starts.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::trouble::Trouble;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// Common stem of the script and the module: `brukerpass.<hash>`.
    pub(crate) script: String,
    /// File name of the style sheet: `brukerpass.<hash>.css`.
    pub(crate) style: String,
    /// Address of the one font file that every page needs at once.
    pub(crate) preload_font: String,
}

impl Manifest {
    /// An unreadable or missing manifest is an empty one: everything is then built anew.
    pub(crate) fn read(site: &Path) -> Self {
        let text = fs::read(site.join("site.json")).unwrap_or_default();
        let value: Value = serde_json::from_slice(&text).unwrap_or_default();
        let word = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        Self { script: word("script"), style: word("style"), preload_font: word("preload_font") }
    }

    /// Written beside and renamed, so that a starting server never reads half of it.
    pub(crate) fn write(&self, site: &Path) -> Result<(), Trouble> {
        let path = site.join("site.json");
        let beside = site.join("site.json.new");
        let value = json!({ "script": self.script, "style": self.style, "preload_font": self.preload_font });
        fs::write(&beside, format!("{value}\n")).map_err(Trouble::file("write", &beside))?;
        fs::rename(&beside, &path).map_err(Trouble::file("replace", &path))
    }
}

#[cfg(test)]
mod tests {
    use super::Manifest;

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Manifest::read(folder.path()), Manifest::default());
        let manifest =
            Manifest { script: "b.1".into(), style: "b.2.css".into(), preload_font: "/fonts/f.woff2".into() };
        manifest.write(folder.path()).unwrap();
        assert_eq!(Manifest::read(folder.path()), manifest);
    }
}
