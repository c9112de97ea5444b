//! A draft of an exchange: what is typed is kept, what is wrong is named, what is complete can be sent.

use domain::{
    exchange::{Application, Delivery, DraftFields, MAX_REASON_TEXT, Reason, Step},
    problem::{Field, ProblemKind},
};
use proptest::prelude::*;

fn typed(reason: &str, text: &str, delivery: &str, address: [&str; 3]) -> DraftFields {
    let [street, postcode, city] = address.map(Into::into);
    DraftFields {
        reason: reason.into(),
        reason_text: text.into(),
        delivery: delivery.into(),
        street,
        postcode,
        city,
    }
}

#[test]
fn a_worn_aid_to_the_registered_address_needs_no_typing() {
    let parsed = Application::parse(&typed("utslitt", "", "folkeregistrert", ["", "", ""]), true).unwrap();
    assert_eq!((parsed.reason(), parsed.reason_text()), (Reason::Worn, None));
    assert_eq!(*parsed.delivery(), Delivery::Registered);
}

#[test]
fn another_reason_needs_words_and_another_address_all_its_parts() {
    let problems = typed("annet", "  ", "annen", ["", "15", ""]).problems(true);
    let found: Vec<_> = problems.iter().map(|problem| (problem.field, problem.kind)).collect();
    let expected = [
        (Field::ReasonText, ProblemKind::Missing),
        (Field::Street, ProblemKind::Missing),
        (Field::Postcode, ProblemKind::NotAPostcode),
        (Field::City, ProblemKind::Missing),
    ];
    assert_eq!(found, expected);
}

#[test]
fn signs_and_pictures_alone_are_no_address() {
    let problems = typed("utslitt", "", "annen", ["🧤 7", "0000", "--"]).problems(true);
    let found: Vec<_> = problems.iter().map(|problem| (problem.field, problem.kind)).collect();
    let expected = [
        (Field::Street, ProblemKind::Missing),
        (Field::Postcode, ProblemKind::NotAPostcode),
        (Field::City, ProblemKind::Missing),
    ];
    assert_eq!(found, expected);
}

#[test]
fn without_a_registered_address_it_cannot_be_chosen() {
    let fields = typed("utslitt", "", "folkeregistrert", ["", "", ""]);
    assert_eq!(fields.first_incomplete(false), Step::Delivery);
    assert_eq!(fields.first_incomplete(true), Step::Summary);
}

#[test]
fn a_postcode_may_be_written_with_spaces_and_a_text_may_be_exactly_as_long_as_allowed() {
    let fields = typed("annet", &"å".repeat(MAX_REASON_TEXT), "annen", ["Storgata 1", " 01 55 ", "Oslo"]);
    assert!(Application::parse(&fields, true).is_ok());
    let longer = DraftFields { reason_text: "å".repeat(MAX_REASON_TEXT + 1), ..fields };
    assert_eq!(longer.problems(true)[0].kind, ProblemKind::TooLong { max: 1000 });
}

proptest! {
    #[test]
    fn whatever_is_typed_parsing_never_panics_and_a_problem_belongs_to_one_step(
        reason in "\\PC{0,10}", text in "\\PC{0,30}", delivery in "annen|folkeregistrert|\\PC{0,5}",
        street in "\\PC{0,20}", postcode in "\\PC{0,6}", city in "\\PC{0,20}", registered: bool
    ) {
        let fields = typed(&reason, &text, &delivery, [&street, &postcode, &city]);
        let all = fields.problems(registered);
        let by_step: usize = Step::ORDER.iter().map(|step| fields.problems_of(*step, registered).len()).sum();
        prop_assert_eq!(all.len(), by_step);
        prop_assert_eq!(all.is_empty(), Application::parse(&fields, registered).is_ok());
        prop_assert_eq!(all.is_empty(), fields.first_incomplete(registered) == Step::Summary);
    }
}
