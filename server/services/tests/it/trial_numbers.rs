//! The order number of a trial at a supplier: its own, for all that is tried, and gone with the trial.

use domain::{
    actor::Citizen,
    id::{SupplierId, TrialId},
    order_number::{Author, EventKind, MoveKind, Status},
    portal::{Portal, TrialFields, TrialMove},
    product::{HmsNumber, Rank},
    refusal::Refusal,
    trial::{PlaceFields, TrialState},
    views::TrialNumber,
};
use services::limits::{Limit, Limits};
use store::{ledger, order_numbers, testing::permit};

use crate::given::{
    World, a_firm, a_loan, a_product, a_staff_member, ask, move_of, on_every_database, to_try,
};

/// A trial of the products at the firm, which charges.
async fn at_the_firm(portal: &Portal, who: &Citizen, firm: SupplierId, products: &[HmsNumber]) -> TrialId {
    let mut trial = None;
    for product in products {
        trial = Some(portal.trials.pick(who, Some(product.clone())).await.unwrap());
    }
    let place = PlaceFields {
        place: PlaceFields::SUPPLIER.into(),
        supplier: firm.to_string(),
        charges: PlaceFields::YES.into(),
    };
    let trial = trial.unwrap();
    portal.trials.save(who, trial, TrialFields::Place(place)).await.unwrap();
    portal.trials.arrange(who, trial).await.unwrap();
    trial
}

async fn number(world: &World, who: &Citizen, trial: TrialId) -> TrialNumber {
    world.portal.trials.find(who, trial).await.unwrap().number.unwrap()
}

/// Somebody with a wheelchair, a firm, and two of its products.
async fn somebody(world: &World) -> (Citizen, SupplierId, [HmsNumber; 2]) {
    let (who, firm) = (world.holder().await, a_firm(world).await);
    a_loan(who.person, "122203").saved(world).await;
    let products = [a_product(world, firm, Some(Rank::First)).await, a_product(world, firm, None).await];
    (who, firm, products)
}

