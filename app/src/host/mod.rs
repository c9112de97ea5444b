//! The two sides the crate is compiled for, behind the same names. The only place with a feature switch.

#[cfg(feature = "ssr")]
mod server;
#[cfg(feature = "ssr")]
pub use server::{redirect, retry_after, status};

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(not(feature = "ssr"))]
pub use browser::{redirect, retry_after, status};
