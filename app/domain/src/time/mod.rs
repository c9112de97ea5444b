//! Instants are UTC; dates and times of day that people read are Norwegian civil time (Europe/Oslo).

mod working_days;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Oslo;

pub use working_days::{
    add_working_days, easter_sunday, is_working_day, subtract_working_days, working_days_between,
};

/// A moment, in UTC.
pub type Instant = DateTime<Utc>;

/// The only way the rules learn what time it is. Implemented once for the real clock and once for tests.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;

    /// Today's date in Norway.
    fn today(&self) -> NaiveDate {
        oslo_date(self.now())
    }
}

/// The Norwegian date at `instant`.
pub fn oslo_date(instant: Instant) -> NaiveDate {
    oslo(instant).date()
}

/// The Norwegian wall time at `instant`.
pub fn oslo(instant: Instant) -> NaiveDateTime {
    instant.with_timezone(&Oslo).naive_local()
}

/// The instant at which clocks on Norwegian walls show `wall`: the first of the two in the hour that comes twice in autumn,
/// none in the hour that is left out in spring.
pub fn at_oslo(wall: NaiveDateTime) -> Option<Instant> {
    Oslo.from_local_datetime(&wall).earliest().map(|there| there.with_timezone(&Utc))
}

/// The instant at which the Norwegian day begins.
pub fn start_of_day(day: NaiveDate) -> Instant {
    let midnight = day.and_time(NaiveTime::MIN);
    // Norwegian clocks are never changed at midnight.
    at_oslo(midnight).unwrap_or_else(|| midnight.and_utc())
}

/// Years of age from which one is an adult (vergemålsloven § 2).
const OF_AGE: u32 = 18;

/// The first day on which somebody born on `birth` is 18 (Norwegian date). Born 29 February: 1 March (S19).
pub fn eighteenth_birthday(birth: NaiveDate) -> NaiveDate {
    let year = birth.year().saturating_add_unsigned(OF_AGE);
    NaiveDate::from_ymd_opt(year, birth.month(), birth.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// Whole years of age on `today`.
pub fn age_on(birth: NaiveDate, today: NaiveDate) -> u32 {
    today.years_since(birth).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_day_begins_in_oslo_not_in_greenwich() {
        let before_midnight_utc: Instant = "2026-06-30T22:30:00Z".parse().unwrap();
        assert_eq!(oslo_date(before_midnight_utc), date(2026, 7, 1));
        let winter: Instant = "2026-12-31T22:59:59Z".parse().unwrap();
        assert_eq!(oslo_date(winter), date(2026, 12, 31));
    }

    #[test]
    fn a_day_begins_at_midnight_in_summer_and_winter_time() {
        for (day, begins) in [
            (date(2026, 7, 1), "2026-06-30T22:00:00Z"),
            (date(2026, 12, 1), "2026-11-30T23:00:00Z"),
            (date(2026, 3, 29), "2026-03-28T23:00:00Z"),
            (date(2026, 10, 25), "2026-10-24T22:00:00Z"),
        ] {
            assert_eq!(start_of_day(day), begins.parse::<Instant>().unwrap(), "{day}");
        }
    }

    #[test]
    fn the_hour_left_out_in_spring_is_no_time_and_the_one_that_comes_twice_is_the_first() {
        for (wall, at) in [
            ("2027-03-28T01:59:00", Some("2027-03-28T00:59:00Z")),
            ("2027-03-28T02:00:00", None),
            ("2027-03-28T02:59:00", None),
            ("2027-03-28T03:00:00", Some("2027-03-28T01:00:00Z")),
            ("2027-10-31T01:59:00", Some("2027-10-30T23:59:00Z")),
            ("2027-10-31T02:00:00", Some("2027-10-31T00:00:00Z")),
            ("2027-10-31T02:30:00", Some("2027-10-31T00:30:00Z")),
            ("2027-10-31T03:00:00", Some("2027-10-31T02:00:00Z")),
        ] {
            let found = at_oslo(wall.parse().unwrap());
            assert_eq!(found, at.map(|at| at.parse().unwrap()), "{wall}");
        }
    }

    #[test]
    fn somebody_born_on_a_leap_day_comes_of_age_on_the_first_of_march() {
        assert_eq!(eighteenth_birthday(date(2008, 2, 29)), date(2026, 3, 1));
        assert_eq!(eighteenth_birthday(date(2008, 11, 21)), date(2026, 11, 21));
    }
}
