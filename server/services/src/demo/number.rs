//! Synthetic national numbers, as Tenor makes them: the month is moved by 80, so that no living person has one.

use chrono::{Datelike, NaiveDate};
use domain::national_number::NationalNumber;

/// The first number for somebody born on `birth`; none when the date has no room, which does not happen.
pub(super) fn synthetic(birth: NaiveDate) -> Option<NationalNumber> {
    // Individual numbers of those born in the 1900s are below 500, of those born later from 500 on.
    let first = if birth.year() < 2000 { 0 } else { 500 };
    (first..first + 500).find_map(|individual| number(birth, individual))
}

fn number(birth: NaiveDate, individual: u32) -> Option<NationalNumber> {
    let (day, month) = (birth.day(), birth.month() + 80);
    let year = u32::try_from(birth.year().rem_euclid(100)).ok()?;
    let mut digits: Vec<u32> = [day, month, year].into_iter().flat_map(|two| [two / 10, two % 10]).collect();
    digits.extend([individual / 100, individual / 10 % 10, individual % 10]);
    digits.push(control(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])?);
    digits.push(control(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])?);
    let text: String = digits.into_iter().filter_map(|digit| char::from_digit(digit, 10)).collect();
    text.parse().ok()
}

/// The control digit that makes the weighted sum divisible by 11; none when it would be ten.
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn everybody_gets_a_synthetic_number_with_their_birth_date_in_it(days in 0i64..60_000) {
            let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(days);
            let number = synthetic(birth).unwrap();
            prop_assert!(number.is_synthetic());
            let expected = format!("{:02}{:02}{:02}", birth.day(), birth.month() + 80, birth.year() % 100);
            prop_assert_eq!(&number.digits()[..6], expected);
        }
    }
}
