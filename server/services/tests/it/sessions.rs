//! Sessions: how they begin, go on, change and end.

use chrono::Duration;
use domain::{
    actor::{Actor, Citizen, Lapsed, Session},
    id::{PersonId, StaffId},
    refusal::Refusal,
};
use services::sessions::{Resolved, Sessions};
use store::sessions;

use crate::given::{
    World, a_child_of, a_person, a_staff_member, guardianship, on_every_database, parental_responsibility,
    protect,
};

async fn live(sessions: &Sessions, token: &str) -> Session {
    match sessions.resolve(token).await.unwrap() {
        Resolved::Live(session) => session,
        other => panic!("not live: {other:?}"),
    }
}

fn citizen(session: &Session) -> &Citizen {
    match &session.actor {
        Actor::Citizen(citizen) => citizen,
        Actor::Staff(staff) => panic!("staff: {staff:?}"),
    }
}

#[tokio::test]
async fn a_session_tells_who_is_signed_in_and_until_when() {
    on_every_database(async |world| {
        let person = a_person().named("Solveig", "Prøve").saved(world).await;
        let new = world.sessions.open_citizen(person).await.unwrap();
        let session = live(&world.sessions, &new.token_text).await;
        assert_eq!(session, new.session);
        assert_eq!(session.name, "Solveig Prøve");
        assert_eq!(citizen(&session), &Citizen { person, acting_for: None });
        let now = world.deps.clock.now();
        assert_eq!(session.idle_ends_at - now, Duration::minutes(60), "{}", world.database);
        assert_eq!(session.ends_at - now, Duration::hours(6));
        assert!(!session.represents);

        let staff = a_staff_member("4706").named("Tone").with_protected_persons().saved(world).await;
        let session = world.sessions.open_staff(staff.id).await.unwrap().session;
        assert_eq!((session.name.as_str(), session.actor), ("Tone", Actor::Staff(staff)));
        assert_eq!(session.idle_ends_at - now, Duration::minutes(30));
        assert_eq!(session.ends_at - now, Duration::hours(8));
    })
    .await;
}

