//! The fields of a row, as forgiving as files are: text or whole number, missing, null or blank.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use domain::{iso::Iso, product::HmsNumber};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, Visitor},
};

use super::Reason;
use crate::words::storable;

/// Text, or a whole number as text.
#[derive(Debug, Clone)]
pub(super) struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyText;

        impl Visitor<'_> for AnyText {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text or a whole number")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text(storable(text.to_owned())))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Text, E> {
                Ok(Text(number.to_string()))
            }
        }

        deserializer.deserialize_any(AnyText)
    }
}

/// Reads a row, saying only whether it was JSON at all.
pub(super) fn row<T: DeserializeOwned>(json: &[u8]) -> Result<T, Reason> {
    serde_json::from_slice(json)
        .map_err(|error| if error.is_data() { Reason::WrongShape } else { Reason::NotJson })
}

/// Trimmed text, or none when it is missing or blank.
pub(super) fn optional(field: Option<Text>) -> Option<String> {
    let text = field?.0;
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Trimmed text that must be there.
pub(super) fn required(field: Option<Text>, name: &'static str) -> Result<String, Reason> {
    optional(field).ok_or(Reason::Missing(name))
}

/// Six digits; those that have lost their leading zeros on the way get them back.
pub(super) fn hms_number(field: Option<Text>, name: &'static str) -> Result<HmsNumber, Reason> {
    let text = required(field, name)?;
    format!("{text:0>6}").parse().map_err(|_wrong| Reason::HmsNumber(name))
}

/// Six or eight digits; one that has lost its leading zero on the way gets it back.
pub(super) fn category(field: Option<Text>, name: &'static str) -> Result<Iso, Reason> {
    let text = required(field, name)?;
    let text = if matches!(text.len(), 5 | 7) { format!("0{text}") } else { text };
    text.parse().map_err(|_wrong| Reason::Category(name))
}

/// The date of "yyyy-MM-dd HH:mm:ss".
pub(super) fn date_of_time(field: Option<Text>, name: &'static str) -> Result<Option<NaiveDate>, Reason> {
    let read = |text: String| {
        let time = NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M:%S");
        time.map(|time| time.date()).map_err(|_wrong| Reason::Date(name))
    };
    optional(field).map(read).transpose()
}

/// "yyyy-MM-dd".
pub(super) fn date(field: Option<Text>, name: &'static str) -> Result<Option<NaiveDate>, Reason> {
    let read = |text: String| text.parse().map_err(|_wrong| Reason::Date(name));
    optional(field).map(read).transpose()
}

/// The date of "yyyy-MM-dd", alone or with a time after it.
pub(super) fn date_perhaps_with_time(field: Option<Text>, name: &'static str) -> Result<NaiveDate, Reason> {
    let text = required(field, name)?;
    let (day, time) = text.split_at_checked(10).ok_or(Reason::Date(name))?;
    let whole = time.is_empty() || time.starts_with(['T', ' ']);
    day.parse().ok().filter(|_| whole).ok_or(Reason::Date(name))
}
