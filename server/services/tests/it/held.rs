//! Everything that is held is handed out: a column that is not is named in `held_columns.txt`, with the reason.

use std::collections::BTreeMap;

use domain::{
    actor::{Citizen, Staff},
    case::{Billed, Case, Charge, Event, EventBy, EventKind, Matter, MoveKind, Purchase, Route},
    id::{CaseId, DraftId, PersonId, TrialId},
    national_number::NationalNumber,
    order_number::{AskFields, MoveKind as NumberMove},
    portal::{TrialFields, TrialMove},
    product::Rank,
    reference::Reference,
    trial::{Needs, OutcomeFields, PlaceFields, WishFields},
};
use serde_json::Value;
use services::insight;
use store::{Tx, cases};

use crate::given::{
    World, a_calendar, a_child_of, a_firm, a_form, a_loan, a_pass, a_person, a_product, a_report,
    a_staff_member, a_trial, about, ask, delivery, free, gloves, guardianship, hold, just, move_of,
    national_number, on_every_database, parental_responsibility, reason, reject, send, with_another_firm,
};

const COLUMNS: &str = include_str!("held_columns.txt");

/// Where a column is handed out, or why it is not.
enum Handed<'a> {
    At(&'a str),
    Not,
}

/// The lines of the list: `table.column = /place/*/in/the/json` or `table.column - why it is not handed out`; `table.*`
/// stands for all columns of a table.
fn listed() -> BTreeMap<&'static str, Handed<'static>> {
    let lines = COLUMNS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entry = |line: &'static str| match (line.split_once(" = "), line.split_once(" - ")) {
        (Some((column, place)), _) if place.starts_with('/') => (column, Handed::At(place)),
        (_, Some((column, why))) if why.len() > 20 => (column, Handed::Not),
        _ => panic!("{line}"),
    };
    lines.map(entry).collect()
}

/// Whether something stands at the place; `*` is any element of a list.
fn has(value: &Value, place: &str) -> bool {
    let Some(rest) = place.strip_prefix('/') else { return !value.is_null() };
    let (part, rest) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    match value {
        Value::Array(items) if part == "*" => items.iter().any(|item| has(item, rest)),
        other => other.get(part).is_some_and(|inside| has(inside, rest)),
    }
}

