//! Signing in with OpenID Connect: citizens through ID-porten, staff through Entra ID.
//!
//! Two providers, two types: [`CitizenProvider`] answers with a [`CitizenIdentity`], [`StaffProvider`] with a
//! [`StaffIdentity`], and nothing turns one into the other.
//!
//! Invariants:
//! * The authorization code flow alone, always with PKCE S256, state and nonce.
//! * The issuer is pinned; what its discovery document says is used only for endpoints on the issuer's own host or below.
//! * Every answer is read with a limit in bytes and in seconds, and no redirect is followed.
//! * A token is believed when each check of [`IdentityError`] has passed; the libraries' defaults leave many of them out.
//! * Nothing here knows sessions, tables or HTTP routes; time and chance are handed in.

mod assertion;
mod citizen;
mod client_auth;
mod discovery;
mod error;
mod fetch;
mod flow;
mod groups;
mod keys;
mod party;
mod settings;
mod staff;
mod token;

pub use citizen::{CitizenIdentity, CitizenProvider};
pub use error::{Fault, IdentityError, Place};
pub use flow::{Ask, Begun, Callback, Remembered, SignOut};
pub use groups::{GroupMap, GroupMapError, StaffAccess};
pub use settings::{
    Chance, CitizenSettings, ClientAuthentication, ClientSettings, KeyError, Secret, SettingsError,
    SigningKey, StaffSettings,
};
pub use staff::{StaffIdentity, StaffKey, StaffProvider, StaffRefused};
