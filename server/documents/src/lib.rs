//! Sheets of paper: plain texts in, the bytes of a tagged PDF out.
//!
//! Invariants:
//! * Nothing is worded here: every sentence comes in with the [`Sheet`].
//! * A text is a value, never markup: what somebody typed is printed as it was typed.
//! * Nothing is read but what is handed in: no file, no clock, no network. The same sheet gives the same bytes.
//! * What comes out keeps to PDF/UA-1 and PDF/A-2a, or nothing comes out: both are checked as it is written.
//! * Nothing of a sheet stays in memory after it is made.
//!
//! The typeface is Source Sans 3 as Adobe gives it out, under the SIL Open Font License (`fonts/LICENSE.md`).

mod letters;
mod press;
mod values;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use press::Fault;

/// What stands on a sheet, from the top down. A line break in a value stays one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language of all of it, such as `nb` (BCP 47): programs that read aloud choose their voice by it.
    pub language: &'static str,
    /// Who hands it out, at the very top.
    pub sender: String,
    /// The heading, and the title that a reader shows above its window and in its lists.
    pub title: String,
    /// What the sheet is for, in large letters.
    pub main: Fact,
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// Small, at the end.
    pub closing: Vec<String>,
    /// When it was made. Stands in the data about the file.
    pub made_on: NaiveDate,
}

/// A word, and what it is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub term: String,
    pub value: String,
}

/// A part with a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub paragraphs: Vec<String>,
    /// A list after the paragraphs; empty for none.
    pub points: Vec<String>,
    /// Paragraphs after the list.
    pub after: Vec<String>,
}

/// The sheet as a PDF. Takes some milliseconds of a processor, so it has no place among tasks that take turns.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    press::print(sheet)
}
