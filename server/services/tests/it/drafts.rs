//! Writing an exchange: what is typed is kept, whatever it is.

use domain::{
    exchange::{DraftFields, Step},
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
    views::{DraftPage, DraftState},
};

use crate::given::{World, a_person, delivery, gloves, on_every_database, reason, registered};
use domain::{actor::Citizen, id::DraftId};

async fn page(world: &World, who: &Citizen, draft: DraftId) -> DraftPage {
    match world.portal.exchanges.draft(who, draft).await.unwrap() {
        DraftState::Open(page) => *page,
        DraftState::Sent(case) => panic!("already sent: {case}"),
    }
}

#[tokio::test]
async fn what_is_typed_is_kept_with_its_faults() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        let long = "å".repeat(1001);
        world.portal.exchanges.save(&who, draft, reason("annet", &format!("  {long} "))).await.unwrap();
        let typed = delivery("annen", " Gata 1", "01", "");
        world.portal.exchanges.save(&who, draft, typed).await.unwrap();

        let fields = page(world, &who, draft).await.draft.fields;
        let expected = DraftFields {
            reason: "annet".to_owned(),
            reason_text: format!("  {long} "),
            delivery: "annen".to_owned(),
            street: " Gata 1".to_owned(),
            postcode: "01".to_owned(),
            city: String::new(),
        };
        assert_eq!(fields, expected, "{}", world.database);
        let problems = vec![
            Problem::new(Field::ReasonText, ProblemKind::TooLong { max: 1000 }),
            Problem::new(Field::Postcode, ProblemKind::NotAPostcode),
            Problem::new(Field::City, ProblemKind::Missing),
        ];
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Err(Refusal::Invalid(problems)));
        assert_eq!(page(world, &who, draft).await.draft.fields, expected);
    })
    .await;
}

#[tokio::test]
async fn text_with_a_nul_character_is_kept_without_it() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        world.portal.exchanges.save(&who, draft, reason("annet", "a\0b 'æ' \u{1F9E4}")).await.unwrap();
        assert_eq!(page(world, &who, draft).await.draft.fields.reason_text, "ab 'æ' \u{1F9E4}");
    })
    .await;
}

#[tokio::test]
async fn saving_one_step_leaves_the_other_as_it_is() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        world.portal.exchanges.save(&who, draft, delivery("annen", "Gata 1", "0150", "Oslo")).await.unwrap();
        let state = world.portal.exchanges.save(&who, draft, reason("odelagt", "")).await.unwrap();
        let DraftState::Open(page) = state else { panic!("sent") };
        assert_eq!(page.draft.fields.street, "Gata 1");
        assert_eq!(page.draft.fields.reason, "odelagt");
        assert_eq!(page.draft.fields.first_incomplete(true), Step::Summary);
    })
    .await;
}

#[tokio::test]
async fn beginning_again_goes_on_with_what_was_begun() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let first = world.portal.exchanges.start(&who, loan).await.unwrap();
        world.portal.exchanges.save(&who, first, reason("utslitt", "")).await.unwrap();
        assert_eq!(world.portal.exchanges.start(&who, loan).await, Ok(first));
        assert_eq!(page(world, &who, first).await.draft.fields.reason, "utslitt");
    })
    .await;
}

#[tokio::test]
async fn the_day_a_draft_is_deleted_moves_with_every_change() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        assert_eq!(page(world, &who, draft).await.draft.deleted_on(), world.day(28));
        world.clock.pass(chrono::Duration::days(3));
        world.portal.exchanges.save(&who, draft, registered()).await.unwrap();
        let overview = world.portal.passes.overview(&who).await.unwrap();
        assert_eq!(overview.drafts[0].deleted_on, world.day(28));
    })
    .await;
}

#[tokio::test]
async fn a_deleted_draft_is_gone_and_deleting_it_again_is_fine() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        world.portal.exchanges.delete(&who, draft).await.unwrap();
        world.portal.exchanges.delete(&who, draft).await.unwrap();
        assert_eq!(world.portal.exchanges.draft(&who, draft).await, Err(Refusal::NotFound));
        assert_eq!(world.portal.exchanges.save(&who, draft, registered()).await, Err(Refusal::NotFound));
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Err(Refusal::NotFound));
        assert_ne!(world.portal.exchanges.start(&who, loan).await.unwrap(), draft);
    })
    .await;
}

#[tokio::test]
async fn without_a_registered_address_another_one_is_needed() {
    on_every_database(async |world| {
        let person = a_person().without_address().saved(world).await;
        crate::given::a_pass(person).saved(world).await;
        let who = Citizen { person, acting_for: None };
        let loan = gloves(person).saved(world).await;
        let draft = world.a_complete_draft(&who, loan).await;
        assert_eq!(page(world, &who, draft).await.registered_address, None);
        let missing = vec![Problem::new(Field::Delivery, ProblemKind::Missing)];
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Err(Refusal::Invalid(missing)));
        world.portal.exchanges.save(&who, draft, delivery("annen", "Gata 1", "0150", "Oslo")).await.unwrap();
        assert!(world.portal.exchanges.submit(&who, draft).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn another_ones_draft_and_loan_are_not_found() {
    on_every_database(async |world| {
        let (who, stranger) = (world.holder().await, world.holder().await);
        let loan = gloves(who.person).saved(world).await;
        // Nothing is missing, so that nothing but whose it is stands in the way of sending it.
        let draft = world.a_complete_draft(&who, loan).await;
        let before = page(world, &who, draft).await.draft.fields;
        let desk = &world.portal.exchanges;
        assert_eq!(desk.start(&stranger, loan).await, Err(Refusal::NotFound));
        assert_eq!(desk.draft(&stranger, draft).await, Err(Refusal::NotFound));
        assert_eq!(desk.save(&stranger, draft, reason("annet", "x")).await, Err(Refusal::NotFound));
        assert_eq!(desk.submit(&stranger, draft).await, Err(Refusal::NotFound));
        desk.delete(&stranger, draft).await.unwrap();
        assert_eq!(page(world, &who, draft).await.draft.fields, before);
        assert!(desk.submit(&who, draft).await.is_ok());
    })
    .await;
}
