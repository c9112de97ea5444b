//! The table of what should happen, written by hand in `expected.txt`: not made from the code it is compared with.
//!
//! A section names routes, then the objects in its columns, then one line for each group of actors. `*` is everybody
//! who is not named. `logged` names the outcomes of staff that leave exactly one row in the read log, and its
//! word; `looks` after a route is the word of the row that whoever acts for another leaves once a day.

use std::collections::BTreeMap;

use super::actors::ACTORS;

const TABLE: &str = include_str!("expected.txt");

/// What is expected at some routes.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) name: String,
    /// `GET /{language}/saker` and so on.
    pub(crate) routes: Vec<String>,
    pub(crate) columns: Vec<String>,
    /// The outcome that leaves a row for staff.
    pub(crate) logged: Option<String>,
    /// The word of the row that somebody's look at a route leaves.
    looks: BTreeMap<String, String>,
    rows: BTreeMap<String, Vec<String>>,
}

impl Section {
    /// The word in the read log of a look at `route`.
    pub(crate) fn looks(&self, route: &str) -> Option<&str> {
        self.looks.get(route).map(String::as_str)
    }

    /// The outcome for an actor, in the order of the columns.
    pub(crate) fn row(&self, actor: &str) -> &[String] {
        let row = self.rows.get(actor).or_else(|| self.rows.get("*"));
        row.unwrap_or_else(|| panic!("expected.txt [{}] says nothing about {actor}", self.name))
    }
}

/// Every section, checked for slips of the pen.
pub(crate) fn read() -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in TABLE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push(Section { name: name.to_owned(), ..Section::default() });
            continue;
        }
        let section = sections.last_mut().unwrap();
        let words = || line.split_whitespace().map(str::to_owned);
        match words().next().unwrap().as_str() {
            "GET" | "POST" => {
                let (route, word) = line.split_once(" looks ").unwrap_or((line, ""));
                let route = route.trim().to_owned();
                if !word.is_empty() {
                    section.looks.insert(route.clone(), word.trim().to_owned());
                }
                section.routes.push(route);
            }
            "objects" => section.columns = words().skip(1).collect(),
            "logged" => section.logged = words().nth(1),
            _ => row(section, &words().collect::<Vec<_>>()),
        }
    }
    sections
}

fn row(section: &mut Section, words: &[String]) {
    let (actors, outcomes) = words.split_at(words.len() - section.columns.len());
    assert!(!actors.is_empty(), "[{}] {words:?}: too few words", section.name);
    for actor in actors {
        let known = actor == "*" || ACTORS.iter().any(|known| known.word == actor);
        assert!(known, "[{}] {actor} is nobody", section.name);
        let earlier = section.rows.insert(actor.clone(), outcomes.to_vec());
        assert!(earlier.is_none(), "[{}] {actor} is there twice", section.name);
    }
}
