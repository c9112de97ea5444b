//! Sign-ins under way at a provider.

use chrono::Duration;
use services::{
    sign_ins::{Attempt, SessionKind, SignIns, Taken},
    upkeep::sweep,
};

use crate::{
    given::{World, on_every_database},
    provider_sessions::ISSUER,
};

fn attempt(world: &World, state: &str) -> Attempt {
    Attempt {
        provider: SessionKind::Citizen,
        state: state.into(),
        nonce: "nonce".into(),
        verifier: "verifier".into(),
        next: Some("/nb/saker".into()),
        language: "nb".into(),
        fresh: true,
        begun_at: world.deps.clock.now(),
    }
}

#[tokio::test]
async fn a_sign_in_is_taken_once_by_its_own_browser_within_ten_minutes() {
    on_every_database(async |world| {
        let sign_ins = SignIns::new(world.deps.clone());
        let take = async |state: &str, browser: Option<&str>| {
            sign_ins.take(SessionKind::Citizen, state, browser).await.unwrap()
        };
        let browser = sign_ins.remember(attempt(world, "one"), None).await.unwrap();
        assert_eq!(take("one", Some(&browser)).await, Taken::Attempt(attempt(world, "one")));
        assert_eq!(take("one", Some(&browser)).await, Taken::Unknown, "{}", world.database);
        for (state, held) in [("two", None), ("three", Some("0".repeat(64))), ("four", Some("x".into()))] {
            sign_ins.remember(attempt(world, state), None).await.unwrap();
            assert_eq!(take(state, held.as_deref()).await, Taken::OtherBrowser);
            assert_eq!(take(state, Some(&browser)).await, Taken::Unknown, "used up");
        }
        let browser = sign_ins.remember(attempt(world, "five"), None).await.unwrap();
        let elsewhere = sign_ins.take(SessionKind::Staff, "five", Some(&browser)).await;
        assert_eq!(elsewhere, Ok(Taken::OtherProvider));
        let browser = sign_ins.remember(attempt(world, "six"), None).await.unwrap();
        world.clock.pass(Duration::minutes(10));
        assert_eq!(take("six", Some(&browser)).await, Taken::TooOld);
        sign_ins.remember(attempt(world, "seven"), None).await.unwrap();
        world.clock.pass(Duration::minutes(11));
        assert_eq!(sweep(&world.deps).await.unwrap().sign_ins, 1);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_come_back_at_once_one_is_let_in() {
    on_every_database(async |world| {
        let sign_ins = SignIns::new(world.deps.clone());
        for round in 0..20 {
            let state = format!("state {round}");
            let browser = sign_ins.remember(attempt(world, &state), None).await.unwrap();
            let take = || sign_ins.take(SessionKind::Citizen, &state, Some(&browser));
            let (one, other) = tokio::join!(take(), take());
            let let_in = [one.unwrap(), other.unwrap()]
                .iter()
                .filter(|taken| matches!(taken, Taken::Attempt(_)))
                .count();
            assert_eq!(let_in, 1, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn one_browser_signs_in_in_two_windows_at_once() {
    on_every_database(async |world| {
        let sign_ins = SignIns::new(world.deps.clone());
        let browser = sign_ins.remember(attempt(world, "one"), None).await.unwrap();
        assert_eq!(sign_ins.remember(attempt(world, "two"), Some(&browser)).await.as_ref(), Ok(&browser));
        // What was never given out is not kept.
        let made_up = sign_ins.remember(attempt(world, "three"), Some("made up")).await.unwrap();
        assert_ne!(made_up, "made up");
        for state in ["two", "one"] {
            let taken = sign_ins.take(SessionKind::Citizen, state, Some(&browser)).await;
            assert_eq!(taken, Ok(Taken::Attempt(attempt(world, state))), "{}", world.database);
        }
        let taken = sign_ins.take(SessionKind::Citizen, "three", Some(&browser)).await;
        assert_eq!(taken, Ok(Taken::OtherBrowser));
    })
    .await;
}

/// Nobody else writes while this is held: what takes the writer waits, and is not done.
#[tokio::test]
async fn what_belongs_to_nothing_is_answered_without_the_writer() {
    on_every_database(async |world| {
        let sign_ins = SignIns::new(world.deps.clone());
        let work = async |_tx: &store::Tx| {
            let taken = sign_ins.take(SessionKind::Citizen, "made up", None).await;
            assert_eq!(taken, Ok(Taken::Unknown), "{}", world.database);
            let ended = world.sessions.end_by_provider_session(ISSUER, "made up").await;
            assert_eq!(ended, Ok(0), "{}", world.database);
            Ok::<_, store::StoreError>(())
        };
        world.deps.store.write(work).await.unwrap();
    })
    .await;
}
