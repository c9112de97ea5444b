//! The content security policy allows no inline style, and nothing puts raw HTML into a page.

use super::Finding;
use super::source::Source;

pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with("app/") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (line, text) in source.code() {
        if styles(text) {
            findings.push(Finding::new(
                source.at(line),
                "inline style; the policy blocks it: use a class from style/.",
            ));
        }
        if text.contains("inner_html") {
            findings
                .push(Finding::new(source.at(line), "raw HTML; write it as a view so that it is escaped."));
        }
    }
    findings
}

/// `style="…"` and Leptos' `style:width=`, but not `data-style=` or a variable called `style`.
fn styles(text: &str) -> bool {
    let starts_word = |start: usize| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        before.is_none_or(|letter| letter.is_whitespace() || letter == '.')
    };
    ["style=", "style:", "style("].iter().any(|form| {
        text.match_indices(form).any(|(start, _)| {
            let after = text.get(start + form.len()..).unwrap_or_default();
            let method = *form != "style(" || text.get(..start).is_some_and(|before| before.ends_with('.'));
            // `style: Style` is a field and `style::` a path; an attribute has no space after the colon.
            let attribute = *form != "style:"
                || after.starts_with(|letter: char| letter.is_ascii_lowercase() || letter == '-');
            starts_word(start) && method && attribute
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_styles_and_raw_html_are_found() {
        for line in
            ["<p style=\"color:red\">", "<p style:width=\"1px\">", "p().style(\"a\")", "<p inner_html=text/>"]
        {
            assert_eq!(check(&Source::of("app/src/ui/a.rs", line)).len(), 1, "{line}");
        }
    }

    #[test]
    fn classes_fields_and_paths_are_not() {
        for line in [
            "<p class=\"bp-card\" data-style=\"a\">",
            "style: Style,",
            "use style::Sheet;",
            "fn style(a: u8)",
        ] {
            assert!(check(&Source::of("app/src/ui/a.rs", line)).is_empty(), "{line}");
        }
        assert!(check(&Source::of("server/src/a.rs", "style=\"\"")).is_empty());
    }
}
