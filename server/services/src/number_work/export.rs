//! The numbers of a centre for a spreadsheet: no names, not the numbers themselves, and nothing that a spreadsheet would
//! take for a formula.

use chrono::NaiveDate;
use domain::{actor::Staff, order_number::OrderNumber, time::oslo_date};

use super::rights;
use crate::{error::Failure, ports::Deps};

/// Names of the columns: stable words, the same whoever asks.
const COLUMNS: [&str; 12] = [
    "referanse",
    "spurt",
    "formal",
    "kategori",
    "kategorinavn",
    "hmsnr",
    "hjelpemiddel",
    "firma",
    "status",
    "utstedt",
    "gyldig_til",
    "avsluttet",
];

pub(super) async fn export(deps: &Deps, who: &Staff) -> Result<String, Failure> {
    let today = deps.clock.today();
    let all = rights::all(&deps.store.read(), who, today).await?;
    let rows = all.iter().map(|one| row(&one.number, today));
    Ok(written(rows))
}

fn row(number: &OrderNumber, today: NaiveDate) -> [String; 12] {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        number.reference.to_string(),
        oslo_date(number.asked_at).to_string(),
        number.purpose.code().to_owned(),
        number.aid.iso.as_ref().map(|iso| iso.as_str().to_owned()).unwrap_or_default(),
        number.aid.category.clone().unwrap_or_default(),
        number.aid.hms_number.as_ref().map(|hms| hms.as_str().to_owned()).unwrap_or_default(),
        number.aid.name.clone(),
        number.firm.name.clone(),
        number.status_on(today).code().to_owned(),
        day(number.issued_at.map(oslo_date)),
        day(number.valid_until),
        day(number.ended_at.map(oslo_date)),
    ]
}

/// Writing to memory does not fail; should it, the file ends there.
fn written(rows: impl Iterator<Item = [String; 12]>) -> String {
    let mut file = csv::Writer::from_writer(Vec::new());
    let mut whole = file.write_record(COLUMNS).is_ok();
    for row in rows {
        whole = whole && file.write_record(row.map(harmless)).is_ok();
    }
    let bytes = file.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that begins as a formula does is set behind an apostrophe, which spreadsheets read as text.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_out_of_its_row() {
        for (cell, kept) in [
            ("=cmd()", "'=cmd()"),
            ("+47", "'+47"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("Ola & co", "Ola & co"),
        ] {
            assert_eq!(harmless(cell.to_owned()), kept);
        }
        let mut row: [String; 12] = std::array::from_fn(|_| String::new());
        row[6] = "en \"stol\", to hjul\n=1".to_owned();
        row[7] = "=HYPERLINK(\"x\")".to_owned();
        let file = written([row].into_iter());
        let mut lines = csv::Reader::from_reader(file.as_bytes());
        let read = lines.records().next().unwrap().unwrap();
        assert_eq!((read.len(), &read[6], &read[7]), (12, "en \"stol\", to hjul\n=1", "'=HYPERLINK(\"x\")"));
    }
}
