//! Only the store and the migrations know which database library is used.

use super::Finding;
use super::source::Source;
use super::workspace::Workspace;

const HOMES: [&str; 2] = ["server/store", "migrations"];
const ADVICE: &str = "the database library belongs to server/store and migrations; ask the store instead.";

pub(crate) fn check_source(source: &Source) -> Vec<Finding> {
    if source.is_tooling() || HOMES.iter().any(|home| source.path.starts_with(&format!("{home}/"))) {
        return Vec::new();
    }
    let lines = source.code().filter(|(_, line)| line.contains("sea_orm") || line.contains("sqlx"));
    lines.map(|(line, _)| Finding::new(source.at(line), ADVICE)).collect()
}

pub(crate) fn check_manifests(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in workspace.members.iter().filter(|member| !HOMES.contains(&member.folder.as_str())) {
        for name in
            member.dependencies.iter().filter(|name| name.starts_with("sea-orm") || name.starts_with("sqlx"))
        {
            findings.push(Finding::new(
                format!("{}/Cargo.toml", member.folder),
                format!("depends on {name}; {ADVICE}"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_stays_at_home() {
        let line = "use sea_orm::EntityTrait;";
        assert_eq!(check_source(&Source::of("server/services/src/loans.rs", line)).len(), 1);
        assert_eq!(check_source(&Source::of("server/storefront/src/lib.rs", line)).len(), 1);
        assert!(check_source(&Source::of("server/store/src/loans.rs", line)).is_empty());
        assert!(check_source(&Source::of("migrations/src/lib.rs", line)).is_empty());
        assert!(check_source(&Source::of("server/src/main.rs", "// sqlx is not used here")).is_empty());
    }

    #[test]
    fn manifests_too() {
        let workspace =
            Workspace::of(&[("server", "server", &["sqlx"]), ("server/store", "store", &["sea-orm"])]);
        assert_eq!(check_manifests(&workspace).len(), 1);
    }
}
