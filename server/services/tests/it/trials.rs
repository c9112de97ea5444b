//! Trying aids out: from the first product to the case that comes of it.

use chrono::Duration;
use domain::{
    actor::{Citizen, Staff},
    agreement::Task,
    case::CaseKind,
    id::TrialId,
    portal::{TrialFields, TrialMove},
    problem::{Field, ProblemKind},
    refusal::{NotAllowed, Refusal},
    trial::{Closed, MAX_PRODUCTS, Needs, OutcomeFields, PlaceFields, TrialState, WishFields},
    views::{By, TaskQuery},
};

use crate::given::{
    World, a_calendar, a_firm, a_loan, a_pass, a_person, a_product, a_staff_member, a_trial, free,
    on_every_database, protect,
};

async fn state(world: &World, who: &Citizen, trial: TrialId) -> TrialState {
    world.portal.trials.find(who, trial).await.unwrap().trial.state
}

async fn a_centre(world: &World) -> Staff {
    let staff = a_staff_member("4703").saved(world).await;
    a_calendar(world, &staff).await;
    staff
}

#[tokio::test]
async fn a_holder_books_changes_is_met_chooses_and_has_it_ordered() {
    on_every_database(async |world| {
        let (who, staff) = (world.holder().await, a_centre(world).await);
        a_loan(who.person, "122203").saved(world).await;
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        // Sunday: two working days lie between, so that Tuesday and what follows is there.
        assert_eq!(times.len(), 40, "{}", world.database);
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        assert!(!free(world, &who, trial).await.contains(&times[0]), "{}", world.database);
        let entry = world.portal.trials.calendar_entry(&who, trial).await.unwrap();
        assert_eq!((entry.sequence, entry.cancelled), (0, false));
        assert_eq!(entry.time.starts_at.to_string(), "2026-11-24 08:00:00 UTC");
        world.portal.trials.book(&who, trial, times[2]).await.unwrap();
        assert!(
            free(world, &who, trial).await.contains(&times[0]),
            "the old time is free, {}",
            world.database
        );
        let entry = world.portal.trials.calendar_entry(&who, trial).await.unwrap();
        assert_eq!(
            (entry.sequence, entry.time.starts_at.to_string().as_str()),
            (1, "2026-11-25 08:00:00 UTC")
        );

        let day = world.portal.trial_work.day(&staff, world.day(3)).await.unwrap();
        assert_eq!((day.rows.len(), day.rows[0].trial.suppliers().len()), (1, 2), "{}", world.database);
        assert!(day.rows[0].is_short_notice);
        let early = world.portal.trial_work.make(&staff, trial, 3, TrialMove::Met).await;
        assert_eq!(early, Err(Refusal::NotAllowed(NotAllowed::IllegalMove)), "before the day");
        world.clock.pass(Duration::days(3));
        world.portal.trial_work.make(&staff, trial, 3, TrialMove::Met).await.unwrap();

        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!(
            (page.trial.state, page.has_on_loan.as_slice()),
            (TrialState::Met, [true, true].as_slice())
        );
        let by: Vec<_> = page.history.iter().map(|line| line.by.clone()).collect();
        assert_eq!(by, [Some(By::You), Some(By::You), Some(By::Centre)], "{}", world.database);
        let chosen = page.trial.products[1].clone();
        let outcome = OutcomeFields {
            answer: OutcomeFields::CHOSEN.into(),
            chosen: vec![chosen.id.to_string()],
            whys: vec![String::new(), String::new()],
        };
        world.portal.trials.save(&who, trial, TrialFields::Outcome(outcome)).await.unwrap();
        world.portal.trials.conclude(&who, trial).await.unwrap();
        world.portal.trials.conclude(&who, trial).await.unwrap();
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!((page.trial.state, page.cases.len()), (TrialState::Chosen, 1), "{}", world.database);
        assert_eq!(
            (page.cases[0].kind, page.cases[0].aid_name.as_str()),
            (CaseKind::Purchase, chosen.name.as_str())
        );
        let tasks = world.portal.casework.tasks(&staff, TaskQuery::default()).await.unwrap();
        assert_eq!((tasks.rows.len(), tasks.rows[0].kind), (1, CaseKind::Purchase), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_want_one_time_one_has_it_and_the_other_keeps_everything_and_sees_the_nearest() {
    on_every_database(async |world| {
        let (one, other, _staff) = (world.holder().await, world.holder().await, a_centre(world).await);
        let (first, second) = (a_trial(world, &one).await, a_trial(world, &other).await);
        let times = free(world, &one, first).await;
        world.portal.trials.book(&one, first, times[3]).await.unwrap();
        world.portal.trials.book(&one, first, times[3]).await.unwrap();
        assert_eq!(world.portal.trials.book(&other, second, times[3]).await, Err(Refusal::TimeTaken));
        let page = world.portal.trials.free(&other, second, None, Some(times[3])).await.unwrap();
        let near: Vec<_> = page.nearest.iter().map(|time| time.slot).collect();
        assert_eq!(near, [times[2], times[4], times[1]], "{}", world.database);
        assert_eq!((page.page.trial.state, page.page.trial.products.len()), (TrialState::Draft, 2));
        // Whoever has a time and loses a race for another keeps the one they have.
        world.portal.trials.book(&other, second, times[0]).await.unwrap();
        assert_eq!(world.portal.trials.book(&other, second, times[3]).await, Err(Refusal::TimeTaken));
        let held = world.portal.trials.find(&other, second).await.unwrap().time.unwrap();
        assert_eq!(held.slot, times[0], "{}", world.database);
        assert_eq!(world.portal.trials.find(&one, second).await.err(), Some(Refusal::NotFound));
        assert_eq!(world.portal.trials.book(&one, second, times[6]).await, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn after_the_limit_a_call_is_needed() {
    on_every_database(async |world| {
        let (who, _staff) = (world.holder().await, a_centre(world).await);
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        // Tuesday at nine: a day before is Monday at nine, and it is a second later.
        world.clock.set("2026-11-23T08:00:01Z");
        let late = Err(Refusal::NotAllowed(NotAllowed::IllegalMove));
        assert_eq!(world.portal.trials.cancel(&who, trial).await, late, "{}", world.database);
        let other = *times.last().unwrap();
        assert_eq!(world.portal.trials.book(&who, trial, other).await, late, "{}", world.database);
        let held = world.portal.trials.find(&who, trial).await.unwrap().time.unwrap();
        assert!(!held.may_change);
        world.clock.set("2026-11-23T08:00:00Z");
        world.portal.trials.cancel(&who, trial).await.unwrap();
        world.portal.trials.cancel(&who, trial).await.unwrap();
        let entry = world.portal.trials.calendar_entry(&who, trial).await.unwrap();
        assert_eq!((entry.sequence, entry.cancelled), (1, true), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_freed_time_is_kept_for_the_first_who_waits_then_for_the_next() {
    on_every_database(async |world| {
        let _staff = a_centre(world).await;
        let (has, first, second) = (world.holder().await, world.holder().await, world.holder().await);
        let trial = a_trial(world, &has).await;
        let times = free(world, &has, trial).await;
        world.portal.trials.book(&has, trial, times[10]).await.unwrap();
        let waiting = [a_trial(world, &first).await, a_trial(world, &second).await];
        for (who, trial) in [(&first, waiting[0]), (&second, waiting[1])] {
            world.portal.trials.wait(who, trial).await.unwrap();
            world.portal.trials.wait(who, trial).await.unwrap();
            world.clock.pass(Duration::minutes(1));
        }
        world.portal.trials.cancel(&has, trial).await.unwrap();
        let offered = async |who: &Citizen, trial| {
            let time = world.portal.trials.find(who, trial).await.unwrap().time;
            time.filter(|time| time.kept_until.is_some()).map(|time| time.slot)
        };
        assert_eq!(offered(&first, waiting[0]).await, Some(times[10]), "{}", world.database);
        assert_eq!(offered(&second, waiting[1]).await, None);
        let stranger = a_trial(world, &has).await;
        assert_eq!(
            world.portal.trials.book(&has, stranger, times[10]).await,
            Err(Refusal::TimeTaken),
            "kept"
        );
        // Nobody answers: a day later it is kept for the next.
        world.clock.pass(Duration::hours(25));
        assert_eq!(
            world.portal.trials.answer_offer(&first, waiting[0], times[10], true).await,
            Err(Refusal::TimeTaken)
        );
        let swept = services::upkeep::sweep(&world.deps).await.unwrap();
        assert_eq!(swept.offers, 1, "{}", world.database);
        assert_eq!(offered(&second, waiting[1]).await, Some(times[10]), "{}", world.database);
        world.portal.trials.answer_offer(&second, waiting[1], times[11], true).await.unwrap_err();
        world.portal.trials.answer_offer(&second, waiting[1], times[10], true).await.unwrap();
        world.portal.trials.answer_offer(&second, waiting[1], times[10], true).await.unwrap();
        assert_eq!(state(world, &second, waiting[1]).await, TrialState::Booked, "{}", world.database);
        assert_eq!(state(world, &first, waiting[0]).await, TrialState::Waiting, "{}", world.database);
        // One who declines is not asked again, and stays on the list.
        world.portal.trials.cancel(&second, waiting[1]).await.unwrap();
        assert_eq!(offered(&first, waiting[0]).await, None, "had it before, {}", world.database);
    })
    .await;
}

#[tokio::test]
async fn wished_times_go_to_the_centre_which_gives_one() {
    on_every_database(async |world| {
        let (who, staff) = (world.holder().await, a_centre(world).await);
        let trial = a_trial(world, &who).await;
        let refused = world.portal.trials.wish(&who, trial).await;
        assert!(matches!(&refused, Err(Refusal::Invalid(why)) if why[0].field == Field::Wish), "{refused:?}");
        let wishes = WishFields { wishes: vec!["01.12.2026 13:00".into(), "snart".into()] };
        world.portal.trials.save(&who, trial, TrialFields::Wishes(wishes.clone())).await.unwrap();
        assert!(world.portal.trials.wish(&who, trial).await.is_err(), "one cannot be read");
        assert_eq!(
            world.portal.trials.find(&who, trial).await.unwrap().trial.wishes,
            wishes.wishes,
            "and is kept"
        );
        let wishes = WishFields { wishes: vec!["01.12.2026 13:00".into()] };
        world.portal.trials.save(&who, trial, TrialFields::Wishes(wishes)).await.unwrap();
        world.portal.trials.wish(&who, trial).await.unwrap();
        let day = world.portal.trial_work.day(&staff, world.today()).await.unwrap();
        assert_eq!((day.wished.len(), day.waiting.len()), (1, 0), "{}", world.database);
        let opened = world.portal.trial_work.open(&staff, trial, None).await.unwrap();
        let slot = opened.free[0].slot;
        world.portal.trial_work.make(&staff, trial, 2, TrialMove::Book(slot)).await.unwrap();
        world.portal.trial_work.make(&staff, trial, 2, TrialMove::Book(slot)).await.expect("twice is once");
        let stale = world.portal.trial_work.make(&staff, trial, 2, TrialMove::Met).await;
        assert_eq!(stale, Err(Refusal::Stale), "{}", world.database);
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!((page.trial.state, page.time.map(|time| time.slot)), (TrialState::Booked, Some(slot)));
        let blank = world.portal.trial_work.make(&staff, trial, 3, TrialMove::Cancel(" ".into())).await;
        assert!(matches!(blank, Err(Refusal::Invalid(_))), "the holder reads why");
        world
            .portal
            .trial_work
            .make(&staff, trial, 3, TrialMove::Cancel("Rommet er stengt".into()))
            .await
            .unwrap();
        let page = world.portal.trials.find(&who, trial).await.unwrap();
        assert_eq!(
            page.history.last().unwrap().event.text.as_deref(),
            Some("Rommet er stengt"),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn who_may_not_arrange_trials_is_told_why() {
    on_every_database(async |world| {
        let product = a_product(world, a_firm(world).await, None).await;
        let without = a_person().saved(world).await;
        let hidden = world.holder().await;
        protect(world, hidden.person).await;
        let centre_does = a_person().saved(world).await;
        a_pass(centre_does).without(Task::Trial).saved(world).await;
        for (person, why) in [
            (without, Closed::NoAgreement),
            (hidden.person, Closed::ProtectedAddress),
            (centre_does, Closed::NotHolderTask),
        ] {
            let who = Citizen { person, acting_for: None };
            let refused = world.portal.trials.pick(&who, Some(product.clone())).await;
            assert_eq!(refused, Err(Refusal::TrialClosed(vec![why])), "{}", world.database);
            assert_eq!(world.portal.trials.list(&who).await.unwrap().closed, [why]);
        }
    })
    .await;
}

#[tokio::test]
async fn products_are_picked_once_put_back_and_no_more_than_fit_and_needs_are_carried_over() {
    on_every_database(async |world| {
        let (who, firm) = (world.holder().await, a_firm(world).await);
        let product = a_product(world, firm, None).await;
        let trial = world.portal.trials.pick(&who, Some(product.clone())).await.unwrap();
        assert_eq!(world.portal.trials.pick(&who, Some(product)).await, Ok(trial), "{}", world.database);
        let picked = world.portal.trials.find(&who, trial).await.unwrap().trial.products;
        assert_eq!(picked.len(), 1);
        world.portal.trials.put_back(&who, trial, picked[0].id).await.unwrap();
        assert!(world.portal.trials.find(&who, trial).await.unwrap().trial.products.is_empty());
        for _ in 0..MAX_PRODUCTS {
            let product = a_product(world, firm, None).await;
            world.portal.trials.pick(&who, Some(product)).await.unwrap();
        }
        let more = a_product(world, firm, None).await;
        let refused = world.portal.trials.pick(&who, Some(more)).await;
        assert!(matches!(&refused, Err(Refusal::Invalid(why)) if matches!(why[0].kind, ProblemKind::TooMany { .. })));
        let needs = Needs { interpreter: "Tegnspråk".into(), transport: true, ..Needs::default() };
        world.portal.trials.save(&who, trial, TrialFields::Needs(needs.clone())).await.unwrap();
        let place = PlaceFields { place: "leverandor".into(), supplier: firm.to_string(), charges: "nei".into() };
        world.portal.trials.save(&who, trial, TrialFields::Place(place)).await.unwrap();
        world.portal.trials.arrange(&who, trial).await.unwrap();
        let next = world.portal.trials.pick(&who, None).await.unwrap();
        assert_ne!(next, trial);
        let page = world.portal.trials.find(&who, next).await.unwrap();
        assert_eq!(page.trial.needs, needs, "{}", world.database);
        world.portal.trials.discard(&who, next).await.unwrap();
        assert_eq!(world.portal.trials.find(&who, next).await.err(), Some(Refusal::NotFound));
        world.portal.trials.discard(&who, trial).await.unwrap();
        assert_eq!(state(world, &who, trial).await, TrialState::AtSupplier, "no draft any more, {}", world.database);
    })
    .await;
}
