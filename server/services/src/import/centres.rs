//! Rows of the assistive technology centres.

use std::collections::HashSet;

use domain::centre::{Centre, CentreNumber};
use serde::Deserialize;
use store::{Change, StoreError, Tx};

use super::{
    Kept, Kind, Reason,
    fields::{self, Text},
};
use crate::ports::Deps;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CentreRow {
    number: Option<Text>,
    name: Option<Text>,
    region: Option<Text>,
    phone: Option<Text>,
    invoice_contact: Option<Text>,
    acute_phone: Option<Text>,
    confirmed_on: Option<Text>,
}

/// Centres, read from the top of the file.
#[derive(Default)]
pub(super) struct Centres {
    seen: HashSet<CentreNumber>,
}

impl Kind for Centres {
    type Row = Centre;

    fn parse(&mut self, json: &[u8]) -> Result<Centre, Reason> {
        let row: CentreRow = fields::row(json)?;
        let number = fields::required(row.number, "number")?;
        if number.len() != 4 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Reason::CentreNumber);
        }
        let centre = Centre {
            number: CentreNumber(number),
            name: fields::required(row.name, "name")?,
            region: fields::required(row.region, "region")?,
            phone: phone(row.phone)?,
            invoice_contact: fields::optional(row.invoice_contact),
            acute_phone: phone(row.acute_phone)?,
            confirmed_on: fields::date(row.confirmed_on, "confirmedOn")?,
        };
        let contacts = [&centre.phone, &centre.invoice_contact, &centre.acute_phone];
        if contacts.iter().any(|contact| contact.is_some()) && centre.confirmed_on.is_none() {
            return Err(Reason::Unconfirmed);
        }
        if self.seen.insert(centre.number.clone()) { Ok(centre) } else { Err(Reason::Repeated("number")) }
    }

    async fn keep(&self, deps: &Deps, rows: Vec<(u64, Centre)>) -> Result<Kept, StoreError> {
        deps.store
            .write(async |tx: &Tx| {
                let mut kept = Kept::default();
                for (_, centre) in &rows {
                    match store::centres::save(tx, centre).await? {
                        Change::New => kept.counts.new += 1,
                        Change::Changed => kept.counts.changed += 1,
                        Change::Unchanged => kept.counts.unchanged += 1,
                    }
                }
                Ok(kept)
            })
            .await
    }
}

/// Digits without spaces and country code.
fn phone(field: Option<Text>) -> Result<Option<String>, Reason> {
    let Some(text) = fields::optional(field) else {
        return Ok(None);
    };
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = digits.strip_prefix("+47").unwrap_or(&digits);
    let whole = matches!(digits.len(), 5 | 8) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole { Ok(Some(digits.to_owned())) } else { Err(Reason::Phone) }
}
