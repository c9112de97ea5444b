//! The fields of a plain form.

use axum::Form;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::apology::Apology;

/// Url-encoded fields; anything else did not come from our own pages.
pub(crate) struct Fields<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Fields<T> {
    type Rejection = Apology;

    async fn from_request(request: Request, state: &S) -> Result<Self, Apology> {
        match Form::from_request(request, state).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            Err(_other_than_a_form) => Err(Apology::Unreadable),
        }
    }
}
