//! Our own classes, `bp-…`: what markup names has a rule in `style/`, and every rule has its markup.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::Finding;
use super::source::Source;
use crate::fingerprint::files_below;
use crate::trouble::Trouble;

pub(crate) fn check(root: &Path, sources: &[Source]) -> Result<Vec<Finding>, Trouble> {
    let mut sheets = Vec::new();
    for path in
        files_below(&root.join("style")).into_iter().filter(|path| path.extension() == Some("css".as_ref()))
    {
        let text = fs::read_to_string(&path).map_err(Trouble::file("read", &path))?;
        let inside = path.strip_prefix(root).unwrap_or(&path);
        sheets.push((inside.to_string_lossy().replace('\\', "/"), text));
    }
    Ok(compare(sources, &sheets))
}

fn compare(sources: &[Source], sheets: &[(String, String)]) -> Vec<Finding> {
    let mut ruled = BTreeMap::new();
    for (path, text) in sheets {
        for (class, _) in classes(text).filter(|(_, selects)| *selects) {
            ruled.entry(class).or_insert(path.as_str());
        }
    }
    let mut named = BTreeMap::new();
    // The companion finds elements by these: they need no rule.
    let mut sought = BTreeSet::new();
    let markup = |source: &&Source| !source.is_tooling() && !source.is_test();
    for source in sources.iter().filter(markup) {
        for (line, text) in source.code() {
            for (class, selects) in classes(text) {
                if selects {
                    sought.insert(class);
                } else {
                    named.entry(class).or_insert_with(|| source.at(line));
                }
            }
        }
    }
    let bare = named.iter().filter(|(class, _)| !ruled.contains_key(*class) && !sought.contains(*class));
    let bare = bare.map(|(class, place)| {
        Finding::new(place, format!("{class} has no rule in style/: give it one, or leave it out."))
    });
    let idle = ruled.iter().filter(|(class, _)| !named.contains_key(*class));
    let idle = idle.map(|(class, sheet)| {
        Finding::new(*sheet, format!("no markup has the class {class}: take its rules away."))
    });
    bare.chain(idle).collect()
}

/// Each class of ours in a text, and whether it stands as a selector.
fn classes(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.match_indices("bp-").filter_map(|(start, _)| {
        let before = text.get(..start)?.chars().next_back();
        let rest = text.get(start..)?;
        let end =
            rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(rest.len());
        let whole = before.is_none_or(|letter| !letter.is_ascii_alphanumeric() && letter != '-');
        whole.then_some((rest.get(..end)?, before == Some('.')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markup: &str, sheet: &str) -> Vec<String> {
        let sources = [Source::of("app/src/ui/card.rs", markup)];
        let sheets = [("style/parts.css".to_owned(), sheet.to_owned())];
        compare(&sources, &sheets)
            .into_iter()
            .map(|finding| format!("{}: {}", finding.place, finding.advice))
            .collect()
    }

    #[test]
    fn markup_and_rules_that_agree_are_silent() {
        let markup = r#"<li class="bp-card" class=("bp-card-wide", wide)><b class="aksel-label bp-needs-script">
            dom::all(&root, ".bp-needs-script")"#;
        assert!(found(markup, ".bp-card, :is(.bp-card-wide) > li { --bp-edge: 1rem; }").is_empty());
    }

    #[test]
    fn a_class_without_a_rule_is_told_where_it_stands() {
        let found = found("\n<li class=\"bp-card bp-crad\">", ".bp-card {}");
        assert_eq!(found.len(), 1);
        assert!(
            found.iter().all(|told| told.starts_with("app/src/ui/card.rs:2: bp-crad has no rule")),
            "{found:?}"
        );
    }

    #[test]
    fn a_rule_without_markup_is_told_by_its_sheet() {
        let found = found("<li class=\"bp-card\">", ".bp-card {} .bp-card-old {}");
        assert!(
            found.iter().all(|told| told.starts_with("style/parts.css: no markup has the class bp-card-old"))
        );
        assert_eq!(found.len(), 1);
    }
}
