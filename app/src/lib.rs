//! The pages of Brukerpass, rendered on the server, and the island that the browser wakes up.
//!
//! Invariants:
//! * Every page works without JavaScript. Reading is `await` on a desk of [`domain::portal`] while the page is rendered;
//!   writing is a plain form that posts to a function in [`api`] and comes back to an ordinary address.
//! * Nothing here decides rights, names a table or knows the database.
//! * Only [`host`] knows which side it is compiled for.

#![expect(clippy::needless_pass_by_value, reason = "components own their properties")]
// The type of a page is the whole of its markup.
#![recursion_limit = "256"]

pub mod api;
pub mod audience;
pub mod companion;
pub mod host;
pub mod layout;
pub mod locale;
pub mod pages;
pub mod routes;
pub mod shell;
pub mod ui;

pub use api::context::SignInWays;
pub use routes::App;
pub use shell::{SiteFiles, shell};