#[tokio::test]
async fn every_column_of_the_live_schema_is_handed_out_or_listed_with_a_reason() {
    let listed = listed();
    on_every_database(async |world| {
        let (_, number) = somebody_about_whom_everything_is_held(world).await;
        let everything = insight::export_person(&world.deps, &number).await.unwrap();
        let json = insight::json(&everything);
        let columns = world.stored.columns().await;
        for column in &columns {
            let (table, _) = column.split_once('.').unwrap();
            match listed.get(column.as_str()).or_else(|| listed.get(format!("{table}.*").as_str())) {
                None => panic!("{column} is neither handed out nor listed in held_columns.txt with a reason"),
                Some(Handed::At(place)) => {
                    assert!(has(&json, place), "{}: {column} is not at {place} in\n{json:#}", world.database);
                }
                Some(Handed::Not) => {}
            }
        }
        for name in listed.keys() {
            let known = |column: &String| {
                column == name
                    || column.split_once('.').is_some_and(|(table, _)| *name == format!("{table}.*"))
            };
            assert!(columns.iter().any(known), "{name} is listed, but there is no such column");
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_about_somebody_else_is_handed_out() {
    on_every_database(async |world| {
        let other = a_person().named("Fremmed", "Menneske").saved(world).await;
        a_pass(other).saved(world).await;
        let other = Citizen { person: other, acting_for: None };
        let loan = a_loan(other.person, "090312").named("Fremmed hjelpemiddel").saved(world).await;
        let case = world.a_case(&other, loan).await;
        let staff = a_staff_member("4703").saved(world).await;
        world.portal.casework.open(&staff, case).await.unwrap();
        let (person, _) = somebody_about_whom_everything_is_held(world).await;
        let everything =
            world.portal.insight.everything(&Citizen { person, acting_for: None }).await.unwrap();
        let text = insight::json(&everything).to_string();
        for strange in ["Fremmed".to_owned(), other.person.to_string(), case.to_string(), loan.to_string()] {
            assert!(!text.contains(&strange), "{}: {strange}", world.database);
        }
    })
    .await;
}

/// A holder, guardian and member of staff whose every column is filled.
async fn somebody_about_whom_everything_is_held(world: &World) -> (PersonId, NationalNumber) {
    let number = national_number();
    let person = a_person().with_number(&number).saved(world).await;
    let who = Citizen { person, acting_for: None };
    a_pass(person)
        .until(world.day(900))
        .only(&["0903", "1239"])
        .with_contact("Kari Kontakt")
        .saved(world)
        .await;
    let guardian = a_person().saved(world).await;
    let mut mandate = guardianship(guardian, person);
    mandate.to = Some(world.day(900));
    parental_responsibility(world, &mandate).await;
    let child = a_child_of(world, person).await;
    let of_child = gloves(child.subject()).saved(world).await;
    world.a_case(&child, of_child).await;
    a_staff_member("4706").with_nav_ident("Z990001").who_is(world, person).await.saved(world).await;
    let session = world.sessions.open_citizen(person).await.unwrap();
    world.sessions.choose_person(&session.token_text, child.acting_for).await.unwrap();
    let staff = a_staff_member("4703").saved(world).await;
    rejected(world, &who, &staff).await;
    numbered(world, &who, &child, &staff).await;
    sent(world, &who, &staff).await;
    held(world, &who, &staff).await;
    bought_and_charged(world, &who).await;
    tried(world, &who, &staff).await;
    let begun = gloves(person).saved(world).await;
    let draft = world.portal.exchanges.start(&who, begun).await.unwrap();
    fill(world, &who, draft).await;
    services::request::within("0123abcd", world.portal.casework.person(&staff, person)).await.unwrap();
    services::request::within("0123abce", world.portal.passes.loans(&child)).await.unwrap();
    (person, number)
}

/// An order number that was refused, one that was issued, a question that is not sent, and one asked for the child.
async fn numbered(world: &World, who: &Citizen, child: &Citizen, staff: &Staff) {
    let firm = a_firm(world).await;
    let loan = gloves(who.person).with_serial_number("S-2").saved(world).await;
    let note = AskFields { note: "Ring først".into(), ..about(loan, "service", firm) };
    let refused = ask(world, who, with_another_firm(note.clone())).await;
    let no = move_of(NumberMove::Refuse, "samtale", "Vi ringer");
    world.portal.number_work.make(staff, refused, 1, no).await.unwrap();
    let issued = ask(world, who, note.clone()).await;
    world.portal.number_work.make(staff, issued, 2, move_of(NumberMove::Use, "", "")).await.unwrap();
    world.portal.order_numbers.keep(who, a_form(), note).await.unwrap();
    for billed in [Billed::Loan(loan), Billed::Number(issued)] {
        world.portal.cases.keep_charge(who, a_report(billed, "De ville ha 450 kroner")).await.unwrap();
    }
    let of_child = gloves(child.subject()).saved(world).await;
    ask(world, child, about(of_child, "service", firm)).await;
}

async fn fill(world: &World, who: &Citizen, draft: DraftId) {
    for step in [reason("annet", "Sømmen er gått opp"), delivery("annen", "Gata 1", "0150", "Oslo")] {
        world.portal.exchanges.save(who, draft, step).await.unwrap();
    }
}

async fn a_full_case(world: &World, who: &Citizen) -> CaseId {
    let loan = gloves(who.person)
        .of_type("F")
        .with_serial_number("S-1")
        .returned_by(Some(world.day(400)), Some(world.day(500)))
        .saved(world)
        .await;
    let draft = world.portal.exchanges.start(who, loan).await.unwrap();
    fill(world, who, draft).await;
    world.portal.exchanges.submit(who, draft).await.unwrap()
}

async fn rejected(world: &World, who: &Citizen, staff: &Staff) {
    let case = a_full_case(world, who).await;
    world.portal.casework.make(staff, case, 1, just(MoveKind::Take)).await.unwrap();
    world.portal.casework.make(staff, case, 2, reject("Kan repareres")).await.unwrap();
}

async fn sent(world: &World, who: &Citizen, staff: &Staff) {
    let case = a_full_case(world, who).await;
    for (version, made) in
        [just(MoveKind::Take), just(MoveKind::Approve), send(world.day(7))].into_iter().enumerate()
    {
        let version = i64::try_from(version).unwrap() + 1;
        world.portal.casework.make(staff, case, version, made).await.unwrap();
    }
}

/// Cases of the kinds that do not begin as an exchange, beside one that did.
async fn bought_and_charged(world: &World, who: &Citizen) {
    let like = a_full_case(world, who).await;
    let like = world.portal.cases.find(who, like).await.unwrap().case;
    let id = || world.deps.random.uuid();
    let bought = Matter::Purchase(Purchase {
        trial: TrialId(id()),
        supplier: "Eksempel Mobilitet".into(),
        route: Route::Agreement,
        rank: Some(Rank::Second),
        why: Some("Den er lettere".into()),
    });
    let charged = Matter::Charge(Charge {
        supplier: "Eksempel Mobilitet".into(),
        amount: Some("450 kroner".into()),
        text: "De ville ha betalt for reisen".into(),
    });
    for matter in [bought, charged] {
        let case = Case {
            id: CaseId(id()),
            draft: DraftId(id()),
            reference: Reference::from_random(world.deps.random.bits()),
            matter,
            ..like.clone()
        };
        let by = EventBy::Citizen(who.person);
        let event =
            Event { case: case.id, version: 1, at: case.submitted_at, by, kind: EventKind::Submitted };
        world.deps.store.write(async |tx: &Tx| cases::insert(tx, &case, &event).await).await.unwrap();
    }
}

/// Trials of every kind: at a firm that charges, wished for, waiting with a time that is kept, and called off.
async fn tried(world: &World, who: &Citizen, staff: &Staff) {
    a_calendar(world, staff).await;
    let trials = &world.portal.trials;
    let firm = a_firm(world).await;
    let product = a_product(world, firm, Some(Rank::Second)).await;
    let at_firm = trials.pick(who, Some(product)).await.unwrap();
    let place = PlaceFields { place: "leverandor".into(), supplier: firm.to_string(), charges: "ja".into() };
    trials.save(who, at_firm, TrialFields::Place(place)).await.unwrap();
    let needs = Needs { interpreter: "Tegnspråk".into(), text: "Rolig rom".into(), ..Needs::default() };
    trials.save(who, at_firm, TrialFields::Needs(needs)).await.unwrap();
    trials.arrange(who, at_firm).await.unwrap();
    let outcome = OutcomeFields {
        answer: OutcomeFields::CHOSEN.into(),
        chosen: vec![],
        whys: vec!["Den er lettere".into()],
    };
    trials.save(who, at_firm, TrialFields::Outcome(outcome)).await.unwrap();
    let called_off = a_trial(world, who).await;
    let wishes = ["01.12.2026 13:00", "02.12.2026 13:00", "03.12.2026 13:00"].map(str::to_owned).to_vec();
    trials.save(who, called_off, TrialFields::Wishes(WishFields { wishes })).await.unwrap();
    trials.wish(who, called_off).await.unwrap();
    let slots = free(world, who, called_off).await;
    trials.book(who, called_off, slots[0]).await.unwrap();
    let waiting = a_trial(world, who).await;
    trials.wait(who, waiting).await.unwrap();
    let off = TrialMove::Cancel("Rommet er stengt".into());
    world.portal.trial_work.make(staff, called_off, 3, off).await.unwrap();
}

async fn held(world: &World, who: &Citizen, staff: &Staff) {
    let case = a_full_case(world, who).await;
    world.portal.casework.make(staff, case, 1, just(MoveKind::Take)).await.unwrap();
    world.portal.casework.make(staff, case, 2, hold(world.day(14), "Venter på deg")).await.unwrap();
}
