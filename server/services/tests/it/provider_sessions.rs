//! Sessions that come from a provider.

use chrono::Duration;
use domain::{
    actor::{Actor, Right, StaffRights},
    centre::CentreNumber,
    refusal::Refusal,
};
use services::sessions::{Identified, ProviderOrigin, Resolved, StaffSignIn, Whose, end_now};
use store::testing::opened;

use crate::given::{a_child_of, a_person, national_number, on_every_database};

pub const ISSUER: &str = "https://idporten.example";

pub fn origin(sid: &str) -> ProviderOrigin {
    ProviderOrigin {
        issuer: ISSUER.into(),
        sid: Some(sid.into()),
        acr: Some("idporten-loa-high".into()),
        auth_time: Some("2026-11-22T08:59:00Z".parse().unwrap()),
        id_token: Some("header.payload.signature".into()),
    }
}

pub fn employee(centre: &str, rights: &[Right]) -> StaffSignIn {
    StaffSignIn {
        tenant: "tenant".into(),
        oid: "object".into(),
        nav_ident: "Z990001".into(),
        name: "Tone Test".into(),
        centre: CentreNumber(centre.into()),
        rights: StaffRights::of(rights),
    }
}

#[tokio::test]
async fn somebody_unknown_is_refused_and_leaves_nothing() {
    on_every_database(async |world| {
        let stranger = national_number();
        let opened = world.sessions.open_citizen_by(stranger, origin("s")).await;
        assert_eq!(opened, Err(Refusal::NotFound));
        assert_eq!(world.sessions.end_by_provider_session(ISSUER, "s").await, Ok(0));
    })
    .await;
}

