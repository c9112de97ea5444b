//! A child's pass is used by those with parental responsibility, by choice, until the eighteenth birthday.

use domain::{
    actor::Citizen, id::PersonId, person::AddressProtection, refusal::Refusal, representation::Representation,
};

use crate::given::{
    World, a_child_of, a_pass, a_person, gloves, guardianship, on_every_database, parental_responsibility,
    protect, registered,
};

/// Everything a citizen can ask about a subject, as refusals or not.
async fn asks_everything(world: &World, who: &Citizen, known: &Known) -> Vec<Result<(), Refusal>> {
    let portal = &world.portal;
    vec![
        portal.passes.overview(who).await.map(|_| ()),
        portal.passes.loans(who).await.map(|_| ()),
        portal.passes.loan(who, known.loan).await.map(|_| ()),
        portal.exchanges.start(who, known.loan).await.map(|_| ()),
        portal.exchanges.draft(who, known.draft).await.map(|_| ()),
        portal.exchanges.save(who, known.draft, registered()).await.map(|_| ()),
        portal.exchanges.submit(who, known.draft).await.map(|_| ()),
        portal.exchanges.delete(who, known.draft).await,
        portal.cases.list(who).await.map(|_| ()),
        portal.cases.find(who, known.case).await.map(|_| ()),
        portal.cases.withdraw(who, known.case).await,
    ]
}

struct Known {
    loan: domain::id::LoanId,
    draft: domain::id::DraftId,
    case: domain::id::CaseId,
}

/// What a child with a pass has: a draft and a case.
async fn known(world: &World, who: &Citizen) -> Known {
    let loan = gloves(who.subject()).saved(world).await;
    let sent = gloves(who.subject()).saved(world).await;
    Known { loan, draft: world.a_complete_draft(who, loan).await, case: world.a_case(who, sent).await }
}

async fn asks_in_vain(world: &World, who: &Citizen, known: &Known) {
    for (index, answer) in asks_everything(world, who, known).await.into_iter().enumerate() {
        assert_eq!(answer, Err(Refusal::NotFound), "question {index} on {}", world.database);
    }
}

#[tokio::test]
async fn a_guardian_who_has_chosen_the_child_may_ask_everything() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let who = a_child_of(world, guardian).await;
        let known = known(world, &who).await;
        for (index, answer) in asks_everything(world, &who, &known).await.into_iter().enumerate() {
            assert_eq!(answer, Ok(()), "question {index} on {}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_guardian_who_has_not_chosen_the_child_finds_nothing_of_the_childs() {
    on_every_database(async |world| {
        let guardian = world.holder().await;
        let child = a_child_of(world, guardian.person).await;
        let known = known(world, &child).await;
        let portal = &world.portal;
        assert_eq!(portal.passes.loan(&guardian, known.loan).await.map(|_| ()), Err(Refusal::NotFound));
        assert_eq!(portal.exchanges.draft(&guardian, known.draft).await.map(|_| ()), Err(Refusal::NotFound));
        assert_eq!(portal.cases.find(&guardian, known.case).await.map(|_| ()), Err(Refusal::NotFound));
        assert!(portal.passes.loans(&guardian).await.unwrap().loans.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_stranger_who_says_to_act_for_the_child_is_answered_as_if_there_were_none() {
    on_every_database(async |world| {
        let child = a_child_of(world, a_person().saved(world).await).await;
        let known = known(world, &child).await;
        let stranger = Citizen { person: a_person().saved(world).await, acting_for: child.acting_for };
        asks_in_vain(world, &stranger, &known).await;
        let nobody = Citizen { acting_for: Some(PersonId(world.deps.random.uuid())), ..stranger };
        asks_in_vain(world, &nobody, &known).await;
    })
    .await;
}

#[tokio::test]
async fn a_child_whose_address_becomes_protected_is_out_of_the_guardians_reach() {
    on_every_database(async |world| {
        let child = a_child_of(world, a_person().saved(world).await).await;
        let known = known(world, &child).await;
        protect(world, child.subject()).await;
        asks_in_vain(world, &child, &known).await;
    })
    .await;
}

#[tokio::test]
async fn the_right_to_act_stops_at_midnight_in_oslo_on_the_eighteenth_birthday() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        // Eighteen on 23 November 2026.
        let child = a_person().born("2008-11-23".parse().unwrap()).saved(world).await;
        parental_responsibility(world, &guardianship(guardian, child)).await;
        a_pass(child).saved(world).await;
        let who = Citizen { person: guardian, acting_for: Some(child) };
        let known = known(world, &who).await;
        world.clock.set("2026-11-22T22:59:59Z");
        assert!(world.portal.passes.overview(&who).await.is_ok());
        world.clock.set("2026-11-22T23:00:00Z");
        asks_in_vain(world, &who, &known).await;
    })
    .await;
}

#[tokio::test]
async fn a_responsibility_counts_from_its_first_to_its_last_day() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let periods = [
            (world.day(-10), Some(world.today()), true),
            (world.day(-10), Some(world.day(-1)), false),
            (world.today(), None, true),
            (world.day(1), None, false),
        ];
        for (from, to, holds) in periods {
            let child = a_person().born(world.day(-3000)).saved(world).await;
            let period = Representation { from, to, ..guardianship(guardian, child) };
            parental_responsibility(world, &period).await;
            let who = Citizen { person: guardian, acting_for: Some(child) };
            let found = world.portal.passes.overview(&who).await;
            assert_eq!(found.is_ok(), holds, "{from} to {to:?} on {}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn one_may_choose_oneself_and_the_children_one_acts_for_today() {
    on_every_database(async |world| {
        let guardian = a_person().named("Hilde", "Prøve").saved(world).await;
        let younger = a_person().born(world.day(-1000)).named("Lea", "Prøve").saved(world).await;
        let elder = a_person().born(world.day(-5000)).named("Tor", "Prøve").saved(world).await;
        let hidden =
            a_person().born(world.day(-2000)).protected(AddressProtection::Confidential).saved(world).await;
        let grown = a_person().born("2008-11-22".parse().unwrap()).saved(world).await;
        for child in [younger, elder, hidden, grown] {
            parental_responsibility(world, &guardianship(guardian, child)).await;
        }
        let who = Citizen { person: guardian, acting_for: None };
        let choices = world.portal.passes.people(&who).await.unwrap();
        let chosen: Vec<_> = choices.iter().map(|choice| (choice.id, choice.is_self)).collect();
        assert_eq!(chosen, [(guardian, true), (elder, false), (younger, false)], "{}", world.database);
        assert_eq!((choices[0].of_age_on, choices[0].age), (None, 46));
        let of_age = domain::time::eighteenth_birthday(world.day(-1000));
        assert_eq!((choices[2].of_age_on, choices[2].age), (Some(of_age), 2));
    })
    .await;
}