#[tokio::test]
async fn nobody_unknown_is_signed_in() {
    on_every_database(async |world| {
        let nobody = PersonId(world.deps.random.uuid());
        assert_eq!(world.sessions.open_citizen(nobody).await, Err(Refusal::NotFound));
        let nobody = StaffId(world.deps.random.uuid());
        assert_eq!(world.sessions.open_staff(nobody).await, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_store_knows_the_hash_and_not_the_token() {
    on_every_database(async |world| {
        let person = a_person().saved(world).await;
        let new = world.sessions.open_citizen(person).await.unwrap();
        let token: Vec<u8> = (0..64)
            .step_by(2)
            .map(|at| u8::from_str_radix(&new.token_text[at..at + 2], 16).unwrap())
            .collect();
        let token: [u8; 32] = token.try_into().unwrap();
        assert!(sessions::find(&world.deps.store.read(), &token).await.unwrap().is_none());
        assert!(!format!("{new:?}").contains(&new.token_text));
        for wrong in ["", "x", &new.token_text.to_uppercase(), &new.token_text[1..]] {
            assert_eq!(world.sessions.resolve(wrong).await, Ok(Resolved::None), "{wrong}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_idle_session_ends_and_one_that_is_used_goes_on() {
    on_every_database(async |world| {
        let person = a_person().saved(world).await;
        let token = world.sessions.open_citizen(person).await.unwrap().token_text;
        for _ in 0..5 {
            world.clock.pass(Duration::minutes(59));
            let session = live(&world.sessions, &token).await;
            assert_eq!(
                session.idle_ends_at - world.deps.clock.now(),
                Duration::minutes(60).min(session.ends_at - world.deps.clock.now())
            );
        }
        world.clock.pass(Duration::minutes(60));
        let who = Citizen { person, acting_for: None };
        assert_eq!(
            world.sessions.resolve(&token).await,
            Ok(Resolved::Lapsed(Lapsed(who))),
            "{}",
            world.database
        );
        assert_eq!(world.sessions.extend(&token).await, Err(Refusal::SignIn));
    })
    .await;
}

#[tokio::test]
async fn whatever_is_done_a_session_ends_after_six_or_eight_hours() {
    on_every_database(async |world| {
        let citizen = world.sessions.open_citizen(a_person().saved(world).await).await.unwrap().token_text;
        let staff = a_staff_member("4703").saved(world).await;
        let staff = world.sessions.open_staff(staff.id).await.unwrap().token_text;
        for hour in 0..16 {
            assert_eq!(
                hour < 12,
                matches!(world.sessions.resolve(&citizen).await, Ok(Resolved::Live(_))),
                "{hour}"
            );
            assert!(matches!(world.sessions.resolve(&staff).await, Ok(Resolved::Live(_))), "{hour}");
            world.clock.pass(Duration::minutes(29));
            assert!(matches!(world.sessions.resolve(&staff).await, Ok(Resolved::Live(_))), "{hour}");
            world.clock.pass(Duration::minutes(1));
        }
        assert_eq!(world.sessions.resolve(&staff).await, Ok(Resolved::None), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_lapsed_citizen_may_put_down_what_was_typed_for_a_day_and_staff_may_not() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
        let token = world.sessions.choose_person(&token, child.acting_for).await.unwrap().token_text;
        let staff = a_staff_member("4703").saved(world).await;
        let staff = world.sessions.open_staff(staff.id).await.unwrap().token_text;

        world.clock.pass(Duration::minutes(30));
        assert_eq!(world.sessions.resolve(&staff).await, Ok(Resolved::None));
        // Being asked about a lapsed session does not wake it.
        for hours in [1, 12, 11] {
            world.clock.pass(Duration::hours(hours));
            assert_eq!(world.sessions.resolve(&token).await, Ok(Resolved::Lapsed(Lapsed(child.clone()))));
        }
        world.clock.pass(Duration::minutes(30));
        assert_eq!(world.sessions.resolve(&token).await, Ok(Resolved::None), "{}", world.database);
        assert_eq!(world.sessions.choose_person(&token, None).await, Err(Refusal::SignIn));
    })
    .await;
}

#[tokio::test]
async fn being_seen_is_noted_at_most_once_a_minute() {
    on_every_database(async |world| {
        let token = world.sessions.open_citizen(a_person().saved(world).await).await.unwrap().token_text;
        let begun = world.deps.clock.now();
        world.clock.pass(Duration::seconds(59));
        let session = live(&world.sessions, &token).await;
        assert_eq!(session.idle_ends_at, begun + Duration::minutes(60), "{}", world.database);
        world.clock.pass(Duration::seconds(1));
        live(&world.sessions, &token).await;
        world.clock.pass(Duration::seconds(30));
        let session = world.sessions.extend(&token).await.unwrap();
        assert_eq!(session.idle_ends_at, begun + Duration::minutes(61));
    })
    .await;
}

#[tokio::test]
async fn choosing_a_child_gives_a_new_token_and_kills_the_old() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_person().named("Leah", "Prøve").born(world.day(-4000)).saved(world).await;
        parental_responsibility(world, &guardianship(guardian, child)).await;
        let first = world.sessions.open_citizen(guardian).await.unwrap();
        assert!(first.session.represents);
        world.clock.pass(Duration::minutes(10));
        let second = world.sessions.choose_person(&first.token_text, Some(child)).await.unwrap();
        assert_eq!(citizen(&second.session).acting_for, Some(child));
        let shown = second.session.acting_for.clone().unwrap();
        assert_eq!((shown.name.as_str(), shown.age), ("Leah Prøve", 10));
        // The change does not make the session last longer.
        assert_eq!(second.session.ends_at, first.session.ends_at, "{}", world.database);
        assert_eq!(world.sessions.resolve(&first.token_text).await, Ok(Resolved::None));
        assert_eq!(world.sessions.choose_person(&first.token_text, None).await, Err(Refusal::SignIn));

        for oneself in [None, Some(guardian)] {
            let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
            let token = world.sessions.choose_person(&token, Some(child)).await.unwrap().token_text;
            let chosen = world.sessions.choose_person(&token, oneself).await.unwrap();
            assert_eq!(citizen(&chosen.session).acting_for, None);
        }
    })
    .await;
}

#[tokio::test]
async fn somebody_one_may_not_act_for_cannot_be_chosen_and_the_session_stays() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
        let stranger = a_person().saved(world).await;
        let grown = a_person().born("2008-11-22".parse().unwrap()).saved(world).await;
        let hidden = a_child_of(world, guardian).await.subject();
        protect(world, hidden).await;
        parental_responsibility(world, &guardianship(guardian, grown)).await;
        let nobody = PersonId(world.deps.random.uuid());
        for person in [stranger, grown, hidden, nobody] {
            let chosen = world.sessions.choose_person(&token, Some(person)).await;
            assert_eq!(chosen, Err(Refusal::NotFound), "{}", world.database);
        }
        assert_eq!(citizen(&live(&world.sessions, &token).await).acting_for, None);
        let staff = a_staff_member("4703").saved(world).await;
        let staff = world.sessions.open_staff(staff.id).await.unwrap().token_text;
        assert_eq!(world.sessions.choose_person(&staff, Some(stranger)).await, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_child_that_may_no_longer_be_acted_for_is_left_out_of_the_session() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let protected = a_child_of(world, guardian).await.subject();
        let ended = a_child_of(world, guardian).await.subject();
        let grown = a_person().born("2008-11-23".parse().unwrap()).saved(world).await;
        parental_responsibility(world, &guardianship(guardian, grown)).await;
        let mut tokens = Vec::new();
        for child in [protected, ended, grown] {
            let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
            let token = world.sessions.choose_person(&token, Some(child)).await.unwrap().token_text;
            assert_eq!(citizen(&live(&world.sessions, &token).await).acting_for, Some(child));
            tokens.push(token);
        }
        protect(world, protected).await;
        let until_yesterday = domain::representation::Representation {
            to: Some(world.day(-1)),
            ..guardianship(guardian, ended)
        };
        parental_responsibility(world, &until_yesterday).await;
        world.clock.set("2026-11-22T09:30:00Z");
        let left: Vec<_> = [live(&world.sessions, &tokens[0]).await, live(&world.sessions, &tokens[1]).await]
            .into_iter()
            .map(|session| (citizen(&session).acting_for, session.acting_for))
            .collect();
        assert_eq!(left, [(None, None), (None, None)], "{}", world.database);

        // The eighteenth birthday begins at midnight in Oslo.
        world.clock.set("2026-11-22T22:30:00Z");
        let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
        let token = world.sessions.choose_person(&token, Some(grown)).await.unwrap().token_text;
        world.clock.set("2026-11-22T22:59:59Z");
        assert!(live(&world.sessions, &token).await.represents);
        world.clock.set("2026-11-22T23:00:00Z");
        let session = live(&world.sessions, &token).await;
        assert_eq!((citizen(&session).acting_for, session.represents), (None, false));
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    on_every_database(async |world| {
        let token = world.sessions.open_citizen(a_person().saved(world).await).await.unwrap().token_text;
        world.sessions.end(&token).await.unwrap();
        world.sessions.end(&token).await.unwrap();
        world.sessions.end("never a token").await.unwrap();
        assert_eq!(world.sessions.resolve(&token).await, Ok(Resolved::None), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_jumps_back_makes_no_session_longer() {
    on_every_database(async |world: &World| {
        let token = world.sessions.open_citizen(a_person().saved(world).await).await.unwrap().token_text;
        let begun = world.deps.clock.now();
        world.clock.pass(Duration::days(-1));
        let session = live(&world.sessions, &token).await;
        assert_eq!(session.idle_ends_at, begun + Duration::minutes(60), "{}", world.database);
    })
    .await;
}
