//! One trial as staff have it. Nothing is answered before the read log has its row.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    access::Permit,
    actor::Staff,
    case::EventBy,
    id::{PersonId, StaffId, TrialId},
    read_log::ReadKind,
    time::{oslo_date, start_of_day},
    trial::{Trial, TrialEvent, read_wishes},
    views::{By, FreeTime, StaffTrial, TrialLine},
};
use store::{
    Handle, Reader, Tx,
    calendar::{self, FreeSlots},
    staff, trials,
};

use super::rights::visible;
use crate::{
    casework::reads,
    error::Failure,
    limits,
    names::{self, named, once_each},
    ports::Deps,
    trials::{calendar_time, cases_of, free_times, rooms, whole_days},
};

/// About so many free times are shown to staff at once.
const FREE_SHOWN: usize = 60;

pub(super) async fn open(
    deps: &Deps,
    who: &Staff,
    id: TrialId,
    from: Option<NaiveDate>,
) -> Result<StaffTrial, Failure> {
    let today = deps.clock.today();
    let (permit, trial, person) = deps
        .store
        .write(async |tx: &Tx| {
            let visible = visible(tx, who, id, today).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, visible.0.subject(), None, ReadKind::TrialOpened).await?;
            Ok::<_, Failure>(visible)
        })
        .await?;
    let reader = deps.store.read();
    let notice = calendar::notice(&reader, &trial.centre).await?;
    let held = trials::held(&reader, &permit, id).await?;
    let free_from = from.or_else(|| first_wished(&trial, today));
    let (free, more_from) = free(deps, &reader, &trial, free_from).await?;
    let lines = Lines::of(&reader, who, &permit, &trial).await?;
    Ok(StaffTrial {
        person: reads::card(&person),
        started_by: (trial.started_by != trial.subject).then(|| named(&lines.citizens, trial.started_by)),
        time: held.and_then(|held| calendar_time(deps, notice, held)),
        cases: cases_of(&reader, &permit, id).await?,
        free,
        free_from,
        more_from,
        history: lines.lines(),
        typed: trials::find_typed(&reader, &permit, id, who.id).await?,
        trial,
    })
}

/// Every open time from a day on: staff may book where the holder can no longer.
async fn free(
    deps: &Deps,
    handle: &impl Handle,
    trial: &Trial,
    from: Option<NaiveDate>,
) -> Result<(Vec<FreeTime>, Option<NaiveDate>), Failure> {
    let now = deps.clock.now();
    let notice = calendar::notice(handle, &trial.centre).await?;
    let asked = FreeSlots {
        centre: &trial.centre,
        from: from.map_or(now, |from| start_of_day(from).max(now)),
        to: start_of_day(oslo_date(now) + Days::new(u64::from(notice.horizon_days) + 1)),
        now,
    };
    let rooms = rooms(handle, trial).await?;
    let (slots, more_from) = whole_days(handle, &asked, FREE_SHOWN).await?;
    Ok((free_times(&slots, &rooms), more_from))
}

/// The first day that is wished for, of those that can be read and are still to come.
fn first_wished(trial: &Trial, today: NaiveDate) -> Option<NaiveDate> {
    let read = |wish| read_wishes(std::slice::from_ref(wish), today).unwrap_or_default();
    trial.wishes.iter().flat_map(read).map(|wall| wall.date()).min()
}

/// The history with the names behind it.
struct Lines {
    events: Vec<TrialEvent>,
    citizens: HashMap<PersonId, String>,
    staff: HashMap<StaffId, String>,
}

impl Lines {
    async fn of(reader: &Reader, who: &Staff, permit: &Permit, trial: &Trial) -> Result<Self, Failure> {
        let mut events = trials::events(reader, permit, trial.id).await?;
        events.retain(|event| event.version <= trial.version);
        let citizens = events.iter().filter_map(|event| match event.by {
            Some(EventBy::Citizen(person)) => Some(person),
            _ => None,
        });
        let members = events.iter().filter_map(|event| match event.by {
            Some(EventBy::Staff(staff)) => Some(staff),
            _ => None,
        });
        Ok(Self {
            citizens: names::known(reader, who, citizens.chain([trial.started_by])).await?,
            staff: staff::names(reader, &once_each(members)).await?,
            events,
        })
    }

    fn lines(self) -> Vec<TrialLine> {
        let by = |by| match by {
            EventBy::Citizen(person) => named(&self.citizens, person),
            EventBy::Staff(staff) => By::Staff(self.staff.get(&staff).cloned().unwrap_or_default()),
        };
        let line = |event: TrialEvent| TrialLine { by: event.by.map(by), event };
        self.events.iter().cloned().map(line).collect()
    }
}
