//! Who comes on a day, and who waits for an answer.

use chrono::{Days, NaiveDate};
use domain::{
    actor::Staff,
    refusal::Refusal,
    time::start_of_day,
    trial::{Notice, TrialState},
    views::{DayList, TrialRow},
};
use store::{
    calendar, centres,
    trials::{self, TrialRecord},
};

use super::rights::to_lists;
use crate::{error::Failure, ports::Deps};

pub(super) async fn day(deps: &Deps, who: &Staff, date: NaiveDate) -> Result<DayList, Failure> {
    let reader = deps.store.read();
    let permit = to_lists(&reader, who, deps.clock.today()).await?;
    let centre = centres::find(&reader, &who.centre).await?.ok_or(Refusal::NotFound)?;
    let notice = calendar::notice(&reader, &who.centre).await?;
    let (from, to) = (start_of_day(date), start_of_day(date + Days::new(1)));
    let rows = |records: Vec<TrialRecord>| records.into_iter().map(|one| row(one, notice)).collect();
    Ok(DayList {
        centre_name: centre.name,
        date,
        rows: rows(trials::of_day(&reader, &permit, from, to).await?),
        wished: rows(trials::ahead_of_centre(&reader, &permit, &[TrialState::Wished]).await?),
        waiting: rows(trials::ahead_of_centre(&reader, &permit, &[TrialState::Waiting]).await?),
    })
}

fn row(record: TrialRecord, notice: Notice) -> TrialRow {
    let is_short_notice = record.time.as_ref().is_some_and(|(booking, slot, _)| {
        // A time that was moved is as new as the move: that is the last that has happened to one that is booked.
        let is_booked = record.trial.state == TrialState::Booked;
        let taken_at = if is_booked { record.trial.changed_at } else { booking.made_at };
        notice.is_short(slot.time, taken_at)
    });
    TrialRow {
        trial: record.trial,
        person_name: record.person_name,
        municipality: record.municipality,
        time: record.time.map(|(_, slot, room)| (slot.time, room)),
        is_short_notice,
    }
}
