//! `bundle doctor`: what this machine lacks, one sentence each. (Make itself looks for rustup before cargo can run.)

use std::fs;
use std::net::TcpListener;
use std::process::Command;

use crate::place;
use crate::say::say;
use crate::trouble::Trouble;

/// As `engines` in end2end/package.json says.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// With an address, also looks whether the service could listen there.
pub(crate) fn run(address: Option<&str>) -> Result<(), Trouble> {
    let findings: Vec<String> =
        [node(), compiler(), folder(), address.and_then(listening)].into_iter().flatten().collect();
    for finding in &findings {
        say(finding);
    }
    if findings.is_empty() { Ok(()) } else { Err(Trouble::Problems { number: findings.len() }) }
}

fn answer(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn node() -> Option<String> {
    let trouble = match answer("node") {
        None => "Node.js was not found".to_owned(),
        Some(version) if release(&version).is_none_or(|release| release < OLDEST_NODE) => {
            format!("Node.js {version} is too old")
        }
        Some(_) => return None,
    };
    let (major, minor) = OLDEST_NODE;
    Some(format!("{trouble}: install Node.js {major}.{minor} or newer."))
}

/// Major and minor number.
fn release(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn compiler() -> Option<String> {
    answer("cc")
        .is_none()
        .then(|| "A C compiler was not found: install gcc or clang (on Debian: build-essential).".to_owned())
}

fn folder() -> Option<String> {
    let target = place::root().join("target");
    let probe = target.join(".writable");
    let written = fs::create_dir_all(&target)
        .and_then(|()| fs::write(&probe, ""))
        .and_then(|()| fs::remove_file(&probe));
    written.err().map(|error| {
        format!(
            "The folder {} cannot be written to ({error}): change its owner or free some space.",
            target.display()
        )
    })
}

fn listening(address: &str) -> Option<String> {
    TcpListener::bind(address).err().map(|error| {
        format!("The service cannot listen on {address} ({error}): stop what listens there, or run `make run LISTEN=127.0.0.1:3001`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(release("v20.20.2"), Some((20, 20)));
        assert_eq!(release("nonsense"), None);
        for (version, fits) in
            [("v18.20.8", false), ("v20.18.3", false), ("v20.19.0", true), ("v24.0.1", true)]
        {
            assert_eq!(release(version) >= Some(OLDEST_NODE), fits, "{version}");
        }
    }

    #[test]
    fn the_oldest_node_is_the_one_that_npm_and_make_ask_for() {
        let (major, minor) = OLDEST_NODE;
        for (file, words) in [
            ("end2end/package.json", format!(">={major}.{minor}")),
            ("Makefile", format!("{major}.{minor} or newer")),
            ("README.md", format!("Node {major}.{minor} or newer")),
        ] {
            assert!(
                fs::read_to_string(place::root().join(file)).unwrap().contains(&words),
                "{file}: {words}"
            );
        }
    }

    #[test]
    fn a_taken_port_is_told_in_one_sentence() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap().to_string();
        assert!(listening(&address).unwrap().contains(&address));
    }
}
