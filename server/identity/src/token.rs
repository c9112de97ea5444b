//! Whether an ID token is what it says.
//!
//! The library checks form, issuer, audience, algorithm, signature, expiry and nonce. What it leaves to its users is
//! checked here: several audiences, `azp`, `iat`, `nbf`, `auth_time`; and by the two kinds of provider what only they have.

use chrono::Duration;
use domain::time::Instant;
use openidconnect::{
    AdditionalClaims, ClaimsVerificationError, ClientId, IdToken, IdTokenClaims, IdTokenVerifier, IssuerUrl,
    Nonce, SignatureVerificationError,
    core::{CoreGenderClaim, CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm},
};

use crate::{error::IdentityError, flow::Remembered, settings::ClientSettings};

/// How much two clocks may differ, in seconds (Wonderwall's value).
const SKEW: Duration = Duration::seconds(5);
/// A token comes straight from the provider: one that is older was made for another occasion.
const OLDEST: Duration = Duration::minutes(5);
/// Both providers sign with RS256; the others are what they may move to.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
];

/// The claims that a kind of provider adds.
pub(crate) trait Extra: AdditionalClaims {
    /// `nbf`, in seconds since 1970.
    fn not_before(&self) -> Option<i64>;
}

/// The claims of a token that has passed.
pub(crate) type Verified<C> = IdTokenClaims<C, CoreGenderClaim>;
type Token<C> = IdToken<C, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

/// What a token is held against.
pub(crate) struct Expected<'a> {
    pub(crate) client: &'a ClientSettings,
    pub(crate) remembered: &'a Remembered,
    pub(crate) now: Instant,
}

/// The claims, when all of them may be believed.
pub(crate) fn verify<C: Extra>(
    text: &str,
    expected: &Expected<'_>,
    keys: &CoreJsonWebKeySet,
) -> Result<Verified<C>, IdentityError> {
    let token: Token<C> = text.parse().map_err(|_wrong| IdentityError::TokenUnreadable)?;
    let issuer =
        IssuerUrl::new(expected.client.issuer.clone()).map_err(|_not_a_url| IdentityError::Issuer)?;
    let client = ClientId::new(expected.client.client_id.clone());
    let now = expected.now;
    let verifier = IdTokenVerifier::new_public_client(client, issuer, keys.clone())
        .set_allowed_algs(ALGORITHMS)
        // Others beside us are dealt with below: they must name us as the party.
        .set_other_audience_verifier_fn(|_other| true)
        .set_time_fn(move || now - SKEW);
    let nonce = Nonce::new(expected.remembered.nonce.clone());
    let claims = token.into_claims(&verifier, &nonce).map_err(|error| named(&error))?;
    party(&claims, &expected.client.client_id)?;
    times(&claims, expected)?;
    Ok(claims)
}

/// Several audiences must name the party, and a party that is named must be us.
fn party<C: Extra>(claims: &Verified<C>, client_id: &str) -> Result<(), IdentityError> {
    match claims.authorized_party() {
        Some(party) if party.as_str() != client_id => Err(IdentityError::AuthorizedParty),
        None if claims.audiences().len() > 1 => Err(IdentityError::Audience),
        _ => Ok(()),
    }
}

fn times<C: Extra>(claims: &Verified<C>, expected: &Expected<'_>) -> Result<(), IdentityError> {
    let (now, remembered) = (expected.now, expected.remembered);
    if claims.issue_time() > now + SKEW {
        return Err(IdentityError::IssuedInFuture);
    }
    if claims.issue_time() < now - OLDEST {
        return Err(IdentityError::IssuedLongAgo);
    }
    if claims.additional_claims().not_before().is_some_and(|from| from > (now + SKEW).timestamp()) {
        return Err(IdentityError::NotYetValid);
    }
    let from_future = claims.auth_time().is_some_and(|at| at > now + SKEW);
    let stale = claims.auth_time().is_none_or(|at| at < remembered.begun_at - SKEW);
    if from_future || (remembered.fresh && stale) {
        return Err(IdentityError::AuthTime);
    }
    Ok(())
}

/// What the library calls it carries parts of the token in its text: only our own name for it goes on.
fn named(error: &ClaimsVerificationError) -> IdentityError {
    use SignatureVerificationError as Wrong;
    match error {
        ClaimsVerificationError::Expired(_) => IdentityError::Expired,
        ClaimsVerificationError::InvalidAudience(_) => IdentityError::Audience,
        ClaimsVerificationError::InvalidIssuer(_) => IdentityError::Issuer,
        ClaimsVerificationError::InvalidNonce(_) => IdentityError::Nonce,
        ClaimsVerificationError::SignatureVerification(wrong) => match wrong {
            Wrong::DisallowedAlg(_) | Wrong::NoSignature | Wrong::UnsupportedAlg(_) => {
                IdentityError::Algorithm
            }
            Wrong::NoMatchingKey | Wrong::AmbiguousKeyId(_) => IdentityError::UnknownKey,
            _ => IdentityError::Signature,
        },
        _ => IdentityError::TokenForm,
    }
}
