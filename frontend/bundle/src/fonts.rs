//! The two files of the variable font, under a name that carries its version so that they can be cached for ever.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::place;
use crate::trouble::Trouble;

/// The first covers Norwegian and English and is preloaded; the second holds the Sámi letters.
const SUBSETS: [&str; 2] = ["latin", "latin-ext"];

pub(crate) struct Font {
    pub(crate) source: PathBuf,
    pub(crate) name: String,
}

pub(crate) fn all() -> Result<Vec<Font>, Trouble> {
    let package = place::packages().join("@fontsource-variable/source-sans-3");
    let version = version(&package)?;
    Ok(SUBSETS
        .iter()
        .map(|subset| Font {
            source: package.join(format!("files/source-sans-3-{subset}-wght-normal.woff2")),
            name: format!("source-sans-3-{version}-{subset}.woff2"),
        })
        .collect())
}

fn version(package: &Path) -> Result<String, Trouble> {
    let text = fs::read(package.join("package.json")).map_err(|_missing| Trouble::PackagesMissing)?;
    let value: Value = serde_json::from_slice(&text).unwrap_or_default();
    value.get("version").and_then(Value::as_str).map(str::to_owned).ok_or(Trouble::PackagesMissing)
}
