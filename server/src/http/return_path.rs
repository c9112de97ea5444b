//! Where to go after a form: an address of our own pages, and nothing else that somebody put in the form.

use std::fmt;

use super::language;

/// Longer addresses are not ours.
const LONGEST: usize = 512;

/// An address below `/nb`, `/nn` or `/en` on this very origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReturnPath(String);

impl ReturnPath {
    /// Refuses everything a browser could read as another place.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let path = text.split('?').next().unwrap_or_default();
        let is_ours = language::of_path(path).is_some()
            && text.len() <= LONGEST
            // Browsers read a backslash as a slash, and drop tabs and line breaks.
            && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'#' | b'"' | b'<' | b'>'))
            && !path.contains("//")
            && !path.to_ascii_lowercase().replace("%2e", ".").split('/').any(|part| part == "." || part == "..");
        is_ours.then(|| Self(text.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReturnPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_pages_are_returned_to() {
        for ours in ["/nb", "/nn/", "/en/saker", "/nb/bytte?hjelpemiddel=1&x=a%20b", "/nb?feil=1"] {
            assert!(ReturnPath::parse(ours).is_some(), "{ours}");
        }
    }

    #[test]
    fn no_other_place_is_returned_to() {
        for elsewhere in [
            "",
            "/",
            "nb",
            "//evil.example",
            "///evil.example/nb",
            "https://evil.example/nb",
            "/\\evil.example",
            "/nb\\..\\..\\evil",
            "/nb//evil.example",
            "/nb/../..//evil.example",
            "/nb/%2e%2E/api/session/end",
            "/nb/.",
            "/nbevil",
            "/nb.evil.example",
            "/nb@evil.example",
            "/nb:80",
            "javascript:alert(1)//nb",
            "/api/session/end",
            "/nb/\tsaker",
            "/nb\r\nSet-Cookie: a=b",
            "/nb/ø",
            "/nb/a b",
            " /nb",
            "/nb#x",
        ] {
            assert!(ReturnPath::parse(elsewhere).is_none(), "{elsewhere:?}");
        }
        assert!(ReturnPath::parse(&format!("/nb/{}", "x".repeat(LONGEST))).is_none());
    }
}
