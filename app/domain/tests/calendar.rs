//! The times that the plan of a room gives.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use domain::{
    id::{RoomId, SlotId},
    time::{Instant, at_oslo, oslo},
    trial::{Closure, DayHours, Hours, Plan, Slot, SlotState, SlotTime, WeekHours, beside, closed_on, times},
};
use proptest::{prelude::*, sample::select};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hours(from: &str, to: &str) -> Hours {
    Hours::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
}

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Tuesdays from ten to half past two, as one centre had it; an hour each, a quarter between.
fn tuesdays() -> Plan {
    Plan {
        week: vec![WeekHours { day: Weekday::Tue, hours: hours("10:00:00", "14:30:00") }],
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 15,
        capacity: 1,
        on_holidays: false,
    }
}

fn walls(plan: &Plan, from: &str, to: &str) -> Vec<String> {
    times(plan, day(from), day(to))
        .iter()
        .map(|time| oslo(time.starts_at).format("%d.%m %H:%M").to_string())
        .collect()
}

#[test]
fn a_tuesday_has_as_many_times_as_fit_with_the_buffer_between() {
    assert_eq!(walls(&tuesdays(), "2026-11-23", "2026-11-29"), ["24.11 10:00", "24.11 11:15", "24.11 12:30"]);
}

#[test]
fn a_date_of_its_own_stands_in_place_of_the_weekday() {
    let mut plan = tuesdays();
    plan.days.push(DayHours { date: day("2026-11-24"), hours: None });
    plan.days.push(DayHours { date: day("2026-11-25"), hours: Some(hours("09:00:00", "10:00:00")) });
    assert_eq!(walls(&plan, "2026-11-23", "2026-11-29"), ["25.11 09:00"]);
}

proptest! {
    /// What is closed on a day and the times of its hours fill it without meeting.
    #[test]
    fn a_day_is_closed_where_it_is_not_open(from in 0u32..23, lasts in 1u32..8, later in 0u32..6, spring in any::<bool>()) {
        let date = day(if spring { "2027-03-28" } else { "2027-10-31" });
        let at = |hour: u32| NaiveTime::from_hms_opt(hour.min(23), 30, 0).unwrap();
        let first = Hours::new(at(from), at(from + lasts));
        let second = Hours::new(at(from + later), at(from + later + lasts));
        let hours: Vec<Hours> = [second, first].into_iter().flatten().collect();
        let closed = closed_on(date, &hours);
        prop_assert!(closed.windows(2).all(|pair| pair[0].ends_at <= pair[1].starts_at));
        let whole = SlotTime::of_day(date);
        prop_assert!(closed.iter().all(|one| one.within(whole) == Some(*one)));
        let own = hours.iter().map(|hours| DayHours { date, hours: Some(*hours) }).collect();
        let plan = Plan { days: own, minutes: 5, buffer: 0, ..tuesdays() };
        let open = times(&plan, date, date);
        prop_assert!(open.iter().all(|time| closed.iter().all(|closed| !closed.meets(*time))));
        if hours.is_empty() {
            prop_assert_eq!(closed, vec![whole]);
        }
    }
}

#[test]
fn nothing_begins_or_goes_on_in_a_closure() {
    let mut plan = tuesdays();
    let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
    plan.closures.push(Closure { from: at("2026-11-24T11:30:00"), to: at("2026-11-24T12:30:00") });
    assert_eq!(walls(&plan, "2026-11-24", "2026-11-24"), ["24.11 10:00", "24.11 12:30"]);
}

#[test]
fn holidays_are_left_out_unless_the_room_is_used_on_them() {
    let mut plan = tuesdays();
    plan.week[0].day = Weekday::Fri;
    assert!(walls(&plan, "2026-12-25", "2026-12-25").is_empty());
    plan.on_holidays = true;
    assert_eq!(walls(&plan, "2026-12-25", "2026-12-25").len(), 3);
}

/// Through the night of each change of clocks: every trial lasts an hour, also the one that seems to take none or two.
#[test]
fn the_change_of_clocks_leaves_out_an_hour_in_spring_and_counts_one_twice_in_autumn() {
    let night = Plan {
        week: WEEK.map(|day| WeekHours { day, hours: hours("00:00:00", "06:00:00") }).to_vec(),
        minutes: 60,
        buffer: 0,
        on_holidays: true,
        ..tuesdays()
    };
    assert_eq!(
        walls(&night, "2027-03-28", "2027-03-28"),
        ["28.03 00:00", "28.03 01:00", "28.03 03:00", "28.03 04:00", "28.03 05:00"]
    );
    assert_eq!(
        walls(&night, "2027-10-31", "2027-10-31"),
        [
            "31.10 00:00",
            "31.10 01:00",
            "31.10 02:00",
            "31.10 02:00",
            "31.10 03:00",
            "31.10 04:00",
            "31.10 05:00"
        ]
    );
    for date in ["2027-03-28", "2027-10-31"] {
        let times = times(&night, day(date), day(date));
        assert!(times.iter().all(|time| time.ends_at - time.starts_at == Duration::hours(1)), "{date}");
        assert!(
            times.windows(2).all(|two| two[0].ends_at == two[1].starts_at),
            "{date}: one after the other"
        );
    }
}

