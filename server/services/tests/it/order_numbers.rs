//! Asking for an order number: what was agreed is issued at once, one form and one errand are one number.

use std::sync::Arc;

use chrono::Duration;
use domain::{
    actor::Citizen,
    agreement::Task,
    order_number::{
        ANOTHER, AskFields, Author, Closed, EventKind, Limit, LimitFields, LimitRule, NumberCode, Purpose,
        Status, WhyStaff,
    },
    refusal::{NotAllowed, Refusal},
    views::{Asked, By, Checked, NumberBy},
};
use store::{Tx, ledger, order_numbers};

use crate::given::{
    World, a_child_of, a_firm, a_form, a_loan, a_pass, a_person, a_product_of, a_staff_member, about, ask,
    gloves, on_every_database, with_another_firm,
};

pub(crate) async fn a_chair(world: &World, who: &Citizen) -> domain::id::LoanId {
    a_loan(who.subject(), "122203").named("Rullestol").saved(world).await
}

#[tokio::test]
async fn what_was_agreed_is_issued_at_once_with_its_history_and_messages() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let fields = AskFields { note: " Ring først ".into(), ..about(loan, "reparasjon", firm) };
        let id = ask(world, &who, fields).await;
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        let number = &page.number;
        assert_eq!((page.status, number.version, number.centre.0.as_str()), (Status::Issued, 2, "4703"));
        assert_eq!(
            (number.note.as_deref(), number.why_staff.as_slice()),
            (Some("Ring først"), [].as_slice())
        );
        assert_eq!(number.valid_until, Some(world.day(90)));
        assert_eq!(number.firm.supplier, Some(firm));
        let told: Vec<_> =
            page.history.iter().map(|line| (line.event.kind.clone(), line.by.clone())).collect();
        let asked = (EventKind::Asked, NumberBy::Somebody(By::You));
        assert_eq!(told, [asked, (EventKind::Issued, NumberBy::Agreement)], "{}", world.database);
        let code = number.code.as_ref().unwrap();
        let messages = ledger::pending(&world.deps.store.read(), 10).await.unwrap();
        assert_eq!(messages.len(), 2);
        for message in &messages {
            let text = message.payload.to_string();
            assert!(!text.contains(code.as_str()) && text.contains(&id.to_string()), "{text}");
        }
        assert_eq!(world.portal.order_numbers.list(&who).await.unwrap().numbers[0].code, number.code);
    })
    .await;
}

#[tokio::test]
async fn one_form_and_one_errand_are_one_number() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let (desk, sheet) = (&world.portal.order_numbers, a_form());
        let first = desk.ask(&who, sheet, about(loan, "service", firm)).await;
        assert_eq!(desk.ask(&who, sheet, about(loan, "service", firm)).await, first);
        // When a keep of what has been sent arrives late, too.
        desk.keep(&who, sheet, AskFields { aid: loan.to_string(), ..AskFields::default() }).await.unwrap();
        assert_eq!(desk.form(&who).await.unwrap().kept_at, None, "{}", world.database);
        // Another form about the same errand.
        assert_eq!(desk.ask(&who, a_form(), about(loan, "service", firm)).await, first);
        assert_eq!(desk.list(&who).await.unwrap().numbers.len(), 1);
        // Another firm is another errand, and so is the same one once the number has expired.
        ask(world, &who, about(loan, "service", a_firm(world).await)).await;
        world.clock.pass(Duration::days(91));
        let anew = desk.ask(&who, a_form(), about(loan, "service", firm)).await;
        assert!(anew.is_ok() && anew != first, "{}", world.database);
        let numbers = desk.list(&who).await.unwrap().numbers;
        let issued = numbers.iter().filter(|one| one.status == Status::Issued).count();
        let expired = numbers.iter().filter(|one| one.status == Status::Expired).count();
        assert_eq!((issued, expired), (1, 2));
    })
    .await;
}

