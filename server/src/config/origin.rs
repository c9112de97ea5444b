//! Where visitors reach the service: it decides which writes are our own and how cookies are marked.

use http::Uri;
use http::uri::Scheme;

use crate::trouble::Trouble;

/// `scheme://host[:port]`, as a browser writes it in `Origin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    text: String,
    https: bool,
    loopback: bool,
}

impl Origin {
    /// Accepts `https://…`, and `http://…` on this machine alone.
    pub fn parse(text: &str) -> Result<Self, Trouble> {
        let wrong = || {
            Trouble::Setting(format!(
                "--origin (BRUKERPASS_ORIGIN) takes the address visitors use, such as https://brukerpass.example.no, not \
                 \"{text}\": leave out path and user, and use https for everything but this machine."
            ))
        };
        let uri: Uri = text.parse().map_err(|_not_an_address| wrong())?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else { return Err(wrong()) };
        let path = parts.path_and_query.map_or(String::new(), |path| path.to_string());
        let https = scheme == Scheme::HTTPS;
        let loopback = is_loopback_name(authority.host());
        let allowed = https || (scheme == Scheme::HTTP && loopback);
        if !allowed || !matches!(path.as_str(), "" | "/") || authority.as_str().contains('@') {
            return Err(wrong());
        }
        // Browsers leave out the port that goes without saying.
        let usual = if https { ":443" } else { ":80" };
        let place = authority.as_str().to_ascii_lowercase();
        let place = place.strip_suffix(usual).unwrap_or(&place);
        Ok(Self { text: format!("{scheme}://{place}"), https, loopback })
    }

    /// The origin of a request to this machine without a proxy, from its `Host`. None when the name is not this
    /// machine's: then another site has pointed its own name here.
    pub fn on_this_machine(host: &str) -> Option<Self> {
        let origin = Self::parse(&format!("http://{host}")).ok()?;
        Some(origin)
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether only this machine can use it.
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }

    pub fn is_https(&self) -> bool {
        self.https
    }
}

fn is_loopback_name(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_port_and_the_case_of_the_name_do_not_matter() {
        for (written, origin) in [
            ("https://Brukerpass.Example.no", "https://brukerpass.example.no"),
            ("https://brukerpass.example.no:443/", "https://brukerpass.example.no"),
            ("https://brukerpass.example.no:8443", "https://brukerpass.example.no:8443"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://localhost:80", "http://localhost"),
        ] {
            assert_eq!(Origin::parse(written).unwrap().as_str(), origin);
        }
    }

    #[test]
    fn plain_http_is_for_this_machine_alone() {
        for wrong in [
            "http://brukerpass.example.no",
            "https://example.no/path",
            "https://me@example.no",
            "example.no",
            "ftp://example.no",
            "https://",
            "",
        ] {
            assert!(Origin::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_foreign_name_that_points_here_is_not_this_machine() {
        assert!(Origin::on_this_machine("127.0.0.1:3000").is_some());
        assert!(Origin::on_this_machine("[::1]:3000").is_some());
        assert!(Origin::on_this_machine("evil.example:3000").is_none());
        assert!(Origin::on_this_machine("127.0.0.1.evil.example").is_none());
        assert!(Origin::on_this_machine("evil.example/@127.0.0.1").is_none());
    }
}
