//! Compressed copies beside the files, so that the server never compresses them itself.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::place::Mode;
use crate::trouble::Trouble;

/// Below this a compressed copy saves nothing: the answer fits in one packet anyway.
const WORTH_IT: usize = 1000;
const TYPES: [&str; 9] = ["js", "mjs", "wasm", "css", "svg", "txt", "json", "webmanifest", "html"];

/// Writes `path.br` and `path.gz`, or removes old ones when `path` is not worth it.
pub(crate) fn beside(path: &Path, mode: Mode) -> Result<(), Trouble> {
    let (br, gz) = (with_ending(path, "br"), with_ending(path, "gz"));
    let bytes = fs::read(path).map_err(Trouble::file("read", path))?;
    let type_fits = path.extension().is_some_and(|ending| TYPES.iter().any(|known| ending == *known));
    if !type_fits || bytes.len() < WORTH_IT {
        for old in [br, gz].iter().filter(|old| old.exists()) {
            fs::remove_file(old).map_err(Trouble::file("remove", old))?;
        }
        return Ok(());
    }
    let quality = if mode == Mode::Release { 11 } else { 5 };
    fs::write(&br, brotli_of(&bytes, quality).map_err(Trouble::file("compress", path))?)
        .map_err(Trouble::file("write", &br))?;
    fs::write(&gz, gzip_of(&bytes, mode).map_err(Trouble::file("compress", path))?)
        .map_err(Trouble::file("write", &gz))
}

fn brotli_of(bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &settings)?;
    Ok(squeezed)
}

fn gzip_of(bytes: &[u8], mode: Mode) -> std::io::Result<Vec<u8>> {
    let level = if mode == Mode::Release { flate2::Compression::best() } else { flate2::Compression::fast() };
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn copies_unpack_to_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.css");
        let text = "a{color:red}".repeat(200);
        fs::write(&path, &text).unwrap();
        beside(&path, Mode::Release).unwrap();

        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut fs::read(with_ending(&path, "br")).unwrap().as_slice(), &mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text.as_bytes());
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(fs::read(with_ending(&path, "gz")).unwrap().as_slice())
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn a_file_that_shrank_loses_its_copies() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "x".repeat(2000)).unwrap();
        beside(&path, Mode::Debug).unwrap();
        assert!(with_ending(&path, "br").exists());
        fs::write(&path, "x").unwrap();
        beside(&path, Mode::Debug).unwrap();
        assert!(!with_ending(&path, "br").exists() && !with_ending(&path, "gz").exists());
    }
}
