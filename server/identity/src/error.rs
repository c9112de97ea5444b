//! Why nobody was signed in.

/// What was being fetched from the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Discovery,
    Keys,
    /// The endpoint for pushed authorization requests.
    Pushed,
    Token,
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Self::Discovery => "discovery",
            Self::Keys => "keys",
            Self::Pushed => "pushed",
            Self::Token => "token",
        }
    }
}

/// What was wrong with the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Unreachable,
    Slow,
    TooLarge,
    /// Another status than success; redirects are not followed.
    Status,
    /// Not the JSON it should be.
    Unreadable,
}

impl Fault {
    fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::TooLarge => "too-large",
            Self::Status => "status",
            Self::Unreadable => "unreadable",
        }
    }
}

/// One variant for each cause. None carries what a provider or a visitor wrote: errors go to logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    #[error("the provider did not answer as it should ({}: {})", .0.word(), .1.word())]
    Provider(Place, Fault),
    #[error("the discovery document names another issuer")]
    DiscoveryIssuer,
    #[error("the discovery document names an endpoint outside the issuer's host, or one without https")]
    DiscoveryEndpoint,
    #[error("the provider does not offer PKCE with S256")]
    NoPkce,
    #[error("the client's assertion could not be signed")]
    Assertion,
    #[error("the answer has no state, or one that was not given out")]
    State,
    #[error("the answer comes from another issuer (RFC 9207)")]
    IssuerParameter,
    #[error("the visitor broke off at the provider")]
    Declined,
    #[error("the provider answered with an error")]
    ErrorAnswer,
    #[error("the answer has no code")]
    NoCode,
    #[error("the provider refused the code")]
    CodeRefused,
    #[error("the token answer has no ID token")]
    NoIdToken,
    #[error("the ID token cannot be read")]
    TokenUnreadable,
    #[error("the ID token is of a form that is not accepted")]
    TokenForm,
    #[error("the ID token is not signed with an algorithm that is accepted")]
    Algorithm,
    #[error("the ID token is signed with a key that the provider does not publish")]
    UnknownKey,
    #[error("the signature of the ID token is wrong")]
    Signature,
    #[error("the ID token is from another issuer")]
    Issuer,
    #[error("the ID token is for somebody else")]
    Audience,
    #[error("the ID token was given to another party")]
    AuthorizedParty,
    #[error("the ID token belongs to another sign-in")]
    Nonce,
    #[error("the ID token has expired")]
    Expired,
    #[error("the ID token is from the future")]
    IssuedInFuture,
    #[error("the ID token was made too long ago")]
    IssuedLongAgo,
    #[error("the ID token is not valid yet")]
    NotYetValid,
    #[error("the sign-in is not secure enough")]
    AcrTooLow,
    #[error("the ID token does not say how secure the sign-in was")]
    NoAcr,
    #[error("the sign-in is older than what was asked for, or its time is not told")]
    AuthTime,
    #[error("the ID token has no national identity number")]
    NoPid,
    #[error("what stands as national identity number is none")]
    MalformedPid,
    #[error("the ID token has no session identifier")]
    NoSid,
    #[error("the member of staff is of another tenant")]
    Tenant,
    #[error("the ID token has no object identifier")]
    NoOid,
    #[error("the ID token has no NAVident, or a malformed one")]
    NoNavIdent,
    #[error("the ID token has no name")]
    NoName,
    #[error("the ID token has no groups")]
    NoGroups,
    #[error("the member of staff has more groups than the ID token holds")]
    TooManyGroups,
    #[error("no group gives access to a centre")]
    NoCentre,
    #[error("the groups give access to more than one centre")]
    TwoCentres,
}

impl IdentityError {
    /// Whether the provider has shown somebody whom it gives no access here any more. A name that is missing says nothing of
    /// the kind.
    pub(crate) fn is_about_access(self) -> bool {
        matches!(self, Self::NoGroups | Self::TooManyGroups | Self::NoCentre | Self::TwoCentres)
    }

    /// A stable word for logs and figures.
    pub fn code(self) -> String {
        let word = match self {
            Self::Provider(place, fault) => return format!("{}-{}", place.word(), fault.word()),
            Self::DiscoveryIssuer => "discovery-issuer",
            Self::DiscoveryEndpoint => "discovery-endpoint",
            Self::NoPkce => "no-pkce",
            Self::Assertion => "assertion",
            Self::State => "state",
            Self::IssuerParameter => "issuer-parameter",
            Self::Declined => "declined",
            Self::ErrorAnswer => "error-answer",
            Self::NoCode => "no-code",
            Self::CodeRefused => "code-refused",
            Self::NoIdToken => "no-id-token",
            Self::TokenUnreadable => "token-unreadable",
            Self::TokenForm => "token-form",
            Self::Algorithm => "algorithm",
            Self::UnknownKey => "unknown-key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::AuthorizedParty => "authorized-party",
            Self::Nonce => "nonce",
            Self::Expired => "expired",
            Self::IssuedInFuture => "issued-in-future",
            Self::IssuedLongAgo => "issued-long-ago",
            Self::NotYetValid => "not-yet-valid",
            Self::AcrTooLow => "acr-too-low",
            Self::NoAcr => "no-acr",
            Self::AuthTime => "auth-time",
            Self::NoPid => "no-pid",
            Self::MalformedPid => "malformed-pid",
            Self::NoSid => "no-sid",
            Self::Tenant => "tenant",
            Self::NoOid => "no-oid",
            Self::NoNavIdent => "no-nav-ident",
            Self::NoName => "no-name",
            Self::NoGroups => "no-groups",
            Self::TooManyGroups => "too-many-groups",
            Self::NoCentre => "no-centre",
            Self::TwoCentres => "two-centres",
        };
        word.to_owned()
    }
}
