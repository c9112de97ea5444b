//! The style sheet: `style/bundle.mjs` joins and shrinks the parts, here it gets its name.

use std::fs;
use std::process::Command;

use crate::fingerprint::{self, Memory, files_below, of_files};
use crate::place::{self, Mode};
use crate::trouble::Trouble;
use crate::{fonts, squeeze};

/// Builds `pkg/brukerpass.<hash>.css` unless the one named `previous` is made from the same inputs.
pub(crate) fn build(mode: Mode, previous: &str, memory: &mut Memory) -> Result<String, Trouble> {
    let root = place::root();
    let pkg = place::site().join("pkg");
    let mut sources = files_below(&root.join("style"));
    sources.push(root.join("end2end/package-lock.json"));
    let inputs = of_files(&sources, mode.word())?;
    if memory.knows("style", &inputs) && pkg.join(previous).is_file() {
        return Ok(previous.to_owned());
    }

    let css = joined()?;
    for font in fonts::all()? {
        if !css.contains(&format!("/fonts/{}", font.name)) {
            return Err(Trouble::FontName(font.name));
        }
    }
    let name = format!("brukerpass.{}.css", fingerprint::of([css.as_bytes()]));
    let path = pkg.join(&name);
    fs::write(&path, css).map_err(Trouble::file("write", &path))?;
    squeeze::beside(&path, mode)?;
    memory.learn("style", inputs)?;
    Ok(name)
}

fn joined() -> Result<String, Trouble> {
    if !place::packages().join("lightningcss").exists() {
        return Err(Trouble::PackagesMissing);
    }
    let output = Command::new("node")
        .arg(place::root().join("style/bundle.mjs"))
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|source| Trouble::Start { program: "node".into(), source })?;
    if !output.status.success() {
        return Err(Trouble::Failed("node style/bundle.mjs".into()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
