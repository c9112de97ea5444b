//! Reads pages: what is on them, without what differs from run to run.

/// Length of an identifier as written in addresses.
const IDENTIFIER: usize = 36;

fn is_identifier(text: &str) -> bool {
    text.len() == IDENTIFIER
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Every identifier that follows `before`, in the order of the page.
pub(crate) fn identifiers(html: &str, before: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, _) in html.match_indices(before) {
        let id = html.get(at + before.len()..).and_then(|rest| rest.get(..IDENTIFIER)).unwrap_or_default();
        if is_identifier(id) && !found.iter().any(|known| known == id) {
            found.push(id.to_owned());
        }
    }
    found
}

/// The main part of a page, one element a line, with identifiers and reference numbers named instead of written.
pub(crate) fn settled(html: &str) -> String {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").unwrap_or(html.len());
    let mut main = html.get(start..end).unwrap_or_default().replace("><", ">\n<");
    let mut at = 0;
    while at < main.len() {
        if main.get(at..at + IDENTIFIER).is_some_and(is_identifier) {
            main.replace_range(at..at + IDENTIFIER, "[id]");
        }
        at += 1;
    }
    let mark = "<strong class=\"bp-reference\">";
    if let Some(at) = main.find(mark).map(|at| at + mark.len()) {
        let length = main.get(at..).and_then(|rest| rest.find('<')).unwrap_or(0);
        main.replace_range(at..at + length, "[reference]");
    }
    main
}
