//! Synthetic national numbers: the month is moved by 80, so that no living person has one.

use chrono::{Datelike, Days, NaiveDate};
use domain::national_number::NationalNumber;

/// Different people, one after the other, all grown up. Birth dates are before those of the demonstration.
pub(crate) fn people() -> impl Iterator<Item = (NaiveDate, NationalNumber)> {
    let first = NaiveDate::from_ymd_opt(1905, 1, 1).unwrap_or_default();
    let births = (0..12_000).map(move |day| first + Days::new(day));
    (0..500).flat_map(move |individual| {
        births.clone().filter_map(move |birth| Some((birth, number(birth, individual)?)))
    })
}

/// None when the control digits of these nine would be ten.
fn number(birth: NaiveDate, individual: u32) -> Option<NationalNumber> {
    let text = format!("{:02}{:02}{:02}{individual:03}", birth.day(), birth.month() + 80, birth.year() % 100);
    let mut digits: Vec<u32> = text.chars().filter_map(|digit| digit.to_digit(10)).collect();
    digits.push(control(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])?);
    digits.push(control(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])?);
    let text: String = digits.into_iter().filter_map(|digit| char::from_digit(digit, 10)).collect();
    text.parse().ok()
}

fn control(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    }
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
