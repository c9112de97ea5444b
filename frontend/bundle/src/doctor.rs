//! `bundle doctor`: what this machine lacks, one sentence each. (Make itself looks for rustup before cargo can run.)

use std::fs;
use std::net::TcpListener;
use std::process::Command;

use crate::place;
use crate::say::say;
use crate::trouble::Trouble;

const OLDEST_NODE: u32 = 20;

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
    match answer("node") {
        None => Some("Node.js was not found: install Node.js 20 or newer.".to_owned()),
        Some(version) if major(&version).is_none_or(|major| major < OLDEST_NODE) => {
            Some(format!("Node.js {version} is too old: install Node.js 20 or newer."))
        }
        Some(_) => None,
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
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
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn a_taken_port_is_told_in_one_sentence() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap().to_string();
        assert!(listening(&address).unwrap().contains(&address));
    }
}
