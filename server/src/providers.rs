//! Through whom one signs in.

use std::fmt::Write;
use std::sync::Arc;

use domain::time::Instant;
use http::Uri;
use identity::{
    Chance, CitizenProvider, CitizenSettings, ClientSettings, Secret, SettingsError, SignOut, StaffProvider,
    StaffSettings,
};
use services::sessions::ProviderOrigin;
use services::sign_ins::SessionKind;

/// What is configured about the providers.
#[derive(Debug, Clone, Default)]
pub struct ProviderSettings {
    pub citizens: Option<CitizenSettings>,
    pub staff: Option<StaffSettings>,
}

impl ProviderSettings {
    pub fn is_empty(&self) -> bool {
        self.clients().next().is_none()
    }

    /// How we are known at each.
    pub fn clients(&self) -> impl Iterator<Item = &ClientSettings> {
        let citizens = self.citizens.iter().map(|side| &side.client);
        citizens.chain(self.staff.iter().map(|side| &side.client))
    }
}

/// The providers at work: none, one or both. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Providers {
    pub(crate) citizens: Option<Arc<CitizenProvider>>,
    pub(crate) staff: Option<Arc<StaffProvider>>,
}

impl Providers {
    pub fn new(settings: ProviderSettings, chance: &Arc<dyn Chance>) -> Result<Self, SettingsError> {
        let citizens = settings.citizens.map(|known| CitizenProvider::new(known, Arc::clone(chance)));
        let staff = settings.staff.map(|known| StaffProvider::new(known, Arc::clone(chance)));
        Ok(Self { citizens: citizens.transpose()?.map(Arc::new), staff: staff.transpose()?.map(Arc::new) })
    }

    /// The issuer of one side.
    pub(crate) fn issuer(&self, kind: SessionKind) -> Option<&str> {
        match kind {
            SessionKind::Citizen => self.citizens.as_deref().map(CitizenProvider::issuer),
            SessionKind::Staff => self.staff.as_deref().map(StaffProvider::issuer),
        }
    }

    /// For a session that is no longer here: it may have come from the provider of that side, if there is one.
    pub(crate) fn origin_unknown(&self, kind: SessionKind) -> Option<ProviderOrigin> {
        let issuer = self.issuer(kind)?.to_owned();
        Some(ProviderOrigin { issuer, sid: None, acr: None, auth_time: None, id_token: None })
    }

    /// The form by which somebody who came from a provider signs out there; none when the provider is no longer configured,
    /// offers no such place, or does not answer. `back` is our own page.
    pub(crate) async fn sign_out(
        &self,
        kind: SessionKind,
        origin: &ProviderOrigin,
        back: &str,
        now: Instant,
    ) -> Option<SignOut> {
        if self.issuer(kind) != Some(origin.issuer.as_str()) {
            return None;
        }
        let hint = origin.id_token.clone().map(Secret::new);
        match kind {
            SessionKind::Citizen => self.citizens.as_ref()?.sign_out(hint.as_ref(), back, now).await,
            SessionKind::Staff => self.staff.as_ref()?.sign_out(hint.as_ref(), back, now).await,
        }
    }
}

/// An issuer's own origin and those below it: the places its endpoints may be.
pub(crate) fn sources_of(issuer: &str) -> String {
    let uri = issuer.parse::<Uri>().unwrap_or_default();
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return String::new() };
    let mut sources = format!(" {scheme}://{authority}");
    if scheme == "https" {
        // Writing to a string does not fail.
        let _written = write!(sources, " {scheme}://*.{authority}");
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_issuers_host_and_those_below() {
        assert_eq!(sources_of("https://idporten.no"), " https://idporten.no https://*.idporten.no");
        assert_eq!(sources_of("http://127.0.0.1:4000/x"), " http://127.0.0.1:4000");
    }
}
