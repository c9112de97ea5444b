//! The whole service, from request to answer: the real router over a real database, without a socket.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops")]

mod support;

mod canaries;
mod catalogue;
mod coverage;
mod cross_site;
mod demo;
mod faults;
mod figures;
mod files;
mod forms;
mod headers;
mod held;
mod insight;
mod keys;
mod languages;
mod lapsed;
mod limits;
mod lost;
mod matrix;
mod numbers;
mod pages;
mod program;
mod rates;
mod refusals;
mod sessions;
mod sign_in;
mod sign_in_attacks;
mod sign_out;
mod unstored;
mod walk;
