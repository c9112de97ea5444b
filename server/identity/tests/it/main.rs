//! Signing in against a provider that misbehaves: every attack fails, each for its own reason.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod attack;
mod citizens;
mod directory;
mod everybody;
mod mix_ups;
mod signing_in;
mod staff;
