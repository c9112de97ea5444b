//! Everything that is held about a person as one page that needs nothing beside it: to read, to print, to send by post.

use std::fmt::Write;

use domain::views::Everything;
use html_escape::{encode_double_quoted_attribute, encode_text};
use i18n::wording::{self, HeldEntry, HeldPart};
use i18n::{Locale, format};

const STYLE: &str = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}\
    dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-line}h3{margin-bottom:.25rem}\
    dl>div{break-inside:avoid}";

/// The page in the language of whoever reads it.
pub(super) fn html(locale: Locale, everything: &Everything) -> String {
    let texts = &locale.texts().insight;
    let title = encode_text(texts.all_title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n",
        encode_double_quoted_attribute(locale.tag()),
        encode_text(&(texts.all_made)(&format::moment(locale, everything.at))),
    );
    for part in wording::held(locale, everything) {
        section(&mut page, &part, locale);
    }
    page.push_str("</body>\n</html>\n");
    page
}

// Writing to a string does not fail.

fn section(page: &mut String, part: &HeldPart, locale: Locale) {
    let _written = writeln!(page, "<h2>{}</h2>", encode_text(part.heading));
    if part.entries.is_empty() {
        let _written = writeln!(page, "<p>{}</p>", encode_text(locale.texts().held.nothing));
    }
    for entry in &part.entries {
        facts(page, entry);
    }
}

fn facts(page: &mut String, entry: &HeldEntry) {
    if let Some(title) = &entry.title {
        let _written = writeln!(page, "<h3>{}</h3>", encode_text(title));
    }
    page.push_str("<dl>\n");
    for (term, value) in &entry.facts {
        let _written =
            writeln!(page, "<div><dt>{}</dt><dd>{}</dd></div>", encode_text(term), encode_text(value));
    }
    page.push_str("</dl>\n");
}