#[tokio::test]
async fn calling_a_trial_off_takes_its_number_back_whoever_does_it() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        for by_staff in [false, true] {
            let (who, firm, products) = somebody(world).await;
            let trial = at_the_firm(&world.portal, &who, firm, &products[..1]).await;
            let given = number(world, &who, trial).await;
            assert_eq!((given.status, given.is_own), (Status::Issued, true), "{}", world.database);
            let by = if by_staff {
                let told = TrialMove::Cancel("Firmaet har stengt".into());
                world.portal.trial_work.make(&staff, trial, 2, told).await.unwrap();
                let text = "Firmaet har stengt".to_owned();
                (Author::Staff(staff.id), EventKind::Revoked { text })
            } else {
                world.portal.trials.cancel(&who, trial).await.unwrap();
                world.portal.trials.cancel(&who, trial).await.unwrap();
                (Author::Citizen(who.person), EventKind::Cancelled)
            };
            assert_eq!(number(world, &who, trial).await.status, Status::Cancelled, "{}", world.database);
            let reader = world.deps.store.read();
            let events = order_numbers::events(&reader, &permit(who.person), given.id).await.unwrap();
            let last = events.last().unwrap();
            assert_eq!((events.len(), (last.by, last.kind.clone())), (3, by), "{}", world.database);
            let told = ledger::pending(&reader, 100).await.unwrap().into_iter();
            let told = told.filter(|one| one.payload.to_string().contains(&given.id.to_string())).count();
            assert_eq!(told, 3, "{}: each event has its message", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_that_was_only_asked_for_is_refused_with_the_trial() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        // Nothing of the kind is on loan: staff look first.
        let (who, firm) = (world.holder().await, a_firm(world).await);
        let product = a_product(world, firm, None).await;
        let trial = at_the_firm(&world.portal, &who, firm, &[product]).await;
        assert_eq!(number(world, &who, trial).await.status, Status::Asked, "{}", world.database);
        let told = TrialMove::Cancel("Firmaet har stengt".into());
        world.portal.trial_work.make(&staff, trial, 2, told).await.unwrap();
        assert_eq!(number(world, &who, trial).await.status, Status::Refused, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_number_that_was_used_or_was_there_before_stays_when_the_trial_is_called_off() {
    on_every_database(async |world| {
        let (who, firm, products) = somebody(world).await;
        let trial = at_the_firm(&world.portal, &who, firm, &products[..1]).await;
        let used = number(world, &who, trial).await;
        let code = world.portal.order_numbers.find(&who, used.id).await.unwrap().number.code.unwrap();
        world.portal.number_checks.mark_used(&code.to_string()).await.unwrap();
        world.portal.trials.cancel(&who, trial).await.unwrap();
        assert_eq!(number(world, &who, trial).await.status, Status::Used, "{}", world.database);

        let asked = ask(world, &who, to_try(&products[1], firm)).await;
        let trial = at_the_firm(&world.portal, &who, firm, &products[1..]).await;
        let before = number(world, &who, trial).await;
        assert_eq!((before.id, before.is_own), (asked, false), "{}", world.database);
        world.portal.trials.cancel(&who, trial).await.unwrap();
        assert_eq!(number(world, &who, trial).await.status, Status::Issued, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn each_trial_has_a_number_of_its_own_for_all_its_products() {
    on_every_database(async |world| {
        let (who, firm, products) = somebody(world).await;
        let first = at_the_firm(&world.portal, &who, firm, &products).await;
        let second = at_the_firm(&world.portal, &who, firm, &products).await;
        let (one, two) = (number(world, &who, first).await, number(world, &who, second).await);
        assert!(one.id != two.id && two.is_own, "{}", world.database);
        let slip = world.portal.order_numbers.find(&who, two.id).await.unwrap().number;
        let other = format!("Rullestol {}", products[1].as_str());
        assert_eq!((slip.note, slip.also), (None, vec![other]), "{}", world.database);
        // Calling the second off leaves the first its number.
        world.portal.trials.cancel(&who, second).await.unwrap();
        assert_eq!(number(world, &who, first).await.status, Status::Issued, "{}", world.database);
        world.portal.trials.cancel(&who, first).await.unwrap();
        assert_eq!(number(world, &who, first).await.status, Status::Cancelled, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn staff_issue_the_numbers_of_two_trials_of_the_same_in_turn() {
    on_every_database(async |world| {
        let staff = a_staff_member("4703").saved(world).await;
        let (who, firm) = (world.holder().await, a_firm(world).await);
        // Nothing of the kind is on loan: staff look at it.
        let product = [a_product(world, firm, Some(Rank::First)).await];
        for _ in 0..2 {
            at_the_firm(&world.portal, &who, firm, &product).await;
        }
        let numbers = world.portal.order_numbers.list(&who).await.unwrap().numbers;
        assert_eq!(numbers.len(), 2, "{}", world.database);
        for number in numbers {
            assert_eq!(number.status, Status::Asked, "{}", world.database);
            let issue = move_of(MoveKind::Issue, "", "");
            world.portal.number_work.make(&staff, number.id, 1, issue).await.unwrap();
        }
        let numbers = world.portal.order_numbers.list(&who).await.unwrap().numbers;
        assert!(numbers.iter().all(|number| number.status == Status::Issued), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn arranging_with_a_number_is_counted_once() {
    on_every_database(async |world| {
        let (who, firm, products) = somebody(world).await;
        let mut deps = world.deps.clone();
        deps.limits = Limits { submit: Limit { times: 1, seconds: 60 }, ..Limits::none() };
        let strict = services::portal(&deps, false);
        let trial = at_the_firm(&strict, &who, firm, &products[..1]).await;
        let state = world.portal.trials.find(&who, trial).await.unwrap().trial.state;
        assert_eq!(state, TrialState::AtSupplier, "{}", world.database);
        let next = world.portal.trials.pick(&who, Some(products[1].clone())).await.unwrap();
        let place =
            PlaceFields { place: "leverandor".into(), supplier: firm.to_string(), charges: "nei".into() };
        strict.trials.save(&who, next, TrialFields::Place(place)).await.unwrap();
        let refused = strict.trials.arrange(&who, next).await;
        assert!(matches!(refused, Err(Refusal::TooMany { .. })), "{} {refused:?}", world.database);
    })
    .await;
}
