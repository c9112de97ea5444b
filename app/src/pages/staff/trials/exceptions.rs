//! What differs from the weekly hours of a room, each with a button that takes it away: hours of dates, and closures.

use domain::views::CalendarRoom;
use i18n::{Locale, format};
use leptos::prelude::*;

use crate::{
    api::context,
    ui::{PostForm, Submit},
};

/// The dates with hours of their own, from today on; none when there are none.
pub(super) fn days(locale: Locale, room: &CalendarRoom) -> Option<AnyView> {
    let texts = &locale.texts().staff_calendar;
    let today = context::today();
    let ahead = room.plan.days.iter().filter(|day| day.date >= today);
    let lines = ahead.map(|day| {
        let hours = day.hours.map_or(texts.closed.to_owned(), |hours| hours.to_string());
        let about = format!("{}: {hours}", format::date_with_weekday(locale, day.date));
        line(locale, room, "/api/trial-work/usual-day", ("dato", day.date.to_string()), about)
    });
    list(locale, lines.collect())
}

/// The closures that are not over; none when there are none.
pub(super) fn closures(locale: Locale, room: &CalendarRoom) -> Option<AnyView> {
    let texts = &locale.texts().staff_calendar;
    let now = context::now();
    let ahead = room.closures.iter().filter(|closure| closure.to > now);
    let lines = ahead.map(|closure| {
        let (from, to) = (format::moment(locale, closure.from), format::moment(locale, closure.to));
        let about = format!("{}, {}", closure.reason, (texts.period)(&from, &to));
        line(locale, room, "/api/trial-work/reopen", ("sperring", closure.id.to_string()), about)
    });
    list(locale, lines.collect())
}

fn list(locale: Locale, lines: Vec<AnyView>) -> Option<AnyView> {
    let effect = locale.texts().staff_calendar.take_away_effect;
    (!lines.is_empty()).then(|| {
        view! {
            <p>{effect}</p>
            <ul>{lines}</ul>
        }
        .into_any()
    })
}

/// `of` is the field that says which one it is.
fn line(
    locale: Locale,
    room: &CalendarRoom,
    action: &'static str,
    of: (&'static str, String),
    about: String,
) -> AnyView {
    let (name, value) = of;
    let room = room.room.id.to_string();
    view! {
        <li>
            <p>{about.clone()}</p>
            <PostForm action>
                <input type="hidden" name="rom" value=room/>
                <input type="hidden" name=name value=value/>
                <div class="bp-buttons">
                    <Submit label=locale.texts().staff_calendar.take_away variant="tertiary" about/>
                </div>
            </PostForm>
        </li>
    }
    .into_any()
}
