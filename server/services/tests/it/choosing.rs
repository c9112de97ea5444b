//! Choosing whom a session is for.

use chrono::Duration;
use domain::{id::PersonId, refusal::Refusal, representation::Representation};
use services::sessions::Resolved;

use crate::{
    given::{
        a_child_of, a_person, a_staff_member, guardianship, on_every_database, parental_responsibility,
        protect,
    },
    sessions::{citizen, live},
};

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
        let until_yesterday = Representation { to: Some(world.day(-1)), ..guardianship(guardian, ended) };
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
