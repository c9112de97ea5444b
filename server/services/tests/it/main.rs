//! Stories: each tells one rule through the desks, on every database there is.
#![cfg(test)]

mod cases;
mod casework;
mod catalogue;
mod choosing;
mod closed;
mod demo;
mod drafts;
mod eligibility;
mod given;
mod guardians;
mod held;
mod import;
mod import_catalogue;
mod import_refused;
mod import_staff;
mod insight;
mod limits;
mod logs;
mod moves;
mod overview;
mod parallel;
mod passes;
mod provider_sessions;
mod read_export;
mod reads;
mod representation;
mod rotation;
mod sealed;
mod sessions;
mod sign_ins;
mod submit;
mod tasks;
mod typed;
mod unlogged;
mod upkeep;
