//! The numbers of a centre for a spreadsheet: no names, not the numbers themselves, and nothing that a spreadsheet would
//! take for a formula.

use chrono::NaiveDate;
use csv::{QuoteStyle, WriterBuilder};
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

/// What tells a spreadsheet that the file is UTF-8.
const UTF8: &str = "\u{feff}";

/// With semicolons, as Norwegian spreadsheets have it, and every cell in quotes. Writing to memory does not fail; should it,
/// the file ends there.
fn written(rows: impl Iterator<Item = [String; 12]>) -> String {
    let mut file = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .from_writer(UTF8.as_bytes().to_vec());
    let mut whole = file.write_record(COLUMNS).is_ok();
    for row in rows {
        whole = whole && file.write_record(row.iter().map(|cell| harmless(cell))).is_ok();
    }
    let bytes = file.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// What begins as a formula does is set behind an apostrophe, which spreadsheets read as text: the cell, and whatever in it
/// would be a cell of its own in a spreadsheet that separates in another way.
fn harmless(cell: &str) -> String {
    cell.split_inclusive(['\n', '\r', '\t', ';', ','])
        .map(|part| if is_formula(part) { format!("'{part}") } else { part.to_owned() })
        .collect()
}

/// Whether it begins as a formula does, whatever blank or unseen stands before. The wide signs are read as the narrow ones.
fn is_formula(part: &str) -> bool {
    let seen = part.trim_start_matches(|sign: char| sign.is_whitespace() || sign.is_control());
    part.starts_with(['\t', '\r', '\n']) || seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
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
            ("  =1", "'  =1"),
            ("\u{1}=1", "'\u{1}=1"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t'=1"),
            ("\r1", "'\r1"),
            ("stol\n=1", "stol\n'=1"),
            ("stol; =1", "stol;' =1"),
            ("stol,-1", "stol,'-1"),
            ("Ola & co", "Ola & co"),
            ("stol, a=b", "stol, a=b"),
        ] {
            assert_eq!(harmless(cell), kept);
        }
        let mut row: [String; 12] = std::array::from_fn(|_| String::new());
        row[6] = "en \"stol\"; to hjul\n=1".to_owned();
        row[7] = "=HYPERLINK(\"x\")".to_owned();
        let file = written([row].into_iter());
        let file = file.strip_prefix('\u{feff}').unwrap();
        assert!(file.starts_with("\"referanse\";\"spurt\";"), "{file}");
        let mut lines = csv::ReaderBuilder::new().delimiter(b';').from_reader(file.as_bytes());
        let read = lines.records().next().unwrap().unwrap();
        let kept = "en \"stol\"; to hjul\n'=1";
        assert_eq!((read.len(), &read[6], &read[7]), (12, kept, "'=HYPERLINK(\"x\")"));
    }
}
