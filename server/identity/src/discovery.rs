//! What a provider says about itself, and how much of it is believed.

use std::net::IpAddr;

use reqwest::Url;
use serde::Deserialize;

use crate::{error::IdentityError, settings::ClientSettings};

/// The parts of the discovery document that are used (OpenID Connect Discovery 1.0 § 3, RFC 9126, RFC 9207).
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    pushed_authorization_request_endpoint: Option<String>,
    end_session_endpoint: Option<String>,
    code_challenge_methods_supported: Option<Vec<String>>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// A discovery document that has been checked.
#[derive(Debug, Clone)]
pub(crate) struct Endpoints {
    pub(crate) authorization: Url,
    pub(crate) token: Url,
    pub(crate) keys: Url,
    /// For pushed authorization requests.
    pub(crate) pushed: Option<Url>,
    pub(crate) end_session: Option<Url>,
    /// A secret goes into the form, since the provider does not take it in a header.
    pub(crate) secret_in_form: bool,
    /// Every answer names its issuer.
    pub(crate) names_issuer: bool,
}

impl Document {
    pub(crate) fn checked(self, client: &ClientSettings) -> Result<Endpoints, IdentityError> {
        if self.issuer != client.issuer {
            return Err(IdentityError::DiscoveryIssuer);
        }
        let endpoint = |text: &str| {
            let url = Url::parse(text).map_err(|_not_a_url| IdentityError::DiscoveryEndpoint)?;
            if belongs(&client.issuer_url, &url) { Ok(url) } else { Err(IdentityError::DiscoveryEndpoint) }
        };
        let perhaps = |text: &Option<String>| text.as_deref().map(endpoint).transpose();
        let lacks_s256 = |methods: &Vec<String>| !methods.iter().any(|method| method == "S256");
        if self.code_challenge_methods_supported.as_ref().is_some_and(lacks_s256) {
            return Err(IdentityError::NoPkce);
        }
        let ways = self.token_endpoint_auth_methods_supported.unwrap_or_default();
        let takes = |way: &str| ways.iter().any(|known| known == way);
        Ok(Endpoints {
            authorization: endpoint(&self.authorization_endpoint)?,
            token: endpoint(&self.token_endpoint)?,
            keys: endpoint(&self.jwks_uri)?,
            pushed: perhaps(&self.pushed_authorization_request_endpoint)?,
            end_session: perhaps(&self.end_session_endpoint)?,
            secret_in_form: takes("client_secret_post") && !takes("client_secret_basic"),
            names_issuer: self.authorization_response_iss_parameter_supported,
        })
    }
}

/// Whether an endpoint is the issuer's: https on the issuer's host or below it, so that a document can neither send our
/// secrets elsewhere nor make us ask machines inside. A provider on this machine keeps to this machine.
fn belongs(issuer: &Url, endpoint: &Url) -> bool {
    if !endpoint.username().is_empty() || endpoint.password().is_some() {
        return false;
    }
    if is_loopback(issuer) {
        return is_loopback(endpoint) && matches!(endpoint.scheme(), "http" | "https");
    }
    let (Some(own), Some(host)) = (issuer.host_str(), endpoint.host_str()) else { return false };
    let below = host.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    endpoint.scheme() == "https"
        && below
        && endpoint.port_or_known_default() == issuer.port_or_known_default()
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        let host = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_believed(issuer: &str, endpoint: &str) -> bool {
        belongs(&Url::parse(issuer).unwrap(), &Url::parse(endpoint).unwrap())
    }

    #[test]
    fn endpoints_are_on_the_issuers_host_or_below() {
        assert!(is_believed("https://idporten.no", "https://login.idporten.no/authorize"));
        assert!(is_believed(
            "https://login.microsoftonline.com/t/v2.0",
            "https://login.microsoftonline.com/t/k"
        ));
        assert!(is_believed("http://127.0.0.1:4000", "http://localhost:4001/token"));
        for wrong in [
            "http://login.idporten.no/authorize",
            "https://evil.example/token",
            "https://evilidporten.no/token",
            "https://idporten.no.evil.example/token",
            "https://127.0.0.1/token",
            "http://127.0.0.1:8080/token",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/token",
            "https://idporten.no:8443/token",
            "https://me@idporten.no/token",
            "ftp://idporten.no/token",
        ] {
            assert!(!is_believed("https://idporten.no", wrong), "{wrong}");
        }
        for wrong in ["https://evil.example/token", "http://10.0.0.1/token", "ftp://127.0.0.1/x"] {
            assert!(!is_believed("http://127.0.0.1:4000", wrong), "{wrong}");
        }
    }
}
