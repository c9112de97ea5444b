//! Citizens, through ID-porten.

use std::{fmt, sync::Arc};

use domain::{national_number::NationalNumber, time::Instant};
use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};

use crate::{
    error::IdentityError,
    flow::{Ask, Begun, Callback, Remembered, SignOut},
    party::{AssertionFor, Party},
    settings::{Chance, CitizenSettings, Secret, SettingsError},
    token::{Extra, Verified},
};

/// ID-porten's levels, least secure first.
const LEVELS: [&str; 3] = ["idporten-loa-low", "idporten-loa-substantial", "idporten-loa-high"];

/// Who a citizen is, as the provider has shown. `Debug` shows no number and no token.
#[derive(Debug, Clone)]
pub struct CitizenIdentity {
    pub pid: NationalNumber,
    /// The session at the provider.
    pub sid: String,
    pub issuer: String,
    pub acr: String,
    pub auth_time: Option<Instant>,
    /// For signing out at the provider. Holds the national number: it is kept like one.
    pub id_token: Secret,
}

#[derive(Deserialize, Serialize)]
struct Claims {
    pid: Option<String>,
    sid: Option<String>,
    nbf: Option<i64>,
}

impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Claims(***)")
    }
}

impl AdditionalClaims for Claims {}

impl Extra for Claims {
    fn not_before(&self) -> Option<i64> {
        self.nbf
    }
}

/// Signs citizens in.
pub struct CitizenProvider {
    party: Party,
    acr: String,
}

impl fmt::Debug for CitizenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CitizenProvider").field("issuer", &self.issuer()).finish_non_exhaustive()
    }
}

impl CitizenProvider {
    pub fn new(settings: CitizenSettings, chance: Arc<dyn Chance>) -> Result<Self, SettingsError> {
        Ok(Self { party: Party::new(settings.client, AssertionFor::Issuer, chance)?, acr: settings.acr })
    }

    /// The issuer, exactly as it stands in tokens.
    pub fn issuer(&self) -> &str {
        &self.party.client.issuer
    }

    /// Begins a sign-in at the level that is required.
    pub async fn begin(&self, ask: &Ask<'_>, now: Instant) -> Result<Begun, IdentityError> {
        let more = vec![("scope", "openid profile".to_owned()), ("acr_values", self.acr.clone())];
        self.party.begin(ask, more, now).await
    }

    /// Who came back. `redirect_uri` as in the [`Ask`].
    pub async fn finish(
        &self,
        callback: &Callback,
        remembered: &Remembered,
        redirect_uri: &str,
        now: Instant,
    ) -> Result<CitizenIdentity, IdentityError> {
        let (claims, id_token) = self.party.finish(callback, remembered, redirect_uri, now).await?;
        self.identity(&claims, id_token)
    }

    /// How a citizen signs out at the provider; none when it offers no such place. `back` is our own page.
    pub async fn sign_out(&self, id_token: Option<&Secret>, back: &str, now: Instant) -> Option<SignOut> {
        self.party.sign_out(id_token.map(Secret::expose), back, now).await
    }

    fn identity(
        &self,
        claims: &Verified<Claims>,
        id_token: Secret,
    ) -> Result<CitizenIdentity, IdentityError> {
        let acr = claims.auth_context_ref().ok_or(IdentityError::NoAcr)?.as_str();
        if !is_enough(acr, &self.acr) {
            return Err(IdentityError::AcrTooLow);
        }
        let Claims { pid, sid, .. } = claims.additional_claims();
        let pid = pid.as_deref().ok_or(IdentityError::NoPid)?;
        let eleven = pid.len() == 11 && pid.bytes().all(|byte| byte.is_ascii_digit());
        let number = pid.parse().ok().filter(|_| eleven).ok_or(IdentityError::MalformedPid)?;
        let sid = sid.clone().filter(|sid| !sid.is_empty()).ok_or(IdentityError::NoSid)?;
        Ok(CitizenIdentity {
            pid: number,
            sid,
            issuer: self.issuer().to_owned(),
            acr: acr.to_owned(),
            auth_time: claims.auth_time(),
            id_token,
        })
    }
}

/// A level that is not ID-porten's is enough only where exactly that is required.
fn is_enough(acr: &str, required: &str) -> bool {
    let rank = |level: &str| LEVELS.iter().position(|known| *known == level);
    acr == required || rank(required).is_some_and(|least| rank(acr) >= Some(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_level_does_for_a_lower_one() {
        assert!(is_enough("idporten-loa-high", "idporten-loa-high"));
        assert!(is_enough("idporten-loa-high", "idporten-loa-substantial"));
        assert!(is_enough("own", "own"));
        for wrong in ["idporten-loa-substantial", "idporten-loa-low", "Level4", "own", ""] {
            assert!(!is_enough(wrong, "idporten-loa-high"), "{wrong}");
        }
        assert!(!is_enough("idporten-loa-high", "own"));
    }
}
