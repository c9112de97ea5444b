//! What the groups of a member of staff give: one centre, and rights.

use std::collections::{BTreeMap, BTreeSet};

use domain::centre::CentreNumber;
use serde::Deserialize;

use crate::error::IdentityError;

/// Groups by identifier, in lower case. Names of groups are not looked at: anybody may give a group a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMap(BTreeMap<String, Gives>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Gives {
    centre: Option<CentreNumber>,
    rights: BTreeSet<String>,
}

/// What somebody may, by the groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffAccess {
    pub centre: CentreNumber,
    /// The words of the configuration, for whoever knows what they mean.
    pub rights: BTreeSet<String>,
}

/// Why the list of groups cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupMapError {
    #[error(
        "it is not a JSON list of groups such as [{{\"group\": \"00000000-0000-0000-0000-000000000000\", \"centre\": \"4703\", \"rights\": []}}]"
    )]
    Form,
    #[error("the group in row {0} is not identified by a GUID")]
    NotAGuid(usize),
    #[error("the centre in row {0} is not four digits")]
    NotACentre(usize),
    #[error("the right \"{1}\" in row {0} is not known")]
    UnknownRight(usize, String),
    #[error("the group in row {0} stands there twice")]
    Twice(usize),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    group: String,
    centre: Option<String>,
    #[serde(default)]
    rights: Vec<String>,
}

impl GroupMap {
    /// Reads the list; `known` are the words that mean a right.
    pub fn parse(json: &str, known: &[&str]) -> Result<Self, GroupMapError> {
        let rows: Vec<Row> = serde_json::from_str(json).map_err(|_wrong| GroupMapError::Form)?;
        let mut map = BTreeMap::new();
        for (number, row) in rows.into_iter().enumerate() {
            let number = number + 1;
            let group = guid(&row.group).ok_or(GroupMapError::NotAGuid(number))?;
            let is_centre = |text: &String| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            if row.centre.as_ref().is_some_and(|centre| !is_centre(centre)) {
                return Err(GroupMapError::NotACentre(number));
            }
            if let Some(wrong) = row.rights.iter().find(|word| !known.contains(&word.as_str())) {
                return Err(GroupMapError::UnknownRight(number, wrong.clone()));
            }
            let gives =
                Gives { centre: row.centre.map(CentreNumber), rights: row.rights.into_iter().collect() };
            if map.insert(group, gives).is_some() {
                return Err(GroupMapError::Twice(number));
            }
        }
        Ok(Self(map))
    }

    /// What these groups give together. Groups that are not in the list give nothing.
    pub(crate) fn access(&self, groups: &[String]) -> Result<StaffAccess, IdentityError> {
        let given: Vec<&Gives> =
            groups.iter().filter_map(|group| self.0.get(&group.to_ascii_lowercase())).collect();
        let centres: BTreeSet<&str> =
            given.iter().filter_map(|gives| Some(gives.centre.as_ref()?.0.as_str())).collect();
        let mut centres = centres.into_iter();
        let centre = centres.next().ok_or(IdentityError::NoCentre)?;
        if centres.next().is_some() {
            return Err(IdentityError::TwoCentres);
        }
        let rights = given.iter().flat_map(|gives| gives.rights.iter().cloned()).collect();
        Ok(StaffAccess { centre: CentreNumber(centre.to_owned()), rights })
    }
}

/// A GUID in lower case, or none.
pub(crate) fn guid(text: &str) -> Option<String> {
    let is_guid = text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        });
    is_guid.then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OSLO: &str = "aaaaaaaa-0000-0000-0000-000000000001";
    const AGDER: &str = "aaaaaaaa-0000-0000-0000-000000000002";
    const SPECIAL: &str = "AAAAAAAA-0000-0000-0000-000000000003";

    fn map() -> GroupMap {
        let rows = format!(
            r#"[{{"group":"{OSLO}","centre":"4703"}},{{"group":"{AGDER}","centre":"4710"}},{{"group":"{SPECIAL}","rights":["special"]}}]"#
        );
        GroupMap::parse(&rows, &["special"]).unwrap()
    }

    fn access(groups: &[&str]) -> Result<StaffAccess, IdentityError> {
        map().access(&groups.iter().map(|group| (*group).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn one_centre_and_the_rights_of_all_groups() {
        let plain = access(&[OSLO, "unknown"]).unwrap();
        assert_eq!((plain.centre.0.as_str(), plain.rights.len()), ("4703", 0));
        let special = access(&[OSLO, SPECIAL]).unwrap();
        assert!(special.rights.contains("special"));
        assert!(access(&[&OSLO.to_uppercase()]).is_ok());
    }

    #[test]
    fn no_centre_and_two_centres_are_no_access() {
        for groups in [&[][..], &["unknown"][..], &[SPECIAL][..]] {
            assert_eq!(access(groups), Err(IdentityError::NoCentre), "{groups:?}");
        }
        assert_eq!(access(&[OSLO, AGDER]), Err(IdentityError::TwoCentres));
    }

    #[test]
    fn a_wrong_list_names_its_row() {
        let parse = |rows: &str| GroupMap::parse(rows, &["special"]).unwrap_err();
        assert_eq!(parse("{}"), GroupMapError::Form);
        assert_eq!(parse(r#"[{"group":"Oslo","centre":"4703"}]"#), GroupMapError::NotAGuid(1));
        assert_eq!(parse(&format!(r#"[{{"group":"{OSLO}","centre":"47"}}]"#)), GroupMapError::NotACentre(1));
        let unknown = parse(&format!(r#"[{{"group":"{OSLO}","rights":["all"]}}]"#));
        assert_eq!(unknown, GroupMapError::UnknownRight(1, "all".into()));
        let twice = format!(r#"[{{"group":"{OSLO}"}},{{"group":"{}"}}]"#, OSLO.to_uppercase());
        assert_eq!(parse(&twice), GroupMapError::Twice(2));
    }
}
