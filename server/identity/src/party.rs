//! Our side of the authorization code flow, the same for both kinds of provider.

use std::{sync::Arc, time::Duration};

use domain::time::Instant;
use openidconnect::{PkceCodeChallenge, PkceCodeVerifier};
use reqwest::{StatusCode, Url};
use serde::Deserialize;
use tokio::time::timeout;

use crate::{
    assertion::encoded,
    client_auth::{Shown, shown},
    error::{Fault, IdentityError, Place},
    fetch::Fetch,
    flow::{Ask, Begun, Callback, Remembered, SignOut},
    keys::{Directory, Known},
    settings::{Chance, ClientSettings, Secret, SettingsError},
    token::{self, Extra, Verified},
};

/// How long somebody who signs out waits for a provider that nothing is known of yet.
const LONGEST_GOODBYE: Duration = Duration::from_secs(1);

/// Whom an assertion of ours is made for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum AssertionFor {
    Issuer,
    TokenEndpoint,
}

/// We, at one provider.
pub(crate) struct Party {
    pub(crate) client: ClientSettings,
    assertion_for: AssertionFor,
    fetch: Fetch,
    directory: Directory,
    chance: Arc<dyn Chance>,
}

#[derive(Deserialize)]
struct Pushed {
    request_uri: String,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: Option<String>,
}

#[derive(Deserialize)]
struct Refused {
    error: String,
}