#[tokio::test]
async fn only_a_number_that_can_be_used_is_had_on_paper_and_by_its_holder_alone() {
    on_every_database(async |world| {
        let (who, other) = (world.holder().await, world.holder().await);
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let desk = &world.portal.order_numbers;
        let waiting = ask(world, &who, with_another_firm(about(loan, "service", firm))).await;
        assert_eq!(desk.on_paper(&who, waiting).await, Err(Refusal::NotFound), "{}", world.database);
        let (id, taken_back) = (
            ask(world, &who, about(loan, "reparasjon", firm)).await,
            ask(world, &who, about(loan, "service", firm)).await,
        );
        let slip = desk.on_paper(&who, id).await.unwrap();
        assert_eq!(Some(&slip.code), slip.number.code.as_ref());
        assert_eq!(slip.supplier.map(|supplier| supplier.id), Some(firm));
        assert_eq!(desk.on_paper(&other, id).await, Err(Refusal::NotFound), "{}", world.database);
        desk.cancel(&who, taken_back).await.unwrap();
        assert_eq!(desk.on_paper(&who, taken_back).await, Err(Refusal::NotFound), "{}", world.database);
        world.clock.pass(Duration::days(90));
        assert!(desk.on_paper(&who, id).await.is_ok(), "the last day");
        world.clock.pass(Duration::days(1));
        assert_eq!(desk.on_paper(&who, id).await, Err(Refusal::NotFound), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn of_many_at_once_no_more_are_given_out_than_the_limit_lets_through() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = a_chair(world, &who).await;
        let staff = a_staff_member("4703").saved(world).await;
        let limit = LimitFields { prefix: "1222".into(), purpose: "alle".into(), most: "1".into() };
        world.portal.number_work.set_limit(&staff, limit).await.unwrap();
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (desk, who) = (Arc::clone(&world.portal.order_numbers), who.clone());
            let fields = about(loan, "reparasjon", a_firm(world).await);
            let sheet = a_form();
            asking.spawn(async move { desk.ask(&who, sheet, fields).await });
        }
        for asked in asking.join_all().await {
            assert!(matches!(asked, Ok(Asked::Number(_))), "{} {asked:?}", world.database);
        }
        let numbers = world.portal.order_numbers.list(&who).await.unwrap().numbers;
        let issued = numbers.iter().filter(|one| one.status == Status::Issued).count();
        assert_eq!((numbers.len(), issued), (6, 1), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_car_is_closed_also_when_it_is_named_by_its_number() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let firm = a_firm(world).await;
        let number = a_product_of(world, firm, None, "12121801").await;
        let fields = AskFields {
            aid: ANOTHER.into(),
            product: format!(" {} ", number.as_str()),
            purpose: "utproving".into(),
            supplier: firm.to_string(),
            ..AskFields::default()
        };
        let desk = &world.portal.order_numbers;
        let why = vec![Closed::Car];
        let refused = desk.ask(&who, a_form(), fields.clone()).await;
        assert_eq!(refused, Err(Refusal::OrderNumberClosed(why.clone())), "{}", world.database);
        let shown = desk.form(&who).await.unwrap();
        assert_eq!((shown.fields, shown.closed), (fields, why), "{}: the form says why", world.database);
        let refused = world.portal.trials.pick(&who, Some(number)).await;
        let closed = vec![domain::trial::Closed::Car];
        assert_eq!(refused, Err(Refusal::TrialClosed(closed)), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn two_at_once_ask_for_one_number() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let one = async || ask(world, &who, about(loan, "reparasjon", firm)).await;
        let (first, second) = tokio::join!(one(), one());
        assert_eq!(first, second, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_was_not_agreed_waits_for_the_centre_with_a_clock_and_the_reason() {
    on_every_database(async |world| {
        let person = a_person().saved(world).await;
        a_pass(person).without(Task::Repair).saved(world).await;
        let who = Citizen { person, acting_for: None };
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let id = ask(world, &who, with_another_firm(about(loan, "reparasjon", firm))).await;
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        assert_eq!(page.number.why_staff, [WhyStaff::NotHolderTask, WhyStaff::FirmNotListed]);
        assert_eq!((page.status, page.number.code.as_ref()), (Status::Asked, None));
        // A Sunday: the next working day is Monday.
        assert_eq!(page.number.due.to_string(), "2026-11-23", "{}", world.database);
        assert_eq!(page.number.firm.name, "Ola & co");
    })
    .await;
}

#[tokio::test]
async fn the_limit_of_the_centre_sends_the_next_one_to_staff() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let staff = a_staff_member("4703").saved(world).await;
        let limit = Limit {
            centre: staff.centre.clone(),
            prefix: "1222".into(),
            purpose: Some(Purpose::Repair),
            rule: LimitRule::AtMost(1),
        };
        let now = world.deps.clock.now();
        let set = async |tx: &Tx| order_numbers::save_limit(tx, &limit, staff.id, now).await;
        world.deps.store.write(set).await.unwrap();
        let first = ask(world, &who, about(loan, "reparasjon", firm)).await;
        let next = ask(world, &who, about(loan, "reparasjon", a_firm(world).await)).await;
        let why = async |id| world.portal.order_numbers.find(&who, id).await.unwrap().number.why_staff;
        assert_eq!((why(first).await, why(next).await), (vec![], vec![WhyStaff::LimitHit]));
        // One taken back unused no longer counts.
        world.portal.order_numbers.cancel(&who, first).await.unwrap();
        let third = ask(world, &who, about(loan, "reparasjon", a_firm(world).await)).await;
        assert_eq!(why(third).await, [], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_guardian_asks_for_the_child_and_nobody_else_finds_the_number() {
    on_every_database(async |world| {
        let guardian = world.holder().await;
        let who = a_child_of(world, guardian.person).await;
        let (loan, firm) = (gloves(who.subject()).saved(world).await, a_firm(world).await);
        let id = ask(world, &who, about(loan, "service", firm)).await;
        let number = world.portal.order_numbers.find(&who, id).await.unwrap().number;
        assert_eq!((number.subject, number.asked_by), (who.subject(), guardian.person));
        for stranger in [&guardian, &world.holder().await] {
            assert_eq!(world.portal.order_numbers.find(stranger, id).await, Err(Refusal::NotFound));
            assert_eq!(world.portal.order_numbers.cancel(stranger, id).await, Err(Refusal::NotFound));
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_is_taken_back_until_it_is_used() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let id = ask(world, &who, about(loan, "service", firm)).await;
        let desk = &world.portal.order_numbers;
        desk.cancel(&who, id).await.unwrap();
        assert_eq!(desk.cancel(&who, id).await, Ok(()), "twice is once");
        let page = desk.find(&who, id).await.unwrap();
        assert_eq!((page.status, page.history.len()), (Status::Cancelled, 3), "{}", world.database);
        let used = ask(world, &who, about(loan, "service", firm)).await;
        let code = desk.find(&who, used).await.unwrap().number.code.unwrap();
        world.portal.number_checks.mark_used(&code.to_string()).await.unwrap();
        let late = Err(Refusal::NotAllowed(NotAllowed::IllegalMove));
        assert_eq!(desk.cancel(&who, used).await, late);
    })
    .await;
}

#[tokio::test]
async fn a_firm_learns_what_the_number_is_good_for_and_uses_it_once() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let id = ask(world, &who, about(loan, "reparasjon", firm)).await;
        let code = world.portal.order_numbers.find(&who, id).await.unwrap().number.code.unwrap();
        let desk = &world.portal.number_checks;
        let status = |checked: Checked| match checked {
            Checked::Known { status, purpose: Purpose::Repair, .. } => Some(status),
            _ => None,
        };
        let spoken = code.to_string().to_lowercase().replace(' ', "-");
        assert_eq!(desk.check(&spoken).await.map(status), Ok(Some(Status::Issued)));
        assert_eq!(desk.mark_used(&spoken).await.map(status), Ok(Some(Status::Used)));
        assert_eq!(desk.mark_used(&spoken).await.map(status), Ok(Some(Status::Used)));
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        let last = page.history.last().unwrap();
        assert_eq!((page.history.len(), last.event.by, &last.by), (3, Author::Firm, &NumberBy::Firm));
        // The last one is well formed, and nobody's.
        let unknown = NumberCode::from_random(77).to_string();
        for wrong in ["", "3333 3333 3333", "hei", &unknown] {
            assert_eq!(desk.check(wrong).await, Ok(Checked::Unknown), "{wrong}");
            assert_eq!(desk.mark_used(wrong).await, Ok(Checked::Unknown), "{wrong}");
        }
        // An expired number is told as such, and cannot be used any more.
        let other = ask(world, &who, about(loan, "reparasjon", firm)).await;
        let code = world.portal.order_numbers.find(&who, other).await.unwrap().number.code.unwrap();
        world.clock.pass(Duration::days(92));
        assert_eq!(desk.mark_used(&code.to_string()).await.map(status), Ok(Some(Status::Expired)));
    })
    .await;
}
