//! The entry of a trial for one's own calendar, as RFC 5545 and 5546 have it: the same UID for ever, a SEQUENCE that grows with
//! each change, and a METHOD that puts it in or takes it out.
//!
//! A calendar may be shared: the entry says when and where, and nothing about aids. It speaks the language of the page it is
//! taken from.

use app::audience::{About, Audience};
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::actor::{Actor, Session};
use domain::id::TrialId;
use domain::refusal::Refusal;
use domain::views::CalendarEntry;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use i18n::{Locale, wording};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use super::routes::RouteTable;
use super::{apology::Apology, language};
use crate::state::AppState;

const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");
/// The same for everybody: names of files end up in lists that others see.
const NAMED: HeaderValue = HeaderValue::from_static("attachment; filename=\"time.ics\"");
const NEVER_KEPT: HeaderValue = HeaderValue::from_static("no-store");
/// The centres answer no mail that is sent to a calendar's organizer.
const NO_MAIL: &str = "invalid:nomail";

pub(crate) fn routes() -> RouteTable<AppState> {
    RouteTable::new().get_about("/api/trials/{trial}/kalender.ics", Audience::Citizens, About::Trial, entry)
}

/// `GET /api/trials/{trial}/kalender.ics`.
async fn entry(
    State(state): State<AppState>,
    Path(trial): Path<String>,
    headers: HeaderMap,
    session: Option<Extension<Session>>,
) -> Response {
    match found(&state, &trial, session).await {
        Ok(entry) => {
            let locale = language::of_request("", &headers);
            let headers =
                [(CONTENT_TYPE, CALENDAR), (CONTENT_DISPOSITION, NAMED), (CACHE_CONTROL, NEVER_KEPT)];
            (headers, document(&entry, locale)).into_response()
        }
        Err(Refusal::SignIn) => Apology::SignedOut.into_response(),
        Err(Refusal::Unavailable) => Apology::Unavailable.into_response(),
        Err(_) => Apology::NotFound.into_response(),
    }
}

async fn found(
    state: &AppState,
    trial: &str,
    session: Option<Extension<Session>>,
) -> Result<CalendarEntry, Refusal> {
    let citizen = match session.map(|Extension(session)| session.actor) {
        Some(Actor::Citizen(citizen)) => citizen,
        Some(Actor::Staff(_)) => return Err(Refusal::NotFound),
        None => return Err(Refusal::SignIn),
    };
    let id: TrialId = trial.parse().map_err(|_not_an_id| Refusal::NotFound)?;
    state.portal.trials.calendar_entry(&citizen, id).await
}

/// Times are in UTC: every calendar shows them on its own wall, also over the change to summer time.
fn document(entry: &CalendarEntry, locale: Locale) -> String {
    let texts = &locale.texts().trial;
    let (method, status) = if entry.cancelled {
        ("CANCEL", EventStatus::Cancelled)
    } else {
        ("PUBLISH", EventStatus::Confirmed)
    };
    let centre = wording::centre(locale, &entry.centre);
    let organizer = Property::new("ORGANIZER", NO_MAIL).add_parameter("CN", &centre).done();
    let mut event = Event::new();
    event
        .uid(&format!("{}@brukerpass", entry.trial))
        .sequence(u32::try_from(entry.sequence).unwrap_or(u32::MAX))
        .timestamp(entry.changed_at)
        .last_modified(entry.changed_at)
        .starts(entry.time.starts_at)
        .ends(entry.time.ends_at)
        .status(status)
        .summary(&(texts.entry)(&centre))
        .location(&entry.place)
        .append_property(organizer);
    if !entry.cancelled {
        event.alarm(Alarm::display(texts.tomorrow, -chrono::Duration::days(1)));
    }
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Brukerpass//NO"), ("CALSCALE", "GREGORIAN"), ("METHOD", method)]
    {
        calendar.append_property((name, value));
    }
    calendar.push(event.done()).to_string()
}

#[cfg(test)]
mod tests {
    use domain::trial::SlotTime;

    use super::*;

    fn lines(cancelled: bool) -> Vec<String> {
        let at = |text: &str| text.parse().unwrap();
        let entry = CalendarEntry {
            trial: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().unwrap(),
            sequence: 2,
            time: SlotTime { starts_at: at("2027-03-30T07:00:00Z"), ends_at: at("2027-03-30T08:00:00Z") },
            place: "Rom 1, Gata 1; andre etasje".into(),
            centre: "Oslo".into(),
            cancelled,
            changed_at: at("2027-03-01T10:00:00Z"),
        };
        document(&entry, Locale::Nb).replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_entry_keeps_its_name_counts_its_editions_and_says_what_it_is_for() {
        let put = lines(false);
        for line in [
            "METHOD:PUBLISH",
            "UID:6f9619ff-8b86-4d01-b42d-00cf4fc964ff@brukerpass",
            "SEQUENCE:2",
            "SUMMARY:Time hos Nav hjelpemiddelsentral Oslo",
            "DTSTART:20270330T070000Z",
            "DTEND:20270330T080000Z",
            "STATUS:CONFIRMED",
            "LOCATION:Rom 1\\, Gata 1\\; andre etasje",
        ] {
            assert!(put.iter().any(|one| one == line), "{line} in {put:#?}");
        }
        let taken = lines(true);
        for line in
            ["METHOD:CANCEL", "STATUS:CANCELLED", "UID:6f9619ff-8b86-4d01-b42d-00cf4fc964ff@brukerpass"]
        {
            assert!(taken.iter().any(|one| one == line), "{line} in {taken:#?}");
        }
        assert!(!taken.iter().any(|line| line.contains("VALARM")));
    }
}