#[tokio::test]
async fn a_member_of_staff_is_as_the_provider_says_today() {
    on_every_database(async |world| {
        let first =
            world.sessions.open_staff_by(employee("4703", &[Right::Casework]), origin("a")).await.unwrap();
        let Actor::Staff(before) = first.session.actor else { panic!() };
        let moved = employee("4706", &[Right::Casework, Right::Confidential]);
        let second = world.sessions.open_staff_by(moved, origin("b")).await.unwrap();
        let Actor::Staff(after) = second.session.actor else { panic!() };
        assert_eq!((before.id, before.centre.0.as_str()), (after.id, "4703"));
        assert!(after.centre.0 == "4706" && after.rights.has(Right::Confidential), "{}", world.database);
        // The older window has the new rights too, and not the old centre.
        match world.sessions.resolve(&first.token_text).await.unwrap() {
            Resolved::Live(session) => assert_eq!(session.actor, Actor::Staff(after)),
            other => panic!("{other:?}"),
        }
        let nowhere = world.sessions.open_staff_by(employee("9999", &[]), origin("c")).await;
        assert_eq!(nowhere, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_provider_ends_what_came_from_its_session_also_under_a_new_token() {
    on_every_database(async |world| {
        let number = national_number();
        let guardian = a_person().saved(world).await;
        let person = store::people::find(&world.deps.store.read(), guardian).await.unwrap();
        let person = person.map(opened).unwrap();
        world
            .deps
            .store
            .write(async |tx: &store::Tx| store::people::save(tx, &person, &number).await)
            .await
            .unwrap();
        let child = a_child_of(world, guardian).await.subject();
        let new = world.sessions.open_citizen_by(number.clone(), origin("mine")).await.unwrap();
        let other = world.sessions.open_citizen_by(number, origin("other")).await.unwrap();
        assert_eq!(world.sessions.origin(&new.token_text).await, Ok(Some(origin("mine"))));
        let chosen = world.sessions.choose_person(&new.token_text, Some(child)).await.unwrap();
        assert_eq!(
            world.sessions.origin(&chosen.token_text).await,
            Ok(Some(origin("mine"))),
            "{}",
            world.database
        );
        assert_eq!(world.sessions.origin(&new.token_text).await, Ok(None));
        assert_eq!(world.sessions.end_by_provider_session("https://other.example", "mine").await, Ok(0));
        assert_eq!(world.sessions.end_by_provider_session(ISSUER, "mine").await, Ok(1));
        assert_eq!(world.sessions.end_by_provider_session(ISSUER, "mine").await, Ok(0));
        assert_eq!(world.sessions.resolve(&chosen.token_text).await, Ok(Resolved::None));
        assert!(matches!(world.sessions.resolve(&other.token_text).await, Ok(Resolved::Live(_))));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_shut_out_has_no_rights_and_no_window_left() {
    on_every_database(async |world| {
        let open = || world.sessions.open_staff_by(employee("4703", &[Right::Casework]), origin("a"));
        let (one, other) = (open().await.unwrap(), open().await.unwrap());
        let Actor::Staff(member) = one.session.actor else { panic!() };
        let colleague = StaffSignIn { oid: "colleague".into(), ..employee("4703", &[Right::Casework]) };
        let colleague = world.sessions.open_staff_by(colleague, origin("b")).await.unwrap();
        // Somebody of the same name elsewhere is somebody else, and nobody at all is no fault.
        world.sessions.shut_out("other tenant", "object").await.unwrap();
        world.sessions.shut_out("tenant", "nobody").await.unwrap();
        assert!(matches!(world.sessions.resolve(&one.token_text).await, Ok(Resolved::Live(_))));
        world.sessions.shut_out("tenant", "object").await.unwrap();
        for token in [&one.token_text, &other.token_text] {
            assert_eq!(world.sessions.resolve(token).await, Ok(Resolved::None), "{}", world.database);
        }
        let kept = store::staff::find(&world.deps.store.read(), member.id).await.unwrap().unwrap();
        assert_eq!(kept.rights, StaffRights::of(&[]));
        assert!(matches!(world.sessions.resolve(&colleague.token_text).await, Ok(Resolved::Live(_))));
        // A centre that is not there is no access either.
        let again = open().await.unwrap();
        assert!(world.sessions.open_staff_by(employee("9999", &[]), origin("c")).await.is_err());
        assert_eq!(world.sessions.resolve(&again.token_text).await, Ok(Resolved::None));
    })
    .await;
}

#[tokio::test]
async fn a_command_ends_the_sessions_of_one_of_all_staff_or_of_everybody() {
    on_every_database(async |world| {
        let citizen = a_person().saved(world).await;
        let citizen = world.sessions.open_citizen(citizen).await.unwrap().token_text;
        let open = async |oid: &str, nav_ident: &str| {
            let (oid, nav_ident) = (oid.to_owned(), nav_ident.to_owned());
            let who = StaffSignIn { oid, nav_ident, ..employee("4703", &[Right::Casework]) };
            world.sessions.open_staff_by(who, origin("a")).await.unwrap().token_text
        };
        let (one, other) = (open("one", "Z990001").await, open("other", "Z990002").await);
        let live = async || {
            let mut live = Vec::new();
            for (word, token) in [("citizen", &citizen), ("one", &one), ("other", &other)] {
                if matches!(world.sessions.resolve(token).await, Ok(Resolved::Live(_))) {
                    live.push(word);
                }
            }
            live
        };
        let end = async |whose: Whose| end_now(&world.deps, &whose).await.unwrap();
        assert_eq!(end(Whose::Staff("Z990009".parse().unwrap())).await, None);
        assert_eq!(end(Whose::Staff("Z990001".parse().unwrap())).await, Some(1));
        assert_eq!(live().await, ["citizen", "other"], "{}", world.database);
        assert_eq!(end(Whose::AllStaff).await, Some(1));
        assert_eq!(live().await, ["citizen"]);
        assert_eq!(end(Whose::Everybody).await, Some(1));
        assert_eq!(live().await, Vec::<&str>::new());
        assert_eq!(end(Whose::Everybody).await, Some(0));
    })
    .await;
}

#[tokio::test]
async fn whoever_chooses_a_child_while_the_session_ends_is_signed_out() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await.subject();
        for round in 0..20 {
            let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
            let (chosen, ended) =
                tokio::join!(world.sessions.choose_person(&token, Some(child)), world.sessions.end(&token));
            ended.unwrap();
            // Whichever came first, nobody is signed in.
            let left = match chosen {
                Ok(new) => world.sessions.resolve(&new.token_text).await,
                Err(refusal) => {
                    assert_eq!(refusal, Refusal::SignIn, "{} {round}", world.database);
                    world.sessions.resolve(&token).await
                }
            };
            assert_eq!(left, Ok(Resolved::None), "{} {round}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_signed_can_ask_that_one_has_just_identified() {
    on_every_database(async |world| {
        let fresh = async |token: &str, minutes| world.sessions.require_fresh(token, minutes).await;
        let open = |oid: &str, origin| {
            let who = StaffSignIn { oid: oid.into(), ..employee("4703", &[Right::Casework]) };
            world.sessions.open_staff_by(who, origin)
        };
        // The provider has told that it was a minute ago.
        let told = open("told", origin("a")).await.unwrap().token_text;
        assert_eq!(fresh(&told, 2).await, Ok(Identified::Lately), "{}", world.database);
        assert_eq!(fresh(&told, 1).await, Ok(Identified::LongAgo), "{}", world.database);
        let silent = ProviderOrigin { auth_time: None, ..origin("b") };
        let silent = open("silent", silent).await.unwrap().token_text;
        assert_eq!(fresh(&silent, 60).await, Ok(Identified::LongAgo), "what is not told is not believed");
        // Without a provider the session itself is what there is, whatever its token.
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await.subject();
        let token = world.sessions.open_citizen(guardian).await.unwrap().token_text;
        world.clock.pass(Duration::minutes(4));
        let token = world.sessions.choose_person(&token, Some(child)).await.unwrap().token_text;
        assert_eq!(fresh(&token, 5).await, Ok(Identified::Lately));
        world.clock.pass(Duration::minutes(1));
        assert_eq!(fresh(&token, 5).await, Ok(Identified::LongAgo));
        world.sessions.end(&token).await.unwrap();
        assert_eq!(fresh(&token, 5).await, Err(Refusal::SignIn));
        world.clock.pass(Duration::hours(1));
        for token in [told.as_str(), "no token"] {
            assert_eq!(fresh(token, 600).await, Err(Refusal::SignIn));
        }
    })
    .await;
}
