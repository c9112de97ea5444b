//! The sheet as the template sees it: a dictionary of strings. A string in it is a text and nothing else.

use typst::foundations::{Array, Dict, IntoValue, Value, dict};

use super::letters::printable;
use super::{Fact, Section, Sheet};

pub(crate) fn of(sheet: &Sheet) -> Dict {
    dict! {
        "language" => sheet.language,
        "sender" => text(&sheet.sender),
        "title" => text(&sheet.title),
        "main" => fact(&sheet.main),
        "facts" => list(&sheet.facts, fact),
        "sections" => list(&sheet.sections, section),
        "closing" => texts(&sheet.closing),
    }
}

fn fact(fact: &Fact) -> Value {
    dict! { "term" => text(&fact.term), "value" => text(&fact.value) }.into_value()
}

fn section(section: &Section) -> Value {
    dict! {
        "heading" => text(&section.heading),
        "paragraphs" => texts(&section.paragraphs),
        "points" => texts(&section.points),
        "after" => texts(&section.after),
    }
    .into_value()
}

fn text(text: &str) -> Value {
    printable(text).into_value()
}

fn texts(all: &[String]) -> Value {
    list(all, |one| text(one))
}

fn list<T>(all: &[T], value: impl Fn(&T) -> Value) -> Value {
    all.iter().map(value).collect::<Array>().into_value()
}
