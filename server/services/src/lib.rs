//! The use cases: who may, and in what order things are done.
//!
//! One folder for each desk of [`domain::portal`], one file for each use case. A use case reads like this: load the
//! subject once (`subject::of` asks [`domain::access`] whether the one asking may), read or write through the store,
//! answer with a view. Everything that belongs together is written in one transaction, with its event and its
//! outbox message; what has been begun is done to the end even when the caller hangs up (`finish`). Refusals carry codes
//! only, and are logged once, at the desk (`error`).
//!
//! Beside the desks: [`sessions`] for the server's cookies, [`sign_ins`] for those on their way to a provider, [`import`] for the
//! files of the command line, [`read_export`] for the read log as others read it, [`request`] for the number of the request,
//! [`demo`] for the people of the demonstration, [`limits`] for how often, [`rotation`] for new keys and [`upkeep`] for what is
//! deleted when its time has come.

pub mod demo;
pub mod import;
pub mod insight;
pub mod limits;
pub mod ports;
pub mod read_export;
pub mod request;
pub mod rotation;
pub mod sessions;
pub mod sign_ins;
pub mod upkeep;

mod again;
mod cases;
mod casework;
mod catalogue;
mod cef;
mod error;
mod exchanges;
mod finish;
mod guardians;
mod names;
mod number_work;
pub(crate) mod order_numbers;
mod outbox;
mod passes;
mod standing;
mod subject;
mod trial_work;
mod trials;
mod words;

use std::sync::Arc;

use domain::portal::{Demo, Portal};

pub use ports::{Deps, Random};

/// The portal over `deps`. The demo desk is only there when `demo` is set.
pub fn portal(deps: &Deps, demo: bool) -> Portal {
    Portal {
        passes: Arc::new(passes::Desk(deps.clone())),
        exchanges: Arc::new(exchanges::Desk(deps.clone())),
        cases: Arc::new(cases::Desk(deps.clone())),
        casework: Arc::new(casework::Desk(deps.clone())),
        order_numbers: Arc::new(order_numbers::Desk(deps.clone())),
        number_checks: Arc::new(order_numbers::FirmDesk(deps.clone())),
        number_work: Arc::new(number_work::Desk(deps.clone())),
        trials: Arc::new(trials::Desk(deps.clone())),
        trial_work: Arc::new(trial_work::Desk(deps.clone())),
        insight: Arc::new(insight::Desk(deps.clone())),
        catalogue: Arc::new(catalogue::Desk(deps.clone())),
        demo: demo.then(|| Arc::new(demo::Desk::new(deps.clone())) as Arc<dyn Demo>),
    }
}
