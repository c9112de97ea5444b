//! Files that are served as they are: frontend/public and the fonts.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fingerprint::{Memory, files_below, of_files};
use crate::place::{self, Mode};
use crate::trouble::Trouble;
use crate::{fonts, squeeze};

/// Copies everything and returns the address of the font to preload.
pub(crate) fn build(mode: Mode, memory: &mut Memory) -> Result<String, Trouble> {
    let site = place::site();
    let public = place::root().join("frontend/public");
    let fonts = fonts::all()?;
    let preload = fonts.first().map(|font| format!("/fonts/{}", font.name)).unwrap_or_default();

    let mut copies: Vec<(PathBuf, PathBuf)> = Vec::new();
    for source in files_below(&public) {
        let Ok(inside) = source.strip_prefix(&public) else {
            continue;
        };
        copies.push((source.clone(), site.join(inside)));
    }
    copies.extend(fonts.into_iter().map(|font| (font.source, site.join("fonts").join(font.name))));

    let sources: Vec<PathBuf> = copies.iter().map(|(source, _)| source.clone()).collect();
    let inputs = of_files(&sources, mode.word())?;
    if memory.knows("assets", &inputs) && copies.iter().all(|(_, copy)| copy.exists()) {
        return Ok(preload);
    }
    for (source, copy) in &copies {
        put(source, copy)?;
        squeeze::beside(copy, mode)?;
    }
    memory.learn("assets", inputs)?;
    Ok(preload)
}

fn put(source: &Path, copy: &Path) -> Result<(), Trouble> {
    if let Some(folder) = copy.parent() {
        fs::create_dir_all(folder).map_err(Trouble::file("create", folder))?;
    }
    fs::copy(source, copy).map_err(Trouble::file("copy", source))?;
    Ok(())
}
