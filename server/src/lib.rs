//! The service as a program: settings, connections, layers, sessions, commands. It knows everybody; nobody knows it.
//!
//! Invariants:
//! * [`router`](router::router) names every route and every layer, top to bottom.
//! * Who asks is decided once, by the session layer; no handler reads a session from what a form says.
//! * Time comes from [`clock`], chance from [`ids`], the environment from [`config`], and nowhere else.
//! * Whatever keeps the program from doing what it was asked is one sentence: [`trouble::Trouble`].

// The type of a page is the whole tree of its elements: deeper than the compiler expects by itself.
#![recursion_limit = "256"]

pub mod clock;
pub mod commands;
pub mod config;
pub mod ids;
pub mod keys;
pub mod metrics;
pub mod providers;
pub mod router;
pub mod say;
mod secrets;
pub mod serving;
pub mod site;
pub mod state;
pub mod telemetry;
pub mod trouble;

mod http;
mod jobs;
mod printing;

pub use http::cross_site::Visitors;

/// A page is made of thousands of small values, made and dropped within a millisecond.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
