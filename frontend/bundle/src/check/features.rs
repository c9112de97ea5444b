//! The split between server and browser is drawn in one file, so that pages read the same on both sides.

use super::Finding;
use super::source::Source;

const HOST: &str = "app/src/host/mod.rs";
/// The store's test databases are the one other feature; they are switched on in its root file alone.
const TESTING: (&str, &str) = ("server/store/src/lib.rs", "feature = \"testing\"");

pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if source.is_tooling() || source.path == HOST {
        return Vec::new();
    }
    let breaks = |line: &str| {
        let conditional = line.contains("cfg(") || line.contains("cfg!(") || line.contains("cfg_attr(");
        let allowed = source.path == TESTING.0 && line.contains(TESTING.1);
        conditional && line.replace(' ', "").contains("feature=") && !allowed
    };
    let lines = source.code().filter(|(_, line)| breaks(line));
    lines
        .map(|(line, _)| {
            Finding::new(source.at(line), format!("conditional on a feature; only {HOST} may be."))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_host_file_knows_features() {
        let line = "#[cfg(not(feature = \"ssr\"))]\nfn a() {}\n";
        assert_eq!(check(&Source::of("app/src/pages/home.rs", line)).len(), 1);
        assert_eq!(check(&Source::of("app/src/pages/home.rs", "if cfg!(feature=\"ssr\") {}")).len(), 1);
        assert!(check(&Source::of("app/src/host/mod.rs", line)).is_empty());
        assert!(check(&Source::of("app/src/lib.rs", "#[cfg(test)]\nmod tests {}")).is_empty());
    }

    #[test]
    fn test_databases_are_a_feature_of_the_store_root_alone() {
        let line = "#[cfg(any(test, feature = \"testing\"))]";
        assert!(check(&Source::of("server/store/src/lib.rs", line)).is_empty());
        assert_eq!(check(&Source::of("server/store/src/loan.rs", line)).len(), 1);
    }
}
