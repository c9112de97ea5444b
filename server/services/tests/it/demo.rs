//! The demonstration covers what it promises, and loading it again changes nothing.

use std::collections::{HashMap, HashSet};

use chrono::Duration;
use domain::{
    actor::Citizen,
    case::Status,
    exchange::{Closed, LoanClosed},
    id::{PersonId, StaffId},
    loan::LoanType,
    refusal::Refusal,
    views::{DemoWho, ExchangeDoor, LoanCard, Pass, TaskQuery, TaskView},
};
use services::demo::{self, Whose};
use store::testing::{opened, permit};
use store::{cases, loans, people, staff};

use crate::given::{World, a_person, on_every_database};

struct Cast {
    citizens: HashMap<String, PersonId>,
    staff: HashMap<String, StaffId>,
}

async fn cast(world: &World) -> Cast {
    let mut cast = Cast { citizens: HashMap::new(), staff: HashMap::new() };
    for person in world.portal.demo.as_ref().unwrap().people().await.unwrap() {
        match person.who {
            DemoWho::Citizen(id) => cast.citizens.insert(person.key, id).map(|_| ()),
            DemoWho::Staff(id) => cast.staff.insert(person.key, id).map(|_| ()),
        };
    }
    cast
}

impl Cast {
    fn citizen(&self, key: &str) -> Citizen {
        Citizen { person: self.citizens[key], acting_for: None }
    }
}

async fn cards(world: &World, who: &Citizen) -> Vec<LoanCard> {
    world.portal.passes.loans(who).await.unwrap().loans
}

/// Why each loan is closed, by the name of the product; empty for open.
async fn doors(world: &World, who: &Citizen) -> Vec<(String, Vec<Closed>)> {
    let door = |card: LoanCard| match card.exchange {
        ExchangeDoor::Open(_) => (card.loan.name, vec![]),
        ExchangeDoor::Closed(closed) => (card.loan.name, closed),
    };
    cards(world, who).await.into_iter().map(door).collect()
}

#[tokio::test]
async fn everybody_can_be_signed_in_as() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let cast = cast(world).await;
        assert_eq!((cast.citizens.len(), cast.staff.len()), (13, 6));
        for person in cast.citizens.values() {
            world.sessions.open_citizen(*person).await.unwrap();
        }
        for member in cast.staff.values() {
            world.sessions.open_staff(*member).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn loading_twice_changes_nothing() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let before = everything(world).await;
        world.clock.pass(Duration::minutes(5));
        demo::load(&world.deps).await.unwrap();
        assert_eq!(everything(world).await, before, "{}", world.database);
        // A visitor's doings are left alone, today and tomorrow.
        let cast = cast(world).await;
        let who = cast.citizen("under-way");
        let list = world.portal.cases.list(&who).await.unwrap();
        let received = list.ongoing.iter().find(|card| card.status == Status::Received).unwrap().id;
        world.portal.cases.withdraw(&who, received).await.unwrap();
        world.clock.pass(Duration::days(1));
        demo::load(&world.deps).await.unwrap();
        assert_eq!(world.portal.cases.find(&who, received).await.unwrap().case.status, Status::Withdrawn);
        // One event and one message more: the visitor's own.
        assert_eq!(everything(world).await.len(), before.len() + 2, "{}", world.database);
    })
    .await;
}

/// All people, loans, cases and events, as text.
async fn everything(world: &World) -> Vec<String> {
    let reader = world.deps.store.read();
    let cast = cast(world).await;
    let mut all = Vec::new();
    for person in cast.citizens.values() {
        all.push(format!("{:?}", people::find(&reader, *person).await.unwrap().map(opened)));
        all.extend(
            loans::of(&reader, &permit(*person)).await.unwrap().iter().map(|loan| format!("{loan:?}")),
        );
        for case in cases::of(&reader, &permit(*person)).await.unwrap() {
            all.push(format!("{case:?}"));
            all.extend(
                cases::events(&reader, &permit(*person), case.id)
                    .await
                    .unwrap()
                    .iter()
                    .map(|event| format!("{event:?}")),
            );
        }
    }
    for member in cast.staff.values() {
        all.push(format!("{:?}", staff::find(&reader, *member).await.unwrap()));
    }
    let messages = store::ledger::pending(&reader, 1000).await.unwrap();
    all.extend(messages.iter().map(|message| format!("{message:?}")));
    all.sort_unstable();
    all
}

