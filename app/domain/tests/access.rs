//! Every rule of `access::decide`, one table for each action, and what no combination of facts gets past.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use chrono::NaiveDate;
use domain::{
    access::{Action, CaseFacts, Facts, Reason, Sealed, SubjectFacts, decide, decide_tasks, kin_of},
    actor::{Citizen, Right, Staff, StaffRights},
    case::MoveKind,
    centre::CentreNumber,
    id::{PersonId, StaffId},
    person::AddressProtection,
    refusal::{NotAllowed, Refusal},
    representation::{Representation, RepresentationKind},
};
use proptest::prelude::*;
use uuid::Uuid;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    date("2026-03-02")
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn centre(number: &str) -> CentreNumber {
    CentreNumber(number.into())
}

/// An eleven-year-old without protection.
fn subject() -> SubjectFacts {
    SubjectFacts {
        id: person(1),
        birth: date("2015-03-02"),
        protection: AddressProtection::None,
        shielded: false,
    }
}

fn citizen(me: u128, acting_for: Option<u128>) -> Citizen {
    Citizen { person: person(me), acting_for: acting_for.map(person) }
}

fn staff(rights: &[Right]) -> Staff {
    Staff { id: StaffId(Uuid::from_u128(50)), centre: centre("4703"), rights: StaffRights::of(rights) }
}

fn case() -> CaseFacts {
    CaseFacts {
        subject: person(1),
        submitted_by: person(2),
        centre: centre("4703"),
        is_open: true,
        handler: None,
    }
}

fn held(kind: RepresentationKind) -> Representation {
    Representation { guardian: person(2), child: person(1), kind, from: date("2020-01-01"), to: None }
}

fn parental() -> Representation {
    held(RepresentationKind::ParentalResponsibility)
}

#[test]
fn everybody_acts_for_oneself_and_for_nobody_else() {
    let facts = Facts::of(subject(), today());
    for protection in AddressProtection::ALL {
        let oneself = SubjectFacts { protection, shielded: true, ..subject() };
        let permit = decide(&citizen(1, None), Action::Act, &Facts::of(oneself, today())).unwrap();
        assert_eq!((permit.subject(), permit.action()), (person(1), Action::Act));
    }
    for other in [citizen(2, None), citizen(2, Some(3)), citizen(1, Some(2))] {
        assert_eq!(decide(&other, Action::Act, &facts), Err(Reason::AnotherPerson), "{other:?}");
    }
    // Not even with a representation that was not chosen.
    let held = [parental()];
    let facts = Facts { representations: &held, ..facts };
    assert_eq!(decide(&citizen(2, None), Action::Act, &facts), Err(Reason::AnotherPerson));
}

/// What it is called, the one represented, by which representations, and what is decided.
type Represented<'a> = (&'static str, SubjectFacts, &'a [Representation], Result<(), Reason>);

