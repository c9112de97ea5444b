//! Every direct dependency is a decision with a reason, written in docs/dependencies.md.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::Finding;
use super::workspace::Workspace;
use crate::trouble::Trouble;

const DOCUMENT: &str = "docs/dependencies.md";
const PACKAGES: &str = "end2end/package.json";

pub(crate) fn check(root: &Path, workspace: &Workspace) -> Result<Vec<Finding>, Trouble> {
    let text = fs::read_to_string(root.join(DOCUMENT)).unwrap_or_default();
    let mut used = crates(workspace);
    used.extend(packages(root)?);
    let told = told(&text);

    let missing = used
        .difference(&told)
        .map(|name| Finding::new(DOCUMENT, format!("no line for `{name}`: say why we need it.")));
    let stale = told
        .difference(&used)
        .map(|name| Finding::new(DOCUMENT, format!("`{name}` is no longer used: remove its line.")));
    Ok(missing.chain(stale).collect())
}

fn crates(workspace: &Workspace) -> BTreeSet<String> {
    let direct = workspace.members.iter().flat_map(|member| &member.dependencies).chain(&workspace.offered);
    direct.filter(|name| !workspace.is_member(name)).cloned().collect()
}

fn packages(root: &Path) -> Result<BTreeSet<String>, Trouble> {
    let Ok(text) = fs::read_to_string(root.join(PACKAGES)) else {
        return Ok(BTreeSet::new());
    };
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Trouble::Form(format!("{PACKAGES} is not valid JSON: {error}.")))?;
    let sections =
        ["dependencies", "devDependencies"].iter().filter_map(|section| value.get(section)?.as_object());
    Ok(sections.flat_map(|section| section.keys().cloned()).collect())
}

/// Names in backticks in the first column; a line without a reason says nothing and does not count.
fn told(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for row in text.lines().filter(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, name, _, why, ..] = cells.as_slice() else {
            continue;
        };
        if !why.is_empty() {
            names.extend(name.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(document: &str) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("docs")).unwrap();
        fs::create_dir(root.path().join("end2end")).unwrap();
        fs::write(root.path().join(DOCUMENT), document).unwrap();
        fs::write(root.path().join(PACKAGES), "{\"devDependencies\":{\"@a/b\":\"1\"}}").unwrap();
        let workspace = Workspace::of(&[("app", "app", &["serde", "domain"]), ("app/domain", "domain", &[])]);
        check(root.path(), &workspace).unwrap().into_iter().map(|finding| finding.advice).collect()
    }

    #[test]
    fn each_dependency_has_a_line_with_a_reason() {
        assert!(
            findings("| `serde` | app | forms | none |\n| `@a/b` | end2end | tests | none |\n").is_empty()
        );
        assert_eq!(findings("| `serde` | app | | none |\n| `@a/b` | end2end | tests | none |\n").len(), 1);
        assert_eq!(findings("").len(), 2);
    }

    #[test]
    fn a_line_for_nothing_is_found() {
        let document = "| `serde` | app | forms | none |\n| `@a/b` | end2end | tests | none |\n| `old` | app | was | none |\n";
        assert_eq!(findings(document), ["`old` is no longer used: remove its line."]);
    }
}
