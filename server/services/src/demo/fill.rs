//! Fills the dates and numbers of the demo files in: `{{day -3}}`, `{{aged 11}}`, `{{of age -1}}`, `{{fnr somebody}}`.

use chrono::{Days, Duration, Months, NaiveDate};

use super::DemoError;

/// Replaces every token by what `meaning` says it stands for.
pub(super) fn fill(
    file: &'static str,
    text: &str,
    meaning: impl Fn(&str) -> Option<String>,
) -> Result<String, DemoError> {
    let mut parts = text.split("{{");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (token, rest) = part.split_once("}}").unwrap_or((part, ""));
        let value = meaning(token).ok_or_else(|| DemoError::Token { file, token: token.to_owned() })?;
        filled.push_str(&value);
        filled.push_str(rest);
    }
    Ok(filled)
}

/// The date a token stands for:
/// * `day N`: N days from today;
/// * `aged N`: the birth date of somebody of N years, some months past the birthday;
/// * `of age N`: the birth date of somebody who comes of age N days from today.
pub(super) fn date(token: &str, today: NaiveDate) -> Option<String> {
    let years = |date: NaiveDate, years: u32| date.checked_sub_months(Months::new(12 * years));
    let date = if let Some(days) = token.strip_prefix("day ") {
        today + Duration::days(days.parse().ok()?)
    } else if let Some(age) = token.strip_prefix("aged ") {
        years(today - Days::new(100), age.parse().ok()?)?
    } else {
        let days = token.strip_prefix("of age ")?.parse().ok()?;
        years(today + Duration::days(days), 18)?
    };
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use domain::time::{age_on, eighteenth_birthday};

    use super::*;

    #[test]
    fn tokens_stand_for_dates_relative_to_today() {
        let today: NaiveDate = "2026-11-22".parse().unwrap();
        assert_eq!(date("day -3", today).unwrap(), "2026-11-19");
        assert_eq!(date("day 1", today).unwrap(), "2026-11-23");
        let yesterday: NaiveDate = date("of age -1", today).unwrap().parse().unwrap();
        assert_eq!(eighteenth_birthday(yesterday).to_string(), "2026-11-21");
        let child: NaiveDate = date("aged 11", today).unwrap().parse().unwrap();
        assert_eq!(age_on(child, today), 11);
        assert_eq!(date("tomorrow", today), None);
    }

    #[test]
    fn a_token_that_stands_for_nothing_is_named() {
        let filled = fill("a file", "a {{b}} c {{d}}", |token| (token == "b").then(|| "B".to_owned()));
        assert_eq!(filled.unwrap_err().to_string(), "a file says {{d}}, which stands for nothing");
    }
}
