//! A calendar to book in, and trials under way, made through the real use cases at a time in the past.

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use domain::{
    actor::{Citizen, Staff},
    centre::CentreNumber,
    id::{RoomId, TrialId},
    portal::{TrialFields, TrialMove, TrialWork as _, Trials as _},
    refusal::Refusal,
    trial::{AccessFact, CalendarChange, Hours, PlaceFields, Plan, Room, WeekHours},
};

use super::{
    DemoError,
    cases::at,
    chance::id_of,
    data::{Data, StaffRow, TRIALS, TrialRow},
};
use crate::{ports::Deps, trial_work, trials};

/// Days ahead that times are made for, each time the demonstration begins.
const AHEAD: u64 = 60;
/// Days ago that the calendar began, so that somebody can have been there.
const BEGAN: i64 = 21;
const WEEK: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// Makes a room with times at each centre that has staff, and what is missing of every trial. A trial that somebody has gone on
/// with is left alone.
pub(super) async fn make(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    let mut centres: Vec<&str> = Vec::new();
    for member in &data.staff {
        if !centres.contains(&member.centre.as_str()) {
            centres.push(&member.centre);
            calendar(deps, member)
                .await
                .map_err(|refusal| DemoError::Case { key: member.key.clone(), refusal })?;
        }
    }
    for row in &data.trials {
        trial(deps, data, row).await?;
    }
    Ok(())
}

/// Two rooms, the second with places for two at once.
async fn calendar(deps: &Deps, member: &StaffRow) -> Result<(), Refusal> {
    // Times are made anew each day: their identifiers are real chance, unlike those of what people do.
    let began = Deps { random: Arc::clone(&deps.random), ..at(deps, BEGAN, 0, String::new()) };
    let staff = staff(member);
    let (from, to) = (began.clock.today(), deps.clock.today() + Days::new(AHEAD));
    let desk = trial_work::Desk(began);
    for (number, capacity) in [(1, 1), (2, 2)] {
        let id = RoomId(id_of(&format!("room {} {number}", member.centre)));
        let room = Room {
            id,
            centre: staff.centre.clone(),
            name: format!("Utprøvingsrom {number}"),
            directions: "Inngang fra gården, første etasje (oppdiktet)".to_owned(),
            access: vec![AccessFact::StepFree, AccessFact::Parking, AccessFact::AccessibleToilet],
        };
        let change = CalendarChange::Room { room, plan: plan(capacity), in_use: true };
        desk.change(&staff, change).await?;
        desk.change(&staff, CalendarChange::Generate { room: id, from, to }).await?;
        desk.change(&staff, CalendarChange::Publish { room: id, from, to }).await?;
    }
    Ok(())
}

fn plan(capacity: u32) -> Plan {
    let hours = |from, to| {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Hours::new(at(from), at(to)).ok()
    };
    let day =
        |day| [hours(9, 11), hours(12, 14)].into_iter().flatten().map(move |hours| WeekHours { day, hours });
    Plan {
        week: WEEK.into_iter().flat_map(day).collect(),
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 0,
        capacity,
        on_holidays: false,
    }
}

async fn trial(deps: &Deps, data: &Data, row: &TrialRow) -> Result<(), DemoError> {
    let refused = |refusal| DemoError::Case { key: row.key.clone(), refusal };
    let who = Citizen { person: data.person(TRIALS, &row.subject)?.id(), acting_for: None };
    let begun = trials::Desk(deps.clone()).list(&who).await.map_err(refused)?;
    if !begun.cards.is_quiet() || !begun.cards.ended.is_empty() {
        return Ok(());
    }
    let earlier = at(deps, row.days_ago, 0, format!("trial {}", row.key));
    let from = row.days_ahead.map(|days| deps.clock.today() + Days::new(days));
    let id = arrange(&earlier, row, &who, from).await.map_err(refused)?;
    if let Some(key) = &row.met_by {
        let staff = staff(data.member(TRIALS, key)?);
        let desk = trial_work::Desk(deps.clone());
        // Booking was version 2.
        desk.make(&staff, id, 2, TrialMove::Met).await.map_err(refused)?;
    }
    Ok(())
}

async fn arrange(
    deps: &Deps,
    row: &TrialRow,
    who: &Citizen,
    from: Option<NaiveDate>,
) -> Result<TrialId, Refusal> {
    let desk = trials::Desk(deps.clone());
    let mut id = desk.pick(who, None).await?;
    for number in &row.products {
        let number = number.parse().map_err(|_wrong| Refusal::NotFound)?;
        id = desk.pick(who, Some(number)).await?;
    }
    let place = PlaceFields { place: PlaceFields::CENTRE.to_owned(), ..PlaceFields::default() };
    desk.save(who, id, TrialFields::Place(place)).await?;
    let free = desk.free(who, id, from, None).await?;
    let slot = free.times.first().ok_or(Refusal::TimeTaken)?.slot;
    desk.book(who, id, slot).await?;
    Ok(id)
}

fn staff(member: &StaffRow) -> Staff {
    Staff { id: member.id(), centre: CentreNumber(member.centre.clone()), rights: member.rights() }
}
