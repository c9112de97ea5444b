//! Who may not exchange without asking: the pass, protected addresses and age.

use domain::{
    actor::Citizen, agreement::Task, exchange::Closed, person::AddressProtection, refusal::Refusal,
};

use crate::given::{a_pass, a_person, cane, gloves, on_every_database, protect};

#[tokio::test]
async fn the_pass_decides_what_the_holder_may_do() {
    on_every_database(async |world| {
        let refused = async |person, reasons: &[Closed]| {
            let loan = cane(person).saved(world).await;
            let who = Citizen { person, acting_for: None };
            let started = world.portal.exchanges.start(&who, loan).await;
            assert_eq!(started, Err(Refusal::ExchangeClosed(reasons.to_vec())), "{}", world.database);
        };
        let nobody = a_person().saved(world).await;
        refused(nobody, &[Closed::NoAgreement]).await;

        let early = a_person().saved(world).await;
        a_pass(early).from(world.day(1)).saved(world).await;
        refused(early, &[Closed::NoAgreement]).await;

        let late = a_person().saved(world).await;
        a_pass(late).until(world.day(-1)).saved(world).await;
        refused(late, &[Closed::NoAgreement]).await;

        let limited = a_person().saved(world).await;
        a_pass(limited).only(&["0903", "1222"]).saved(world).await;
        refused(limited, &[Closed::OutOfScope]).await;
        let loan = gloves(limited).saved(world).await;
        assert!(
            world.portal.exchanges.start(&Citizen { person: limited, acting_for: None }, loan).await.is_ok()
        );

        let centres = a_person().saved(world).await;
        a_pass(centres).without(Task::Exchange).saved(world).await;
        refused(centres, &[Closed::NotHolderTask]).await;

        let last_day = a_person().saved(world).await;
        a_pass(last_day).until(world.today()).saved(world).await;
        let loan = cane(last_day).saved(world).await;
        assert!(
            world.portal.exchanges.start(&Citizen { person: last_day, acting_for: None }, loan).await.is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn every_grade_of_address_protection_closes_exchange() {
    on_every_database(async |world| {
        for protection in [
            AddressProtection::Confidential,
            AddressProtection::StrictlyConfidential,
            AddressProtection::StrictlyConfidentialAbroad,
        ] {
            let person = a_person().protected(protection).saved(world).await;
            a_pass(person).saved(world).await;
            let loan = gloves(person).saved(world).await;
            let who = Citizen { person, acting_for: None };
            let started = world.portal.exchanges.start(&who, loan).await;
            assert_eq!(started, Err(Refusal::ExchangeClosed(vec![Closed::ProtectedAddress])));
        }
    })
    .await;
}

#[tokio::test]
async fn protection_that_comes_while_writing_stops_the_sending() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.a_complete_draft(&who, loan).await;
        protect(world, who.person).await;
        let sent = world.portal.exchanges.submit(&who, draft).await;
        assert_eq!(sent, Err(Refusal::ExchangeClosed(vec![Closed::ProtectedAddress])));
    })
    .await;
}

#[tokio::test]
async fn somebody_under_age_does_not_exchange_alone() {
    on_every_database(async |world| {
        // Eighteen tomorrow.
        let person = a_person().born("2008-11-23".parse().unwrap()).saved(world).await;
        a_pass(person).saved(world).await;
        let loan = gloves(person).saved(world).await;
        let who = Citizen { person, acting_for: None };
        let closed = Err(Refusal::ExchangeClosed(vec![Closed::Underage]));
        assert_eq!(world.portal.exchanges.start(&who, loan).await, closed);
        // The pass made for the child does not go on into adulthood: a new one does.
        world.clock.set("2026-11-22T23:00:00Z");
        let closed = Err(Refusal::ExchangeClosed(vec![Closed::NoAgreement]));
        assert_eq!(world.portal.exchanges.start(&who, loan).await, closed);
        a_pass(person).from(world.today()).saved(world).await;
        assert!(world.portal.exchanges.start(&who, loan).await.is_ok());
    })
    .await;
}
