//! Everything that is held about a person, in words: the same on the page and in the letter.
//!
//! Codes that only the machine uses are left out; the JSON has them.

mod aids;
mod cases;
mod numbers;
mod others;
mod trials;

use domain::{
    agreement::Task,
    person::AddressProtection,
    time::Instant,
    views::{Everything, HeldAgreement},
};

use crate::{Locale, Texts, format, wording};

/// One kind of information.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPart {
    pub heading: &'static str,
    /// None when nothing of the kind is held.
    pub entries: Vec<HeldEntry>,
}

/// One row of a table, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldEntry {
    pub title: Option<String>,
    /// Term and value. The value has the line breaks of whoever wrote it.
    pub facts: Vec<(String, String)>,
}

/// All of it, in the order of the page. What the person does here is left out where it is not told.
pub fn held(locale: Locale, everything: &Everything) -> Vec<HeldPart> {
    let words = Words { locale, texts: locale.texts() };
    let held = &words.texts.held;
    let part = |heading, entries| HeldPart { heading, entries };
    let mut parts = vec![
        part(held.person, vec![words.person(everything)]),
        part(held.agreements, everything.agreements.iter().map(|one| words.agreement(one)).collect()),
        part(held.loans, everything.loans.iter().map(|one| words.loan(one)).collect()),
        part(held.drafts, everything.drafts.iter().map(|one| words.draft(one)).collect()),
        part(held.cases, everything.cases.iter().map(|one| words.case(one)).collect()),
        part(held.charges, everything.charges.iter().map(|one| words.charge(one)).collect()),
        part(held.numbers, everything.numbers.iter().map(|one| words.number(one)).collect()),
        part(held.questions, everything.questions.iter().map(|one| words.question(one)).collect()),
        part(held.trials, everything.trials.iter().map(|one| words.trial(one)).collect()),
        part(held.represented_by, everything.represented_by.iter().map(|one| words.right(one)).collect()),
    ];
    if let Some(doings) = &everything.doings {
        parts.extend([
            part(held.represents, doings.represents.iter().map(|one| words.right(one)).collect()),
            part(held.acts, words.acts(&doings.acts)),
            part(held.number_acts, words.number_acts(&doings.number_acts)),
            part(held.trial_acts, words.trial_acts(&doings.trial_acts)),
            part(held.sessions, doings.sessions.iter().map(|one| words.session(one)).collect()),
            part(held.staff, doings.staff.iter().map(|one| words.staff(one)).collect()),
            part(held.readings, words.readings(&doings.readings)),
        ]);
    }
    parts.push(part(held.reads, words.reads(&everything.reads)));
    parts
}

/// One language at work.
#[derive(Clone, Copy)]
struct Words {
    locale: Locale,
    texts: &'static Texts,
}

impl Words {
    fn person(self, everything: &Everything) -> HeldEntry {
        let (terms, person) = (&self.texts.staff_person, &everything.person);
        let mut facts = Facts::default();
        facts.add(terms.name, person.full_name());
        facts.add(self.texts.held.national_number, everything.national_number.clone());
        facts.add(terms.birth, self.date(person.birth));
        if let Some(address) = &person.address {
            facts.add(terms.address, format!("{}, {} {}", address.street, address.postcode, address.city));
        } else if person.protection.is_protected() {
            facts.add(terms.address, self.texts.held.address_protected);
        }
        facts.add(terms.municipality, wording::municipality(&person.municipality));
        facts.add(self.texts.held.protection, protection(self.locale, person.protection));
        facts.add(self.texts.held.shielded, self.yes_or_no(person.shielded));
        facts.entry(None)
    }

    fn agreement(self, held: &HeldAgreement) -> HeldEntry {
        let (terms, agreement) = (&self.texts.pass_card, &held.agreement);
        let mut facts = Facts::default();
        facts.add(self.texts.held.centre, wording::centre(self.locale, &held.centre));
        facts.add(terms.since, self.date(agreement.in_force_from));
        facts.maybe(terms.until, agreement.in_force_to.map(|day| self.date(day)));
        facts.add(terms.covers, wording::scope(self.locale, &agreement.scope));
        let tasks: Vec<&str> = Task::ALL
            .into_iter()
            .filter(|task| agreement.is_holder_task(*task))
            .map(|task| wording::task(self.locale, task))
            .collect();
        let tasks = if tasks.is_empty() { terms.no_tasks.to_owned() } else { tasks.join("\n") };
        facts.add(terms.tasks, tasks);
        facts.maybe(terms.contact, agreement.contact.clone());
        facts.entry(Some((self.texts.held.agreement_from)(&self.date(agreement.in_force_from))))
    }

    fn date(self, day: chrono::NaiveDate) -> String {
        format::date(self.locale, day)
    }

    fn moment(self, at: Instant) -> String {
        format::moment(self.locale, at)
    }

    fn yes_or_no(self, yes: bool) -> &'static str {
        if yes { self.texts.held.yes } else { self.texts.held.no }
    }
}

/// The grade of the population register.
fn protection(locale: Locale, protection: AddressProtection) -> &'static str {
    match protection {
        AddressProtection::None => locale.pick("Ingen", "Ingen", "None"),
        AddressProtection::Confidential => locale.pick("Fortrolig", "Fortruleg", "Confidential"),
        AddressProtection::StrictlyConfidential => {
            locale.pick("Strengt fortrolig", "Strengt fortruleg", "Strictly confidential")
        }
        AddressProtection::StrictlyConfidentialAbroad => locale.pick(
            "Strengt fortrolig, utlandet",
            "Strengt fortruleg, utlandet",
            "Strictly confidential, abroad",
        ),
    }
}

/// Facts being gathered.
#[derive(Default)]
struct Facts(Vec<(String, String)>);

impl Facts {
    fn add(&mut self, term: impl Into<String>, value: impl Into<String>) {
        self.0.push((term.into(), value.into()));
    }

    /// Nothing is said of what is not held.
    fn maybe(&mut self, term: &str, value: Option<String>) {
        self.0.extend(value.filter(|value| !value.is_empty()).map(|value| (term.to_owned(), value)));
    }

    /// One entry with all of them; none when there are none.
    fn list(self) -> Vec<HeldEntry> {
        if self.0.is_empty() { Vec::new() } else { vec![self.entry(None)] }
    }

    fn entry(self, title: Option<String>) -> HeldEntry {
        HeldEntry { title, facts: self.0 }
    }
}
