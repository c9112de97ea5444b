//! The forms about order numbers: everything that is wrong is told, in the order of the page.

use domain::{
    id::AskId,
    order_number::{
        ANOTHER, AskFields, AskedAid, AskedFirm, MAX_NOTE, MoveKind, NumberMoveFields, NumberedAid,
        OrderNumber, Purpose,
    },
    problem::{Field, ProblemKind},
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::life::asked;

const LOAN: &str = "00000000-0000-4000-8000-000000000001";
const FIRM: &str = "00000000-0000-4000-8000-000000000002";

fn id() -> AskId {
    AskId(Uuid::nil())
}

fn typed() -> AskFields {
    AskFields {
        aid: LOAN.into(),
        purpose: "reparasjon".into(),
        supplier: FIRM.into(),
        ..AskFields::default()
    }
}

fn wrong(fields: &AskFields) -> Vec<(Field, ProblemKind)> {
    let problems = fields.parse(id()).unwrap_err();
    problems.into_iter().map(|problem| (problem.field, problem.kind)).collect()
}

#[test]
fn a_blank_form_is_told_all_of_it() {
    let missing = [Field::Aid, Field::Purpose, Field::Supplier].map(|field| (field, ProblemKind::Missing));
    assert_eq!(wrong(&AskFields::default()), missing);
}

#[test]
fn what_was_written_on_the_way_to_a_number_adds_nothing_to_it_and_what_was_written_since_does() {
    let asked = OrderNumber { note: Some("Ring først".into()), ..asked() };
    let sent = AskFields {
        aid: asked.aid.loan.unwrap().to_string(),
        purpose: "reparasjon".into(),
        supplier: asked.firm.supplier.unwrap().to_string(),
        note: " Ring først ".into(),
        ..AskFields::default()
    };
    let on_the_way = AskFields { purpose: String::new(), note: "Ring".into(), ..sent.clone() };
    for same in [AskFields::default(), sent.clone(), on_the_way] {
        assert!(!same.adds_to(&asked), "{same:?}");
    }
    for more in [
        AskFields { note: "Ring først, helst før ti".into(), ..sent.clone() },
        AskFields { purpose: "service".into(), ..sent.clone() },
        AskFields { aid: LOAN.into(), ..sent.clone() },
        AskFields { aid: ANOTHER.into(), ..sent.clone() },
        AskFields { supplier: ANOTHER.into(), firm: "Ola & co".into(), ..sent.clone() },
        AskFields { firm: "Ola & co".into(), ..sent.clone() },
        AskFields { product: "Seng".into(), ..sent.clone() },
    ] {
        assert!(more.adds_to(&asked), "{more:?}");
    }
    // The name of the catalogue takes the place of a number that was typed.
    let aid = NumberedAid { loan: None, hms_number: "123456".parse().ok(), name: "Seng".into(), ..asked.aid };
    let tried = OrderNumber { aid, ..asked };
    for (product, adds) in [("123456", false), ("seng", false), ("123457", true), ("Stol", true)] {
        let fields = AskFields { aid: ANOTHER.into(), product: product.into(), ..sent.clone() };
        assert_eq!(fields.adds_to(&tried), adds, "{product}");
    }
}

#[test]
fn a_complete_form_is_what_was_typed() {
    let ask = AskFields { note: "  Ring først ".into(), ..typed() }.parse(id()).unwrap();
    assert_eq!(ask.purpose, Purpose::Repair);
    assert!(matches!(ask.aid, AskedAid::Loan(loan) if loan.to_string() == LOAN));
    assert!(matches!(ask.firm, AskedFirm::Listed(firm) if firm.to_string() == FIRM));
    assert_eq!(ask.note.as_deref(), Some("Ring først"));
}

#[test]
fn what_is_not_on_loan_can_only_be_tried() {
    let product = |purpose: &str, name: &str| AskFields {
        aid: ANOTHER.into(),
        product: name.into(),
        purpose: purpose.into(),
        ..typed()
    };
    let AskedAid::Product(known) = product("utproving", "232510").parse(id()).unwrap().aid else { panic!() };
    assert_eq!(known.hms_number.map(|number| number.as_str().to_owned()).as_deref(), Some("232510"));
    let AskedAid::Product(named) = product("utproving", "Ny stol").parse(id()).unwrap().aid else { panic!() };
    assert_eq!((named.hms_number, named.name.as_str()), (None, "Ny stol"));
    assert_eq!(wrong(&product("service", "Ny stol")), [(Field::Aid, ProblemKind::OnlyForTrial)]);
    assert_eq!(wrong(&product("utproving", " - ")), [(Field::NewProduct, ProblemKind::Missing)]);
}

#[test]
fn a_firm_that_is_not_listed_has_a_name() {
    let firm = |name: &str| AskFields { supplier: ANOTHER.into(), firm: name.into(), ..typed() };
    assert!(
        matches!(firm(" Ola & co ").parse(id()).unwrap().firm, AskedFirm::Other(name) if name == "Ola & co")
    );
    let listed_too = AskFields { firm: "Ola & co".into(), ..typed() };
    assert_eq!(wrong(&listed_too), [(Field::Firm, ProblemKind::FirmTwice)], "nobody knows which is meant");
    assert_eq!(wrong(&firm("")), [(Field::Firm, ProblemKind::Missing)]);
    assert_eq!(wrong(&firm(&"x".repeat(201))), [(Field::Firm, ProblemKind::TooLong { max: 200 })]);
}

#[test]
fn staff_say_why_where_the_holder_reads_it() {
    let fields =
        |kind, reason: &str, text: &str| NumberMoveFields { kind, reason: reason.into(), text: text.into() };
    assert_eq!(fields(MoveKind::Issue, "", "").problems(), []);
    let asked: Vec<_> = fields(MoveKind::Refuse, "", " ").problems().iter().map(|one| one.field).collect();
    assert_eq!(asked, [Field::DecisionReason, Field::DecisionText]);
    assert_eq!(fields(MoveKind::Refuse, "samtale", "Vi ringer deg").problems(), []);
    assert_eq!(fields(MoveKind::Revoke, "", "").problems().len(), 1);
    assert_eq!(fields(MoveKind::Revoke, "", &"x".repeat(1001)).problems().len(), 1);
}

proptest! {
    #[test]
    fn parsing_never_panics(aid in "\\PC{0,40}", purpose in "\\PC{0,10}", supplier in "\\PC{0,40}", note in "\\PC{0,20}") {
        let fields = AskFields { aid, purpose, supplier, note, ..AskFields::default() };
        let _parsed = fields.parse(id());
    }
}

#[test]
fn a_note_has_an_end() {
    let long = AskFields { note: "x".repeat(MAX_NOTE + 1), ..typed() };
    assert_eq!(wrong(&long), [(Field::Note, ProblemKind::TooLong { max: 1000 })]);
}
