//! The rooms that free times are in, told once.

use domain::{
    alphabet::sort_key,
    trial::{AccessFact, Room},
    views::FreeTime,
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::{
    locale::{use_locale, use_texts},
    ui::{Facts, Section, row},
};

/// Where the times are.
pub(super) struct Rooms {
    /// Each once, by name.
    rooms: Vec<Room>,
    /// Whether one comes who needs a hoist.
    hoist: bool,
}

impl Rooms {
    pub(super) fn of(nearest: &[FreeTime], times: &[FreeTime], hoist: bool) -> Self {
        let mut rooms: Vec<Room> = Vec::new();
        for time in nearest.iter().chain(times) {
            if rooms.iter().all(|known| known.id != time.room.id) {
                rooms.push(time.room.clone());
            }
        }
        rooms.sort_by_key(|room| sort_key(&room.name));
        Self { rooms, hoist }
    }

    /// How to find them, once and not with each time.
    pub(super) fn ways(&self) -> impl IntoView + use<> {
        let locale = use_locale();
        let rows = self.rooms.iter().map(|room| row(room.name.clone(), way_in_words(locale, room))).collect();
        view! {
            <Section heading=use_texts().trial_times.rooms>
                <Facts rows/>
            </Section>
        }
    }

    /// What is said of the room with each time: where it is when another one has the same name, and whether there is a hoist when
    /// one is needed.
    pub(super) fn said_of(&self, room: &Room, lasts: &str) -> String {
        let locale = use_locale();
        let namesakes = self.rooms.iter().filter(|other| other.name == room.name).count();
        let way = if namesakes > 1 { format!(" {}", way_in_words(locale, room)) } else { String::new() };
        let hoist = match room.access.contains(&AccessFact::Hoist) {
            _ if !self.hoist => String::new(),
            true => format!(" {}.", wording::access_fact(locale, AccessFact::Hoist)),
            false => format!(" {}.", use_texts().trial_times.no_hoist),
        };
        format!("{}, {lasts}.{way}{hoist}", room.name)
    }
}

/// Directions and access facts as sentences.
fn way_in_words(locale: Locale, room: &Room) -> String {
    let facts: Vec<&str> = room.access.iter().map(|fact| wording::access_fact(locale, *fact)).collect();
    let way = format!("{}.", room.directions.trim_end_matches('.'));
    if facts.is_empty() { way } else { format!("{way} {}.", facts.join(", ")) }
}
