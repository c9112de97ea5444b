//! The ways it can misbehave. The default is not to.

use serde_json::Value;

/// How an endpoint answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Answer {
    #[default]
    Right,
    Status500,
    /// To another address of its own, where the right answer is.
    Redirect,
    /// Never.
    Slow,
    Huge,
    NotJson,
    /// An object without anything in it.
    Empty,
    /// A refusal of the code.
    Refused,
}

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Signed {
    #[default]
    Right,
    /// `alg` is `none`, and there is no signature.
    None,
    /// `alg` is `none`, with the signature of the right key.
    NoneSigned,
    /// HS256, with the public key as the secret.
    PublicKeyAsSecret,
    /// HS256, with the client's secret.
    ClientSecret,
    /// By another key that claims the name of the right one.
    OtherKey,
    /// By another key, which comes along in the head.
    KeyInHead,
    UnknownKid,
    NoSignature,
    /// The right signature of other claims.
    Tampered,
    /// No token at all.
    NotAToken,
    /// In five parts, as an encrypted token.
    FiveParts,
}

/// Changes what the visitor is sent back with.
pub type Callback = fn(&mut Vec<(String, String)>);

/// Everything at once. Plain functions, so that a table of attacks stays a table.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tricks {
    pub discovery: Option<fn(&mut Value)>,
    pub discovery_answer: Answer,
    pub keys: Option<fn(&mut Value)>,
    pub keys_answer: Answer,
    /// Offers pushed authorization requests.
    pub offers_pushed: bool,
    pub pushed_answer: Answer,
    pub token_answer: Answer,
    /// The whole answer of the token endpoint, when it is the right one.
    pub tokens: Option<fn(&mut Value)>,
    pub head: Option<fn(&mut Value)>,
    /// Gets the time of the provider as well.
    pub claims: Option<fn(&mut Value, i64)>,
    pub signed: Signed,
    pub callback: Option<Callback>,
}
