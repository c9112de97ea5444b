//! Keys that sign whatever they are given.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::{Value, json};

/// A P-256 key with a name.
#[derive(Debug)]
pub struct Key {
    pub(crate) id: String,
    pkcs8: Vec<u8>,
    pair: EcdsaKeyPair,
}

impl Key {
    /// A new key.
    pub fn generate(id: &str) -> Self {
        let chance = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
        let document = EcdsaKeyPair::generate_pkcs8(algorithm, &chance).expect("a new key");
        let pair = EcdsaKeyPair::from_pkcs8(algorithm, document.as_ref(), &chance).expect("a readable key");
        Self { id: id.to_owned(), pkcs8: document.as_ref().to_vec(), pair }
    }

    /// The private key as a PEM file.
    pub fn pem(&self) -> String {
        let body = base64::engine::general_purpose::STANDARD.encode(&self.pkcs8);
        format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n")
    }

    /// What it publishes.
    pub(crate) fn public(&self) -> Value {
        // 0x04, then 32 bytes for each coordinate.
        let point = self.pair.public_key().as_ref();
        let (x, y) =
            (encoded(point.get(1..33).unwrap_or_default()), encoded(point.get(33..).unwrap_or_default()));
        json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.id, "x": x, "y": y })
    }

    pub(crate) fn sign(&self, head: &Value, claims: &Value) -> String {
        let said = said(head, claims);
        let signature = self.pair.sign(&SystemRandom::new(), said.as_bytes()).expect("a signature");
        format!("{said}.{}", encoded(signature.as_ref()))
    }

    /// Takes the public key, which everybody has, as a shared secret.
    pub(crate) fn confuse(&self, head: &Value, claims: &Value) -> String {
        hmac_signed(self.public().to_string().as_bytes(), head, claims)
    }
}

pub(crate) fn hmac_signed(secret: &[u8], head: &Value, claims: &Value) -> String {
    let said = said(head, claims);
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), said.as_bytes());
    format!("{said}.{}", encoded(tag.as_ref()))
}

/// Head and claims as they are signed.
pub(crate) fn said(head: &Value, claims: &Value) -> String {
    format!("{}.{}", encoded(head.to_string()), encoded(claims.to_string()))
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
