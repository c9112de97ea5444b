//! Times that are kept for those who wait: offered, declined, lapsed, taken out, and waited for once more.

use chrono::Duration;
use domain::{
    actor::{Citizen, Staff},
    id::{RoomId, SlotId, TrialId},
    portal::{TrialFields, TrialMove},
    refusal::Refusal,
    time::oslo,
    trial::{CalendarChange, OutcomeFields, SlotState, TrialState, TrialStep},
};

use crate::given::{World, a_calendar, a_staff_member, a_trial, free, on_every_database};

async fn a_centre(world: &World) -> (Staff, RoomId) {
    let staff = a_staff_member("4703").saved(world).await;
    let room = a_calendar(world, &staff).await;
    (staff, room)
}

async fn steps(world: &World, who: &Citizen, trial: TrialId) -> Vec<TrialStep> {
    let page = world.portal.trials.find(who, trial).await.unwrap();
    page.history.iter().map(|line| line.event.step).collect()
}

async fn offered(world: &World, who: &Citizen, trial: TrialId) -> Option<SlotId> {
    let time = world.portal.trials.find(who, trial).await.unwrap().time;
    time.filter(|time| time.kept_until.is_some()).map(|time| time.slot)
}

/// One who waits and is offered a time that another has given up.
async fn an_offer(world: &World) -> (Citizen, TrialId, SlotId) {
    let (has, waits) = (world.holder().await, world.holder().await);
    let (given_up, trial) = (a_trial(world, &has).await, a_trial(world, &waits).await);
    let slot = free(world, &has, given_up).await[10];
    world.portal.trials.book(&has, given_up, slot).await.unwrap();
    world.portal.trials.wait(&waits, trial).await.unwrap();
    world.portal.trials.cancel(&has, given_up).await.unwrap();
    assert_eq!(offered(world, &waits, trial).await, Some(slot), "{}", world.database);
    (waits, trial, slot)
}

async fn move_later(world: &World, staff: &Staff, slot: SlotId) {
    let times = world.portal.trial_work.calendar(staff, world.today()).await.unwrap().slots;
    let time = times.iter().find(|one| one.slot.id == slot).unwrap().slot.time;
    let to = oslo(time.starts_at) + Duration::hours(5);
    world.portal.trial_work.change(staff, CalendarChange::Move { slot, to }).await.unwrap();
}

