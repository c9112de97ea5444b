//! The read log as Nav's log of look-ups takes it: one line of CEF for each person that was shown to staff.
//!
//! The lines hold national numbers, as that rule wants them. They go to whom the command hands them to and nowhere else,
//! least of all into the log of the service.
//!
//! Lines come in the order of their position. Whoever goes on after the last position gets every later line once: positions
//! that are not settled yet are left for the next time. Guardians are not staff: what they saw is in our own log alone.

use std::{collections::HashMap, io};

use domain::{
    access::{self, Facts, Reason, SubjectFacts, Who, decide, decide_log},
    id::{PersonId, StaffId},
    read_log::{ReadKind, Reader, Reading},
    time::Instant,
};
use store::{StoreError, Tx, people, read_log, staff};

use crate::{
    cef::{Line, Severity},
    names::once_each,
    ports::Deps,
};

/// Rows that are read at a time.
const CHUNK: u64 = 500;

/// The names of the kinds of event: older receivers know `audit:access` for both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventClasses {
    /// Somebody was shown a person.
    pub read: String,
    /// Somebody handled a case of a person.
    pub update: String,
}

/// Where to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Begin {
    /// After this position; zero is the beginning.
    pub after: i64,
    /// Not before this instant.
    pub since: Option<Instant>,
}

/// What has been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    pub lines: u64,
    /// Where to go on.
    pub position: i64,
}

/// Why the export broke off.
#[derive(Debug, thiserror::Error)]
pub enum ReadExportError {
    #[error("the store could not do it")]
    Store(#[from] StoreError),
    #[error("there is no right to it")]
    Denied(#[from] Reason),
    #[error("the lines could not be written")]
    Write(#[source] io::Error),
}

/// Hands every line to `write`, with an end of line.
pub async fn export(
    deps: &Deps,
    begin: Begin,
    classes: &EventClasses,
    mut write: impl FnMut(&str) -> io::Result<()>,
) -> Result<Exported, ReadExportError> {
    let settled = deps.store.write(async |tx: &Tx| read_log::settled(tx).await).await?;
    let reader = deps.store.read();
    let permit = decide_log(Who::Operator)?;
    let mut done = Exported { lines: 0, position: begin.after };
    loop {
        let rows = read_log::after(&reader, &permit, done.position, settled, begin.since, CHUNK).await?;
        let Some(last) = rows.last().map(|row| row.position) else {
            // What was left out because of its instant is behind us as well.
            return Ok(Exported { position: done.position.max(settled), ..done });
        };
        let readings: Vec<Reading> = rows
            .into_iter()
            .map(|row| row.reading)
            .filter(|reading| !matches!(reading.reader, Reader::Guardian(_)))
            .collect();
        let known = Known::of(deps, &readings).await?;
        for reading in &readings {
            let mut line = known.line(reading, classes).text();
            line.push('\n');
            write(&line).map_err(ReadExportError::Write)?;
            done.lines += 1;
        }
        done.position = last;
    }
}

/// What stands behind the identifiers of some readings.
struct Known {
    people: HashMap<PersonId, (SubjectFacts, String)>,
    /// How the log of look-ups knows members of staff.
    staff: HashMap<StaffId, String>,
}

impl Known {
    async fn of(deps: &Deps, readings: &[Reading]) -> Result<Self, ReadExportError> {
        let reader = deps.store.read();
        let ids = once_each(readings.iter().map(|reading| reading.person));
        let mut people = HashMap::with_capacity(ids.len());
        for person in people::find_many(&reader, &ids).await? {
            let facts = Facts::of(person.facts(), deps.clock.today());
            let permit = decide(Who::Operator, access::Action::Export, &facts)?;
            let number = people::number_of(&reader, &permit).await?;
            let number = number.map(|number| number.digits().to_owned()).unwrap_or_default();
            people.insert(person.subject(), (person.facts(), number));
        }
        let staff = once_each(readings.iter().filter_map(staff_of));
        Ok(Self { people, staff: staff::nav_idents(&reader, &staff).await? })
    }

    fn line<'a>(&self, reading: &Reading, classes: &'a EventClasses) -> Line<'a> {
        let mut fields = Vec::with_capacity(10);
        if let Reader::Staff { id, .. } = &reading.reader {
            // Our own identifier where Nav's is not known: a line always says who.
            fields.push(("suid", self.staff.get(id).cloned().unwrap_or_else(|| id.to_string())));
        }
        let person = self.people.get(&reading.person);
        fields.push(("duid", person.map(|(_, number)| number.clone()).unwrap_or_default()));
        fields.push(("end", reading.at.timestamp_millis().to_string()));
        fields.extend(reading.request.clone().map(|number| ("sproc", number)));
        let action = action(reading);
        fields.push(("dproc", action.process.to_owned()));
        fields.extend(action.request.map(|address| ("request", address)));
        fields.extend(action.method.map(|method| ("requestMethod", method.to_owned())));
        fields.push(("msg", action.said.to_owned()));
        fields.push(("flexString1Label", "Decision".to_owned()));
        fields.push(("flexString1", "Permit".to_owned()));
        let careful = |person: &SubjectFacts| person.protection.is_protected() || person.shielded;
        let careful = person.is_some_and(|(person, _)| careful(person));
        Line {
            event_class: if reading.kind == ReadKind::Move { &classes.update } else { &classes.read },
            name: "Oppslag i Brukerpass",
            severity: if careful { Severity::Warn } else { Severity::Info },
            fields,
        }
    }
}

fn staff_of(reading: &Reading) -> Option<StaffId> {
    match reading.reader {
        Reader::Staff { id, .. } => Some(id),
        _ => None,
    }
}

/// What was done, as the log of look-ups tells it.
struct Action {
    process: &'static str,
    /// Path, with identifiers that mean nothing outside of this service.
    request: Option<String>,
    method: Option<&'static str>,
    /// In plain Norwegian, for whoever reads the log.
    said: &'static str,
}

fn action(reading: &Reading) -> Action {
    let case = reading.case.map(|case| case.to_string()).unwrap_or_default();
    match reading.kind {
        ReadKind::Case => Action {
            process: "casework.open",
            request: Some(format!("/intern/sak/{case}")),
            method: Some("GET"),
            said: "Ansatt åpnet en byttesak i Brukerpass og så opplysninger om personen",
        },
        ReadKind::Move => Action {
            process: "casework.make",
            request: Some(format!("/intern/sak/{case}")),
            method: Some("POST"),
            said: "Ansatt behandlet en byttesak for personen i Brukerpass",
        },
        ReadKind::Person => Action {
            process: "casework.person",
            request: Some(format!("/intern/person/{}", reading.person)),
            method: Some("GET"),
            said: "Ansatt åpnet siden til personen i Brukerpass",
        },
        _ => Action {
            process: "export-person",
            request: None,
            method: None,
            said: "Alle opplysninger om personen i Brukerpass ble skrevet ut etter krav om innsyn",
        },
    }
}
