//! From what a provider has shown to a session here.

use domain::actor::{Right, StaffRights};
use identity::{Callback, CitizenIdentity, IdentityError, Remembered, StaffIdentity, StaffKey, StaffRefused};
use services::sessions::{NewSession, ProviderOrigin, StaffSignIn};

use super::back::NotOpened;
use crate::state::AppState;

pub(super) async fn citizen(
    state: &AppState,
    callback: &Callback,
    remembered: &Remembered,
    redirect_uri: &str,
) -> Result<NewSession, NotOpened> {
    let provider = state.providers.citizens.as_ref().ok_or(NotOpened::Identity(IdentityError::State))?;
    let shown = provider.finish(callback, remembered, redirect_uri, state.clock.now()).await;
    let CitizenIdentity { pid, sid, issuer, acr, auth_time, id_token } =
        shown.map_err(NotOpened::Identity)?;
    let origin = ProviderOrigin {
        issuer,
        sid: Some(sid),
        acr: Some(acr),
        auth_time,
        id_token: Some(id_token.expose().to_owned()),
    };
    state.sessions.open_citizen_by(pid, origin).await.map_err(NotOpened::Refused)
}

pub(super) async fn staff(
    state: &AppState,
    callback: &Callback,
    remembered: &Remembered,
    redirect_uri: &str,
) -> Result<NewSession, NotOpened> {
    let provider = state.providers.staff.as_ref().ok_or(NotOpened::Identity(IdentityError::State))?;
    let shown = provider.finish(callback, remembered, redirect_uri, state.clock.now()).await;
    let shown = match shown {
        Ok(shown) => shown,
        Err(StaffRefused { why, who }) => return Err(shut_out(state, why, who).await),
    };
    let StaffIdentity { tenant, oid, nav_ident, name, access, sid, issuer, auth_time, id_token, .. } = shown;
    let rights: Vec<Right> = access.rights.iter().filter_map(|word| Right::from_code(word)).collect();
    let who =
        StaffSignIn { tenant, oid, nav_ident, name, centre: access.centre, rights: StaffRights::of(&rights) };
    let id_token = Some(id_token.expose().to_owned());
    let origin = ProviderOrigin { issuer, sid, acr: None, auth_time, id_token };
    state.sessions.open_staff_by(who, origin).await.map_err(NotOpened::Refused)
}

/// Whoever is known and not let in has no rights here any more, and no other window that is still open.
async fn shut_out(state: &AppState, why: IdentityError, who: Option<StaffKey>) -> NotOpened {
    let Some(StaffKey { tenant, oid }) = who else { return NotOpened::Identity(why) };
    match state.sessions.shut_out(&tenant, &oid).await {
        Ok(()) => NotOpened::Identity(why),
        Err(refusal) => NotOpened::Refused(refusal),
    }
}
