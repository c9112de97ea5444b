//! A service of its own for each test, people to ask as, requests and answers.
//!
//! ```ignore
//! let service = Service::start().await;
//! let reader = service.sign_in(Who::Passholder).await;
//! let answer = reader.get("/nb/oversikt").await;
//! assert_eq!(answer.status, StatusCode::OK);
//! ```

mod answer;
mod ask;
mod clock;
mod html;
mod log;
mod protected;
mod providers;
mod service;
pub(crate) mod site;
mod visitor;

pub(crate) use answer::Answer;
pub(crate) use ask::Ask;
pub(crate) use clock::TestClock;
pub(crate) use html::{identifiers, settled};
pub(crate) use log::{Listening, Log};
pub(crate) use protected::assert_protected;
pub(crate) use providers::{Side, WithProviders, silent};
pub(crate) use service::{Service, Settings, deps};
pub(crate) use visitor::{Visitor, Who};