#[test]
fn hours_that_begin_or_end_in_the_hour_left_out_do_so_at_its_end() {
    let plan = |from: &str, to: &str, minutes, buffer| Plan {
        week: vec![WeekHours { day: Weekday::Sun, hours: hours(from, to) }],
        minutes,
        buffer,
        on_holidays: true,
        ..tuesdays()
    };
    let of = |plan: Plan| walls(&plan, "2027-03-28", "2027-03-28");
    let night = of(plan("01:12:00", "02:02:00", 10, 9));
    assert_eq!(night, ["28.03 01:12", "28.03 01:31", "28.03 01:50"], "three o'clock follows two o'clock");
    assert_eq!(of(plan("02:30:00", "04:00:00", 60, 0)), ["28.03 03:00"]);
}

fn a_slot(n: u128, place: u32, from: &str, to: &str) -> Slot {
    let at = |text: &str| format!("2027-03-30T{text}:00Z").parse::<Instant>().unwrap();
    let time = SlotTime { starts_at: at(from), ends_at: at(to) };
    let id = SlotId(uuid::Uuid::from_u128(n));
    Slot { id, room: RoomId(uuid::Uuid::nil()), place, time, state: SlotState::Draft }
}

#[test]
fn nothing_is_made_on_top_of_what_stands_or_within_its_buffer() {
    // A long one, and a short one that begins later.
    let kept = [a_slot(1, 1, "08:00", "11:00"), a_slot(2, 1, "14:00", "14:30")];
    let new = vec![
        a_slot(3, 1, "07:00", "07:45"),
        a_slot(4, 1, "07:15", "07:46"),
        a_slot(5, 1, "09:00", "09:30"),
        a_slot(6, 1, "11:14", "12:00"),
        a_slot(7, 1, "11:15", "12:00"),
        a_slot(8, 1, "13:30", "14:00"),
        a_slot(9, 2, "09:00", "09:30"),
    ];
    let left: Vec<_> = beside(new.clone(), &kept, 15).into_iter().map(|slot| slot.id.0.as_u128()).collect();
    assert_eq!(left, [3, 7, 9], "another place is another place");
    assert_eq!(beside(new.clone(), &[], 15), new);
}

/// On the Mondays after, ten o'clock is ten o'clock, one hour of UTC apart.
#[test]
fn a_time_keeps_its_place_on_the_wall_over_the_change_of_clocks() {
    for (before, after) in [("2027-03-23", "2027-03-30"), ("2027-10-26", "2027-11-02")] {
        let first = |date: &str| times(&tuesdays(), day(date), day(date))[0].starts_at;
        assert_eq!(oslo(first(before)).time(), oslo(first(after)).time());
        assert_ne!(first(after) - first(before), Duration::days(7));
    }
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let hours = (0u32..1380, 1u32..600, select(WEEK.to_vec())).prop_map(|(from, long, day)| {
        let at = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap();
        WeekHours { day, hours: Hours::new(at(from), at((from + long).min(1439))).unwrap() }
    });
    let closure = (0i64..20_000, 1i64..3000).prop_map(|(from, long)| {
        let from = day("2027-03-22").and_time(NaiveTime::MIN) + Duration::minutes(from);
        Closure { from, to: from + Duration::minutes(long) }
    });
    let lists = (prop::collection::vec(hours, 0..8), prop::collection::vec(closure, 0..4));
    (lists, 5u32..180, 0u32..60).prop_map(|((week, closures), minutes, buffer)| Plan {
        week,
        days: vec![],
        closures,
        minutes,
        buffer,
        capacity: 1,
        on_holidays: true,
    })
}

proptest! {
    /// Around the change to summer time, where it is easiest to be wrong.
    #[test]
    fn times_never_meet_lie_in_the_hours_and_outside_of_closures(plan in any_plan()) {
        let (from, to) = (day("2027-03-24"), day("2027-04-02"));
        let times = times(&plan, from, to);
        for (one, next) in times.iter().zip(times.iter().skip(1)) {
            prop_assert!(one.ends_at + Duration::minutes(plan.buffer.into()) <= next.starts_at);
        }
        for time in times {
            prop_assert_eq!(time.ends_at - time.starts_at, Duration::minutes(plan.minutes.into()));
            let (start, end) = (oslo(time.starts_at), oslo(time.ends_at));
            let on = plan.hours_of(start.date());
            // Hours that end in the hour that is left out end when it does.
            let closes = |at: NaiveTime| match at_oslo(start.date().and_time(at)) {
                None => NaiveTime::from_hms_opt(3, 0, 0).unwrap(),
                Some(_) => at,
            };
            let fits = |hours: &Hours| hours.from() <= start.time() && end.time() <= closes(hours.to());
            prop_assert!(on.iter().any(fits));
            prop_assert!(plan.closures.iter().all(|closed| end <= closed.from || closed.to <= start));
            prop_assert!(from <= start.date() && start.date() <= to);
        }
    }
}
