//! Builds what the browser fetches and checks the shape of the workspace.
//! `cargo run -p bundle -- site [--release] | check | watch | doctor [ADDRESS]`

mod assets;
mod check;
mod doctor;
mod fingerprint;
mod fonts;
mod manifest;
mod place;
mod say;
mod script;
mod site;
mod squeeze;
mod style;
mod trouble;
mod watch;

use std::process::ExitCode;

use crate::place::Mode;
use crate::say::say;
use crate::trouble::Trouble;

const USAGE: &str = "\
bundle site [--release]   build target/site: script, style, fonts and their compressed copies
bundle check              check the structure of the workspace
bundle watch              build, run the demo and rebuild on every change
bundle doctor [ADDRESS]   say what this machine lacks";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Trouble> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["site"] => site::build(Mode::Debug),
        ["site", "--release"] => site::build(Mode::Release),
        ["check"] => check::run(&place::root()),
        ["watch"] => watch::run(),
        ["doctor"] => doctor::run(None),
        ["doctor", address] => doctor::run(Some(address)),
        [] | ["help" | "--help"] => {
            say(USAGE);
            Ok(())
        }
        _ => Err(Trouble::Usage(USAGE)),
    }
}
