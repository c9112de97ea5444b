//! `bundle watch`: looks twice a second for changed files, rebuilds, and restarts the demo.

use std::fs;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::fingerprint::files_below;
use crate::place::{self, Mode};
use crate::say::say;
use crate::site;
use crate::trouble::Trouble;

const WATCHED: [&str; 6] = ["app", "server", "frontend/src", "frontend/public", "style", "migrations"];

pub(crate) fn run() -> Result<(), Trouble> {
    let mut seen = None;
    let mut service: Option<Child> = None;
    loop {
        let now = newest();
        if now != seen {
            seen = now;
            if let Some(mut old) = service.take() {
                // It may have ended by itself; either way it is gone before the next one starts.
                let _ = old.kill();
                let _ = old.wait();
            }
            match rebuilt() {
                Ok(child) => service = Some(child),
                Err(trouble) => say(&format!("{trouble} Waiting for the next change.")),
            }
        }
        sleep(Duration::from_millis(500));
    }
}

/// Count and time together: a removed file changes one, an edited file the other.
fn newest() -> Option<(usize, SystemTime)> {
    let files: Vec<_> = WATCHED.iter().flat_map(|folder| files_below(&place::root().join(folder))).collect();
    let times = files.iter().filter_map(|file| fs::metadata(file).and_then(|about| about.modified()).ok());
    times.max().map(|time| (files.len(), time))
}

fn rebuilt() -> Result<Child, Trouble> {
    site::build(Mode::Debug)?;
    let built = Command::new(place::cargo())
        .current_dir(place::root())
        .args(["build", "-p", "server"])
        .status()
        .map_err(|source| Trouble::Start { program: "cargo".into(), source })?;
    if !built.success() {
        return Err(Trouble::Failed("cargo build -p server".into()));
    }
    let program = place::target().join("debug/brukerpass");
    Command::new(&program)
        .current_dir(place::root())
        .args(["serve", "--demo", "--site", "target/site"])
        .args(["--database", "sqlite://target/demo.db?mode=rwc", "--listen", "127.0.0.1:3000"])
        .args(["--metrics-listen", "off"])
        .spawn()
        .map_err(|source| Trouble::Start { program: program.display().to_string(), source })
}
