//! What citizens may do, for themselves and for others.

use domain::{
    access::{Action, Facts, Reason, SubjectFacts, decide, decide_name},
    person::AddressProtection,
    representation::{Representation, RepresentationKind},
};

use crate::given::{citizen, date, held, parental, person, subject, today};

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
    let held = vec![parental()].into();
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
    let table: [Represented<'_>; 20] = [
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
        (
            "the one that came furthest tells why",
            subject(),
            &[ended.clone(), elsewhere.clone()],
            Err(Reason::Mandate),
        ),
        ("whatever its place", subject(), &[elsewhere.clone(), ended.clone()], Err(Reason::Mandate)),
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
        let ties = representations.to_vec().into();
        let facts = Facts { representations: &ties, ..Facts::of(subject, today()) };
        let decided =
            decide(&guardian, Action::Act, &facts).map(|permit| assert_eq!(permit.subject(), subject.id));
        assert_eq!(decided, expected, "{what}");
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
        let named = SubjectFacts { protection, ..subject() };
        let other = decide_name(&citizen(2, None), &named).map(|_| ());
        assert_eq!(other, expected, "{protection:?}");
        assert!(decide_name(&citizen(1, None), &named).is_ok(), "one's own");
    }
}
