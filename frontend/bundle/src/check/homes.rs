//! Time, chance and the environment each come from one place, so that tests can hold them still.
//! `clippy.toml` says the same to the compiler; this also sees what macros and test-only code hide from it.

use super::Finding;
use super::source::Source;

struct Home {
    words: &'static [&'static str],
    /// A file, or a folder.
    path: &'static str,
    instead: &'static str,
}

const HOMES: [Home; 3] = [
    Home {
        words: &["Utc::now", "Local::now", "SystemTime::now"],
        path: "server/src/clock.rs",
        instead: "take the time from the clock that is handed in",
    },
    Home {
        words: &["Uuid::new_v4", "Uuid::now_v7", "getrandom"],
        path: "server/src/ids.rs",
        instead: "take identifiers and random bytes from what is handed in",
    },
    Home {
        words: &["env::var", "env::vars"],
        path: "server/src/config/",
        instead: "read the setting once in the configuration and pass it on",
    },
];

pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if source.is_tooling() || source.is_test() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (line, text) in source.code_before_tests() {
        for home in HOMES.iter().filter(|home| !source.path.starts_with(home.path)) {
            if let Some(word) = home.words.iter().find(|word| text.contains(**word)) {
                let advice = format!("{word} belongs in {} alone; {}.", home.path, home.instead);
                findings.push(Finding::new(source.at(line), advice));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_one_home() {
        for (word, home) in [
            ("chrono::Utc::now()", "server/src/clock.rs"),
            ("SystemTime::now()", "server/src/clock.rs"),
            ("Uuid::new_v4()", "server/src/ids.rs"),
            ("getrandom::fill(&mut bytes)", "server/src/ids.rs"),
            ("std::env::var(\"HOME\")", "server/src/config/serve.rs"),
        ] {
            assert_eq!(check(&Source::of("server/services/src/loans.rs", word)).len(), 1, "{word}");
            assert!(check(&Source::of(home, word)).is_empty(), "{word}");
        }
        assert_eq!(check(&Source::of("server/src/clock.rs", "Uuid::new_v4()")).len(), 1);
    }

    #[test]
    fn tests_are_free() {
        assert!(check(&Source::of("server/tests/pages.rs", "Utc::now()")).is_empty());
        assert!(
            check(&Source::of("app/src/a.rs", "fn a() {}\n#[cfg(test)]\nmod tests { Utc::now() }"))
                .is_empty()
        );
    }
}
