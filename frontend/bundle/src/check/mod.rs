//! `bundle check`: the promises about structure that no compiler keeps.

mod classes;
mod database;
mod dependencies;
mod direction;
mod features;
mod homes;
mod length;
mod markup;
mod permits;
mod requirements;
mod routes;
mod source;
mod workspace;

use std::path::Path;

use crate::say::say;
use crate::trouble::Trouble;

use self::source::Source;
use self::workspace::Workspace;

/// One broken promise: where, and what to do instead.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) place: String,
    pub(crate) advice: String,
}

impl Finding {
    fn new(place: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { place: place.into(), advice: advice.into() }
    }
}

pub(crate) fn run(root: &Path) -> Result<(), Trouble> {
    let findings = all(root)?;
    for finding in &findings {
        say(&format!("{}: {}", finding.place, finding.advice));
    }
    if findings.is_empty() {
        say("The structure holds.");
        Ok(())
    } else {
        Err(Trouble::Problems { number: findings.len() })
    }
}

fn all(root: &Path) -> Result<Vec<Finding>, Trouble> {
    let sources = Source::below(root)?;
    let workspace = Workspace::read(root)?;
    let mut findings = Vec::new();
    for source in &sources {
        findings.extend(features::check(source));
        findings.extend(database::check_source(source));
        findings.extend(homes::check(source));
        findings.extend(length::check(source));
        findings.extend(markup::check(source));
        findings.extend(permits::check(source));
        findings.extend(routes::check(source));
    }
    findings.extend(classes::check(root, &sources)?);
    findings.extend(database::check_manifests(&workspace));
    findings.extend(direction::check(&workspace));
    findings.extend(dependencies::check(root, &workspace)?);
    findings.extend(requirements::check(root)?);
    Ok(findings)
}

#[cfg(test)]
mod tests {
    /// The workspace itself is the largest fixture.
    #[test]
    fn this_workspace_can_be_read() {
        super::all(&crate::place::root()).unwrap();
    }
}
