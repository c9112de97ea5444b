//! A place for databases, files and logs that is gone afterwards.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::trouble::Trouble;

/// Removed with everything in it when dropped. Made by hand: the usual crate would switch on features in crates that
/// the server shares, and the server would be built anew for every measuring.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Result<Self, Trouble> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("brukerpass-bench-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        // Fails when it is there already: nobody else's folder is used, or removed.
        fs::create_dir(&path).map_err(Trouble::File)?;
        Ok(Self(path))
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The address of a `SQLite` database in it.
    pub(crate) fn sqlite(&self, name: &str) -> String {
        format!("sqlite://{}?mode=rwc", self.file(name).with_extension("db").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system's own cleaning.
        let _removed = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_apart_and_leave_nothing_behind() {
        let (one, other) = (Folder::new().unwrap(), Folder::new().unwrap());
        assert_ne!(one.file("a"), other.file("a"));
        fs::write(one.file("a"), "x").unwrap();
        let path = one.file("");
        drop(one);
        assert!(!path.exists());
    }
}
