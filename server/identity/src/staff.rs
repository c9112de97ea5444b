//! Staff, through Entra ID.

use std::{fmt, sync::Arc};

use domain::{nav_ident::NavIdent, time::Instant};
use openidconnect::AdditionalClaims;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    error::IdentityError,
    flow::{Ask, Begun, Callback, Remembered, SignOut},
    groups::{GroupMap, StaffAccess, guid},
    party::{AssertionFor, Party},
    settings::{Chance, Secret, SettingsError, StaffSettings},
    token::{Extra, Verified},
};

/// Longer names are no names.
const LONGEST_NAME: usize = 200;

/// Who a member of staff is, and what the groups give.
#[derive(Debug, Clone)]
pub struct StaffIdentity {
    pub tenant: String,
    /// The object identifier: with the tenant the key of the person. E-mail and user name change and are reused.
    pub oid: String,
    /// A letter and six digits: what the read log names.
    pub nav_ident: String,
    pub name: String,
    pub groups: Vec<String>,
    pub access: StaffAccess,
    /// The session at the provider, when it is told.
    pub sid: Option<String>,
    pub issuer: String,
    pub auth_time: Option<Instant>,
    /// For signing out at the provider.
    pub id_token: Secret,
}

/// Who a member of staff is at the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffKey {
    pub tenant: String,
    pub oid: String,
}

/// Why a member of staff is not let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRefused {
    pub why: IdentityError,
    /// Who it is, when the token could be believed: what was given to them before no longer holds.
    pub who: Option<StaffKey>,
}

impl From<IdentityError> for StaffRefused {
    fn from(why: IdentityError) -> Self {
        Self { why, who: None }
    }
}

#[derive(Deserialize, Serialize)]
struct Claims {
    tid: Option<String>,
    oid: Option<String>,
    #[serde(rename = "NAVident")]
    nav_ident: Option<String>,
    groups: Option<Vec<String>>,
    sid: Option<String>,
    nbf: Option<i64>,
    /// Says where to ask for what did not fit, groups first of all.
    #[serde(rename = "_claim_names")]
    claim_names: Option<Value>,
    hasgroups: Option<Value>,
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

/// Signs staff in.
pub struct StaffProvider {
    party: Party,
    tenant: String,
    groups: GroupMap,
}

impl fmt::Debug for StaffProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StaffProvider").field("issuer", &self.issuer()).finish_non_exhaustive()
    }
}

impl StaffProvider {
    pub fn new(settings: StaffSettings, chance: Arc<dyn Chance>) -> Result<Self, SettingsError> {
        let StaffSettings { client, tenant, groups } = settings;
        Ok(Self { party: Party::new(client, AssertionFor::TokenEndpoint, chance)?, tenant, groups })
    }

    /// The issuer, exactly as it stands in tokens.
    pub fn issuer(&self) -> &str {
        &self.party.client.issuer
    }

    /// Begins a sign-in.
    pub async fn begin(&self, ask: &Ask<'_>, now: Instant) -> Result<Begun, IdentityError> {
        self.party.begin(ask, vec![("scope", "openid profile".to_owned())], now).await
    }

    /// Who came back. `redirect_uri` as in the [`Ask`].
    pub async fn finish(
        &self,
        callback: &Callback,
        remembered: &Remembered,
        redirect_uri: &str,
        now: Instant,
    ) -> Result<StaffIdentity, StaffRefused> {
        let (claims, id_token) = self.party.finish(callback, remembered, redirect_uri, now).await?;
        let who = self.who(&claims)?;
        let oid = who.oid.clone();
        self.identity(&claims, oid, id_token)
            .map_err(|why| StaffRefused { who: Some(who).filter(|_| why.is_about_access()), why })
    }

    /// How a member of staff signs out at the provider; none when it offers no such place. `back` is our own page.
    pub async fn sign_out(&self, id_token: Option<&Secret>, back: &str, now: Instant) -> Option<SignOut> {
        self.party.sign_out(id_token.map(Secret::expose), back, now).await
    }

    fn who(&self, claims: &Verified<Claims>) -> Result<StaffKey, IdentityError> {
        let own = claims.additional_claims();
        if own.tid.as_ref() != Some(&self.tenant) {
            return Err(IdentityError::Tenant);
        }
        let oid = own.oid.as_deref().and_then(guid).ok_or(IdentityError::NoOid)?;
        Ok(StaffKey { tenant: self.tenant.clone(), oid })
    }

    /// What else must be told of somebody, `oid`, who is let in.
    fn identity(
        &self,
        claims: &Verified<Claims>,
        oid: String,
        id_token: Secret,
    ) -> Result<StaffIdentity, IdentityError> {
        let own = claims.additional_claims();
        let more =
            own.claim_names.is_some() || own.hasgroups.as_ref().is_some_and(|has| *has != Value::Bool(false));
        if more {
            return Err(IdentityError::TooManyGroups);
        }
        let groups = own.groups.clone().filter(|groups| !groups.is_empty()).ok_or(IdentityError::NoGroups)?;
        let access = self.groups.access(&groups)?;
        let nav_ident = own.nav_ident.as_deref().and_then(|ident| ident.parse::<NavIdent>().ok());
        let nav_ident = nav_ident.ok_or(IdentityError::NoNavIdent)?;
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().trim().to_owned());
        let is_name = |name: &String| !name.is_empty() && name.chars().count() <= LONGEST_NAME;
        let name = name.filter(is_name).ok_or(IdentityError::NoName)?;
        Ok(StaffIdentity {
            tenant: self.tenant.clone(),
            oid,
            nav_ident: nav_ident.to_string(),
            name,
            groups,
            access,
            sid: own.sid.clone().filter(|sid| !sid.is_empty()),
            issuer: self.issuer().to_owned(),
            auth_time: claims.auth_time(),
            id_token,
        })
    }
}
