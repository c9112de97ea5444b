//! The access matrix: every address the service declares, asked by every actor about everything, compared with a table
//! written by hand.
//!
//! **A new address** appears here by itself, and fails until `expected.txt` says what each actor gets. Put it into a
//! section whose expectations it shares, or write a new one; a new form says in `asks.rs` how it is sent. **A new actor** is a
//! line in `actors.rs`.
#![expect(clippy::indexing_slicing, reason = "a word that names nobody stops the test")]

mod actors;
mod asks;
mod cell;
mod expected;
mod outcome;
mod people;
mod table;
mod walk;
mod world;

pub(crate) use actors::ACTORS;
pub(crate) use asks::ask;
pub(crate) use world::World;

/// Everything about the people of the matrix that no log may hold: their marks, which stand in every name, street and
/// text, their national numbers, and what the actors type.
pub(crate) fn secrets() -> Vec<String> {
    let typed = [asks::TYPED_REASON, asks::TYPED_STREET, asks::TYPED_FIRM].map(str::to_owned);
    people::marks().map(|(_, mark)| mark).chain(world::numbers()).chain(typed).collect()
}
