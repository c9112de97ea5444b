//! The cookies of the service, read and written.

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use services::sign_ins::SessionKind;

/// The language read last: `nb`, `nn` or `en`.
pub(crate) const LANGUAGE: &str = "sprak";
/// The colours chosen: `lys` or `mork`.
pub(crate) const THEME: &str = "tema";

/// Language and colours are remembered for a year.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// Seconds a sign-in may take: as long as the server keeps it.
const TRANSACTION: u32 = 10 * 60;

/// How cookies are named and marked: bound to https and this host where the service is reached by https.
#[derive(Debug, Clone, Copy)]
pub struct CookieRules {
    https: bool,
}

impl CookieRules {
    pub fn new(https: bool) -> Self {
        Self { https }
    }

    pub(crate) fn https(self) -> bool {
        self.https
    }

    /// The name of a session's cookie: citizens and staff are never mixed. `__Host-` makes the browser refuse it from a
    /// neighbour or without https.
    pub(crate) fn session_name(self, kind: SessionKind) -> &'static str {
        match (self.https, kind) {
            (true, SessionKind::Citizen) => "__Host-bp_s",
            (true, SessionKind::Staff) => "__Host-bp_a",
            (false, SessionKind::Citizen) => "bp_s",
            (false, SessionKind::Staff) => "bp_a",
        }
    }

    /// A session: until the browser closes; the server ends it before that.
    pub(crate) fn session(self, kind: SessionKind, token: &str) -> HeaderValue {
        self.written(self.session_name(kind), token, None)
    }

    /// The name of the cookie that binds sign-ins to the browser they began in: one for each side.
    pub(crate) fn transaction_name(self, kind: SessionKind) -> &'static str {
        match (self.https, kind) {
            (true, SessionKind::Citizen) => "__Host-bp_tx_s",
            (true, SessionKind::Staff) => "__Host-bp_tx_a",
            (false, SessionKind::Citizen) => "bp_tx_s",
            (false, SessionKind::Staff) => "bp_tx_a",
        }
    }

    /// Sign-ins under way, in all windows of the browser. It goes by itself: each sign-in is used up on the server.
    pub(crate) fn transaction(self, kind: SessionKind, token: &str) -> HeaderValue {
        self.written(self.transaction_name(kind), token, Some(TRANSACTION))
    }

    /// Something remembered for a year.
    pub(crate) fn kept(self, name: &str, value: &str) -> HeaderValue {
        self.written(name, value, Some(YEAR))
    }

    /// The browser forgets it.
    pub(crate) fn forgotten(self, name: &str) -> HeaderValue {
        self.written(name, "", Some(0))
    }

    /// Names and values are ours: letters, digits and signs that need no quoting.
    fn written(self, name: &str, value: &str, max_age: Option<u32>) -> HeaderValue {
        let age = max_age.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let secure = if self.https { "; Secure" } else { "" };
        let text = format!("{name}={value}; Path=/{age}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static(""))
    }
}

/// The value of the first cookie of that name.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_binds_a_session_to_the_host() {
        let cookie = CookieRules::new(true).session(SessionKind::Staff, "t0ken");
        assert_eq!(cookie, "__Host-bp_a=t0ken; Path=/; HttpOnly; SameSite=Lax; Secure");
        let cookie = CookieRules::new(false).session(SessionKind::Citizen, "t0ken");
        assert_eq!(cookie, "bp_s=t0ken; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append("cookie", "xbp_s=no; bp_s=yes;bp_s2=no".parse().unwrap());
        headers.append("cookie", "tema=lys".parse().unwrap());
        assert_eq!(read(&headers, "bp_s"), Some("yes"));
        assert_eq!(read(&headers, "tema"), Some("lys"));
        assert_eq!(read(&headers, "bp"), None);
    }
}
