//! One question, and everything that is looked at in its answer.

use std::sync::Arc;

use app::audience::About;
use server::router::Declared;
use store::testing::Rows;

use super::actors::{Actor, Holds};
use super::expected::Section;
use super::people::{STAFF, guardians_of, hides, marks};
use super::{World, asks, outcome};
use crate::support::{Answer, assert_protected};

/// The table that shows who was shown whom.
const READ_LOG: &str = "read_log";

pub(crate) struct Cell<'a> {
    pub(crate) section: &'a Section,
    pub(crate) route: &'a Declared,
    pub(crate) actor: &'a Actor,
    pub(crate) column: &'a str,
    pub(crate) expected: &'a str,
}

/// What came of it.
pub(crate) struct Seen {
    pub(crate) word: String,
    /// The answer, without what differs every time.
    pub(crate) settled: String,
    /// What is not as it should be.
    pub(crate) wrong: Vec<String>,
    pub(crate) after: Arc<Rows>,
    /// Something other than the read log has changed.
    pub(crate) changed: bool,
}

impl Cell<'_> {
    pub(crate) async fn look(&self, world: &mut World, before: &Rows) -> Seen {
        let id = world.object(self.route, self.actor, self.column);
        let ask = world.asked_by(self.actor, asks::ask(self.route, &id));
        let answer = world.service.ask(ask).await;
        let after = world.contents.read().await;
        let changed = others(before) != others(&after);
        let outcome = outcome::word(&self.route.method, &answer, changed);
        let mut wrong = Vec::new();
        if outcome != self.expected {
            wrong.push(format!(
                "is {outcome}, not {}: {} {}",
                self.expected,
                answer.status,
                answer.location()
            ));
        }
        wrong.extend(self.strangers(&answer, &outcome));
        wrong.extend(self.read_log(world, before, &after, &outcome, &answer));
        wrong.extend(kept_by_nobody(self.route, &answer));
        assert_protected(&self.place(), &answer);
        Seen { word: outcome, settled: outcome::settled(&answer, &id), wrong, after, changed }
    }

    pub(crate) fn place(&self) -> String {
        format!("{} {} · {} · {}", self.route.method, self.route.pattern, self.actor.word, self.column)
    }

    /// Marks in the answer of people whom this actor may not see here.
    fn strangers(&self, answer: &Answer, word: &str) -> Vec<String> {
        let mut known: Vec<&str> = self.actor.oneself().into_iter().collect();
        if word == "page" && self.route.about == About::Nothing {
            known.extend(self.actor.sees);
            known.extend(self.actor.sees_also());
        }
        if word == "page" && self.route.about != About::Nothing {
            let owner = self.actor.whose(self.column);
            known.push(owner);
            known.extend(guardians_of(owner).filter(|word| !hides(word)));
        }
        if let Holds::Citizen(_, Some(chosen)) = self.actor.holds {
            // Whom one acts for stands at the top of every page, while one may.
            known.extend(Some(chosen).filter(|chosen| self.actor.sees.contains(chosen)));
        }
        if self.actor.oneself().is_some_and(|word| word.starts_with("staff")) && word == "page" {
            known.extend(STAFF.iter().map(|(word, ..)| *word));
        }
        let headers =
            answer.headers.values().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let text = headers.chain([answer.text()]).collect::<Vec<_>>().join("\n");
        let seen = marks().filter(|(word, mark)| !known.contains(word) && text.contains(mark.as_str()));
        seen.map(|(word, _)| format!("shows {word}")).collect()
    }

    /// A person shown to staff is one row; to somebody who acts for that person one a day for each kind of page; else none.
    fn read_log(
        &self,
        world: &World,
        before: &Rows,
        after: &Rows,
        outcome: &str,
        answer: &Answer,
    ) -> Option<String> {
        let none = Vec::new();
        let (old, now) = (before.get(READ_LOG).unwrap_or(&none), after.get(READ_LOG).unwrap_or(&none));
        let new: Vec<_> = now.iter().filter(|row| !old.contains(row)).collect();
        let Some(marks) = self.look_of(world, outcome) else {
            return (!new.is_empty()).then(|| format!("is in the read log: {new:?}"));
        };
        let acts = matches!(self.actor.holds, Holds::Citizen(..));
        if acts && old.iter().any(|row| has(row, &marks)) {
            return (!new.is_empty()).then(|| format!("is in the read log once more: {new:?}"));
        }
        let request = [answer.header("x-request-id").to_owned()];
        let whole = new.len() == 1 && new.iter().all(|row| has(row, &marks) && has(row, &request));
        (!whole).then(|| format!("should be one row with {marks:?} and {request:?} in the read log: {new:?}"))
    }

    /// What stands in the row that this outcome leaves: its word, who was shown something, of whom, and the day for those who
    /// leave one a day.
    fn look_of(&self, world: &World, outcome: &str) -> Option<Vec<String>> {
        let kind = self.section.looks(&format!("{} {}", self.route.method, self.route.pattern))?;
        let (reader, shown, day) = match self.actor.holds {
            Holds::Staff(reader) if self.section.logged.as_deref() == Some(outcome) => {
                (world.staff(reader), self.actor.whose(self.column), None)
            }
            Holds::Citizen(reader, Some(shown))
                if outcome == self.section.logged.as_deref().unwrap_or("page")
                    && self.actor.sees.contains(&shown) =>
            {
                (world.person(reader), shown, Some(world.service.deps.clock.today().to_string()))
            }
            _ => return None,
        };
        let row = [kind.to_owned(), reader.to_string(), world.person(shown).to_string()];
        Some(row.into_iter().chain(day).collect())
    }
}

/// Whether a row has each of `parts` in a column of its own, however the database writes identifiers.
fn has(row: &str, parts: &[String]) -> bool {
    let plain = |text: &str| {
        let text = text.to_lowercase().replace('-', "");
        text.strip_prefix('x').unwrap_or(&text).trim_matches('\'').to_owned()
    };
    let columns: Vec<_> = row.split('|').map(plain).collect();
    parts.iter().all(|part| columns.contains(&plain(part)))
}

/// Nothing but a file is kept by a browser or on the way.
fn kept_by_nobody(route: &Declared, answer: &Answer) -> Option<String> {
    let is_file =
        route.pattern.contains("{*file}") || route.pattern.rsplit('/').next().unwrap().contains('.');
    let kept = answer.header("cache-control");
    (!is_file && kept != "no-store").then(|| format!("may be kept: {kept}"))
}

fn others(rows: &Rows) -> Vec<(&String, &Vec<String>)> {
    rows.iter().filter(|(table, _)| *table != READ_LOG).collect()
}
