//! What staff may see and do.

use domain::{
    access::{Action, CaseFacts, Facts, Reason, SubjectFacts, decide, decide_name, decide_tasks},
    actor::Right,
    case::MoveKind,
    id::StaffId,
    person::AddressProtection,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::given::{case, centre, person, staff, subject, today};

/// Rights of the one looking, protection and shield of the person, and what is decided.
type Looking = (&'static [Right], AddressProtection, bool, Result<(), Reason>);

#[test]
fn staff_see_persons_of_the_own_centre_with_a_right_for_each_protection() {
    use AddressProtection::{Confidential, None as Open, StrictlyConfidential, StrictlyConfidentialAbroad};
    const WORK: Right = Right::Casework;
    let table: [Looking; 17] = [
        (&[], Open, false, Err(Reason::NoRole)),
        (&[], StrictlyConfidential, false, Err(Reason::StrictlyConfidential)),
        (&[Right::Logs], Open, false, Err(Reason::NoRole)),
        (
            &[Right::Confidential, Right::StrictlyConfidential, Right::Shielded],
            Confidential,
            false,
            Err(Reason::NoRole),
        ),
        (&[WORK], Open, false, Ok(())),
        (&[WORK], Confidential, false, Err(Reason::Confidential)),
        (&[WORK, Right::Confidential], Confidential, false, Ok(())),
        (&[WORK, Right::StrictlyConfidential], Confidential, false, Err(Reason::Confidential)),
        (&[WORK], StrictlyConfidential, false, Err(Reason::StrictlyConfidential)),
        (&[WORK, Right::Confidential], StrictlyConfidential, false, Err(Reason::StrictlyConfidential)),
        (&[WORK, Right::StrictlyConfidential], StrictlyConfidential, false, Ok(())),
        (&[WORK, Right::Confidential], StrictlyConfidentialAbroad, false, Err(Reason::StrictlyConfidential)),
        (&[WORK, Right::StrictlyConfidential], StrictlyConfidentialAbroad, false, Ok(())),
        (&[WORK], Open, true, Err(Reason::Shielded)),
        (&[WORK, Right::Shielded], Open, true, Ok(())),
        (&[WORK, Right::Shielded], Confidential, true, Err(Reason::Confidential)),
        (&[WORK, Right::Confidential], Confidential, true, Err(Reason::Shielded)),
    ];
    let (own, other) = ([centre("4710"), centre("4703")], [centre("4710")]);
    for (rights, protection, shielded, expected) in table {
        let who = staff(rights);
        let subject = SubjectFacts { protection, shielded, ..subject() };
        let facts = Facts { centres: &own, ..Facts::of(subject, today()) };
        let decided = |action, facts: &Facts<'_>| decide(&who, action, facts).map(|_| ());
        let what = format!("{rights:?} {protection:?} shielded: {shielded}");
        assert_eq!(decided(Action::SeePerson, &facts), expected, "{what}");
        assert_eq!(decide_name(&who, &subject).map(|_| ()), expected, "{what}");
        let case = case();
        let of_case = Facts { case: Some(&case), ..Facts::of(subject, today()) };
        assert_eq!(decided(Action::SeeCase, &of_case), expected, "{what}");
        assert_eq!(decided(Action::Move(MoveKind::Take), &of_case), expected, "{what}");
        let elsewhere = Facts { centres: &other, ..facts };
        // The role is asked about last.
        let expected = expected.err().filter(|why| *why != Reason::NoRole).unwrap_or(Reason::AnotherCentre);
        assert_eq!(decided(Action::SeePerson, &elsewhere), Err(expected), "{what}");
    }
}

#[test]
fn staff_keep_away_from_themselves_and_the_family() {
    let who = staff(&Right::ALL);
    let (case, centres) = (case(), [centre("4703")]);
    for (kin, sees_person, sees_case) in [
        (vec![], true, true),
        (vec![person(7)], true, true),
        (vec![person(1)], false, false),
        // The guardian who sent it is a party too.
        (vec![person(2)], true, false),
    ] {
        let facts =
            Facts { kin: &kin, centres: &centres, case: Some(&case), ..Facts::of(subject(), today()) };
        let person = decide(&who, Action::SeePerson, &facts);
        assert_eq!(
            person.map(|_| true),
            if sees_person { Ok(true) } else { Err(Reason::OwnOrFamily) },
            "{kin:?}"
        );
        for action in [Action::SeeCase, Action::Move(MoveKind::Take)] {
            let case = decide(&who, action, &facts);
            assert_eq!(
                case.map(|_| true),
                if sees_case { Ok(true) } else { Err(Reason::OwnOrFamily) },
                "{kin:?}"
            );
        }
    }
}

#[test]
fn a_case_is_seen_by_its_centre_and_only_about_its_subject() {
    let who = staff(&[Right::Casework]);
    let elsewhere = CaseFacts { centre: centre("4710"), ..case() };
    let about_another = CaseFacts { subject: person(3), ..case() };
    for (case, expected) in [
        (Some(&elsewhere), Reason::AnotherCentre),
        (Some(&about_another), Reason::AnotherPerson),
        (None, Reason::AnotherPerson),
    ] {
        // What the centre knows of the person otherwise does not matter.
        let centres = [centre("4703")];
        let facts = Facts { case, centres: &centres, ..Facts::of(subject(), today()) };
        for action in [Action::SeeCase, Action::Move(MoveKind::Take), Action::PutDown] {
            assert_eq!(decide(&who, action, &facts), Err(expected), "{action:?} {case:?}");
        }
    }
}

#[test]
fn only_the_one_holding_the_task_writes() {
    let who = staff(&[Right::Casework]);
    let (me, another) = (Some(who.id), Some(StaffId(Uuid::from_u128(51))));
    let table = [
        (MoveKind::Take, None, Ok(())),
        (MoveKind::Take, me, Err(Reason::IllegalMove)),
        (MoveKind::Take, another, Err(Reason::HeldByAnother)),
        (MoveKind::TakeOver, None, Err(Reason::IllegalMove)),
        (MoveKind::TakeOver, me, Err(Reason::IllegalMove)),
        (MoveKind::TakeOver, another, Ok(())),
    ];
    let others = MoveKind::ALL
        .into_iter()
        .filter(|kind| !matches!(kind, MoveKind::Take | MoveKind::TakeOver | MoveKind::Withdraw));
    let rest = others.flat_map(|kind| {
        [(kind, None, Err(Reason::NotTaken)), (kind, me, Ok(())), (kind, another, Err(Reason::HeldByAnother))]
    });
    let withdraw = [None, me, another].map(|handler| (MoveKind::Withdraw, handler, Err(Reason::IllegalMove)));
    for (kind, handler, expected) in table.into_iter().chain(rest).chain(withdraw) {
        let case = CaseFacts { handler, ..case() };
        let facts = Facts { case: Some(&case), ..Facts::of(subject(), today()) };
        let decided = decide(&who, Action::Move(kind), &facts).map(|_| ());
        assert_eq!(decided, expected, "{kind:?} {handler:?}");
    }
    for (handler, is_open, holds) in
        [(me, true, true), (me, false, false), (another, true, false), (None, true, false)]
    {
        let case = CaseFacts { handler, is_open, ..case() };
        let facts = Facts { case: Some(&case), ..Facts::of(subject(), today()) };
        let decided = decide(&who, Action::PutDown, &facts).map(|_| true);
        assert_eq!(decided, if holds { Ok(true) } else { Err(Reason::NotHolding) }, "{handler:?} {is_open}");
    }
}

#[test]
fn tasks_are_listed_for_those_who_do_casework() {
    let permit = decide_tasks(&staff(&[Right::Casework, Right::Shielded]), &[person(7)]).unwrap();
    assert_eq!(permit.centre(), &centre("4703"));
    assert_eq!((permit.staff(), permit.kin()), (StaffId(Uuid::from_u128(50)), &[person(7)][..]));
    assert!(permit.rights().has(Right::Shielded) && !permit.rights().has(Right::Confidential));
    let all_else = [Right::Confidential, Right::StrictlyConfidential, Right::Shielded, Right::Logs];
    assert_eq!(decide_tasks(&staff(&all_else), &[]), Err(Reason::NoRole));
}

proptest! {
    /// Whatever else is true, nobody gets past protection, shield and role without the right for exactly that.
    #[test]
    fn no_combination_of_facts_overrides_protection(
        rights in proptest::sample::subsequence(Right::ALL.to_vec(), 0..=Right::ALL.len()),
        grade in 0usize..4,
        shielded: bool,
        handled in proptest::option::of(50u128..52),
        is_open: bool,
        kind in 0usize..MoveKind::ALL.len(),
    ) {
        let who = staff(&rights);
        let protection = AddressProtection::ALL[grade];
        let facts_of = SubjectFacts { protection, shielded, ..subject() };
        let case = CaseFacts { handler: handled.map(|n| StaffId(Uuid::from_u128(n))), is_open, ..case() };
        let centres = [centre("4703")];
        let facts = Facts { centres: &centres, case: Some(&case), ..Facts::of(facts_of, today()) };
        let cleared = who.rights.has(Right::Casework)
            && protection.right().is_none_or(|right| who.rights.has(right))
            && (!shielded || who.rights.has(Right::Shielded));
        let actions =
            [Action::SeePerson, Action::SeeCase, Action::PutDown, Action::Move(MoveKind::ALL[kind])];
        for action in actions {
            let decided = decide(&who, action, &facts);
            prop_assert!(cleared || decided.is_err(), "{action:?} {decided:?}");
        }
        prop_assert_eq!(decide_name(&who, &facts_of).is_ok(), cleared);
        prop_assert_eq!(decide(&who, Action::SeePerson, &facts).is_ok(), cleared);
    }
}
