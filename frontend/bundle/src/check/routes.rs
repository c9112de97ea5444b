//! An address gets its handler in one place, together with the declaration of whom it is for.

use super::Finding;
use super::source::Source;

const HOME: &str = "server/src/http/routes.rs";
/// The pages and functions of `app` come as one bundle, with their declarations.
const PAGES: &str = "server/src/http/pages.rs";
/// One measures, the other is a provider that misbehaves in tests: neither serves anybody.
const SERVE_NOBODY: [&str; 2] = ["server/bench/", "server/identity/hostile/"];

const WORDS: [&str; 7] = [
    ".route(",
    ".route_service(",
    ".nest(",
    ".nest_service(",
    ".fallback_service(",
    ".leptos_routes(",
    ".leptos_routes_with_handler(",
];
const BUNDLE: &str = ".leptos_routes_with_context(";

pub(crate) fn check(source: &Source) -> Vec<Finding> {
    let serves_nobody = SERVE_NOBODY.iter().any(|folder| source.path.starts_with(folder));
    if source.is_tooling() || source.is_test() || source.path == HOME || serves_nobody {
        return Vec::new();
    }
    let strays = |line: &str| {
        let line = line.replace(' ', "");
        WORDS.iter().any(|word| line.contains(word)) || (source.path != PAGES && line.contains(BUNDLE))
    };
    let lines = source.code_before_tests().filter(|(_, line)| strays(line));
    let advice =
        "an address without an audience; register it through the table in server/src/http/routes.rs.";
    lines.map(|(line, _)| Finding::new(source.at(line), advice)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_registered_in_the_table_alone() {
        for line in [
            "Router::new().route(\"/api/x\", post(x))",
            "    .route_service(\"/x\", files())",
            "router.nest(\"/a\", inner)",
            ".leptos_routes_with_context(state, pages, a, b)",
        ] {
            assert_eq!(check(&Source::of("server/src/router.rs", line)).len(), 1, "{line}");
            assert!(check(&Source::of(HOME, line)).is_empty());
        }
        assert!(check(&Source::of(PAGES, ".leptos_routes_with_context(state, pages, a, b)")).is_empty());
        assert_eq!(check(&Source::of(PAGES, ".route(\"/x\", get(x))")).len(), 1);
        assert!(check(&Source::of("server/identity/hostile/src/a.rs", ".route(\"/x\", get(x))")).is_empty());
        assert!(check(&Source::of("server/src/a.rs", "#[cfg(test)]\nmod t { .route( }")).is_empty());
    }
}
