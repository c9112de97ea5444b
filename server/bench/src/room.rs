//! A room of the centre with its times for more than a year.

use chrono::{Days, NaiveTime, Weekday};
use domain::centre::CentreNumber;
use domain::id::{RoomId, SlotId};
use domain::trial::{AccessFact, Hours, Notice, Plan, Room, Slot, SlotState, WeekHours, times};
use services::Deps;
use store::{StoreError, Tx, calendar};

use crate::trouble::Trouble;

/// Another centre than that of the demonstration, which has times of its own.
pub(crate) const CENTRE: &str = "4716";
/// Days until the first time: later than the notice asks for.
const DAYS_AHEAD: u64 = 14;
/// As far as a centre may look.
const HORIZON_DAYS: u32 = 400;
/// How many are received at once.
const CAPACITY: u32 = 6;

/// Keeps a room with so many times that can be had, and answers with them, the earliest first.
pub(crate) async fn open(deps: &Deps, many: usize) -> Result<Vec<SlotId>, Trouble> {
    let room = Room {
        id: RoomId(deps.random.uuid()),
        centre: CentreNumber(CENTRE.to_owned()),
        name: "Målerommet".to_owned(),
        directions: "Måleveien 1, 2. etasje".to_owned(),
        access: vec![AccessFact::StepFree],
    };
    let plan = plan()?;
    let slots: Vec<Slot> = slots(deps, &room, &plan).take(many).collect();
    if slots.len() < many {
        return Err(Trouble::TooFewTimes);
    }
    let notice = Notice { horizon_days: HORIZON_DAYS, ..Notice::default() };
    let kept = deps.store.write(async |tx: &Tx| -> Result<(), StoreError> {
        calendar::save_notice(tx, &room.centre, notice).await?;
        calendar::save_room(tx, &room, &plan, true).await?;
        calendar::insert_missing(tx, &room.centre, &slots).await?;
        Ok(())
    });
    kept.await?;
    Ok(slots.iter().map(|slot| slot.id).collect())
}

fn slots<'a>(deps: &'a Deps, room: &'a Room, plan: &Plan) -> impl Iterator<Item = Slot> + 'a {
    let first = deps.clock.today() + Days::new(DAYS_AHEAD);
    let last = deps.clock.today() + Days::new(HORIZON_DAYS.into());
    times(plan, first, last).into_iter().flat_map(move |time| {
        (1..=CAPACITY).map(move |place| Slot {
            id: SlotId(deps.random.uuid()),
            room: room.id,
            place,
            time,
            state: SlotState::Open,
        })
    })
}

/// Eight trials of three quarters of an hour every working day.
fn plan() -> Result<Plan, Trouble> {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let hours = Hours::new(at(8), at(16)).map_err(|_wrong| Trouble::TooFewTimes)?;
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    Ok(Plan {
        week: days.map(|day| WeekHours { day, hours }).to_vec(),
        days: Vec::new(),
        closures: Vec::new(),
        minutes: 45,
        buffer: 15,
        capacity: CAPACITY,
        on_holidays: false,
    })
}
