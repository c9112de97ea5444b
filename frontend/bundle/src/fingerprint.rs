//! Short names for contents, and the memory of what was built last.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::place;
use crate::trouble::Trouble;

/// Twelve hexadecimal digits: enough to never meet twice in one site.
pub(crate) fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(6).fold(String::with_capacity(12), |mut name, byte| {
        // Writing to a string does not fail.
        let _written = write!(name, "{byte:02x}");
        name
    })
}

/// One name for the names and contents of many files.
pub(crate) fn of_files(files: &[PathBuf], salt: &str) -> Result<String, Trouble> {
    let mut parts = vec![salt.as_bytes().to_vec()];
    for file in files {
        parts.push(file.to_string_lossy().into_owned().into_bytes());
        parts.push(fs::read(file).map_err(Trouble::file("read", file))?);
    }
    Ok(of(parts.iter().map(Vec::as_slice)))
}

/// All files below a folder, in a fixed order. A missing folder has none.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Remembers, per part of the site, which inputs its files were made from.
pub(crate) struct Memory {
    path: PathBuf,
    parts: Map<String, Value>,
}

impl Memory {
    pub(crate) fn open() -> Self {
        let path = place::root().join("target/bundle/memory.json");
        let parts =
            fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { path, parts }
    }

    pub(crate) fn knows(&self, part: &str, inputs: &str) -> bool {
        self.parts.get(part).and_then(Value::as_str) == Some(inputs)
    }

    pub(crate) fn learn(&mut self, part: &str, inputs: String) -> Result<(), Trouble> {
        self.parts.insert(part.to_owned(), Value::String(inputs));
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(Trouble::file("create", folder))?;
        }
        let text = Value::Object(self.parts.clone()).to_string();
        fs::write(&self.path, text).map_err(Trouble::file("write", &self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_border_between_parts_counts() {
        assert_ne!(of([b"ab".as_slice(), b"c"]), of([b"a".as_slice(), b"bc"]));
        assert_eq!(of([b"ab".as_slice()]).len(), 12);
    }
}