#[test]
fn a_guardian_acts_while_a_representation_holds() {
    let guardian = citizen(2, Some(1));
    let grown_up = SubjectFacts { birth: date("2008-03-02"), ..subject() };
    let almost = SubjectFacts { birth: date("2008-03-03"), ..subject() };
    let protected = |protection| SubjectFacts { protection, ..subject() };
    let from_today = Representation { from: today(), to: Some(today()), ..parental() };
    let ended = Representation { to: Some(date("2026-03-01")), ..parental() };
    let not_yet = Representation { from: date("2026-03-03"), ..parental() };
    let of_another = Representation { guardian: person(3), ..parental() };
    let about_another = Representation { child: person(4), ..parental() };
    let verge = held(RepresentationKind::Guardianship);
    let elsewhere = held(RepresentationKind::GuardianshipElsewhere);
    let table: [Represented<'_>; 18] = [
        ("a parent", subject(), &[parental()], Ok(())),
        ("the day before the birthday", almost, &[parental()], Ok(())),
        ("the eighteenth birthday", grown_up, &[parental()], Err(Reason::CameOfAge)),
        ("first and last day", subject(), std::slice::from_ref(&from_today), Ok(())),
        ("ended yesterday", subject(), std::slice::from_ref(&ended), Err(Reason::NotInPeriod)),
        ("begins tomorrow", subject(), std::slice::from_ref(&not_yet), Err(Reason::NotInPeriod)),
        ("nobody", subject(), &[], Err(Reason::NoRepresentation)),
        ("somebody else's", subject(), std::slice::from_ref(&of_another), Err(Reason::NoRepresentation)),
        ("for somebody else", subject(), std::slice::from_ref(&about_another), Err(Reason::NoRepresentation)),
        ("a guardian of a child", subject(), std::slice::from_ref(&verge), Ok(())),
        ("a guardian of an adult", grown_up, std::slice::from_ref(&verge), Ok(())),
        ("a mandate about other matters", grown_up, std::slice::from_ref(&elsewhere), Err(Reason::Mandate)),
        ("one that holds among others", subject(), &[ended.clone(), parental()], Ok(())),
        ("whatever the order", subject(), &[parental(), ended.clone()], Ok(())),
        (
            "code 7",
            protected(AddressProtection::Confidential),
            &[parental()],
            Err(Reason::ProtectedRepresented),
        ),
        (
            "code 6",
            protected(AddressProtection::StrictlyConfidential),
            std::slice::from_ref(&verge),
            Err(Reason::ProtectedRepresented),
        ),
        (
            "code 6 abroad",
            protected(AddressProtection::StrictlyConfidentialAbroad),
            &[parental()],
            Err(Reason::ProtectedRepresented),
        ),
        (
            "shielded is a matter of staff",
            SubjectFacts { shielded: true, ..subject() },
            &[parental()],
            Ok(()),
        ),
    ];
    for (what, subject, representations, expected) in table {
        let facts = Facts { representations, ..Facts::of(subject, today()) };
        let decided =
            decide(&guardian, Action::Act, &facts).map(|permit| assert_eq!(permit.subject(), subject.id));
        assert_eq!(decided, expected, "{what}");
    }
}

