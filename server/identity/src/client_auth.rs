//! Shows the provider that it is us, at the endpoints that ask.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use reqwest::Url;

use crate::{
    assertion::encoded,
    error::IdentityError,
    settings::{Chance, ClientAuthentication, ClientSettings, Secret},
};
use domain::time::Instant;

/// What goes with a form.
pub(crate) struct Shown {
    /// The value of the `Authorization` header.
    pub(crate) header: Option<String>,
    pub(crate) fields: Vec<(&'static str, String)>,
}

/// `audience` is whom an assertion is made for.
pub(crate) fn shown(
    client: &ClientSettings,
    secret_in_form: bool,
    audience: &str,
    chance: &dyn Chance,
    now: Instant,
) -> Result<Shown, IdentityError> {
    let mut fields = vec![("client_id", client.client_id.clone())];
    let mut header = None;
    match &client.authentication {
        ClientAuthentication::Secret(secret) if secret_in_form => {
            fields.push(("client_secret", secret.expose().to_owned()));
        }
        ClientAuthentication::Secret(secret) => header = Some(basic(&client.client_id, secret)),
        ClientAuthentication::Key(key) => {
            let unique = encoded(chance.bytes());
            let assertion = key.assertion(&client.client_id, audience, &unique, now)?;
            let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            fields.extend([("client_assertion_type", kind.to_owned()), ("client_assertion", assertion)]);
        }
    }
    Ok(Shown { header, fields })
}

/// Both parts are form-encoded first (RFC 6749 § 2.3.1).
fn basic(client_id: &str, secret: &Secret) -> String {
    let pair = format!("{}:{}", form_encoded(client_id), form_encoded(secret.expose()));
    format!("Basic {}", STANDARD.encode(pair))
}

fn form_encoded(text: &str) -> String {
    let Ok(mut url) = Url::parse("https://form.invalid/") else { return String::new() };
    url.query_pairs_mut().append_pair("x", text);
    url.query().and_then(|query| query.strip_prefix("x=")).unwrap_or_default().to_owned()
}
