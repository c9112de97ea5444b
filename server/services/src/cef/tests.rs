//! What is written is read back by a parser that knows the format and nothing of the writer.

use proptest::prelude::*;

use super::*;

/// A line taken apart: the seven parts of the header, and the fields.
type Parsed = (Vec<String>, Vec<(String, String)>);

/// Reads one line strictly. None for anything that is not exactly one well-formed line.
fn parse(line: &str) -> Option<Parsed> {
    if line.chars().any(is_unseen) {
        return None;
    }
    let (parts, extension) = header(line.strip_prefix("CEF:")?)?;
    Some((parts, fields(extension)?))
}

/// The parts before the seventh `|` that is not escaped, and what follows.
fn header(text: &str) -> Option<(Vec<String>, &str)> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '|' => {
                parts.push(unescape(&text[begin..at])?);
                begin = at + 1;
                if parts.len() == 7 {
                    return Some((parts, &text[begin..]));
                }
            }
            _ => {}
        }
    }
    None
}

/// `name=value name=value`: a value ends where a space, a name and an `=` that is not escaped begin.
fn fields(text: &str) -> Option<Vec<(String, String)>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let mut equals = Vec::new();
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '=' => equals.push(at),
            _ => {}
        }
    }
    let name_before = |at: usize| text[..at].rfind(' ').map_or(0, |space| space + 1);
    let mut found = Vec::new();
    for (index, at) in equals.iter().enumerate() {
        let name = &text[name_before(*at)..*at];
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let end = equals.get(index + 1).map_or(text.len(), |next| name_before(*next).saturating_sub(1));
        found.push((name.to_owned(), unescape(text.get(at + 1..end)?)?));
    }
    (name_before(*equals.first()?) == 0).then_some(found)
}

fn unescape(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        if sign == '|' || sign == '=' {
            return None;
        }
        if sign != '\\' {
            plain.push(sign);
            continue;
        }
        match signs.next()? {
            kept @ ('\\' | '|' | '=') => plain.push(kept),
            'n' => plain.push('\n'),
            'r' => plain.push('\r'),
            'u' => {
                let rest = signs.as_str().strip_prefix('{')?;
                let (digits, after) = rest.split_once('}')?;
                plain.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                signs = after.chars();
            }
            _ => return None,
        }
    }
    Some(plain)
}

/// Text with more of what could break a line than chance would bring.
fn nasty() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        any::<char>(),
        prop::sample::select(vec![
            '\\', '|', '=', '\n', '\r', '\t', ' ', '\0', '\u{85}', '\u{2028}', '\u{2029}', '\u{202e}', 'n',
            'u', '{', '}', 'æ',
        ]),
        prop::char::range('a', 'z'),
    ];
    prop::collection::vec(sign, 0..40).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_is_written_is_one_line_and_is_read_back(
        class in nasty(), name in nasty(), warn: bool, values in prop::collection::vec(nasty(), 0..6),
    ) {
        const NAMES: [&str; 6] = ["suid", "duid", "end", "sproc", "msg", "flexString1"];
        let severity = if warn { Severity::Warn } else { Severity::Info };
        let fields: Vec<_> = NAMES.into_iter().zip(values).collect();
        let text = Line { event_class: &class, name: &name, severity, fields: fields.clone() }.text();
        prop_assert_eq!(text.lines().count(), 1);
        let (header, read) = parse(&text).ok_or_else(|| TestCaseError::fail(text.clone()))?;
        let severity = if warn { "WARN" } else { "INFO" };
        prop_assert_eq!(header, ["0", "Brukerpass", "brukerpass", "1.0", &class, &name, severity]);
        let fields: Vec<_> = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        prop_assert_eq!(read, fields);
    }

    #[test]
    fn the_parser_reads_no_forged_line(text in nasty()) {
        let _answer = parse(&text);
        let forged = format!("CEF:0|Brukerpass|brukerpass|1.0|audit:read|x|INFO|msg={text}");
        if text.contains(['\n', '\r', '\u{2028}']) {
            prop_assert_eq!(parse(&forged), None);
        }
    }
}

#[test]
fn a_line_looks_as_the_format_says() {
    let line = Line {
        event_class: "audit:read",
        name: "Oppslag | liste",
        severity: Severity::Warn,
        fields: vec![
            ("suid", "Z999999".to_owned()),
            ("msg", "a=b\\c\nd".to_owned()),
            ("dproc", String::new()),
        ],
    };
    assert_eq!(
        line.text(),
        r"CEF:0|Brukerpass|brukerpass|1.0|audit:read|Oppslag \| liste|WARN|suid=Z999999 msg=a\=b\\c\nd dproc="
    );
}
