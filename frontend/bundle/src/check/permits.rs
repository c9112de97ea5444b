//! What the store reads about people it gives away for a permit, or sealed. Only the store can be asked without one, so only
//! its public functions are looked at.

use super::Finding;
use super::source::Source;

const STORE: &str = "server/store/src/";
/// What is about somebody, by the names of its types.
const PERSONAL: [&str; 13] = [
    "Person",
    "NationalNumber",
    "Representation",
    "Agreement",
    "Loan",
    "LoanAtWork",
    "Draft",
    "Case",
    "Event",
    "Reading",
    "LoggedReading",
    "OrderNumber",
    "AskDraft",
];
/// Takes the numbers, and gives them back with whom they are.
const LOOK_UP: &str = "ids_by_national_numbers";

pub(crate) fn check(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with(STORE) || source.is_test() {
        return Vec::new();
    }
    let lines: Vec<_> = source.code_before_tests().collect();
    let mut findings = Vec::new();
    for (at, (line, text)) in lines.iter().enumerate() {
        let Some(name) = name(text) else { continue };
        let rest = lines.iter().skip(at).map(|(_, text)| *text);
        let signature = signature(rest);
        let given = signature.rsplit_once("->").map_or("", |(_, given)| given);
        let open = without_sealed(given);
        let personal = PERSONAL.iter().find(|word| words(&open).any(|one| one == **word));
        if let Some(word) = personal
            && name != LOOK_UP
            && !signature.contains("Permit")
        {
            let advice = format!("{name} gives away {word}: take a permit, or give it sealed.");
            findings.push(Finding::new(source.at(*line), advice));
        }
    }
    findings
}

/// The name of a public function that begins on this line.
fn name(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let rest = rest.strip_prefix("async ").unwrap_or(rest).strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

/// Up to the body.
fn signature<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut signature = String::new();
    for line in lines {
        let (head, body) = line.split_once('{').map_or((line, false), |(head, _)| (head, true));
        signature.push_str(head);
        signature.push(' ');
        if body {
            break;
        }
    }
    signature
}

/// The type without what stands in `Sealed<…>`.
fn without_sealed(given: &str) -> String {
    let Some((before, rest)) = given.split_once("Sealed<") else { return given.to_owned() };
    let mut depth = 1;
    let end = rest.find(|sign| {
        match sign {
            '<' => depth += 1,
            '>' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let after = end.and_then(|end| rest.get(end..)).unwrap_or_default();
    format!("{before}{}", without_sealed(after))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Source::of("server/store/src/people.rs", text)).len()
    }

    #[test]
    fn what_is_given_away_without_a_permit_is_found() {
        for open in [
            "pub async fn a(h: &impl Handle) -> Result<Option<Person>, StoreError> {",
            "pub async fn a(\n    h: &impl Handle,\n    id: PersonId,\n) -> Result<Vec<Representation>, StoreError> {\n",
            "pub fn a(h: &impl Handle) -> (Sealed<Vec<Person>>, Loan) {",
        ] {
            assert_eq!(found(open), 1, "{open}");
        }
    }

    #[test]
    fn what_is_sealed_or_permitted_or_about_nobody_is_not() {
        for good in [
            "pub async fn a(h: &impl Handle, permit: &Permit) -> Result<Option<Person>, StoreError> {",
            "pub async fn a(h: &impl Handle, _permit: &LogPermit) -> Result<Vec<LoggedReading>, StoreError> {",
            "pub async fn a(h: &impl Handle) -> Result<Option<Sealed<(Person, Vec<Agreement>)>>, StoreError> {",
            "pub async fn save(tx: &Tx, person: &Person) -> Result<(), StoreError> {",
            "pub async fn a(h: &impl Handle) -> Result<Option<PersonId>, StoreError> {",
            "pub(crate) fn person_of(row: person::Model) -> Result<Person, StoreError> {",
            "async fn all(h: &impl Handle) -> Result<Vec<Representation>, StoreError> {",
        ] {
            assert_eq!(found(good), 0, "{good}");
        }
        assert!(check(&Source::of("server/services/src/a.rs", "pub fn a() -> Person {")).is_empty());
    }
}
