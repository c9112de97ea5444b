//! The last net under the log: a line that holds a national number is not written, only counted.
//!
//! Nothing here should ever have to do anything. The figure `brukerpass_log_lines_withheld_total` says whether it did.

use std::io::{Result, Write};
use std::sync::LazyLock;

use domain::national_number::NationalNumber;
use prometheus_client::metrics::counter::Counter;
use tracing::Metadata;
use tracing_subscriber::fmt::MakeWriter;

/// The program has one log, hence one count.
static WITHHELD: LazyLock<Counter> = LazyLock::new(Counter::default);

/// How many lines were withheld since the program started; clones count together.
pub fn withheld() -> Counter {
    WITHHELD.clone()
}

/// Where lines go, unless they hold a national number.
#[derive(Debug, Clone, Copy)]
pub struct Withholding<M>(pub M);

impl<'a, M: MakeWriter<'a>> MakeWriter<'a> for Withholding<M> {
    type Writer = Line<M::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Line { to: self.0.make_writer(), text: Vec::new() }
    }

    fn make_writer_for(&'a self, about: &Metadata<'_>) -> Self::Writer {
        Line { to: self.0.make_writer_for(about), text: Vec::new() }
    }
}

/// One line: looked at when it is whole, which is when it is dropped.
#[derive(Debug)]
pub struct Line<W: Write> {
    to: W,
    text: Vec<u8>,
}

impl<W: Write> Write for Line<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.text.write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl<W: Write> Drop for Line<W> {
    fn drop(&mut self) {
        if holds_national_number(&self.text) {
            WITHHELD.inc();
        } else {
            // There is nobody to tell that the log cannot be written.
            let _written = self.to.write_all(&self.text);
        }
    }
}

/// What people and programs put between the date and the rest; the second is a space that does not break.
const BETWEEN: [&[u8]; 5] = [b" ", b"\xc2\xa0", b"-", b"+", b"."];

/// Whether eleven digits that could be somebody's number stand alone in the text, together or as they are often
/// written: six and five with something between.
fn holds_national_number(text: &[u8]) -> bool {
    let text = without_identifiers(text);
    let parts: Vec<&[u8]> =
        text.chunk_by(|one, next| one.is_ascii_digit() == next.is_ascii_digit()).collect();
    let is_number = |digits: &[u8]| {
        digits.len() == 11
            && str::from_utf8(digits).is_ok_and(|digits| digits.parse::<NationalNumber>().is_ok())
    };
    let apart = |parts: &[&[u8]]| match parts {
        [birth, between, rest] if birth.len() == 6 && BETWEEN.contains(between) => {
            is_number(&[*birth, rest].concat())
        }
        // A space as addresses write it.
        [birth, b"%", rest] if birth.len() == 6 => {
            rest.strip_prefix(b"20").is_some_and(|rest| is_number(&[*birth, rest].concat()))
        }
        _ => false,
    };
    parts.iter().any(|part| is_number(part)) || parts.windows(3).any(apart)
}

/// Digits and letters of an identifier or a hash can look like a number by chance, about once in 30,000: such lines are
/// to be read.
fn without_identifiers(text: &[u8]) -> Vec<u8> {
    let of_identifier = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-');
    let parts = text.chunk_by(|one, next| of_identifier(one) == of_identifier(next));
    let kept = parts.map(|part| match part.first() {
        Some(first) if of_identifier(first) && part.len() >= SHORTEST_IDENTIFIER => b"id".as_slice(),
        _ => part,
    });
    kept.collect::<Vec<_>>().concat()
}

/// Hexadecimal digits of 128 bits.
const SHORTEST_IDENTIFIER: usize = 32;

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A published synthetic number.
    const NUMBER: &str = "13820599335";

    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_number_is_seen_however_it_is_written() {
        for text in [
            NUMBER.to_owned(),
            format!("fnr={NUMBER}."),
            "138205 99335".to_owned(),
            format!("pid{NUMBER}"),
            "/nb/138205%2099335".to_owned(),
            "q=138205+99335".to_owned(),
            "138205\u{a0}99335".to_owned(),
            "{\"pid\":\"138205-99335\"}".to_owned(),
        ] {
            assert!(holds_national_number(text.as_bytes()), "{text}");
        }
        for text in [
            "",
            "937e80cb-c91d-4278-b2da-27519187502c",
            "13820599336",
            "113820599335",
            "138205993355",
            "2026-11-22T09:00:00.138205Z 99335x1",
        ] {
            assert!(!holds_national_number(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_line_with_a_number_in_its_words_its_fields_or_its_span_is_counted_and_not_written() {
        let log = Log::default();
        let lines = log.clone();
        let listener = tracing_subscriber::fmt()
            .with_writer(Withholding(move || lines.clone()))
            .with_ansi(false)
            .finish();
        let before = withheld().get();
        tracing::subscriber::with_default(listener, || {
            tracing::info!("before");
            tracing::info!("somebody is {NUMBER}");
            tracing::warn!(who = NUMBER, "in a field");
            tracing::info_span!("asked", who = NUMBER).in_scope(|| tracing::error!("in a span"));
            tracing::info!("after");
        });
        let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(!text.contains(NUMBER), "{text}");
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.contains("before") && text.contains("after"), "{text}");
        assert!(withheld().get() >= before + 3);
    }
}
