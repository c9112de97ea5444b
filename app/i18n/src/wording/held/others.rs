//! Rights to act, sessions, work at a centre, and the read log.

use domain::{
    actor::Right,
    representation::RepresentationKind,
    views::{HeldReading, HeldRepresentation, HeldSession, HeldStaff, ReadLine},
};

use super::{Facts, HeldEntry, Words};
use crate::{
    Locale,
    wording::{self, reading::plain},
};

impl Words {
    pub(super) fn right(self, held: &HeldRepresentation) -> HeldEntry {
        let terms = &self.texts.held;
        let mut facts = Facts::default();
        facts.add(terms.ground, ground(self.locale, held.kind));
        facts.add(terms.from, self.date(held.from));
        facts.maybe(terms.to, held.to.map(|day| self.date(day)));
        facts.entry(Some(held.name.clone().unwrap_or_else(|| terms.unnamed.to_owned())))
    }

    pub(super) fn session(self, held: &HeldSession) -> HeldEntry {
        let terms = &self.texts.held;
        let mut facts = Facts::default();
        facts.add(terms.began, self.moment(held.created_at));
        facts.add(terms.last_seen, self.moment(held.last_seen_at));
        facts.add(terms.ends, self.moment(held.ends_at));
        facts.add(terms.for_child, self.yes_or_no(held.acts_for_child));
        facts.entry(None)
    }

    pub(super) fn staff(self, held: &HeldStaff) -> HeldEntry {
        let terms = &self.texts.held;
        let mut facts = Facts::default();
        if let Some(work) = &held.work {
            facts.add(self.texts.staff_person.name, work.name.clone());
            facts.add(terms.centre, wording::centre(self.locale, &work.centre));
        }
        facts.add("NAV-ident", held.nav_ident.clone());
        if let Some(work) = &held.work {
            let rights: Vec<&str> = work.rights.all().map(|one| right(self.locale, one)).collect();
            facts.maybe(terms.rights, Some(rights.join("\n")));
        }
        facts.entry(None)
    }

    pub(super) fn reads(self, lines: &[ReadLine]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for line in lines {
            let (who, what) = (wording::reader(self.locale, &line.by), wording::reading(self.locale, line));
            facts.add(self.moment(line.at), format!("{who}\n{what}"));
        }
        facts.list()
    }

    pub(super) fn readings(self, lines: &[HeldReading]) -> Vec<HeldEntry> {
        let mut facts = Facts::default();
        for line in lines {
            let who = line.name.as_deref().unwrap_or(self.texts.held.unnamed);
            facts.add(self.moment(line.at), format!("{who}\n{}", plain(self.locale, line.kind)));
        }
        facts.list()
    }
}

fn ground(locale: Locale, kind: RepresentationKind) -> &'static str {
    match kind {
        RepresentationKind::ParentalResponsibility => {
            locale.pick("Foreldreansvar", "Foreldreansvar", "Parental responsibility")
        }
        RepresentationKind::Guardianship => locale.pick(
            "Vergemål som gjelder hjelpemidler",
            "Verjemål som gjeld hjelpemiddel",
            "Guardianship about devices",
        ),
        RepresentationKind::GuardianshipElsewhere => locale.pick(
            "Vergemål som gjelder annet",
            "Verjemål som gjeld noko anna",
            "Guardianship about other matters",
        ),
    }
}

fn right(locale: Locale, right: Right) -> &'static str {
    match right {
        Right::Casework => locale.pick("Behandler saker", "Behandlar saker", "Handles cases"),
        Right::Confidential => locale.pick(
            "Kan se personer med fortrolig adresse",
            "Kan sjå personar med fortruleg adresse",
            "May see persons with a confidential address",
        ),
        Right::StrictlyConfidential => locale.pick(
            "Kan se personer med strengt fortrolig adresse",
            "Kan sjå personar med strengt fortruleg adresse",
            "May see persons with a strictly confidential address",
        ),
        Right::Shielded => {
            locale.pick("Kan se skjermede personer", "Kan sjå skjerma personar", "May see shielded persons")
        }
        Right::Logs => locale.pick("Kan lese loggene", "Kan lese loggane", "May read the logs"),
    }
}
