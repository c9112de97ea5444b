//! Asks a provider, with a limit in bytes and in seconds. No redirect is followed.

use std::time::Duration;

use reqwest::{
    Client, RequestBuilder, StatusCode, Url,
    header::{ACCEPT, AUTHORIZATION},
    redirect::Policy,
};
use serde::de::DeserializeOwned;

use crate::{
    error::{Fault, IdentityError, Place},
    settings::SettingsError,
};

/// In bytes: the documents of both providers are below 20 kB.
const LARGEST: usize = 256 * 1024;
/// A visitor waits while we ask.
const LONGEST: Duration = Duration::from_secs(5);

/// Asks one provider. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Fetch(Client);

/// A whole answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    body: Vec<u8>,
    place: Place,
}

impl Answer {
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, IdentityError> {
        serde_json::from_slice(&self.body)
            .map_err(|_wrong| IdentityError::Provider(self.place, Fault::Unreadable))
    }

    /// The answer, when it is a success.
    pub(crate) fn successful(self) -> Result<Self, IdentityError> {
        if self.status.is_success() {
            Ok(self)
        } else {
            Err(IdentityError::Provider(self.place, Fault::Status))
        }
    }
}

impl Fetch {
    /// `loopback`: the provider is on this machine, and may do without https and without the proxy.
    pub(crate) fn new(loopback: bool) -> Result<Self, SettingsError> {
        let client = Client::builder()
            .redirect(Policy::none())
            .timeout(LONGEST)
            .connect_timeout(LONGEST)
            .https_only(!loopback)
            .referer(false);
        let client = if loopback { client.no_proxy().build() } else { client.build() };
        client.map(Self).map_err(|_no_tls| SettingsError::NoConnections)
    }

    pub(crate) async fn get(&self, place: Place, url: &Url) -> Result<Answer, IdentityError> {
        send(place, self.0.get(url.clone())).await
    }

    /// Posts a form.
    pub(crate) async fn post(
        &self,
        place: Place,
        url: &Url,
        authorization: Option<&str>,
        fields: &[(&str, String)],
    ) -> Result<Answer, IdentityError> {
        let request = self.0.post(url.clone()).form(fields);
        let request =
            authorization.into_iter().fold(request, |request, value| request.header(AUTHORIZATION, value));
        send(place, request).await
    }
}

async fn send(place: Place, request: RequestBuilder) -> Result<Answer, IdentityError> {
    let fault = |error: reqwest::Error| {
        IdentityError::Provider(place, if error.is_timeout() { Fault::Slow } else { Fault::Unreachable })
    };
    let mut response = request.header(ACCEPT, "application/json").send().await.map_err(fault)?;
    let mut body = Vec::new();
    while let Some(part) = response.chunk().await.map_err(fault)? {
        if body.len() + part.len() > LARGEST {
            return Err(IdentityError::Provider(place, Fault::TooLarge));
        }
        body.extend_from_slice(&part);
    }
    Ok(Answer { status: response.status(), body, place })
}