impl Party {
    pub(crate) fn new(
        client: ClientSettings,
        assertion_for: AssertionFor,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, SettingsError> {
        let fetch = Fetch::new(client.is_loopback())?;
        Ok(Self { client, assertion_for, directory: Directory::new(fetch.clone()), fetch, chance })
    }

    /// Begins a sign-in; `more` are the parameters of the kind of provider.
    pub(crate) async fn begin(
        &self,
        ask: &Ask<'_>,
        more: Vec<(&'static str, String)>,
        now: Instant,
    ) -> Result<Begun, IdentityError> {
        let known = self.directory.known(&self.client, now).await?;
        let [state, nonce, verifier] = [(); 3].map(|()| encoded(self.chance.bytes()));
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let mut fields = vec![
            ("response_type", "code".to_owned()),
            ("redirect_uri", ask.redirect_uri.to_owned()),
            ("state", state.clone()),
            ("nonce", nonce.clone()),
            ("code_challenge", challenge.as_str().to_owned()),
            ("code_challenge_method", challenge.method().as_str().to_owned()),
            ("ui_locales", ask.language.to_owned()),
        ];
        if ask.fresh {
            fields.extend([("prompt", "login".to_owned()), ("max_age", "0".to_owned())]);
        }
        fields.extend(more);
        let url = match &known.endpoints.pushed {
            Some(endpoint) => self.pushed(&known, endpoint, fields, now).await?,
            None => self.with_query(&known.endpoints.authorization, &fields),
        };
        let remembered = Remembered { state, nonce, verifier, fresh: ask.fresh, begun_at: now };
        Ok(Begun { url, remembered })
    }

    /// Sends the parameters ahead, so that the visitor's address names only their number (RFC 9126).
    async fn pushed(
        &self,
        known: &Known,
        endpoint: &Url,
        mut fields: Vec<(&'static str, String)>,
        now: Instant,
    ) -> Result<String, IdentityError> {
        let Shown { header, fields: ours } = self.shown(known, now)?;
        fields.extend(ours);
        let answer =
            self.fetch.post(Place::Pushed, endpoint, header.as_deref(), &fields).await?.successful()?;
        let Pushed { request_uri } = answer.json()?;
        Ok(self.with_query(&known.endpoints.authorization, &[("request_uri", request_uri)]))
    }

    fn with_query(&self, place: &Url, fields: &[(&str, String)]) -> String {
        let mut url = place.clone();
        url.query_pairs_mut().append_pair("client_id", &self.client.client_id).extend_pairs(fields);
        url.into()
    }

    /// What the provider says about the visitor, when everything is as it should be.
    pub(crate) async fn finish<C: Extra>(
        &self,
        callback: &Callback,
        remembered: &Remembered,
        redirect_uri: &str,
        now: Instant,
    ) -> Result<(Verified<C>, Secret), IdentityError> {
        if callback.state.as_ref() != Some(&remembered.state) {
            return Err(IdentityError::State);
        }
        let known = self.directory.known(&self.client, now).await?;
        match &callback.iss {
            Some(iss) if *iss != self.client.issuer => return Err(IdentityError::IssuerParameter),
            None if known.endpoints.names_issuer => return Err(IdentityError::IssuerParameter),
            _ => {}
        }
        match callback.error.as_deref() {
            Some("access_denied") => return Err(IdentityError::Declined),
            Some(_) => return Err(IdentityError::ErrorAnswer),
            None => {}
        }
        let code = callback.code.as_deref().filter(|code| !code.is_empty()).ok_or(IdentityError::NoCode)?;
        let text = self.exchange(&known, code, &remembered.verifier, redirect_uri, now).await?;
        let expected = token::Expected { client: &self.client, remembered, now };
        let verified = match token::verify(&text, &expected, &known.keys) {
            Err(IdentityError::UnknownKey) => {
                let keys = self.directory.keys_again(&known.keys, now).await?;
                token::verify(&text, &expected, &keys)
            }
            done => done,
        };
        Ok((verified?, Secret::new(text)))
    }

    /// The ID token for a code.
    async fn exchange(
        &self,
        known: &Known,
        code: &str,
        verifier: &str,
        redirect_uri: &str,
        now: Instant,
    ) -> Result<String, IdentityError> {
        let Shown { header, mut fields } = self.shown(known, now)?;
        fields.extend([
            ("grant_type", "authorization_code".to_owned()),
            ("code", code.to_owned()),
            ("redirect_uri", redirect_uri.to_owned()),
            ("code_verifier", verifier.to_owned()),
        ]);
        let answer =
            self.fetch.post(Place::Token, &known.endpoints.token, header.as_deref(), &fields).await?;
        if answer.status == StatusCode::BAD_REQUEST {
            let refused = answer.json::<Refused>().is_ok_and(|said| said.error == "invalid_grant");
            let status = IdentityError::Provider(Place::Token, Fault::Status);
            return Err(if refused { IdentityError::CodeRefused } else { status });
        }
        answer.successful()?.json::<Tokens>()?.id_token.ok_or(IdentityError::NoIdToken)
    }

    fn shown(&self, known: &Known, now: Instant) -> Result<Shown, IdentityError> {
        let audience = match self.assertion_for {
            AssertionFor::Issuer => self.client.issuer.as_str(),
            AssertionFor::TokenEndpoint => known.endpoints.token.as_str(),
        };
        shown(&self.client, known.endpoints.secret_in_form, audience, &*self.chance, now)
    }

    /// How the visitor signs out at the provider, when it offers that (RP-Initiated Logout 1.0).
    pub(crate) async fn sign_out(&self, id_token: Option<&str>, back: &str, now: Instant) -> Option<SignOut> {
        // The session here has ended already: nobody waits long to hear where to go on.
        let endpoints = match self.directory.places() {
            Some(endpoints) => endpoints,
            None => {
                timeout(LONGEST_GOODBYE, self.directory.known(&self.client, now)).await.ok()?.ok()?.endpoints
            }
        };
        let place = endpoints.end_session.as_ref()?.to_string();
        let mut fields = vec![
            ("client_id", self.client.client_id.clone()),
            ("post_logout_redirect_uri", back.to_owned()),
            ("state", encoded(self.chance.bytes())),
        ];
        fields.extend(id_token.map(|token| ("id_token_hint", token.to_owned())));
        Some(SignOut { place, fields })
    }
}
