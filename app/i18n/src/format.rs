//! Dates, times, telephone numbers and counts as people write them (Skriveregler i Nav).

use chrono::{Datelike, NaiveDate, Timelike};
use domain::{
    centre::NATIONAL_PHONE,
    time::{Instant, oslo},
};

use crate::Locale;

const MONTHS_NO: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS_NB: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const WEEKDAYS_NN: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn name(names: &'static [&'static str], index: u32) -> &'static str {
    usize::try_from(index).ok().and_then(|index| names.get(index)).copied().unwrap_or("")
}

/// `21. mars 2025`, `21 March 2025`.
pub fn date(locale: Locale, date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month0(), date.year());
    match locale {
        Locale::Nb | Locale::Nn => format!("{day}. {} {year}", name(&MONTHS_NO, month)),
        Locale::En => format!("{day} {} {year}", name(&MONTHS_EN, month)),
    }
}

/// `fredag 21. mars 2025`, `Friday 21 March 2025`.
pub fn date_with_weekday(locale: Locale, day: NaiveDate) -> String {
    let weekday = day.weekday().num_days_from_monday();
    let weekday = match locale {
        Locale::Nb => name(&WEEKDAYS_NB, weekday),
        Locale::Nn => name(&WEEKDAYS_NN, weekday),
        Locale::En => name(&WEEKDAYS_EN, weekday),
    };
    format!("{weekday} {}", date(locale, day))
}

/// For tables: `21.03.2025`, `21 Mar 2025`.
pub fn short_date(locale: Locale, date: NaiveDate) -> String {
    match locale {
        Locale::Nb | Locale::Nn => date.format("%d.%m.%Y").to_string(),
        Locale::En => {
            let month = name(&MONTHS_EN, date.month0());
            format!("{} {} {}", date.day(), month.get(..3).unwrap_or(month), date.year())
        }
    }
}

/// Norwegian wall time: `kl. 14.05`, `14:05`.
pub fn time(locale: Locale, instant: Instant) -> String {
    let wall = oslo(instant);
    match locale {
        Locale::Nb | Locale::Nn => format!("kl. {:02}.{:02}", wall.hour(), wall.minute()),
        Locale::En => format!("{:02}:{:02}", wall.hour(), wall.minute()),
    }
}

/// `21. mars 2025 kl. 14.05`, `21 March 2025, 14:05`.
pub fn moment(locale: Locale, instant: Instant) -> String {
    let day = date(locale, oslo(instant).date());
    let time = time(locale, instant);
    match locale {
        Locale::Nb | Locale::Nn => format!("{day} {time}"),
        Locale::En => format!("{day}, {time}"),
    }
}

/// Norwegian wall time, from and to: `kl. 14.05–15.00`, `14:05–15:00`.
pub fn hours(locale: Locale, from: Instant, to: Instant) -> String {
    let to = time(locale, to);
    format!("{}–{}", time(locale, from), to.strip_prefix("kl. ").unwrap_or(&to))
}

/// `fredag 21. mars 2025 kl. 14.05`, `Friday 21 March 2025, 14:05`.
pub fn moment_with_weekday(locale: Locale, instant: Instant) -> String {
    let day = date_with_weekday(locale, oslo(instant).date());
    let time = time(locale, instant);
    match locale {
        Locale::Nb | Locale::Nn => format!("{day} {time}"),
        Locale::En => format!("{day}, {time}"),
    }
}

/// For `<time datetime>`: a date.
pub fn machine_date(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// For `<time datetime>`: a moment in UTC.
pub fn machine_moment(instant: Instant) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Eight digits in pairs, `55 55 11 11`; those of the 8-series as `800 12 345`. Anything else as it is.
pub fn phone(digits: &str) -> String {
    if digits.len() != 8 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return digits.to_owned();
    }
    let ends: &[usize] = if digits.starts_with('8') { &[3, 5, 8] } else { &[2, 4, 6, 8] };
    let starts = [0].into_iter().chain(ends.iter().copied());
    let groups: Vec<&str> = starts.zip(ends).filter_map(|(start, end)| digits.get(start..*end)).collect();
    groups.join(" ")
}

/// The number that anybody can call.
pub fn national_phone() -> String {
    phone(NATIONAL_PHONE)
}

/// The address of a telephone link: `tel:+4755551111`.
pub fn phone_link(digits: &str) -> String {
    format!("tel:+47{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 3, 21).unwrap()
    }

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        assert_eq!(date(Locale::Nb, day()), "21. mars 2025");
        assert_eq!(date(Locale::En, day()), "21 March 2025");
        assert_eq!(date_with_weekday(Locale::Nn, day()), "fredag 21. mars 2025");
        assert_eq!(short_date(Locale::Nb, day()), "21.03.2025");
        assert_eq!(short_date(Locale::En, day()), "21 Mar 2025");
    }

    #[test]
    fn moments_are_norwegian_wall_time() {
        let summer: Instant = "2026-07-01T12:05:00Z".parse().unwrap();
        assert_eq!(moment(Locale::Nb, summer), "1. juli 2026 kl. 14.05");
        assert_eq!(moment(Locale::En, summer), "1 July 2026, 14:05");
        assert_eq!(moment_with_weekday(Locale::Nb, summer), "onsdag 1. juli 2026 kl. 14.05");
        let later: Instant = "2026-07-01T13:00:00Z".parse().unwrap();
        assert_eq!(hours(Locale::Nn, summer, later), "kl. 14.05–15.00");
        assert_eq!(hours(Locale::En, summer, later), "14:05–15:00");
        assert_eq!(machine_moment(summer), "2026-07-01T12:05:00Z");
    }

    #[test]
    fn telephone_numbers_are_grouped_as_people_read_them() {
        assert_eq!(phone("55551111"), "55 55 11 11");
        assert_eq!(phone_link("55551111"), "tel:+4755551111");
        assert_eq!(phone("80012345"), "800 12 345");
        assert_eq!(phone("116117"), "116117");
        assert_eq!(phone("+4755551"), "+4755551");
    }
}
