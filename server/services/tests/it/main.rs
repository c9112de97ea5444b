//! Stories: each tells one rule through the desks, on every database there is.
#![cfg(test)]

mod cases;
mod casework;
mod demo;
mod drafts;
mod eligibility;
mod given;
mod import;
mod moves;
mod parallel;
mod passes;
mod reads;
mod representation;
mod sessions;
mod submit;
mod tasks;
mod upkeep;
