//! Sessions: how they begin, go on, change and end.

use chrono::Duration;
use domain::{
    actor::{Actor, Citizen, Lapsed, Session},
    id::{PersonId, StaffId},
    refusal::Refusal,
};
use services::sessions::{Resolved, Sessions};
use sha2::{Digest as _, Sha256};
use store::{StoreError, Tx, sessions};

use crate::given::{World, a_child_of, a_person, a_staff_member, on_every_database};

pub async fn live(sessions: &Sessions, token: &str) -> Session {
    match sessions.resolve(token).await.unwrap() {
        Resolved::Live(session) => session,
        other => panic!("not live: {other:?}"),
    }
}

pub fn citizen(session: &Session) -> &Citizen {
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
            Ok(Resolved::Lapsed(Lapsed(Actor::Citizen(who)))),
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
        let ended = world.sessions.resolve(&staff).await;
        assert!(matches!(ended, Ok(Resolved::Lapsed(_))), "{}: {ended:?}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_lapsed_session_may_put_down_what_was_typed_for_a_day() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
        let token = world.sessions.choose_person(&token, child.acting_for).await.unwrap().token_text;
        let member = a_staff_member("4703").with_protected_persons().saved(world).await;
        let staff = world.sessions.open_staff(member.id).await.unwrap().token_text;

        world.clock.pass(Duration::minutes(30));
        let lapsed = Resolved::Lapsed(Lapsed(Actor::Staff(member)));
        assert_eq!(world.sessions.resolve(&staff).await, Ok(lapsed), "{}", world.database);
        // Being asked about a lapsed session does not wake it.
        for hours in [1, 12, 11] {
            world.clock.pass(Duration::hours(hours));
            let lapsed = Resolved::Lapsed(Lapsed(Actor::Citizen(child.clone())));
            assert_eq!(world.sessions.resolve(&token).await, Ok(lapsed));
        }
        world.clock.pass(Duration::minutes(30));
        assert_eq!(world.sessions.resolve(&token).await, Ok(Resolved::None), "{}", world.database);
        assert_eq!(world.sessions.resolve(&staff).await, Ok(Resolved::None), "{}", world.database);
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
async fn a_reader_is_served_while_being_seen_cannot_be_noted() {
    on_every_database(async |world| {
        let token = world.sessions.open_citizen(a_person().saved(world).await).await.unwrap().token_text;
        let begun = world.deps.clock.now();
        world.clock.pass(Duration::minutes(5));
        let hash = hash_of(&token);
        let held = world.deps.store.write(async |tx: &Tx| {
            // On PostgreSQL the row is held, on SQLite the only writer.
            sessions::touch(tx, &hash, world.deps.clock.now()).await?;
            let session = live(&world.sessions, &token).await;
            assert_eq!(session.idle_ends_at, begun + Duration::minutes(60), "{}", world.database);
            Err::<(), _>(StoreError::Stale)
        });
        assert!(matches!(held.await, Err(StoreError::Stale)));
    })
    .await;
}

fn hash_of(token: &str) -> [u8; 32] {
    let digits = (0..64).step_by(2).map(|at| u8::from_str_radix(&token[at..at + 2], 16).unwrap());
    Sha256::digest(digits.collect::<Vec<u8>>()).into()
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
