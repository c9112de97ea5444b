//! `private_key_jwt`: a short statement that it is us, signed with our own key (RFC 7523, OpenID Connect Core § 9).

use std::fmt;

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ring::{
    rand::SystemRandom,
    rsa::KeyPair as RsaKeyPair,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256},
};
use serde_json::json;

use crate::error::IdentityError;
use domain::time::Instant;

/// Seconds an assertion is good for; ID-porten takes at most 120.
const LIFE: i64 = 60;

/// Our key and its name at the provider. `Debug` shows neither.
pub struct SigningKey {
    id: String,
    pair: Pair,
}

enum Pair {
    Rsa(Box<RsaKeyPair>),
    P256(Box<EcdsaKeyPair>),
}

/// Why a key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("it holds no private key in PEM form")]
    NotPem,
    #[error("it is neither an RSA key of 2048 bits or more nor a P-256 key")]
    Kind,
    #[error("the key has no identifier")]
    NoId,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(***)")
    }
}

impl SigningKey {
    /// `pem` is a private key as `openssl genpkey` writes it; `id` its `kid` at the provider.
    pub fn from_pem(id: &str, pem: &str) -> Result<Self, KeyError> {
        if id.is_empty() {
            return Err(KeyError::NoId);
        }
        let (label, der) = pem_block(pem).ok_or(KeyError::NotPem)?;
        let pair = match label {
            "RSA PRIVATE KEY" => RsaKeyPair::from_der(&der).map(|pair| Pair::Rsa(Box::new(pair))),
            "PRIVATE KEY" => {
                RsaKeyPair::from_pkcs8(&der).map(|pair| Pair::Rsa(Box::new(pair))).or_else(|_not_rsa| {
                    let chance = SystemRandom::new();
                    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der, &chance)
                        .map(|pair| Pair::P256(Box::new(pair)))
                })
            }
            _ => return Err(KeyError::NotPem),
        };
        let pair = pair.map_err(|_rejected| KeyError::Kind)?;
        Ok(Self { id: id.to_owned(), pair })
    }

    /// A statement for `audience` that we are `client`; `unique` makes it good for one use.
    pub(crate) fn assertion(
        &self,
        client: &str,
        audience: &str,
        unique: &str,
        now: Instant,
    ) -> Result<String, IdentityError> {
        let algorithm = match self.pair {
            Pair::Rsa(_) => "RS256",
            Pair::P256(_) => "ES256",
        };
        let head = json!({ "alg": algorithm, "typ": "JWT", "kid": self.id });
        let iat = now.timestamp();
        let claims = json!({
            "iss": client, "sub": client, "aud": audience, "jti": unique, "iat": iat, "exp": iat + LIFE,
        });
        let said = format!("{}.{}", encoded(head.to_string()), encoded(claims.to_string()));
        let signature = self.sign(said.as_bytes()).map_err(|_unspecified| IdentityError::Assertion)?;
        Ok(format!("{said}.{}", encoded(signature)))
    }

    fn sign(&self, said: &[u8]) -> Result<Vec<u8>, ring::error::Unspecified> {
        let chance = SystemRandom::new();
        match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &chance, said, &mut signature)?;
                Ok(signature)
            }
            Pair::P256(pair) => Ok(pair.sign(&chance, said)?.as_ref().to_vec()),
        }
    }
}

pub(crate) fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The label and the content of the first private key in the text.
fn pem_block(pem: &str) -> Option<(&'static str, Vec<u8>)> {
    ["PRIVATE KEY", "RSA PRIVATE KEY"].into_iter().find_map(|label| {
        let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
        let body = pem.split_once(&begin)?.1.split_once(&end)?.0;
        let body: String = body.split_ascii_whitespace().collect();
        Some((label, STANDARD.decode(body).ok()?))
    })
}
