//! The times that the plan of a room gives.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use domain::{
    time::oslo,
    trial::{Closure, DayHours, Hours, Plan, WeekHours, times},
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
            prop_assert!(on.iter().any(|hours| hours.from() <= start.time() && end.time() <= hours.to()));
            prop_assert!(plan.closures.iter().all(|closed| end <= closed.from || closed.to <= start));
            prop_assert!(from <= start.date() && start.date() <= to);
        }
    }
}
