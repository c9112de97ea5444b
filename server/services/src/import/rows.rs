//! Takes a JSON array apart, row by row, without holding more than one row.
//!
//! The rows are cut out before they are understood, so that a row that is not JSON spoils only itself and every row has
//! the line it begins on.

use std::io::{BufRead, BufReader, Read};

use super::{ImportError, Reason};

/// The longest row in bytes; real ones are below one thousand.
const MAX_ROW: usize = 64 * 1024;
const BUFFER: usize = 64 * 1024;

/// One element of the array, still as text.
pub(super) struct Row<'a> {
    /// Where it begins, counted from 1.
    pub(super) line: u64,
    pub(super) json: Result<&'a [u8], Reason>,
}

/// The elements of a JSON array in a file.
pub(super) struct Rows<R> {
    input: BufReader<R>,
    row: Vec<u8>,
    line: u64,
    started: bool,
    ended: bool,
}

impl<R: Read> Rows<R> {
    pub(super) fn new(file: R) -> Self {
        let input = BufReader::with_capacity(BUFFER, file);
        Self { input, row: Vec::new(), line: 1, started: false, ended: false }
    }

    /// The line the reading has come to.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The next row, or none after the end of the array. What follows the array is not looked at.
    pub(super) fn next(&mut self) -> Result<Option<Row<'_>>, ImportError> {
        if self.ended {
            return Ok(None);
        }
        if !self.started {
            self.start()?;
        }
        let (begins_on, closed) = self.cut()?;
        self.ended = closed;
        // Nothing before the closing bracket: an empty array, or a comma too many.
        if closed && self.row.iter().all(u8::is_ascii_whitespace) {
            return Ok(None);
        }
        let json = if self.row.len() > MAX_ROW { Err(Reason::TooLong) } else { Ok(self.row.as_slice()) };
        Ok(Some(Row { line: begins_on, json }))
    }

    fn start(&mut self) -> Result<(), ImportError> {
        // Some programs put a byte order mark in front.
        const MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];
        loop {
            match self.peek()? {
                Some(b'[') => {
                    self.take(b'[');
                    self.started = true;
                    return Ok(());
                }
                Some(byte) if byte.is_ascii_whitespace() || MARK.contains(&byte) => self.take(byte),
                _ => return Err(ImportError::NotAnArray { line: self.line }),
            }
        }
    }

    /// Reads one element into `row`: the line it begins on, and whether the array ended with it.
    fn cut(&mut self) -> Result<(u64, bool), ImportError> {
        self.row.clear();
        let mut begins_on = None;
        let (mut depth, mut in_text, mut escaped) = (0_u32, false, false);
        // Text in JSON holds no line break: a closing quote is missing, and what followed it on the line is lost.
        let (mut broken, mut line_begins) = (false, false);
        loop {
            let Some(byte) = self.peek()? else {
                return Err(ImportError::CutShort { line: begins_on.unwrap_or(self.line) });
            };
            if broken && line_begins && byte == b'{' {
                return Ok((begins_on.unwrap_or(self.line), false));
            }
            if begins_on.is_none() && !byte.is_ascii_whitespace() {
                begins_on = Some(self.line);
            }
            line_begins = byte == b'\n' || (line_begins && byte.is_ascii_whitespace());
            self.take(byte);
            match byte {
                b'\n' => {
                    broken |= in_text;
                    in_text = false;
                }
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                _ if in_text => {}
                b'{' | b'[' => depth += 1,
                b',' if depth == 0 => return Ok((begins_on.unwrap_or(self.line), false)),
                b']' if depth == 0 => return Ok((begins_on.unwrap_or(self.line), true)),
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            // One byte above the limit tells that it was passed; the rest of the row is only read over.
            if self.row.len() <= MAX_ROW {
                self.row.push(byte);
            }
        }
    }

    fn peek(&mut self) -> Result<Option<u8>, ImportError> {
        loop {
            match self.input.fill_buf() {
                Ok(buffer) => return Ok(buffer.first().copied()),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(ImportError::Read(error)),
            }
        }
    }

    /// Goes past the byte that was peeked at.
    fn take(&mut self, byte: u8) {
        self.input.consume(1);
        self.line += u64::from(byte == b'\n');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(file: &str) -> Result<Vec<(u64, String)>, ImportError> {
        let mut rows = Rows::new(file.as_bytes());
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let json = row
                .json
                .map_or_else(|reason| reason.to_string(), |json| String::from_utf8_lossy(json).into_owned());
            found.push((row.line, json.trim().to_owned()));
        }
        Ok(found)
    }

    #[test]
    fn every_row_has_the_line_it_begins_on() {
        let file = "\u{feff}[\n  {\"a\": \"],\\\"{\"},\n\n  {\n\"b\": [1, 2]},\n 3]";
        let rows = [(2, "{\"a\": \"],\\\"{\"}"), (4, "{\n\"b\": [1, 2]}"), (6, "3")];
        let rows: Vec<_> = rows.into_iter().map(|(line, json)| (line, json.to_owned())).collect();
        assert_eq!(cut(file).unwrap(), rows);
    }

    #[test]
    fn a_missing_quote_spoils_one_row_only() {
        let rows = cut("[{\"a\": \"x},\n {\"a\": 2},\n{\"a\": 3}]").unwrap();
        let good = [(2, "{\"a\": 2}".to_owned()), (3, "{\"a\": 3}".to_owned())];
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1..], good);
    }

    #[test]
    fn an_empty_array_and_a_comma_too_many_are_no_rows() {
        assert!(cut("[]").unwrap().is_empty());
        assert!(cut(" [ \n ] and more").unwrap().is_empty());
        assert_eq!(cut("[1,]").unwrap().len(), 1);
    }

    #[test]
    fn what_is_no_array_or_breaks_off_is_said_with_its_line() {
        assert!(matches!(cut("\n{\"a\": 1}"), Err(ImportError::NotAnArray { line: 2 })));
        assert!(matches!(cut(""), Err(ImportError::NotAnArray { line: 1 })));
        assert!(matches!(cut("[1,\n\n {\"a\": "), Err(ImportError::CutShort { line: 3 })));
    }

    #[test]
    fn a_row_without_end_is_not_held_in_memory() {
        let file = format!("[\"{}\", 1]", "x".repeat(10 * MAX_ROW));
        let mut rows = Rows::new(file.as_bytes());
        assert_eq!(rows.next().unwrap().map(|row| row.json), Some(Err(Reason::TooLong)));
        assert!(rows.row.capacity() <= 4 * MAX_ROW);
        assert!(rows.next().unwrap().is_some());
    }

    proptest! {
        #[test]
        fn rows_come_out_as_they_went_in(values in prop::collection::vec("\\PC{0,12}", 0..8), pretty: bool) {
            let file = if pretty { serde_json::to_string_pretty(&values) } else { serde_json::to_string(&values) };
            let rows = cut(&file.unwrap()).unwrap();
            let read: Vec<String> = rows.iter().map(|(_, json)| serde_json::from_str(json).unwrap()).collect();
            prop_assert_eq!(read, values);
        }

        #[test]
        fn cutting_never_panics(file in "[\\[\\]{},\"\\\\a1 \n]{0,60}") {
            let _rows = cut(&file);
        }
    }
}
