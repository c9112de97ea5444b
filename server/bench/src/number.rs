//! Synthetic national numbers: the month is moved by 80, so that no living person has one.

use chrono::{Days, NaiveDate};
use domain::national_number::NationalNumber;

/// Different people, one after the other, all grown up. Birth dates are before those of the demonstration.
pub(crate) fn people() -> impl Iterator<Item = (NaiveDate, NationalNumber)> {
    let first = NaiveDate::from_ymd_opt(1905, 1, 1).unwrap_or_default();
    let births = (0..12_000).map(move |day| first + Days::new(day));
    (0..500).flat_map(move |individual| {
        births.clone().filter_map(move |birth| Some((birth, NationalNumber::synthetic(birth, individual)?)))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn thousands_of_people_are_all_different_and_none_is_alive() {
        let numbers: HashSet<NationalNumber> = people().take(20_000).map(|(_, number)| number).collect();
        assert_eq!(numbers.len(), 20_000);
        assert!(numbers.iter().all(NationalNumber::is_synthetic));
    }
}
