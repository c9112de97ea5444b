//! What can go wrong, each as one sentence that says what to do.

use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("Use one of these:\n{0}")]
    Usage(&'static str),
    #[error("Could not {doing} {}: {source}.", path.display())]
    File { doing: &'static str, path: PathBuf, source: io::Error },
    #[error("Could not start `{program}` ({source}); install it and make sure it is on PATH.")]
    Start { program: String, source: io::Error },
    #[error("`{0}` failed; its own message stands above.")]
    Failed(String),
    #[error("The npm packages are missing; run `make setup` (it runs `npm ci --prefix end2end`).")]
    PackagesMissing,
    #[error("wasm-bindgen refused the module: {0}.")]
    Bind(String),
    #[error("{0}")]
    Form(String),
    #[error(
        "style/font.css does not name /fonts/{0}, the file of the installed font version; write the new version there."
    )]
    FontName(String),
    #[error("{} found.", count(*number, "problem"))]
    Problems { number: usize },
}

impl Trouble {
    /// For `map_err` on file operations.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { doing, path: path.to_path_buf(), source }
    }
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