/// Rights of the one looking, protection and shield of the person, and what is decided.
type Looking = (&'static [Right], AddressProtection, bool, Result<(), Reason>);

#[test]
fn staff_see_persons_of_the_own_centre_with_a_right_for_each_protection() {
    use AddressProtection::{Confidential, None as Open, StrictlyConfidential, StrictlyConfidentialAbroad};
    const WORK: Right = Right::Casework;
    let table: [Looking; 16] = [
        (&[], Open, false, Err(Reason::NoRole)),
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
        assert_eq!(decided(Action::KnowName, &Facts::of(subject, today())), expected, "{what}");
        let case = case();
        let of_case = Facts { case: Some(&case), ..Facts::of(subject, today()) };
        assert_eq!(decided(Action::SeeCase, &of_case), expected, "{what}");
        assert_eq!(decided(Action::Move(MoveKind::Take), &of_case), expected, "{what}");
        let elsewhere = Facts { centres: &other, ..facts };
        let expected = expected.and(Err(Reason::AnotherCentre));
        assert_eq!(decided(Action::SeePerson, &elsewhere), expected, "{what}");
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
fn a_name_is_known_unless_its_bearer_hides() {
    let table = [
        (AddressProtection::None, Ok(())),
        (AddressProtection::Confidential, Err(Reason::Confidential)),
        (AddressProtection::StrictlyConfidential, Err(Reason::StrictlyConfidential)),
        (AddressProtection::StrictlyConfidentialAbroad, Err(Reason::StrictlyConfidential)),
    ];
    for (protection, expected) in table {
        let facts = Facts::of(SubjectFacts { protection, ..subject() }, today());
        let other = decide(&citizen(2, None), Action::KnowName, &facts).map(|_| ());
        assert_eq!(other, expected, "{protection:?}");
        assert!(decide(&citizen(1, None), Action::KnowName, &facts).is_ok(), "one's own");
    }
}

#[test]
fn each_side_does_its_own_things() {
    use domain::access::Who;
    let everybody_else_s =
        [Action::SeePerson, Action::SeeCase, Action::Move(MoveKind::Take), Action::PutDown, Action::Export];
    let (case, centres) = (case(), [centre("4703")]);
    let facts = Facts { case: Some(&case), centres: &centres, ..Facts::of(subject(), today()) };
    for action in everybody_else_s {
        assert_eq!(decide(&citizen(1, None), action, &facts), Err(Reason::WrongSide), "{action:?}");
    }
    for action in [Action::Act, Action::Export] {
        assert_eq!(decide(&staff(&Right::ALL), action, &facts), Err(Reason::WrongSide), "{action:?}");
    }
    assert!(decide(Who::Operator, Action::Export, &facts).is_ok());
    for action in [Action::Act, Action::KnowName, Action::SeePerson, Action::SeeCase] {
        assert_eq!(decide(Who::Operator, action, &facts), Err(Reason::WrongSide), "{action:?}");
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

#[test]
fn a_family_is_known_by_its_representations() {
    let tie = |guardian, child, kind, to: Option<&str>| Representation {
        guardian: person(guardian),
        child: person(child),
        kind,
        from: date("2010-01-01"),
        to: to.map(date),
    };
    let parent = |guardian, child, to| tie(guardian, child, RepresentationKind::ParentalResponsibility, to);
    let verge = |guardian, child, to| tie(guardian, child, RepresentationKind::Guardianship, to);
    let around = [
        // A child of mine, grown up, with another parent; a child I had a mandate for, and one I have it for.
        parent(1, 2, Some("2020-01-01")),
        parent(3, 2, Some("2020-01-01")),
        verge(1, 4, Some("2026-03-01")),
        verge(1, 5, Some("2026-03-02")),
        // The other guardian of somebody I am guardian for is nothing to me, and neither is the guardian of my child.
        parent(6, 5, None),
        verge(7, 2, None),
        // My mother.
        parent(8, 1, Some("1999-01-01")),
    ];
    assert_eq!(kin_of(person(1), &around, today()), [1, 2, 3, 5, 8].map(person));
    assert_eq!(kin_of(person(9), &[], today()), [person(9)]);
}

#[test]
fn what_is_sealed_opens_for_a_permit_about_the_same_person_alone() {
    let permit = decide(&citizen(1, None), Action::Act, &Facts::of(subject(), today())).unwrap();
    assert_eq!(Sealed::new(person(1), "hemmelig").open(&permit), Ok("hemmelig"));
    let other = Sealed::new(person(2), "hemmelig");
    assert_eq!(other.subject(), person(2));
    assert!(!format!("{other:?}").contains("hemmelig"));
    assert_eq!(other.open(&permit), Err(Reason::AnotherPerson));
}

#[test]
fn a_reason_tells_staff_what_they_know_already_and_nobody_anything_else() {
    for (reason, refusal) in [
        (Reason::HeldByAnother, Refusal::NotAllowed(NotAllowed::HeldByAnother)),
        (Reason::NotTaken, Refusal::NotAllowed(NotAllowed::NotTaken)),
        (Reason::IllegalMove, Refusal::NotAllowed(NotAllowed::IllegalMove)),
        (Reason::NotHolding, Refusal::NotFound),
        (Reason::OwnOrFamily, Refusal::NotFound),
        (Reason::StrictlyConfidential, Refusal::NotFound),
        (Reason::AnotherCentre, Refusal::NotFound),
        (Reason::WrongSide, Refusal::NotFound),
    ] {
        assert_eq!(Refusal::from(reason), refusal);
    }
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
            [Action::SeePerson, Action::SeeCase, Action::PutDown, Action::Move(MoveKind::ALL[kind]), Action::KnowName];
        for action in actions {
            let decided = decide(&who, action, &facts);
            prop_assert!(cleared || decided.is_err(), "{action:?} {decided:?}");
        }
        prop_assert_eq!(decide(&who, Action::SeePerson, &facts).is_ok(), cleared);
    }
}
