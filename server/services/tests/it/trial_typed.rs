//! What staff wrote about a trial, and what a holder answered, is not lost when something has changed meanwhile.

use chrono::Duration;
use domain::{
    portal::{TrialFields, TrialMove},
    refusal::Refusal,
    trial::OutcomeFields,
};
use store::{Tx, testing::permit, trials};

use crate::given::{a_calendar, a_staff_member, a_trial, free, on_every_database};

fn call_off(text: &str) -> TrialMove {
    TrialMove::Cancel(text.into())
}

#[tokio::test]
async fn the_reason_for_calling_off_is_kept_for_its_writer_until_a_move_is_made() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (staff, colleague) =
            (a_staff_member("4703").saved(world).await, a_staff_member("4703").saved(world).await);
        a_calendar(world, &staff).await;
        let trial = a_trial(world, &who).await;
        let times = free(world, &who, trial).await;
        world.portal.trials.book(&who, trial, times[0]).await.unwrap();
        let desk = &world.portal.trial_work;
        let typed = async |staff| desk.open(staff, trial, None).await.unwrap().typed;

        let too_long = "å".repeat(1001);
        assert!(matches!(desk.make(&staff, trial, 2, call_off(&too_long)).await, Err(Refusal::Invalid(_))));
        assert_eq!(typed(&staff).await, Some(too_long), "{}", world.database);
        assert_eq!(desk.make(&staff, trial, 1, call_off(" Rommet\0 er stengt")).await, Err(Refusal::Stale));
        let kept = Some(" Rommet er stengt".to_owned());
        assert_eq!(typed(&staff).await, kept, "what was written last");
        assert_eq!(typed(&colleague).await, None);
        assert!(desk.make(&staff, trial, 2, call_off(" ")).await.is_err());
        assert_eq!(typed(&staff).await, None, "what was taken out is not put back");
        assert!(desk.make(&staff, trial, 1, call_off("Rommet er stengt")).await.is_err());

        let elsewhere = a_staff_member("4706").saved(world).await;
        assert_eq!(desk.make(&elsewhere, trial, 2, call_off("x")).await, Err(Refusal::NotFound));
        let reader = world.deps.store.read();
        assert_eq!(
            trials::find_typed(&reader, &permit(who.person), trial, elsewhere.id).await.unwrap(),
            None
        );

        desk.make(&staff, trial, 2, TrialMove::Book(times[1])).await.unwrap();
        assert_eq!(typed(&staff).await, None, "made is made");
        assert_eq!(desk.make(&staff, trial, 1, call_off("Rommet er stengt")).await, Err(Refusal::Stale));
        let swept = world.deps.store.write(async |tx: &Tx| {
            trials::delete_typed_unchanged_since(tx, world.deps.clock.now() + Duration::seconds(1)).await
        });
        assert_eq!(swept.await.unwrap(), 1, "{}", world.database);
        assert_eq!(typed(&staff).await, None);
    })
    .await;
}

#[tokio::test]
async fn an_answer_given_while_the_centre_says_that_nobody_came_is_kept() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        a_calendar(world, &staff).await;
        let trial = a_trial(world, &who).await;
        let time = free(world, &who, trial).await[0];
        world.portal.trials.book(&who, trial, time).await.unwrap();
        world.clock.pass(Duration::days(3));
        world.portal.trial_work.make(&staff, trial, 2, TrialMove::Missed).await.unwrap();
        let answer = async || world.portal.trials.find(&who, trial).await.unwrap().trial.outcome.answer;
        // Whole or half: what is missing is not what hinders.
        for typed in ["valgt", "ingen"] {
            let fields = OutcomeFields { answer: typed.into(), ..OutcomeFields::default() };
            world.portal.trials.save(&who, trial, TrialFields::Outcome(fields)).await.unwrap();
            let refused = world.portal.trials.conclude(&who, trial).await;
            assert!(matches!(refused, Err(Refusal::NotAllowed(_))), "{}: {refused:?}", world.database);
            assert_eq!(answer().await, typed, "{}", world.database);
        }
        let next = free(world, &who, trial).await[0];
        world.portal.trials.book(&who, trial, next).await.unwrap();
        assert_eq!(answer().await, "", "the next visit has an answer of its own, {}", world.database);
    })
    .await;
}
