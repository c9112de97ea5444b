//! Norwegian national identity numbers (navikt/fnrvalidator).

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};

/// Eleven digits with valid control digits: fødselsnummer, D-number or a synthetic number.
///
/// `Debug` never shows the digits, and there is neither `Display` nor `Serialize`: the number is not for pages, logs or
/// addresses.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NationalNumber(String);

/// Why eleven characters are not a national identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NationalNumberError {
    #[error("a national identity number has eleven digits")]
    NotElevenDigits,
    #[error("the first six digits are not a date")]
    NotADate,
    #[error("the control digits do not match")]
    ControlDigits,
}

/// The weights of the first and of the second control digit.
const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

impl NationalNumber {
    /// A made-up number for somebody born on `birth`, as Tenor makes them: the month is moved by 80, so that no living
    /// person has it. None when a control digit would be ten, or `individual` has more than three digits.
    pub fn synthetic(birth: NaiveDate, individual: u32) -> Option<Self> {
        let (day, month, year) = (birth.day(), birth.month() + 80, birth.year().rem_euclid(100));
        let mut digits: Vec<u32> = format!("{day:02}{month:02}{year:02}{individual:03}")
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .collect();
        digits.push(control_digit(11, weighted(&digits, &FIRST))?);
        digits.push(control_digit(11, weighted(&digits, &SECOND))?);
        let text: String = digits.into_iter().filter_map(|digit| char::from_digit(digit, 10)).collect();
        text.parse().ok()
    }

    /// The eleven digits, for the store and for matching an identity provider's claim only.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// A made-up number: the month is moved by 80 (Tenor) or 40 (Dolly).
    pub fn is_synthetic(&self) -> bool {
        self.0.as_bytes().get(2).is_some_and(|tens_of_month| *tens_of_month >= b'4')
    }
}

impl fmt::Debug for NationalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NationalNumber(***)")
    }
}

impl FromStr for NationalNumber {
    type Err = NationalNumberError;

    /// Spaces do not matter, wherever they stand.
    fn from_str(text: &str) -> Result<Self, NationalNumberError> {
        let text: String = text.chars().filter(|c| *c != ' ').collect();
        let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
        let [d1, d2, m1, m2, y1, y2, i1, i2, i3, k1, k2] = digits[..] else {
            return Err(NationalNumberError::NotElevenDigits);
        };
        if text.len() != 11 {
            return Err(NationalNumberError::NotElevenDigits);
        }
        let day = if d1 >= 4 { d1 - 4 } else { d1 } * 10 + d2;
        let month = match m1 {
            8.. => m1 - 8,
            4..=7 => m1 - 4,
            _ => m1,
        } * 10
            + m2;
        // Only the two last digits of the year are known; 2000 stands for "00", a leap year.
        let year = 2000 + i32::try_from(y1 * 10 + y2).unwrap_or(0);
        let dates = [year, year - 100];
        if !dates.iter().any(|year| NaiveDate::from_ymd_opt(*year, month, day).is_some()) {
            return Err(NationalNumberError::NotADate);
        }
        let nine = [d1, d2, m1, m2, y1, y2, i1, i2, i3];
        let sum1 = weighted(&nine, &FIRST);
        let ten = [d1, d2, m1, m2, y1, y2, i1, i2, i3, k1];
        let sum2 = weighted(&ten, &SECOND);
        // From 2032 the first control digit may leave a rest of 0, 1, 2 or 3.
        let first = (0..=3).any(|rest| control_digit(11 + rest, sum1) == Some(k1));
        if first && control_digit(11, sum2) == Some(k2) {
            Ok(Self(text))
        } else {
            Err(NationalNumberError::ControlDigits)
        }
    }
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The control digit for a weighted sum, or none when it would be ten.
fn control_digit(base: u32, sum: u32) -> Option<u32> {
    let digit = base - sum % 11;
    let digit = if digit > 10 { digit - 11 } else { digit };
    (digit < 10).then_some(digit)
}

#[cfg(test)]
mod tests {
    use std::marker::PhantomData;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_published_synthetic_numbers_are_valid() {
        for number in
            ["03847797958", "26848497710", "13820599335", "26838899624", "13811798279", "14460989362"]
        {
            let parsed: NationalNumber = number.parse().unwrap();
            assert!(parsed.is_synthetic(), "{number}");
        }
    }

    #[test]
    fn a_space_after_the_date_is_fine_and_debug_shows_nothing() {
        let parsed: NationalNumber = "038477 97958".parse().unwrap();
        assert_eq!(parsed.digits(), "03847797958");
        assert_eq!(format!("{parsed:?}"), "NationalNumber(***)");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let error = |text: &str| text.parse::<NationalNumber>().unwrap_err();
        assert_eq!(error("0384779795"), NationalNumberError::NotElevenDigits);
        assert_eq!(error("0384779795x"), NationalNumberError::NotElevenDigits);
        assert_eq!(error("33847797958"), NationalNumberError::NotADate);
        assert_eq!(error("03847797959"), NationalNumberError::ControlDigits);
    }

    /// Answers for every type; what a type can do itself is asked first.
    trait Otherwise {
        const SHOWN: bool = false;
        const WRITTEN: bool = false;
        const READ: bool = false;
    }

    struct Asks<T>(PhantomData<T>);

    impl<T> Otherwise for Asks<T> {}

    impl<T: fmt::Display> Asks<T> {
        const SHOWN: bool = true;
    }

    impl<T: serde::Serialize> Asks<T> {
        const WRITTEN: bool = true;
    }

    impl<T: serde::de::DeserializeOwned> Asks<T> {
        const READ: bool = true;
    }

    #[test]
    fn a_number_is_neither_shown_nor_written_nor_read_by_machines() {
        let number =
            [Asks::<NationalNumber>::SHOWN, Asks::<NationalNumber>::WRITTEN, Asks::<NationalNumber>::READ];
        assert_eq!(number, [false; 3]);
        let text = [Asks::<String>::SHOWN, Asks::<String>::WRITTEN, Asks::<String>::READ];
        assert_eq!(text, [true; 3], "the question can be answered otherwise");
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in "\\PC{0,14}") {
            let _answer = text.parse::<NationalNumber>();
        }

        #[test]
        fn a_made_up_number_says_the_birth_date_and_that_it_is_made_up(days in 0i64..60_000, individual in 0u32..1000) {
            let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Duration::days(days);
            // Some have a control digit of ten; not so many in a row.
            let number = (individual..individual + 40).find_map(|n| NationalNumber::synthetic(birth, n % 1000)).unwrap();
            prop_assert!(number.is_synthetic());
            let date = format!("{:02}{:02}{:02}", birth.day(), birth.month() + 80, birth.year() % 100);
            prop_assert_eq!(&number.digits()[..6], date);
        }

        #[test]
        fn changing_one_digit_is_noticed_by_the_last_control_digit(position in 0usize..9, by in 1u8..10) {
            let mut digits = *b"03847797958";
            digits[position] = b'0' + (digits[position] - b'0' + by) % 10;
            let changed = String::from_utf8(digits.to_vec()).unwrap();
            prop_assert!(changed.parse::<NationalNumber>().is_err());
        }
    }
}
