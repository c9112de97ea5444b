//! Trials at a supplier, how the centre gets what was chosen, and trials of a child.

use chrono::Duration;
use domain::{
    actor::Citizen,
    case::{CaseKind, Matter},
    portal::TrialFields,
    problem::Field,
    product::Rank,
    refusal::Refusal,
    trial::{ASKED_AFTER_DAYS, OutcomeFields, PlaceFields, TrialState},
};

use crate::given::{
    a_calendar, a_child_of, a_firm, a_loan, a_person, a_product, a_staff_member, a_trial, free,
    on_every_database,
};

#[tokio::test]
async fn a_supplier_that_charges_gets_an_order_number_in_the_same_step() {
    on_every_database(async |world| {
        let who = world.holder().await;
        a_loan(who.person, "122203").saved(world).await;
        for (charges, numbers) in [(PlaceFields::YES, 1), (PlaceFields::NO, 1)] {
            let firm = a_firm(world).await;
            let product = a_product(world, firm, Some(Rank::Second)).await;
            let trial = world.portal.trials.pick(&who, Some(product)).await.unwrap();
            let unsaid = PlaceFields { place: PlaceFields::SUPPLIER.into(), supplier: firm.to_string(), charges: String::new() };
            world.portal.trials.save(&who, trial, TrialFields::Place(unsaid.clone())).await.unwrap();
            let refused = world.portal.trials.arrange(&who, trial).await;
            assert!(matches!(&refused, Err(Refusal::Invalid(why)) if why[0].field == Field::Charges), "{refused:?}");
            let said = PlaceFields { charges: charges.into(), ..unsaid };
            world.portal.trials.save(&who, trial, TrialFields::Place(said)).await.unwrap();
            world.portal.trials.arrange(&who, trial).await.unwrap();
            world.portal.trials.arrange(&who, trial).await.unwrap();
            let page = world.portal.trials.find(&who, trial).await.unwrap();
            assert_eq!((page.trial.state, page.trial.order_number.is_some()), (TrialState::AtSupplier, charges == "ja"));
            let list = world.portal.order_numbers.list(&who).await.unwrap().numbers;
            assert_eq!(list.len(), numbers, "{}", world.database);
            let asked = world.portal.trials.list(&who).await.unwrap().cards;
            assert!(asked.ahead.iter().any(|card| card.id == trial), "nobody has been there yet");
            world.clock.pass(Duration::days(ASKED_AFTER_DAYS));
            let asked = world.portal.passes.overview(&who).await.unwrap().trials;
            assert!(asked.to_answer.iter().any(|card| card.id == trial), "the portal asks for the outcome");
            // The second choice of the agreement needs a reason.
            let chosen = page.trial.products[0].id.to_string();
            let outcome = |why: &str| OutcomeFields {
                answer: OutcomeFields::CHOSEN.into(),
                chosen: vec![chosen.clone()],
                whys: vec![why.to_owned()],
            };
            world.portal.trials.save(&who, trial, TrialFields::Outcome(outcome(" "))).await.unwrap();
            let refused = world.portal.trials.conclude(&who, trial).await;
            assert!(matches!(&refused, Err(Refusal::Invalid(why)) if why[0].field == Field::Why(0)), "{refused:?}");
            world.portal.trials.save(&who, trial, TrialFields::Outcome(outcome("Den er lettere"))).await.unwrap();
            world.portal.trials.conclude(&who, trial).await.unwrap();
            let case = world.portal.trials.find(&who, trial).await.unwrap().cases.remove(0);
            let case = world.portal.cases.find(&who, case.id).await.unwrap().case;
            assert!(matches!(case.matter, Matter::Purchase(bought) if bought.why.as_deref() == Some("Den er lettere")));
        }
    })
    .await;
}

#[tokio::test]
async fn a_product_that_nobody_has_on_loan_needs_a_decision_and_one_without_agreement_a_dispensation() {
    on_every_database(async |world| {
        for (on_loan, kind) in [(false, CaseKind::NewDecision), (true, CaseKind::Dispensation)] {
            let (who, firm) = (world.holder().await, a_firm(world).await);
            if on_loan {
                a_loan(who.person, "122203").saved(world).await;
            }
            let product = a_product(world, firm, None).await;
            let trial = world.portal.trials.pick(&who, Some(product)).await.unwrap();
            let place =
                PlaceFields { place: "leverandor".into(), supplier: firm.to_string(), charges: "nei".into() };
            world.portal.trials.save(&who, trial, TrialFields::Place(place)).await.unwrap();
            world.portal.trials.arrange(&who, trial).await.unwrap();
            let chosen =
                world.portal.trials.find(&who, trial).await.unwrap().trial.products[0].id.to_string();
            let outcome = OutcomeFields {
                answer: "valgt".into(),
                chosen: vec![chosen],
                whys: vec!["Ingen andre passer".into()],
            };
            world.portal.trials.save(&who, trial, TrialFields::Outcome(outcome)).await.unwrap();
            world.portal.trials.conclude(&who, trial).await.unwrap();
            let page = world.portal.trials.find(&who, trial).await.unwrap();
            assert_eq!(page.cases[0].kind, kind, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_guardian_arranges_for_a_child_and_is_written_down() {
    on_every_database(async |world| {
        let guardian = a_person().named("Gro", "Verge").saved(world).await;
        let child = a_child_of(world, guardian).await;
        a_calendar(world, &a_staff_member("4703").saved(world).await).await;
        let trial = a_trial(world, &child).await;
        let times = free(world, &child, trial).await;
        world.portal.trials.book(&child, trial, times[0]).await.unwrap();
        let booked = world.portal.trials.find(&child, trial).await.unwrap().trial.state;
        assert_eq!(booked, TrialState::Booked, "{}", world.database);
        let reads = world.portal.insight.reads(&child, 1).await.unwrap();
        let kinds: Vec<_> = reads.lines.iter().map(|line| line.kind).collect();
        assert!(kinds.contains(&domain::read_log::ReadKind::Trial), "{}: {kinds:?}", world.database);
        let own = Citizen { person: guardian, acting_for: None };
        assert_eq!(world.portal.trials.find(&own, trial).await.err(), Some(Refusal::NotFound));
    })
    .await;
}
