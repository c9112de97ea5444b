//! Who is on which side, who is family, and what a permit opens.

use domain::{
    access::{Action, Facts, Family, Reason, Sealed, Ties, Who, decide, decide_log, decide_name},
    actor::Right,
    case::MoveKind,
    person::Person,
    refusal::{NotAllowed, Refusal},
    representation::{Representation, RepresentationKind},
};

use crate::given::{case, centre, citizen, date, held, person, staff, subject, today};

#[test]
fn each_side_does_its_own_things() {
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
    for action in [Action::Act, Action::SeePerson, Action::SeeCase] {
        assert_eq!(decide(Who::Operator, action, &facts), Err(Reason::WrongSide), "{action:?}");
    }
    assert_eq!(decide_name(Who::Operator, &subject()), Err(Reason::WrongSide));
    assert!(decide_log(Who::Operator).is_ok());
    assert_eq!(decide_log(&citizen(1, None)), Err(Reason::WrongSide));
    assert_eq!(decide_log(&staff(&Right::ALL)), Err(Reason::WrongSide));
}

#[test]
fn the_number_is_for_the_own_copy_and_the_export_alone() {
    let (case, centres) = (case(), [centre("4703")]);
    let facts = Facts { case: Some(&case), centres: &centres, ..Facts::of(subject(), today()) };
    let opens = |who: Who<'_>, action| decide(who, action, &facts).unwrap().opens_number();
    let (oneself, worker) = (citizen(1, None), staff(&Right::ALL));
    assert!(opens(Who::Citizen(&oneself), Action::Act) && opens(Who::Operator, Action::Export));
    for action in [Action::SeePerson, Action::SeeCase, Action::Move(MoveKind::Take)] {
        assert!(!opens(Who::Staff(&worker), action), "{action:?}");
    }
}

/// The subject of `given`, with all of it.
fn kari() -> Person {
    Person {
        id: person(1),
        given_name: "Kari".into(),
        family_name: "Prøve".into(),
        birth: subject().birth,
        address: None,
        municipality: "0301".into(),
        protection: subject().protection,
        shielded: false,
    }
}

#[test]
fn a_permit_for_a_name_opens_the_name_of_that_person() {
    let named = kari();
    let permit = decide_name(&citizen(2, None), &subject()).unwrap();
    assert_eq!(Sealed::new(person(1), named.clone()).name(&permit), Ok("Kari Prøve".to_owned()));
    assert_eq!(Sealed::new(person(3), named).name(&permit), Err(Reason::AnotherPerson));
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
        // My mother, with another child.
        parent(8, 1, Some("1999-01-01")),
        parent(8, 9, None),
        // Whom she is guardian for is nothing to me; my own guardian is.
        verge(8, 11, None),
        verge(12, 1, None),
    ];
    let family = Family::of(person(1), around.to_vec());
    assert_eq!(family.kin(today()), [1, 2, 3, 5, 8, 9, 12].map(person));
    assert_eq!(format!("{family:?} {:?}", Ties::from(around.to_vec())), "Family { .. } Ties { .. }");
    assert_eq!(Family::of(person(10), Vec::new()).kin(today()), [person(10)]);
    assert!(Family::default().kin(today()).is_empty());
}

#[test]
fn what_is_sealed_opens_for_a_permit_about_the_same_person_alone() {
    let permit = decide(&citizen(1, None), Action::Act, &Facts::of(subject(), today())).unwrap();
    assert_eq!(Sealed::new(person(1), "hemmelig").open(&permit), Ok("hemmelig"));
    let other = Sealed::new(person(2), "hemmelig");
    assert_eq!(other.subject(), person(2));
    assert_eq!(format!("{other:?}"), "Sealed { .. }");
    assert_eq!(other.open(&permit), Err(Reason::AnotherPerson));
}

#[test]
fn what_is_sealed_tells_a_decision_what_it_needs() {
    let held = held(RepresentationKind::ParentalResponsibility);
    let tied = Sealed::new(person(1), (kari(), held));
    let facts = Facts { representations: &tied.ties(), ..Facts::of(tied.facts(), today()) };
    assert!(decide(&citizen(2, Some(1)), Action::Act, &facts).is_ok());
    assert_eq!(Sealed::new(person(1), (kari(), Vec::new())).home_centre(today()), Some(centre("4703")));
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
