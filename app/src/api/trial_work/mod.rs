//! What the centre does with trials and with its calendar.

pub mod work;

use domain::trial::form::RoomFields;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function};
use crate::audience::{About, Audience};

/// Whom the functions of this file answer. Only the first is about somebody.
pub(super) const FUNCTIONS: &[Function] = &[
    of_staff(MoveTrial::PATH, About::Trial),
    of_staff(SaveRoom::PATH, About::Nothing),
    of_staff(SaveDay::PATH, About::Nothing),
    of_staff(UsualDay::PATH, About::Nothing),
    of_staff(CloseRoom::PATH, About::Nothing),
    of_staff(ReopenRoom::PATH, About::Nothing),
    of_staff(GenerateTimes::PATH, About::Nothing),
    of_staff(PublishTimes::PATH, About::Nothing),
    of_staff(SetTime::PATH, About::Nothing),
    of_staff(MoveTime::PATH, About::Nothing),
    of_staff(SaveNotice::PATH, About::Nothing),
];

const fn of_staff(path: &'static str, about: About) -> Function {
    Function { path, audience: Audience::Staff, about }
}

/// Does something with a trial as it was shown in version `versjon`: met, not met, another time, called off. From the list of
/// a day it leads back there.
#[server(prefix = "/api", endpoint = "trial-work/move")]
pub async fn move_trial(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "utproving")]
    trial: String,
    #[server(default)]
    #[server(rename = "versjon")]
    version: i64,
    #[server(default)]
    #[server(rename = "trekk")]
    kind: String,
    #[server(default)]
    #[server(rename = "time")]
    slot: String,
    #[server(default)]
    #[server(rename = "tekst")]
    text: String,
    #[server(default)]
    #[server(rename = "dag")]
    day: String,
) -> Result<(), ApiError> {
    let asked = work::Asked { kind, slot, text, day };
    work::make(&language, &trial, version, asked).await
}

/// Keeps a room with its weekly hours; `nytt` is a new one, with the identifier that its form was given.
#[server(prefix = "/api", endpoint = "trial-work/room")]
pub async fn save_room(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "ny")]
    new: String,
    #[server(default)]
    #[server(rename = "felt")]
    typed: RoomFields,
) -> Result<(), ApiError> {
    work::room(&language, [&room, &new], typed).await
}

/// Keeps the hours of one date of a room, or that it is closed.
#[server(prefix = "/api", endpoint = "trial-work/day")]
pub async fn save_day(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "dato")]
    date: String,
    #[server(default)]
    #[server(rename = "apningstid")]
    hours: String,
    #[server(default)]
    #[server(rename = "stengt")]
    closed: String,
) -> Result<(), ApiError> {
    let typed = work::DayFields { date, hours, closed: closed == RoomFields::YES };
    work::day(&language, &room, typed).await
}

/// Takes the hours of one date away.
#[server(prefix = "/api", endpoint = "trial-work/usual-day")]
pub async fn usual_day(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "dato")]
    date: String,
) -> Result<(), ApiError> {
    work::usual_day(&language, &room, &date).await
}

/// Closes a room for a while.
#[server(prefix = "/api", endpoint = "trial-work/closure")]
pub async fn close_room(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "sperret-fra")]
    from: String,
    #[server(default)]
    #[server(rename = "sperret-til")]
    to: String,
    #[server(default)]
    #[server(rename = "sperret-grunn")]
    reason: String,
) -> Result<(), ApiError> {
    work::close(&language, &room, work::ClosureFields { from, to, reason }).await
}

/// Takes a closure away.
#[server(prefix = "/api", endpoint = "trial-work/reopen")]
pub async fn reopen_room(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "sperring")]
    closure: String,
) -> Result<(), ApiError> {
    work::reopen(&language, &room, &closure).await
}

/// Makes the times of some days, as drafts.
#[server(prefix = "/api", endpoint = "trial-work/generate")]
pub async fn generate_times(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "lag-fra")]
    from: String,
    #[server(default)]
    #[server(rename = "lag-til")]
    to: String,
) -> Result<(), ApiError> {
    work::days(&language, &room, work::SpanKind::Generate, work::DaysFields { from, to }).await
}

/// Shows the drafts of some days to everybody.
#[server(prefix = "/api", endpoint = "trial-work/publish")]
pub async fn publish_times(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "rom")]
    room: String,
    #[server(default)]
    #[server(rename = "vis-fra")]
    from: String,
    #[server(default)]
    #[server(rename = "vis-til")]
    to: String,
) -> Result<(), ApiError> {
    work::days(&language, &room, work::SpanKind::Publish, work::DaysFields { from, to }).await
}

/// Opens or closes one time.
#[server(prefix = "/api", endpoint = "trial-work/slot")]
pub async fn set_time(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "tid")]
    slot: String,
    #[server(default)]
    #[server(rename = "tilstand")]
    state: String,
    #[server(default)]
    #[server(rename = "fra")]
    shown_from: String,
) -> Result<(), ApiError> {
    work::set_time(&language, &slot, work::SlotState::from_code(&state), &shown_from).await
}

/// Moves one time, with whoever has it.
#[server(prefix = "/api", endpoint = "trial-work/move-slot")]
pub async fn move_time(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "tid")]
    slot: String,
    #[server(default)]
    #[server(rename = "time")]
    to: String,
    #[server(default)]
    #[server(rename = "fra")]
    shown_from: String,
) -> Result<(), ApiError> {
    work::move_time(&language, &slot, work::MoveFields { to }, &shown_from).await
}

/// Keeps how long before a trial something can still be done without a call.
#[server(prefix = "/api", endpoint = "trial-work/notice")]
pub async fn save_notice(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "bestillingsfrist")]
    book_days: String,
    #[server(default)]
    #[server(rename = "endringsfrist")]
    change_hours: String,
    #[server(default)]
    #[server(rename = "dager-fram")]
    horizon_days: String,
) -> Result<(), ApiError> {
    work::notice(&language, work::NoticeFields { book_days, change_hours, horizon_days }).await
}