#[tokio::test]
async fn what_happens_to_an_offer_stands_in_the_history() {
    use TrialStep::{Decline, Lapse, Offer, Wait};
    on_every_database(async |world| {
        a_centre(world).await;
        let (who, trial, slot) = an_offer(world).await;
        assert_eq!(steps(world, &who, trial).await, [Wait, Offer], "{}", world.database);
        world.clock.pass(Duration::hours(25));
        services::upkeep::sweep(&world.deps).await.unwrap();
        assert_eq!(steps(world, &who, trial).await, [Wait, Offer, Lapse], "{}", world.database);
        world.portal.trials.cancel(&who, trial).await.unwrap();
        let (who, trial, other) = an_offer(world).await;
        world.portal.trials.answer_offer(&who, trial, slot, true).await.unwrap_err();
        world.portal.trials.answer_offer(&who, trial, other, false).await.unwrap();
        assert_eq!(steps(world, &who, trial).await, [Wait, Offer, Decline], "{}", world.database);
        let state = world.portal.trials.find(&who, trial).await.unwrap().trial.state;
        assert_eq!(state, TrialState::Waiting, "{}", world.database);
        let again = world.portal.trials.answer_offer(&who, trial, other, false).await;
        assert_eq!(again, Err(Refusal::TimeTaken), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn an_offer_goes_when_its_time_is_closed_or_moved() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        for moved in [false, true] {
            let (who, trial, slot) = an_offer(world).await;
            if moved {
                move_later(world, &staff, slot).await;
            } else {
                let closed = CalendarChange::Slot { slot, state: SlotState::Closed };
                world.portal.trial_work.change(&staff, closed).await.unwrap();
            }
            assert_eq!(offered(world, &who, trial).await, None, "{}: {moved}", world.database);
            assert_eq!(steps(world, &who, trial).await.last(), Some(&TrialStep::Lapse), "{}", world.database);
            let late = world.portal.trials.answer_offer(&who, trial, slot, true).await;
            assert_eq!(late, Err(Refusal::TimeTaken), "{}", world.database);
            world.portal.trials.cancel(&who, trial).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_was_offered_a_time_that_was_closed_by_mistake_is_offered_it_again() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        let (who, trial, slot) = an_offer(world).await;
        world.clock.pass(Duration::minutes(1));
        let later = world.holder().await;
        let of_later = a_trial(world, &later).await;
        world.portal.trials.wait(&later, of_later).await.unwrap();
        for state in [SlotState::Closed, SlotState::Open] {
            world.portal.trial_work.change(&staff, CalendarChange::Slot { slot, state }).await.unwrap();
        }
        assert_eq!(offered(world, &who, trial).await, Some(slot), "{}", world.database);
        // Moved, it goes to the next: a page left open would take the new time for the old.
        move_later(world, &staff, slot).await;
        assert_eq!(offered(world, &who, trial).await, None, "{}", world.database);
        assert_eq!(offered(world, &later, of_later).await, Some(slot), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_free_time_that_is_moved_goes_to_whoever_waits() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        let who = world.holder().await;
        let trial = a_trial(world, &who).await;
        let slot = free(world, &who, trial).await[0];
        world.portal.trials.wait(&who, trial).await.unwrap();
        move_later(world, &staff, slot).await;
        assert_eq!(offered(world, &who, trial).await, Some(slot), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_time_can_be_booked_whose_offer_to_the_same_person_has_run_out() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        for by_staff in [false, true] {
            let (who, trial, slot) = an_offer(world).await;
            // Nothing has swept since.
            world.clock.pass(Duration::hours(25));
            assert!(free(world, &who, trial).await.contains(&slot), "{}", world.database);
            if by_staff {
                let version = world.portal.trials.find(&who, trial).await.unwrap().trial.version;
                world.portal.trial_work.make(&staff, trial, version, TrialMove::Book(slot)).await.unwrap();
            } else {
                world.portal.trials.book(&who, trial, slot).await.unwrap();
            }
            let page = world.portal.trials.find(&who, trial).await.unwrap();
            let has = (page.trial.state, page.time.map(|time| time.slot));
            assert_eq!(has, (TrialState::Booked, Some(slot)), "{}: {by_staff}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn times_that_are_shown_go_to_those_who_wait_first() {
    on_every_database(async |world| {
        let (staff, room) = a_centre(world).await;
        let who = [world.holder().await, world.holder().await];
        let trials = [a_trial(world, &who[0]).await, a_trial(world, &who[1]).await];
        for (who, trial) in who.iter().zip(trials) {
            world.portal.trials.wait(who, trial).await.unwrap();
            world.clock.pass(Duration::minutes(1));
        }
        let (from, to) = (world.day(31), world.day(40));
        for change in
            [CalendarChange::Generate { room, from, to }, CalendarChange::Publish { room, from, to }]
        {
            world.portal.trial_work.change(&staff, change).await.unwrap();
        }
        let slots = world.portal.trial_work.calendar(&staff, from).await.unwrap().slots;
        for (n, (who, trial)) in who.iter().zip(trials).enumerate() {
            assert_eq!(offered(world, who, trial).await, Some(slots[n].slot.id), "{}", world.database);
        }
        assert_eq!(slots[2].held, None, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn whoever_has_waited_long_enough_can_wait_once_more() {
    on_every_database(async |world| {
        a_centre(world).await;
        let who = world.holder().await;
        let trial = a_trial(world, &who).await;
        let until = async || world.portal.trials.find(&who, trial).await.unwrap().trial.waits_until;
        world.portal.trials.wait(&who, trial).await.unwrap();
        let first = until().await;
        world.clock.pass(Duration::days(90));
        world.portal.trials.wait(&who, trial).await.unwrap();
        assert_eq!(until().await, first, "the last day, {}", world.database);
        world.clock.pass(Duration::days(1));
        world.portal.trials.wait(&who, trial).await.unwrap();
        assert!(until().await > first, "{}", world.database);
        assert_eq!(steps(world, &who, trial).await, [TrialStep::Wait, TrialStep::Wait], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn nobody_takes_answers_or_changes_what_another_has() {
    on_every_database(async |world| {
        let (staff, _room) = a_centre(world).await;
        let (who, offered_to, slot) = an_offer(world).await;
        let (stranger, draft) = (world.holder().await, a_trial(world, &who).await);
        let trials = &world.portal.trials;
        let product = trials.find(&who, draft).await.unwrap().trial.products[0].id;
        let time = free(world, &who, draft).await[0];
        for yes in [true, false] {
            let answered = trials.answer_offer(&stranger, offered_to, slot, yes).await;
            assert_eq!(answered, Err(Refusal::NotFound), "{}", world.database);
        }
        assert_eq!(trials.put_back(&stranger, draft, product).await, Err(Refusal::NotFound));
        assert_eq!(trials.book(&stranger, draft, time).await, Err(Refusal::NotFound));
        assert_eq!(offered(world, &who, offered_to).await, Some(slot), "{}", world.database);
        let page = trials.find(&who, draft).await.unwrap();
        assert_eq!((page.trial.products.len(), page.trial.state), (2, TrialState::Draft));
        // They can be had: it is the right that was lacking.
        trials.put_back(&who, draft, product).await.unwrap();
        trials.book(&who, draft, time).await.unwrap();
        trials.answer_offer(&who, offered_to, slot, true).await.unwrap();

        world.clock.pass(Duration::days(30));
        world.portal.trial_work.make(&staff, draft, 2, TrialMove::Met).await.unwrap();
        let answer =
            || TrialFields::Outcome(OutcomeFields { answer: "ingen".into(), ..OutcomeFields::default() });
        assert_eq!(trials.save(&stranger, draft, answer()).await.unwrap_err(), Refusal::NotFound);
        assert_eq!(trials.conclude(&stranger, draft).await, Err(Refusal::NotFound), "{}", world.database);
        assert_eq!(trials.find(&who, draft).await.unwrap().trial.outcome.answer, "");
        trials.save(&who, draft, answer()).await.unwrap();
        trials.conclude(&who, draft).await.unwrap();
    })
    .await;
}
