//! docs/requirements.md, once it exists, has a row for each of the 140 requirements.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::Finding;
use crate::trouble::Trouble;

const DOCUMENT: &str = "docs/requirements.md";
const SERIES: [(char, u32); 2] = [('S', 78), ('C', 62)];

pub(crate) fn check(root: &Path) -> Result<Vec<Finding>, Trouble> {
    let path = root.join(DOCUMENT);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path).map_err(Trouble::file("read", &path))?;
    let told: BTreeSet<&str> = text.lines().filter_map(number).collect();
    let wanted =
        SERIES.iter().flat_map(|(letter, last)| (1..=*last).map(move |number| format!("{letter}{number}")));
    let missing = wanted.filter(|number| !told.contains(number.as_str()));
    Ok(missing
        .map(|number| {
            Finding::new(DOCUMENT, format!("no row for {number}: say where it is met, or that it waits."))
        })
        .collect())
}

/// The number of a row whose second cell says something.
fn number(row: &str) -> Option<&str> {
    let mut cells = row.strip_prefix('|')?.split('|').map(str::trim);
    let number = cells.next()?.trim_matches('*');
    cells.next().filter(|place| !place.is_empty()).map(|_| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(document: &str) -> usize {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("docs")).unwrap();
        fs::write(root.path().join(DOCUMENT), document).unwrap();
        check(root.path()).unwrap().len()
    }

    #[test]
    fn all_rows_are_wanted_and_empty_ones_do_not_count() {
        let full: String = SERIES
            .iter()
            .flat_map(|(letter, last)| {
                (1..=*last).map(move |number| format!("| {letter}{number} | waits |\n"))
            })
            .collect();
        assert_eq!(missing(&full), 0);
        assert_eq!(missing(&full.replace("| S7 | waits |", "| S7 | |")), 1);
        assert_eq!(missing(""), 140);
    }

    #[test]
    fn no_document_yet_is_no_problem() {
        assert!(check(tempfile::tempdir().unwrap().path()).unwrap().is_empty());
    }
}
