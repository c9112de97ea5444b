//! Who we are to a provider, and what we demand of it.

use std::{fmt, sync::Arc};

use reqwest::Url;

use crate::{discovery::is_loopback, groups::GroupMap};

pub use crate::assertion::{KeyError, SigningKey};

/// 256 random bits at a time, from whoever has them.
pub trait Chance: Send + Sync {
    fn bytes(&self) -> [u8; 32];
}

/// Something `Debug` never shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The secret itself, for the one place that sends it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// How we show the provider that it is us.
#[derive(Debug, Clone)]
pub enum ClientAuthentication {
    Secret(Secret),
    /// `private_key_jwt`: an assertion signed with our own key.
    Key(Arc<SigningKey>),
}

/// What both kinds of provider have.
#[derive(Debug, Clone)]
pub struct ClientSettings {
    pub(crate) issuer: String,
    pub(crate) issuer_url: Url,
    pub(crate) client_id: String,
    pub(crate) authentication: ClientAuthentication,
}

/// Why settings are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("the issuer is no address")]
    NotAnAddress,
    #[error("the issuer must use https, or be on this machine")]
    NotHttps,
    #[error("the issuer has a query, a fragment or a user in it")]
    MoreThanAnAddress,
    #[error("the client has no identifier")]
    NoClient,
    #[error("the machine cannot make secure connections")]
    NoConnections,
}

impl ClientSettings {
    /// `issuer` exactly as the provider writes it in its tokens: a final slash counts.
    pub fn new(
        issuer: &str,
        client_id: &str,
        authentication: ClientAuthentication,
    ) -> Result<Self, SettingsError> {
        let url = Url::parse(issuer).map_err(|_not_a_url| SettingsError::NotAnAddress)?;
        if !(url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url))) {
            return Err(SettingsError::NotHttps);
        }
        let more = url.query().is_some()
            || url.fragment().is_some()
            || !url.username().is_empty()
            || url.password().is_some();
        if more {
            return Err(SettingsError::MoreThanAnAddress);
        }
        if client_id.is_empty() {
            return Err(SettingsError::NoClient);
        }
        let (issuer, client_id) = (issuer.to_owned(), client_id.to_owned());
        Ok(Self { issuer, issuer_url: url, client_id, authentication })
    }

    /// The provider, exactly as it names itself.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Whether the provider runs on this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.issuer_url)
    }
}

/// The provider of citizens.
#[derive(Debug, Clone)]
pub struct CitizenSettings {
    pub client: ClientSettings,
    /// The least `acr`, such as `idporten-loa-high`.
    pub acr: String,
}

/// The provider of staff.
#[derive(Debug, Clone)]
pub struct StaffSettings {
    pub client: ClientSettings,
    /// The tenant (`tid`) that the staff belong to.
    pub tenant: String,
    /// What the groups give.
    pub groups: GroupMap,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(issuer: &str) -> Result<ClientSettings, SettingsError> {
        ClientSettings::new(issuer, "c", ClientAuthentication::Secret(Secret::new("s3cret".into())))
    }

    #[test]
    fn an_issuer_is_https_or_on_this_machine() {
        for good in ["https://idporten.no", "http://127.0.0.1:4000", "http://localhost:1/x", "http://[::1]:9"]
        {
            assert!(of(good).is_ok(), "{good}");
        }
        for (wrong, why) in [
            ("http://idporten.no", SettingsError::NotHttps),
            ("http://127.0.0.1.evil.example", SettingsError::NotHttps),
            ("idporten.no", SettingsError::NotAnAddress),
            ("https://me@idporten.no", SettingsError::MoreThanAnAddress),
            ("https://idporten.no/?x", SettingsError::MoreThanAnAddress),
            ("https://idporten.no/#x", SettingsError::MoreThanAnAddress),
        ] {
            assert_eq!(of(wrong).unwrap_err(), why, "{wrong}");
        }
    }

    #[test]
    fn no_secret_is_shown() {
        assert!(!format!("{:?}", of("https://idporten.no")).contains("s3cret"));
    }
}
