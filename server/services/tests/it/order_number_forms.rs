//! The form of an order number: what was typed is kept, whatever becomes of the question.

use domain::{
    order_number::{AskFields, Closed},
    refusal::Refusal,
    views::Asked,
};
use services::limits::{Limit as Often, Limits};

use crate::{
    given::{a_child_of, a_firm, a_form, about, ask, gloves, on_every_database, protect},
    order_numbers::a_chair,
};

#[tokio::test]
async fn what_is_changed_after_it_was_sent_is_kept_as_a_form_of_its_own() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let (desk, sheet) = (&world.portal.order_numbers, a_form());
        let Ok(Asked::Number(first)) = desk.ask(&who, sheet, about(loan, "service", firm)).await else {
            panic!("{}", world.database)
        };
        // Back in the browser: the form has the identifier of what was sent.
        let changed = AskFields { note: "Hjulet er løst".into(), ..about(loan, "reparasjon", firm) };
        desk.keep(&who, sheet, changed.clone()).await.unwrap();
        let kept = desk.form(&who).await.unwrap();
        assert_eq!((&kept.fields, kept.ask == sheet), (&changed, false), "{}", world.database);
        assert_eq!(desk.ask(&who, sheet, changed.clone()).await, Ok(Asked::Already(first)));
        let kept = desk.form(&who).await.unwrap();
        assert_eq!(kept.fields, changed, "{}", world.database);
        assert_eq!(desk.list(&who).await.unwrap().numbers.len(), 1, "nothing was asked");
        let Ok(Asked::Number(second)) = desk.ask(&who, kept.ask, kept.fields).await else {
            panic!("{}", world.database)
        };
        assert_eq!(desk.find(&who, second).await.unwrap().number.note.as_deref(), Some("Hjulet er løst"));
        assert!(second != first && desk.form(&who).await.unwrap().kept_at.is_none(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_note_to_an_errand_that_has_a_number_is_kept_and_not_said_to_be_sent() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let first = ask(world, &who, about(loan, "service", firm)).await;
        let desk = &world.portal.order_numbers;
        let noted = AskFields { note: "Ring før klokka ti".into(), ..about(loan, "service", firm) };
        assert_eq!(desk.ask(&who, a_form(), noted.clone()).await, Ok(Asked::Already(first)));
        assert_eq!(desk.form(&who).await.unwrap().fields, noted, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_somebody_else_s_is_neither_taken_nor_written_over() {
    on_every_database(async |world| {
        let guardian = world.holder().await;
        let child = a_child_of(world, guardian.person).await;
        let loan = gloves(child.subject()).saved(world).await;
        let (desk, sheet) = (&world.portal.order_numbers, a_form());
        let typed = about(loan, "service", a_firm(world).await);
        desk.keep(&child, sheet, typed.clone()).await.unwrap();
        // The tab that was left open, after switching to oneself; and a stranger who knows the identifier.
        for other in [&guardian, &world.holder().await] {
            let mine = AskFields { note: "Mitt".into(), ..AskFields::default() };
            assert_eq!(desk.keep(other, sheet, mine.clone()).await, Err(Refusal::NotFound));
            assert_eq!(desk.ask(other, sheet, mine).await, Err(Refusal::NotFound), "{}", world.database);
            assert_eq!(desk.form(other).await.unwrap().kept_at, None, "{}", world.database);
        }
        let kept = desk.form(&child).await.unwrap();
        assert_eq!((kept.ask, kept.fields), (sheet, typed.clone()), "{}", world.database);
        // Nor when it has become a number.
        desk.ask(&child, sheet, typed.clone()).await.unwrap();
        assert_eq!(desk.ask(&guardian, sheet, typed).await, Err(Refusal::NotFound), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_closed_is_said_and_what_was_typed_is_kept() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let desk = &world.portal.order_numbers;
        let incomplete = AskFields { note: "Hjulet er løst".into(), ..AskFields::default() };
        assert_eq!(desk.ask(&who, a_form(), incomplete.clone()).await, Ok(Asked::Incomplete));
        let kept = desk.form(&who).await.unwrap();
        assert_eq!((kept.fields, kept.closed, kept.loans.len()), (incomplete, vec![], 1));
        // An aid of somebody else's is as if none had been chosen.
        let other = world.holder().await;
        let strange = about(a_chair(world, &other).await, "service", firm);
        assert_eq!(desk.ask(&who, a_form(), strange).await, Ok(Asked::Incomplete));
        assert_eq!(desk.form(&who).await.unwrap().fields.aid, "", "{}", world.database);
        protect(world, who.person).await;
        let refused = desk.ask(&who, a_form(), about(loan, "service", firm)).await;
        assert_eq!(refused, Err(Refusal::OrderNumberClosed(vec![Closed::ProtectedAddress])));
        assert_eq!(desk.form(&who).await.unwrap().closed, [Closed::ProtectedAddress]);
        assert!(desk.list(&who).await.unwrap().numbers.is_empty());
    })
    .await;
}

#[tokio::test]
async fn asking_too_often_stores_nothing_but_what_was_typed() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (loan, firm) = (a_chair(world, &who).await, a_firm(world).await);
        let mut deps = world.deps.clone();
        deps.limits = Limits { submit: Often { times: 0, seconds: 60 }, ..Limits::none() };
        let strict = services::portal(&deps, false).order_numbers;
        let refused = strict.ask(&who, a_form(), about(loan, "service", firm)).await;
        assert!(matches!(refused, Err(Refusal::TooMany { .. })), "{} {refused:?}", world.database);
        assert!(strict.list(&who).await.unwrap().numbers.is_empty());
        assert_eq!(strict.form(&who).await.unwrap().fields.purpose, "service");
    })
    .await;
}
