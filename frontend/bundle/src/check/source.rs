//! Rust files as the checks see them: their path below the root and their lines.

use std::fs;
use std::path::Path;

use crate::fingerprint::files_below;
use crate::trouble::Trouble;

const FOLDERS: [&str; 4] = ["app", "server", "frontend", "migrations"];

pub(crate) struct Source {
    /// With forward slashes, such as `app/src/lib.rs`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn below(root: &Path) -> Result<Vec<Self>, Trouble> {
        let mut sources = Vec::new();
        for file in FOLDERS.iter().flat_map(|folder| files_below(&root.join(folder))) {
            if file.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let text = fs::read_to_string(&file).map_err(Trouble::file("read", &file))?;
            let inside = file.strip_prefix(root).unwrap_or(&file);
            sources.push(Self { path: inside.to_string_lossy().replace('\\', "/"), text });
        }
        Ok(sources)
    }

    /// The bundler quotes what it looks for, so only its length is checked.
    pub(crate) fn is_tooling(&self) -> bool {
        self.path.starts_with("frontend/bundle/")
    }

    /// Files that only tests compile: `tests/…`, `…/tests.rs` and the store's `testing`.
    pub(crate) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "testing" | "testing.rs"))
    }

    /// Numbered lines without comments.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, without_comment(line)))
    }

    /// As `code`, up to the tests at the end of the file.
    pub(crate) fn code_before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().take_while(|(_, line)| !line.trim_start().starts_with("#[cfg(test)]"))
    }

    pub(crate) fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

/// `//` after a colon is part of an address, not a comment.
fn without_comment(line: &str) -> &str {
    let starts =
        line.match_indices("//").find(|(start, _)| !line.get(..*start).unwrap_or_default().ends_with(':'));
    starts.and_then(|(start, _)| line.get(..start)).unwrap_or(line)
}

#[cfg(test)]
impl Source {
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_not_code_but_addresses_are() {
        assert_eq!(without_comment("let a = 1; // sqlx"), "let a = 1; ");
        assert_eq!(without_comment("let a = \"http://x\"; // b"), "let a = \"http://x\"; ");
    }

    #[test]
    fn tests_at_the_end_are_left_out() {
        let source = Source::of("a.rs", "one\n#[cfg(test)]\nmod tests {\n}");
        assert_eq!(source.code_before_tests().count(), 1);
        assert!(Source::of("server/store/src/testing.rs", "").is_test());
        assert!(!Source::of("server/src/attestations.rs", "").is_test());
    }
}
