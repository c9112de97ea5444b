//! One line of the Common Event Format (`ArcSight`), as Nav's rule for read logs asks for it.
//!
//! Pure: fields in, one line out. Whatever stands in a field, the line is one line and no field becomes another: the
//! backslash, `|`, `=`, line breaks and every sign that is not seen are written as escapes, in the header and in the
//! extension alike.

use std::fmt::Write as _;

/// How much attention a line asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Severity {
    Info,
    /// Somebody was shown who needs more protection than others.
    Warn,
}

/// One line. The names of fields are ours; everything else may come from anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// `audit:read` and the like.
    pub(crate) event_class: &'a str,
    /// What the event is called.
    pub(crate) name: &'a str,
    pub(crate) severity: Severity,
    /// In the order they are written.
    pub(crate) fields: Vec<(&'static str, String)>,
}

/// Vendor, product and version: never changed after the first line has been delivered.
const ORIGIN: &str = "CEF:0|Brukerpass|brukerpass|1.0";

impl Line<'_> {
    /// The line, without an end of line.
    pub(crate) fn text(&self) -> String {
        let severity = match self.severity {
            Severity::Info => "INFO",
            Severity::Warn => "WARN",
        };
        let mut text = String::from(ORIGIN);
        for part in [self.event_class, self.name, severity] {
            text.push('|');
            escape(&mut text, part);
        }
        text.push('|');
        for (index, (name, value)) in self.fields.iter().enumerate() {
            if index > 0 {
                text.push(' ');
            }
            text.push_str(name);
            text.push('=');
            escape(&mut text, value);
        }
        text
    }
}

/// Writes `value` so that it can be read back, whatever it is. Signs that are not seen become `\u` and four or more
/// hexadecimal digits in braces.
fn escape(text: &mut String, value: &str) {
    for sign in value.chars() {
        match sign {
            '\\' | '|' | '=' => text.extend(['\\', sign]),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            unseen if is_unseen(unseen) => {
                // Writing to a string does not fail.
                let _written = write!(text, "\\u{{{:04X}}}", u32::from(unseen));
            }
            seen => text.push(seen),
        }
    }
}

/// Control characters, the separators of lines and paragraphs, and the marks that turn the direction of text.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests;
