//! `bundle site`: everything under target/site, doing only what has changed.

use std::fs;

use crate::fingerprint::Memory;
use crate::manifest::Manifest;
use crate::place::{self, Mode};
use crate::say::say;
use crate::trouble::Trouble;
use crate::{assets, script, style};

pub(crate) fn build(mode: Mode) -> Result<(), Trouble> {
    let site = place::site();
    let pkg = site.join("pkg");
    fs::create_dir_all(&pkg).map_err(Trouble::file("create", &pkg))?;
    let previous = Manifest::read(&site);
    let mut memory = Memory::open();

    let preload_font = assets::build(mode, &mut memory)?;
    let style = style::build(mode, &previous.style, &mut memory)?;
    let script = script::build(mode, &previous.script, &mut memory)?;
    let manifest = Manifest { script, style, preload_font };
    if manifest == previous {
        say("The site in target/site is up to date.");
        return Ok(());
    }
    manifest.write(&site)?;
    forget_all_but(&manifest)?;
    say(&format!("Built target/site ({}): {} and {}.", mode.word(), manifest.script, manifest.style));
    Ok(())
}

/// Files of earlier builds would only grow the folder: no page asks for them any more.
fn forget_all_but(manifest: &Manifest) -> Result<(), Trouble> {
    let pkg = place::site().join("pkg");
    let entries = fs::read_dir(&pkg).map_err(Trouble::file("list", &pkg))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let wanted = name.starts_with(&format!("{}.", manifest.script)) || name.starts_with(&manifest.style);
        if !wanted {
            fs::remove_file(&path).map_err(Trouble::file("remove", &path))?;
        }
    }
    Ok(())
}
