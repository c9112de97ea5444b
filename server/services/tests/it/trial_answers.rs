//! What is said about a trial afterwards, when something has changed since.

use chrono::Duration;
use domain::{
    actor::Citizen,
    case::CaseKind,
    id::TrialId,
    portal::{TrialFields, TrialMove},
    product::Rank,
    refusal::Refusal,
    trial::{Closed, OutcomeFields, PlaceFields},
};
use store::{Tx, products};

use crate::given::{
    World, a_calendar, a_firm, a_loan, a_product, a_staff_member, a_trial, free, on_every_database, protect,
};

/// A trial at a supplier, with a product that is first on an agreement, and what came of it typed.
async fn an_answer(world: &World, who: &Citizen) -> TrialId {
    a_loan(who.person, "122203").saved(world).await;
    let firm = a_firm(world).await;
    let product = a_product(world, firm, Some(Rank::First)).await;
    let trial = world.portal.trials.pick(who, Some(product)).await.unwrap();
    let place = PlaceFields { place: "leverandor".into(), supplier: firm.to_string(), charges: "nei".into() };
    world.portal.trials.save(who, trial, TrialFields::Place(place)).await.unwrap();
    world.portal.trials.arrange(who, trial).await.unwrap();
    let chosen = world.portal.trials.find(who, trial).await.unwrap().trial.products[0].id.to_string();
    let outcome =
        OutcomeFields { answer: "valgt".into(), chosen: vec![chosen], whys: vec!["Den er lettere".into()] };
    world.portal.trials.save(who, trial, TrialFields::Outcome(outcome)).await.unwrap();
    trial
}

#[tokio::test]
async fn nothing_is_sent_for_a_person_with_protected_address_and_the_answer_is_kept() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let trial = an_answer(world, &who).await;
        protect(world, who.person).await;
        let refused = world.portal.trials.conclude(&who, trial).await;
        assert_eq!(refused, Err(Refusal::TrialClosed(vec![Closed::ProtectedAddress])), "{}", world.database);
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!(
            (page.trial.outcome.answer.as_str(), page.cases.len()),
            ("valgt", 0),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn the_way_to_get_a_product_follows_the_agreements_of_the_day_it_is_chosen() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let trial = an_answer(world, &who).await;
        let number =
            world.portal.trials.find(&who, trial).await.unwrap().trial.products[0].hms_number.clone();
        let (mut product, _firm) = products::find(&world.deps.store.read(), &number).await.unwrap().unwrap();
        product.agreements.clear();
        let write = async |tx: &Tx| products::save_many(tx, &[product]).await;
        world.deps.store.write(write).await.unwrap();
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!(page.trial.products[0].rank, None, "{}", world.database);
        world.portal.trials.conclude(&who, trial).await.unwrap();
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!(page.cases[0].kind, CaseKind::Dispensation, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_the_centre_has_called_off_stands_on_the_overview_for_a_while() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        a_calendar(world, &staff).await;
        let called_off = async || {
            let overview = world.portal.passes.overview(&who).await.unwrap();
            overview.trials.called_off.iter().map(|card| card.id).collect::<Vec<_>>()
        };
        let own = a_trial(world, &who).await;
        let times = free(world, &who, own).await;
        world.portal.trials.book(&who, own, times[0]).await.unwrap();
        world.portal.trials.cancel(&who, own).await.unwrap();
        assert_eq!(called_off().await, [], "whoever calls off knows, {}", world.database);
        let trial = a_trial(world, &who).await;
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        let told = TrialMove::Cancel("Rommet er stengt".into());
        world.portal.trial_work.make(&staff, trial, 2, told).await.unwrap();
        assert_eq!(called_off().await, [trial], "{}", world.database);
        world.clock.pass(Duration::days(60));
        assert_eq!(called_off().await, [], "{}", world.database);
    })
    .await;
}
