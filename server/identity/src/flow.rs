//! One sign-in, from the first address to what the provider sends back.

use std::fmt;

use domain::time::Instant;

/// How somebody shall sign in.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// Our own address that the provider sends the visitor back to, as registered there.
    pub redirect_uri: &'a str,
    /// `nb`, `nn` or `en`.
    pub language: &'a str,
    /// The visitor must identify anew, whatever the provider remembers.
    pub fresh: bool,
}

/// A sign-in that has begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Where the visitor goes.
    pub url: String,
    pub remembered: Remembered,
}

/// What must be kept until the visitor comes back, in the dark. `Debug` shows none of the secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct Remembered {
    pub state: String,
    pub nonce: String,
    /// The PKCE verifier.
    pub verifier: String,
    /// Whether the visitor had to identify anew.
    pub fresh: bool,
    pub begun_at: Instant,
}

impl fmt::Debug for Remembered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Remembered").field("fresh", &self.fresh).finish_non_exhaustive()
    }
}

/// What the visitor came back with: the query of the callback. `Debug` shows nothing of it.
#[derive(Clone, Default)]
pub struct Callback {
    pub code: Option<String>,
    pub state: Option<String>,
    /// The issuer of the answer (RFC 9207).
    pub iss: Option<String>,
    pub error: Option<String>,
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback(***)")
    }
}

/// The form by which a visitor signs out at the provider. `Debug` does not show its fields: one is the ID token.
#[derive(Clone, PartialEq, Eq)]
pub struct SignOut {
    /// Where it is posted to.
    pub place: String,
    pub fields: Vec<(&'static str, String)>,
}

impl fmt::Debug for SignOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignOut").field("place", &self.place).finish_non_exhaustive()
    }
}
