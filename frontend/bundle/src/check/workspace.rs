//! The crates of the workspace and what each depends on, read from their manifests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use crate::trouble::Trouble;

pub(crate) struct Member {
    /// Folder below the root, such as `server/store`.
    pub(crate) folder: String,
    pub(crate) name: String,
    /// Names as written in every dependency section: normal, dev, build and per target.
    pub(crate) dependencies: BTreeSet<String>,
}

pub(crate) struct Workspace {
    pub(crate) members: Vec<Member>,
    /// Everything `[workspace.dependencies]` offers, used or not.
    pub(crate) offered: BTreeSet<String>,
}

impl Workspace {
    pub(crate) fn read(root: &Path) -> Result<Self, Trouble> {
        let top = manifest(root)?;
        let workspace = top.get("workspace").and_then(Value::as_table).cloned().unwrap_or_default();
        let folders = workspace.get("members").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut members = Vec::new();
        for folder in folders.iter().filter_map(Value::as_str) {
            members.push(member(root, folder)?);
        }
        Ok(Self { members, offered: names(&workspace, "dependencies") })
    }

    pub(crate) fn is_member(&self, name: &str) -> bool {
        self.members.iter().any(|member| member.name == name)
    }
}

fn member(root: &Path, folder: &str) -> Result<Member, Trouble> {
    let table = manifest(&root.join(folder))?;
    let package = table.get("package").and_then(Value::as_table);
    let name =
        package.and_then(|package| package.get("name")).and_then(Value::as_str).unwrap_or(folder).to_owned();
    let mut dependencies = all_names(&table);
    if let Some(targets) = table.get("target").and_then(Value::as_table) {
        dependencies.extend(targets.values().filter_map(Value::as_table).flat_map(all_names));
    }
    Ok(Member { folder: folder.to_owned(), name, dependencies })
}

fn all_names(table: &Table) -> BTreeSet<String> {
    ["dependencies", "dev-dependencies", "build-dependencies"]
        .iter()
        .flat_map(|section| names(table, section))
        .collect()
}

/// A renamed dependency counts under the name of its package.
fn names(table: &Table, section: &str) -> BTreeSet<String> {
    let Some(section) = table.get(section).and_then(Value::as_table) else {
        return BTreeSet::new();
    };
    let package = |value: &Value| value.get("package").and_then(Value::as_str).map(str::to_owned);
    section.iter().map(|(name, value)| package(value).unwrap_or_else(|| name.clone())).collect()
}

fn manifest(folder: &Path) -> Result<Table, Trouble> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(Trouble::file("read", &path))?;
    text.parse().map_err(|error| Trouble::Form(format!("{} is not valid TOML: {error}", path.display())))
}

#[cfg(test)]
impl Workspace {
    /// A workspace of `(folder, name, dependencies)`.
    pub(crate) fn of(members: &[(&str, &str, &[&str])]) -> Self {
        let members = members.iter().map(|(folder, name, dependencies)| Member {
            folder: (*folder).to_owned(),
            name: (*name).to_owned(),
            dependencies: dependencies.iter().map(|name| (*name).to_owned()).collect(),
        });
        Self { members: members.collect(), offered: BTreeSet::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_counts_and_renames_are_seen_through() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("a")).unwrap();
        fs::write(
            root.path().join("Cargo.toml"),
            "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\nx = \"1\"\n",
        )
        .unwrap();
        let text = "[package]\nname = \"a\"\n[dependencies]\nb = \"1\"\n[dev-dependencies]\nc = \"1\"\n\
                    [target.\"cfg(unix)\".dependencies]\nd = { version = \"1\", package = \"e\" }\n";
        fs::write(root.path().join("a/Cargo.toml"), text).unwrap();
        let workspace = Workspace::read(root.path()).unwrap();
        let names: Vec<_> = workspace.members[0].dependencies.iter().map(String::as_str).collect();
        assert_eq!(names, ["b", "c", "e"]);
        assert!(workspace.offered.contains("x") && workspace.is_member("a"));
    }
}