#[tokio::test]
async fn a_database_tells_whose_people_it_holds() {
    on_every_database(async |world| {
        assert_eq!(demo::whose(&world.deps).await.unwrap(), Whose::Nobodys);
        demo::load(&world.deps).await.unwrap();
        assert_eq!(demo::whose(&world.deps).await.unwrap(), Whose::Demos, "{}", world.database);
        a_person().saved(world).await;
        assert_eq!(demo::whose(&world.deps).await.unwrap(), Whose::Others, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn the_people_cover_every_rule_of_exchange() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let cast = cast(world).await;
        let closed = async |key: &str| {
            let doors = doors(world, &cast.citizen(key)).await;
            doors.into_iter().map(|(_, closed)| closed).collect::<Vec<_>>()
        };
        let open = Vec::<Closed>::new();
        let loan = |reason| vec![Closed::Loan(reason)];
        let sorted = |mut doors: Vec<Vec<Closed>>| {
            doors.sort_by_key(|door| format!("{door:?}"));
            doors
        };
        let same = |found, expected| assert_eq!(sorted(found), sorted(expected), "{}", world.database);
        let other = vec![Closed::NotSelfService];
        same(closed("gloves-and-cane").await, vec![open.clone(), open.clone(), other.clone()]);
        same(closed("last-day").await, vec![loan(LoanClosed::ReturnDue(world.today())), open.clone()]);
        let (trial, short) = (LoanType::Trial, LoanType::ShortTerm);
        same(
            closed("trial-loan").await,
            vec![loan(LoanClosed::LoanType(Some(trial))), loan(LoanClosed::LoanType(Some(short)))],
        );
        same(closed("look-alikes").await, vec![other.clone(); 3]);
        same(closed("limited-pass").await, vec![open.clone(), vec![Closed::OutOfScope], other.clone()]);
        same(closed("centre-task").await, vec![vec![Closed::NotHolderTask]; 2]);
        let without = vec![Closed::NoAgreement];
        same(
            closed("no-pass").await,
            vec![without.clone(), vec![Closed::NoAgreement, Closed::NotSelfService]],
        );
        same(closed("just-eighteen").await, vec![without; 2]);
        let protected = closed("protected").await;
        assert!(!protected.is_empty());
        assert!(protected.iter().all(|door| door[0] == Closed::ProtectedAddress));
        assert!(closed("many-loans").await.iter().any(|door| door.first() == Some(&Closed::Car)));
        assert!(closed("guardian").await.is_empty());
        assert_eq!(closed("many-loans").await.len(), 20);
        assert_eq!(closed("many-loans").await.iter().filter(|door| door.is_empty()).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_guardian_may_act_for_one_of_two_children_and_the_former_one_for_nobody() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let cast = cast(world).await;
        let guardian = cast.citizen("guardian");
        let people = world.portal.passes.people(&guardian).await.unwrap();
        assert_eq!(
            people.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>(),
            ["Hilde Innbilstad", "Leah Innbilstad"]
        );
        assert_eq!(people[1].age, 11);
        let child = Citizen { acting_for: Some(people[1].id), ..guardian };
        assert!(doors(world, &child).await.iter().any(|(_, closed)| closed.is_empty()));
        assert_eq!(world.portal.cases.list(&child).await.unwrap().ongoing[0].status, Status::InProgress);

        let former = cast.citizen("former-guardian");
        assert_eq!(world.portal.passes.people(&former).await.unwrap().len(), 1);
        let grown = cast.citizens["just-eighteen"];
        let tries = Citizen { acting_for: Some(grown), ..former };
        assert_eq!(world.portal.passes.overview(&tries).await.map(|_| ()), Err(Refusal::NotFound));
        let pass = world.portal.passes.overview(&cast.citizen("just-eighteen")).await.unwrap().pass;
        assert!(matches!(pass, Pass::CameOfAge(_)), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn each_centre_has_work_and_sees_only_its_own() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let cast = cast(world).await;
        let reader = world.deps.store.read();
        let mut seen = HashMap::new();
        for (key, id) in &cast.staff {
            let member = staff::find(&reader, *id).await.unwrap().unwrap();
            let who = domain::actor::Staff { id: *id, centre: member.centre, rights: member.rights };
            let tasks = world.portal.casework.tasks(&who, TaskQuery::default()).await.unwrap();
            let counts = tasks.counts;
            seen.insert(key.as_str(), (counts.mine, counts.centre, counts.unassigned, counts.ended));
            if key == "staff-vest-viken" {
                let ended = TaskQuery { view: TaskView::Ended, ..TaskQuery::default() };
                let ended = world.portal.casework.tasks(&who, ended).await.unwrap().rows;
                assert_eq!(ended[0].status, Status::Delivered);
                let statuses: HashSet<_> = tasks.rows.iter().map(|row| row.status).collect();
                assert_eq!(statuses, HashSet::from([Status::Received, Status::OnHold, Status::Sent]));
                assert!(tasks.rows.iter().any(|row| row.overdue));
            }
        }
        assert_eq!(seen["staff-oslo"], (1, 3, 1, 1), "{}", world.database);
        assert_eq!(seen["staff-oslo-colleague"], (1, 3, 1, 1));
        assert_eq!(seen["staff-oslo-protected"], (0, 4, 2, 1));
        assert_eq!(
            seen["staff-oslo-family"],
            (0, 2, 1, 1),
            "the case of the own child is neither listed nor counted"
        );
        assert_eq!(seen["staff-vest-viken"], (2, 3, 1, 1));
        assert_eq!(seen["staff-vest-viken-protected"], (0, 3, 1, 1));
    })
    .await;
}

#[tokio::test]
async fn there_are_order_numbers_in_different_states() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        demo::load(&world.deps).await.unwrap();
        let who = cast(world).await.citizen("many-loans");
        let numbers = world.portal.order_numbers.list(&who).await.unwrap().numbers;
        let states: Vec<_> = numbers.iter().map(|number| number.status.code()).collect();
        assert_eq!(states, ["asked", "issued", "refused", "used"], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn the_trial_ahead_can_be_changed_all_of_the_day() {
    // A Sunday: the first time one could book yesterday is soon past changing.
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let who = cast(world).await.citizen("last-day");
        world.clock.pass(Duration::hours(24));
        let ahead = world.portal.trials.list(&who).await.unwrap().cards.ahead;
        let [card] = ahead.as_slice() else { panic!("one trial ahead") };
        let page = world.portal.trials.find(&who, card.id).await.unwrap();
        assert!(page.time.unwrap().may_change, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn the_protected_address_is_forgotten_and_every_glove_is_marked_invented() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        let cast = cast(world).await;
        let protected = people::find(&world.deps.store.read(), cast.citizens["protected"])
            .await
            .unwrap()
            .map(opened)
            .unwrap();
        assert!(protected.protection.is_protected() && protected.address.is_none(), "{}", world.database);
        for key in cast.citizens.keys() {
            for card in cards(world, &cast.citizen(key)).await {
                if card.loan.iso.six() == domain::iso::DRIVING_GLOVES {
                    assert!(card.loan.invented && card.loan.name.contains("oppdiktet"), "{}", card.loan.name);
                }
            }
        }
    })
    .await;
}
