//! A small built site.

use std::fs;
use std::path::Path;

use server::site::Site;
use tempfile::TempDir;

/// The folder is gone when dropped.
pub(crate) fn built() -> (TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let manifest =
        r#"{"script":"brukerpass.1a","style":"brukerpass.2b.css","preload_font":"/fonts/letters-1.woff2"}"#;
    put(root, "site.json", manifest);
    put(root, "robots.txt", "User-agent: *\n");
    put(root, "videre.js", "document.forms[0]?.requestSubmit()\n");
    put(root, "favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    put(root, "fonts/letters-1.woff2", "wOF2");
    put(root, "pkg/brukerpass.1a.js", "export default 1;");
    put(root, "pkg/brukerpass.1a.wasm", "\0asm");
    put(root, "pkg/brukerpass.2b.css", "body { color: black }");
    // The copies only have to be told apart here.
    put(root, "pkg/brukerpass.2b.css.br", "brotli");
    put(root, "pkg/brukerpass.2b.css.gz", "gzip");
    let site = Site::open(root).unwrap();
    (folder, site)
}

fn put(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
