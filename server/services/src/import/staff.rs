//! Which citizens members of staff are, from the list that Nav keeps of its staff.
//!
//! The list is the whole truth: who is not in it any more is no longer linked. A row that was left out would take a rule
//! away from somebody without a word, so that the list is taken over whole or not at all.

use std::{collections::HashSet, io::Read};

use domain::{national_number::NationalNumber, nav_ident::NavIdent};
use store::{StoreError, Tx, staff_citizens};

use super::{Notice, Reason, Refused, Synthetic};
use crate::ports::Deps;

/// What stands on the first line.
const HEADER: [&str; 2] = ["nav_ident", "national_number"];
/// Bytes of a list at most: Nav's whole staff is far below.
const LONGEST: u64 = 16 * 1024 * 1024;

/// What became of the list, in links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StaffSummary {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub removed: u64,
}

/// Why a list was not taken over. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StaffImportError {
    #[error("the file cannot be read")]
    Read(#[source] std::io::Error),
    #[error("the file is longer than 16 MiB")]
    TooLong,
    #[error("the first line is not nav_ident,national_number")]
    Header,
    #[error("there is no row in it, and a list without rows would take every link away")]
    Empty,
    #[error("rows of it are refused, {rows} in all")]
    Refused { rows: usize },
    #[error("the list could not be stored")]
    Store(#[source] StoreError),
}

/// Takes over a list of `nav_ident,national_number`, one row on each line under that heading; a semicolon does as well as
/// a comma. Every bad row is told.
pub async fn import_staff(
    deps: &Deps,
    file: impl Read,
    synthetic: Synthetic,
    mut notice: impl FnMut(Notice),
) -> Result<StaffSummary, StaffImportError> {
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(StaffImportError::Read)?;
    if bytes.len() as u64 > LONGEST {
        return Err(StaffImportError::TooLong);
    }
    let (links, refused) = rows(&String::from_utf8_lossy(&bytes), synthetic)?;
    if !refused.is_empty() {
        let rows = refused.len();
        refused.into_iter().map(Notice::Refused).for_each(&mut notice);
        return Err(StaffImportError::Refused { rows });
    }
    if links.is_empty() {
        return Err(StaffImportError::Empty);
    }
    let replaced = deps.store.write(async |tx: &Tx| staff_citizens::replace_all(tx, &links).await).await;
    let staff_citizens::LinkCounts { new, changed, unchanged, removed } =
        replaced.map_err(StaffImportError::Store)?;
    let event = "staff.citizens";
    tracing::warn!(target: "security", event, new, changed, removed, "a list of which citizens staff are");
    Ok(StaffSummary { new, changed, unchanged, removed })
}

type Links = Vec<(NavIdent, NationalNumber)>;

fn rows(text: &str, synthetic: Synthetic) -> Result<(Links, Vec<Refused>), StaffImportError> {
    let mut rest = text.trim_start_matches('\u{feff}').lines();
    if rest.next().and_then(fields) != Some(HEADER) {
        return Err(StaffImportError::Header);
    }
    let (mut links, mut refused, mut seen) = (Links::new(), Vec::new(), HashSet::new());
    for (line, text) in (2..).zip(rest).filter(|(_, text)| !text.trim().is_empty()) {
        match row(text, synthetic) {
            Ok((ident, _)) if !seen.insert(ident.clone()) => {
                refused.push(Refused { line, reason: Reason::Repeated("nav_ident") });
            }
            Ok(link) => links.push(link),
            Err(reason) => refused.push(Refused { line, reason }),
        }
    }
    Ok((links, refused))
}

fn row(text: &str, synthetic: Synthetic) -> Result<(NavIdent, NationalNumber), Reason> {
    let [ident, number] = fields(text).ok_or(Reason::NotTwoFields)?;
    let ident = ident.parse().map_err(|_wrong| Reason::NavIdent)?;
    let number: NationalNumber =
        number.parse().map_err(|wrong| Reason::NationalNumber("national_number", wrong))?;
    if synthetic == Synthetic::Refused && number.is_synthetic() {
        return Err(Reason::Synthetic("national_number"));
    }
    Ok((ident, number))
}

/// The two fields of a line, without the quotes that some programs put around them.
fn fields(line: &str) -> Option<[&str; 2]> {
    let mut fields = line.split([',', ';']).map(|field| field.trim().trim_matches('"').trim());
    let (one, two) = (fields.next()?, fields.next()?);
    fields.next().is_none().then_some([one, two])
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "03847797958";

    fn read(text: &str) -> Result<(usize, Vec<(u64, Reason)>), StaffImportError> {
        let (links, refused) = rows(text, Synthetic::Accepted)?;
        Ok((links.len(), refused.into_iter().map(|row| (row.line, row.reason)).collect()))
    }

    #[test]
    fn rows_are_read_as_programs_write_them() {
        for text in [
            format!("nav_ident,national_number\nZ990001,{NUMBER}\n"),
            "\u{feff}nav_ident;national_number\r\n z990001 ; 038477 97958 \r\n\r\n".to_owned(),
            format!("\"nav_ident\",\"national_number\"\n\"Z990001\",\"{NUMBER}\""),
        ] {
            assert_eq!(read(&text).unwrap(), (1, vec![]), "{text}");
        }
    }

    #[test]
    fn every_bad_row_is_named_and_none_is_repeated_in_words() {
        let text = format!(
            "nav_ident,national_number\nZ990001,{NUMBER}\nZ990001,{NUMBER}\n\nZ990002\n=1+1,{NUMBER}\nZ990003,1\na,b,c\n"
        );
        let (links, refused) = read(&text).unwrap();
        assert_eq!(links, 1);
        let places: Vec<u64> = refused.iter().map(|(line, _)| *line).collect();
        assert_eq!(places, [3, 5, 6, 7, 8]);
        let said: Vec<String> = refused.iter().map(|(_, reason)| reason.to_string()).collect();
        let said = said.concat();
        assert!(!said.contains("=1") && !said.contains("Z99") && !said.contains(NUMBER), "{said}");
        assert_eq!(
            rows(&text, Synthetic::Refused).unwrap().1[0].reason,
            Reason::Synthetic("national_number")
        );
    }

    #[test]
    fn a_list_without_its_heading_is_no_list() {
        for text in ["", "Z990001,03847797958", "national_number,nav_ident\n"] {
            assert!(matches!(read(text), Err(StaffImportError::Header)), "{text}");
        }
    }
}
