//! The islands as a WASM module with its script, under one name made from both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::fingerprint::{self, Memory, files_below};
use crate::place::{self, Mode};
use crate::squeeze;
use crate::trouble::Trouble;

/// Exactly these: `--all-features` and older wasm-opt versions make modules that never wake.
const SHRINK: [&str; 3] = ["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"];

/// Builds `pkg/<name>.js` and `pkg/<name>.wasm` unless those named `previous` come from the same module.
pub(crate) fn build(mode: Mode, previous: &str, memory: &mut Memory) -> Result<String, Trouble> {
    let module = compiled(mode)?;
    let bytes = fs::read(&module).map_err(Trouble::file("read", &module))?;
    let lock = place::root().join("end2end/package-lock.json");
    let lock = fs::read(&lock).map_err(Trouble::file("read", &lock))?;
    let inputs = fingerprint::of([mode.word().as_bytes(), &bytes, &lock]);
    let pkg = place::site().join("pkg");
    if memory.knows("script", &inputs) && pkg.join(format!("{previous}.wasm")).is_file() {
        return Ok(previous.to_owned());
    }

    let bound = bound(&module)?;
    let (script, wasm) = (bound.join("brukerpass.js"), bound.join("brukerpass_bg.wasm"));
    if mode == Mode::Release {
        shrunk(&wasm)?;
    }
    let name = named(&bound, &script, &wasm, &pkg, mode)?;
    memory.learn("script", inputs)?;
    Ok(name)
}

fn compiled(mode: Mode) -> Result<PathBuf, Trouble> {
    let mut cargo = Command::new(place::cargo());
    cargo.current_dir(place::root());
    cargo.args(["build", "--locked", "-p", "frontend", "--target", "wasm32-unknown-unknown"]);
    let folder = match mode {
        Mode::Debug => "debug",
        Mode::Release => {
            cargo.args(["--profile", "wasm-release"]);
            "wasm-release"
        }
    };
    run(&mut cargo, "cargo build -p frontend")?;
    Ok(place::target().join("wasm32-unknown-unknown").join(folder).join("frontend.wasm"))
}

/// The page names the module itself, so the script needs no default path that the new name would break.
fn bound(module: &Path) -> Result<PathBuf, Trouble> {
    let folder = place::root().join("target/bundle/bound");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Trouble::file("empty", &folder))?;
    }
    Bindgen::new()
        .input_path(module)
        .out_name("brukerpass")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&folder)
        })
        .map_err(|error| Trouble::Bind(format!("{error:#}")))?;
    Ok(folder)
}

fn shrunk(wasm: &Path) -> Result<(), Trouble> {
    let tool = place::packages().join("binaryen/bin/wasm-opt");
    if !tool.exists() {
        return Err(Trouble::PackagesMissing);
    }
    let mut node = Command::new("node");
    node.arg(tool).arg(wasm).arg("-o").arg(wasm).args(SHRINK);
    run(&mut node, "wasm-opt")
}

fn named(bound: &Path, script: &Path, wasm: &Path, pkg: &Path, mode: Mode) -> Result<String, Trouble> {
    let read = |path: &Path| fs::read(path).map_err(Trouble::file("read", path));
    let name = format!("brukerpass.{}", fingerprint::of([read(script)?.as_slice(), &read(wasm)?]));
    for produced in files_below(bound) {
        let target = if produced == *script {
            pkg.join(format!("{name}.js"))
        } else if produced == *wasm {
            pkg.join(format!("{name}.wasm"))
        } else {
            // Snippets of dependencies carry their own hashes in their folder names.
            pkg.join(produced.strip_prefix(bound).unwrap_or(&produced))
        };
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(Trouble::file("create", folder))?;
        }
        fs::copy(&produced, &target).map_err(Trouble::file("copy", &produced))?;
        squeeze::beside(&target, mode)?;
    }
    Ok(name)
}

fn run(command: &mut Command, name: &str) -> Result<(), Trouble> {
    let status = command.status().map_err(|source| {
        let program = command.get_program().to_string_lossy().into_owned();
        Trouble::Start { program, source }
    })?;
    if status.success() { Ok(()) } else { Err(Trouble::Failed(name.to_owned())) }
}
