//! Dependence points at the domain: which crate of ours may know which.

use super::Finding;
use super::workspace::Workspace;

/// A crate that is missing here may know none of ours. The server may know everybody.
const MAY_KNOW: [(&str, &[&str]); 7] = [
    ("i18n", &["domain"]),
    ("app", &["domain", "i18n"]),
    ("frontend", &["app"]),
    ("store", &["domain", "migrations"]),
    ("identity", &["domain", "hostile"]),
    ("services", &["domain", "store"]),
    ("bench", &["domain", "server", "services", "store"]),
];
const KNOWS_EVERYBODY: &str = "server";

pub(crate) fn check(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in workspace.members.iter().filter(|member| member.name != KNOWS_EVERYBODY) {
        let allowed =
            MAY_KNOW.iter().find(|(name, _)| *name == member.name).map_or(&[][..], |(_, allowed)| allowed);
        for name in member.dependencies.iter().filter(|name| workspace.is_member(name)) {
            // A crate may name itself to switch on its own test feature.
            if *name != member.name && !allowed.contains(&name.as_str()) {
                let advice = format!("{} may not know {name}: dependence points at domain.", member.name);
                findings.push(Finding::new(format!("{}/Cargo.toml", member.folder), advice));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_knows_nobody_and_the_server_everybody() {
        let workspace = Workspace::of(&[
            ("app/domain", "domain", &["i18n", "serde"]),
            ("app/i18n", "i18n", &["domain"]),
            ("app", "app", &["domain", "i18n", "leptos", "store"]),
            ("server/store", "store", &["store", "domain"]),
            ("server", "server", &["app", "store", "domain", "i18n"]),
            ("new", "new", &["domain"]),
        ]);
        let places: Vec<_> = check(&workspace).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["app/domain/Cargo.toml", "app/Cargo.toml", "new/Cargo.toml"]);
    }
}
