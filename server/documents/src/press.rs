//! The typesetter, with nothing around it but the template, the typeface and one sheet.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{Sheet, values};

/// Why there is no sheet. Says where in the template, and nothing of what stands on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("the sheet cannot be set (line {0} of its template)")]
    Setting(usize),
    #[error("the sheet cannot be written as an accessible PDF (line {0} of its template)")]
    Writing(usize),
    #[error("the standards asked of the PDF do not go together")]
    Standards,
}

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("sheet.typ")));
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces = [
        include_bytes!("../fonts/SourceSans3-Regular.ttf").as_slice(),
        include_bytes!("../fonts/SourceSans3-Bold.ttf").as_slice(),
    ];
    faces.into_iter().filter_map(|face| Font::new(Bytes::new(face), 0)).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts())));

/// Every face there is, read once.
pub(crate) fn fonts() -> &'static [Font] {
    &FONTS
}

/// All that the typesetter can reach.
struct Workshop {
    library: LazyHash<Library>,
}

impl World for Workshop {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

pub(crate) fn print(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    let _afterwards = Forgetting;
    let library = LazyHash::new(Library::builder().with_inputs(values::of(sheet)).build());
    Workshop { library }.made(sheet.made_on)
}

/// The typesetter remembers what it has set, to be quick when it sets the same again: here it would remember people.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

impl Workshop {
    fn made(&self, made_on: NaiveDate) -> Result<Vec<u8>, Fault> {
        let standards =
            PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|_why| Fault::Standards)?;
        let document: PagedDocument =
            typst::compile(self).output.map_err(|why| Fault::Setting(self.line(&why)))?;
        let options = PdfOptions {
            creator: Smart::Custom(None),
            timestamp: day(made_on),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|why| Fault::Writing(self.line(&why)))
    }

    /// The line of the template that the first of these is about; 0 when it is about none. What they say may quote the
    /// sheet, and goes nowhere.
    fn line(&self, diagnostics: &[SourceDiagnostic]) -> usize {
        let place = diagnostics.first().and_then(|first| self.range(first.span));
        let line = place.and_then(|place| TEMPLATE.lines().byte_to_line(place.start));
        line.map_or(0, |line| line + 1)
    }
}

/// A day, with no hour: nobody needs to know when somebody sat down to print.
fn day(date: NaiveDate) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd(date.year(), part(date.month())?, part(date.day())?).map(Timestamp::new_utc)
}
