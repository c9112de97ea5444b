//! Rows of the loans in `OeBS` (hm-oebs-api-proxy `UtlånMedProduktinfo`).

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use domain::{
    id::PersonId,
    loan::{LoanStatus, LoanType, Unit},
    national_number::NationalNumber,
};
use serde::Deserialize;
use store::{StoreError, Tx, loans::ImportedLoan, people};

use super::{
    Kept, Kind, Reason, Refused, Synthetic,
    fields::{self, Text},
};
use crate::ports::Deps;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LoanRow {
    fnr: Option<Text>,
    artikkel_nr: Option<Text>,
    kategori_nummer: Option<Text>,
    kategori: Option<Text>,
    artikkel_beskrivelse: Option<Text>,
    antall: Option<Text>,
    antall_enhet: Option<Text>,
    serie_nr: Option<Text>,
    dato_utsendelse: Option<Text>,
    ordrenummer: Option<Text>,
    artikkel_status: Option<Text>,

    utlåns_type: Option<Text>,
    innleveringsdato: Option<Text>,
    oppdatert_innleveringsdato: Option<Text>,
}

/// A loan whose person has not been looked up yet.
pub(super) struct Parsed {
    number: NationalNumber,
    /// Everything but the person.
    loan: ImportedLoan,
}

/// Loans, read from the top of the file.
pub(super) struct Loans {
    synthetic: Synthetic,
    /// How often each order line has been seen, by its hash: `OeBS` may list one line twice, and both are on loan.
    seen: HashMap<u64, u32>,
}

impl Loans {
    pub(super) fn new(synthetic: Synthetic) -> Self {
        Self { synthetic, seen: HashMap::new() }
    }

    /// What makes a row the same loan in the next file: its order line, counted among those that are alike.
    fn key(&mut self, number: &NationalNumber, order: &str, hms: &str, serial: &str) -> String {
        let mut hasher = DefaultHasher::new();
        (number, order, hms, serial).hash(&mut hasher);
        let seen = self.seen.entry(hasher.finish()).or_default();
        let key = format!("{order}|{hms}|{serial}|{seen}");
        *seen += 1;
        key
    }
}

impl Kind for Loans {
    type Row = Parsed;

    fn parse(&mut self, json: &[u8]) -> Result<Parsed, Reason> {
        let row: LoanRow = fields::row(json)?;
        let number: NationalNumber = fields::required(row.fnr, "fnr")?
            .parse()
            .map_err(|wrong| Reason::NationalNumber("fnr", wrong))?;
        if self.synthetic == Synthetic::Refused && number.is_synthetic() {
            return Err(Reason::Synthetic("fnr"));
        }
        let hms_number = fields::hms_number(row.artikkel_nr, "artikkelNr")?;
        let serial_number = fields::optional(row.serie_nr);
        let order = fields::optional(row.ordrenummer).unwrap_or_default();
        let mut loan = ImportedLoan {
            // Filled in when the person has been looked up.
            person: PersonId(uuid::Uuid::nil()),
            key: String::new(),
            description: fields::required(row.artikkel_beskrivelse, "artikkelBeskrivelse")?,
            iso: fields::category(row.kategori_nummer, "kategoriNummer")?,
            category: fields::required(row.kategori, "kategori")?,
            loan_type: loan_type(row.utlåns_type)?,
            lent_on: fields::date_of_time(row.dato_utsendelse, "datoUtsendelse")?,
            return_by: fields::date_of_time(row.innleveringsdato, "innleveringsdato")?,
            updated_return_by: fields::date_of_time(
                row.oppdatert_innleveringsdato,
                "oppdatertInnleveringsdato",
            )?,
            quantity: quantity(row.antall)?,
            unit: unit(row.antall_enhet)?,
            status: status(row.artikkel_status)?,
            hms_number,
            serial_number,
        };
        // Counted last, so that a row that is refused does not move the others.
        let serial = loan.serial_number.as_deref().unwrap_or_default();
        loan.key = self.key(&number, &order, loan.hms_number.as_str(), serial);
        Ok(Parsed { number, loan })
    }

    async fn keep(&self, deps: &Deps, rows: Vec<(u64, Parsed)>) -> Result<Kept, StoreError> {
        deps.store
            .write(async |tx: &Tx| {
                let mut numbers: Vec<NationalNumber> =
                    rows.iter().map(|(_, row)| row.number.clone()).collect();
                numbers.sort_unstable();
                numbers.dedup();
                let people = people::ids_by_national_numbers(tx, &numbers).await?;
                let mut kept = Kept::default();
                let mut loans = Vec::with_capacity(rows.len());
                for (line, row) in rows {
                    match people.get(&row.number) {
                        Some(person) => loans.push(ImportedLoan { person: *person, ..row.loan }),
                        None => kept.refused.push(Refused { line, reason: Reason::UnknownPerson }),
                    }
                }
                kept.counts = store::loans::save_many(tx, &loans).await?;
                Ok(kept)
            })
            .await
    }
}

fn loan_type(field: Option<Text>) -> Result<Option<LoanType>, Reason> {
    let read = |code: String| LoanType::from_code(&code).ok_or(Reason::LoanType);
    fields::optional(field).map(read).transpose()
}

fn quantity(field: Option<Text>) -> Result<u32, Reason> {
    let text = fields::required(field, "antall")?;
    text.parse().ok().filter(|quantity| *quantity >= 1).ok_or(Reason::Quantity)
}

fn unit(field: Option<Text>) -> Result<Unit, Reason> {
    match fields::required(field, "antallEnhet")?.as_str() {
        "STK" => Ok(Unit::Piece),
        "PAR" => Ok(Unit::Pair),
        _ => Err(Reason::Unit),
    }
}

fn status(field: Option<Text>) -> Result<LoanStatus, Reason> {
    match fields::required(field, "artikkelStatus")?.as_str() {
        "I utlån" => Ok(LoanStatus::OnLoan),
        "Til reparasjon" => Ok(LoanStatus::InRepair),
        _ => Err(Reason::LoanStatus),
    }
}
