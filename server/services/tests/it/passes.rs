//! The overview, the list of aids and one aid.

use domain::{
    actor::Citizen,
    case::CaseKind,
    exchange::Closed,
    id::PersonId,
    person::AddressProtection,
    refusal::Refusal,
    views::{ExchangeDoor, Pass},
};

use crate::given::{World, a_loan, a_pass, a_person, cane, gloves, on_every_database};

async fn pass_of(world: &World, person: PersonId) -> Pass {
    world.portal.passes.overview(&Citizen { person, acting_for: None }).await.unwrap().pass
}

#[tokio::test]
async fn the_pass_is_none_to_come_in_force_ended_or_outgrown() {
    on_every_database(async |world| {
        let none = a_person().saved(world).await;
        assert_eq!(pass_of(world, none).await, Pass::None);

        let to_come = a_person().saved(world).await;
        let agreement = a_pass(to_come).from(world.day(1)).saved(world).await;
        assert_eq!(pass_of(world, to_come).await, Pass::NotYet(agreement));

        let ended = a_person().saved(world).await;
        let agreement = a_pass(ended).until(world.day(-1)).saved(world).await;
        assert_eq!(pass_of(world, ended).await, Pass::Ended(agreement));

        let grown = a_person().born("2008-11-21".parse().unwrap()).saved(world).await;
        let childhood = a_pass(grown).saved(world).await;
        assert_eq!(pass_of(world, grown).await, Pass::CameOfAge(childhood));
        let own = a_pass(grown).from(world.day(-1)).saved(world).await;
        assert_eq!(pass_of(world, grown).await, Pass::InForce(own));

        // A renewed pass that starts later does not hide the one in force.
        let renewed = a_person().saved(world).await;
        let now = a_pass(renewed).until(world.day(5)).saved(world).await;
        a_pass(renewed).from(world.day(6)).saved(world).await;
        assert_eq!(pass_of(world, renewed).await, Pass::InForce(now));
    })
    .await;
}

#[tokio::test]
async fn the_centre_is_the_agreements_else_the_municipalitys() {
    on_every_database(async |world| {
        let moved = a_person().in_municipality("3301").saved(world).await;
        a_pass(moved).at("4703").saved(world).await;
        let without = a_person().in_municipality("3301").saved(world).await;
        let abroad = a_person().in_municipality("9999").saved(world).await;
        for (person, expected) in [(moved, Some("4703")), (without, Some("4706")), (abroad, None)] {
            let who = Citizen { person, acting_for: None };
            let centre = world.portal.passes.overview(&who).await.unwrap().centre;
            assert_eq!(centre.as_ref().map(|centre| centre.number.0.as_str()), expected);
        }
    })
    .await;
}

#[tokio::test]
async fn the_overview_counts_what_can_be_exchanged_now() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let sent = gloves(who.person).saved(world).await;
        cane(who.person).saved(world).await;
        gloves(who.person).of_type("U").saved(world).await;
        a_loan(who.person, "122203").saved(world).await;
        let case = world.a_case(&who, sent).await;
        let overview = world.portal.passes.overview(&who).await.unwrap();
        assert_eq!((overview.loan_count, overview.self_service_count), (4, 1));
        assert_eq!(overview.ongoing.len(), 1);
        assert_eq!((overview.ongoing[0].id, overview.ongoing[0].kind), (case, CaseKind::Exchange));
    })
    .await;
}

#[tokio::test]
async fn one_aid_shows_its_door_its_draft_and_its_cases() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = cane(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        let page = world.portal.passes.loan(&who, loan).await.unwrap();
        assert_eq!(page.card.exchange, ExchangeDoor::Open(Some(draft)));
        assert!(page.card.covered && page.cases.is_empty());
        world.complete(&who, draft).await;
        let case = world.portal.exchanges.submit(&who, draft).await.unwrap();
        let page = world.portal.passes.loan(&who, loan).await.unwrap();
        assert_eq!(page.card.exchange, ExchangeDoor::Closed(vec![Closed::AlreadyOpen(case)]));
        assert_eq!(page.cases[0].id, case);

        let stranger = world.holder().await;
        assert_eq!(world.portal.passes.loan(&stranger, loan).await.map(|_| ()), Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_protected_passholder_sees_the_own_aids_but_no_address() {
    on_every_database(async |world| {
        let person = a_person().protected(AddressProtection::StrictlyConfidential).saved(world).await;
        a_pass(person).saved(world).await;
        gloves(person).saved(world).await;
        let who = Citizen { person, acting_for: None };
        let list = world.portal.passes.loans(&who).await.unwrap();
        assert_eq!(list.loans.len(), 1);
        assert!(list.loans[0].covered);
        let overview = world.portal.passes.overview(&who).await.unwrap();
        assert_eq!(overview.protection, AddressProtection::StrictlyConfidential);
        assert_eq!(overview.self_service_count, 0);
    })
    .await;
}
