//! Norwegian working days: every promise of the service is counted in them (hotlibs `Fridag.kt`).

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Easter Sunday of `year` (Meeus/Jones/Butcher).
#[expect(clippy::many_single_char_names, reason = "the letters of the published method")]
pub fn easter_sunday(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs()).unwrap_or(NaiveDate::MIN)
}

/// Monday to Friday and not a public holiday. Christmas Eve and New Year's Eve are ordinary weekdays.
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(date)
}

fn is_public_holiday(date: NaiveDate) -> bool {
    let fixed = matches!((date.month(), date.day()), (1, 1) | (5, 1 | 17) | (12, 25 | 26));
    let since_easter = (date - easter_sunday(date.year())).num_days();
    fixed || matches!(since_easter, -3 | -2 | 0 | 1 | 39 | 49 | 50)
}

/// The date `days` working days after `from`. Zero gives `from` itself, even when it is not a working day.
pub fn add_working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let mut date = from;
    let mut left = days;
    while left > 0 {
        date = date + Days::new(1);
        if is_working_day(date) {
            left -= 1;
        }
    }
    date
}

/// The date `days` working days before `to`: what [`add_working_days`] added to a working day is taken off again.
pub fn subtract_working_days(to: NaiveDate, days: u32) -> NaiveDate {
    let mut date = to;
    let mut left = days;
    while left > 0 {
        date = date - Days::new(1);
        if is_working_day(date) {
            left -= 1;
        }
    }
    date
}

/// How many working days lie after `from`, up to and including `to`. Zero when `to` is not later.
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    days.map(|day| u32::from(is_working_day(day))).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        assert_eq!(easter_sunday(2026), date("2026-04-05"));
        assert_eq!(easter_sunday(2027), date("2027-03-28"));
        assert_eq!(easter_sunday(2028), date("2028-04-16"));
    }

    #[test]
    fn movable_holidays_are_free() {
        let free = [
            "2026-04-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-14",
            "2026-05-25",
            "2027-03-25",
            "2027-03-26",
            "2027-03-29",
            "2027-05-06",
            "2027-05-17",
            "2028-04-13",
            "2028-04-14",
            "2028-04-17",
            "2028-05-25",
            "2028-06-05",
        ];
        for day in free {
            assert!(!is_working_day(date(day)), "{day}");
        }
    }

    #[test]
    fn two_working_days_skip_easter_the_national_day_and_christmas() {
        assert_eq!(add_working_days(date("2026-04-01"), 2), date("2026-04-08"));
        assert_eq!(add_working_days(date("2026-05-15"), 2), date("2026-05-19"));
        assert_eq!(add_working_days(date("2026-12-24"), 2), date("2026-12-29"));
    }

    #[test]
    fn no_days_is_the_same_day_even_on_a_sunday() {
        assert_eq!(add_working_days(date("2026-11-22"), 0), date("2026-11-22"));
    }

    proptest! {
        #[test]
        fn a_promise_ends_on_a_working_day_and_counts_right(offset in 0u64..20_000, days in 1u32..60) {
            let from = date("2000-01-01") + Days::new(offset);
            let to = add_working_days(from, days);
            prop_assert!(is_working_day(to));
            prop_assert_eq!(working_days_between(from, to), days);
        }

        #[test]
        fn what_was_added_to_a_working_day_is_taken_off_again(offset in 0u64..20_000, days in 0u32..60) {
            let from = add_working_days(date("2000-01-01") + Days::new(offset), 1);
            prop_assert_eq!(subtract_working_days(add_working_days(from, days), days), from);
        }

        #[test]
        fn easter_is_always_a_sunday_in_march_or_april(year in 1900i32..2200) {
            let easter = easter_sunday(year);
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            let (first, last) = (date(&format!("{year}-03-22")), date(&format!("{year}-04-25")));
            prop_assert!((first..=last).contains(&easter));
        }
    }
}
