//! The demo sign-in is there with `--demo` and only then, and lets in the demo people and nobody else.

use http::StatusCode;

use crate::support::{Ask, Service, Settings, Who};

#[tokio::test]
async fn without_the_demonstration_there_is_no_such_address() {
    let service = Service::with(Settings { no_demo: true, ..Settings::default() }).await;
    services::demo::load(&service.deps).await.unwrap();
    let people = services::portal(&service.deps, true).demo.unwrap().people().await.unwrap();
    let domain::views::DemoWho::Citizen(id) = people[0].who else { panic!("staff come last") };
    let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id.to_string())])).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.cookies().is_empty());
}

#[tokio::test]
async fn nobody_but_the_demo_people_can_be_signed_in_as() {
    let service = Service::start().await;
    let guardian = service.sign_in(Who::Guardian).await;
    let stranger = "00000000-0000-4000-8000-000000000000";
    for who in ["", "x", stranger, "../", "1 OR 1=1"] {
        let answer = guardian.post("/api/session/demo", &[("who", who)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
    }
    assert_eq!(guardian.get("/nb/velg-person").await.status, StatusCode::OK, "the session is as it was");
}

#[tokio::test]
async fn every_demo_person_can_sign_in() {
    let service = Service::start().await;
    let people = services::portal(&service.deps, true).demo.unwrap().people().await.unwrap();
    assert!(people.len() >= 10);
    for person in people {
        let id = match person.who {
            domain::views::DemoWho::Citizen(id) => id.to_string(),
            domain::views::DemoWho::Staff(id) => id.to_string(),
        };
        let answer = service.ask(Ask::post("/api/session/demo", &[("who", &id)])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", person.key);
    }
}

#[tokio::test]
async fn every_page_says_that_it_is_a_demonstration() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let staff = service.sign_in(Who::Staff).await;
    for (tag, locale) in [("nb", i18n::Locale::Nb), ("nn", i18n::Locale::Nn), ("en", i18n::Locale::En)] {
        let banner = locale.texts().frame.demo_banner;
        for page in [
            service.get(&format!("/{tag}")).await,
            service.get(&format!("/{tag}/logg-inn")).await,
            service.get(&format!("/{tag}/finnes-ikke")).await,
            holder.get(&format!("/{tag}/hjelpemidler")).await,
            staff.get(&format!("/{tag}/intern/oppgaver")).await,
        ] {
            assert!(page.text().contains(banner), "{tag}: {}", page.text());
        }
    }
}

#[tokio::test]
async fn without_the_demonstration_no_page_says_so() {
    let service = Service::with(Settings { no_demo: true, ..Settings::default() }).await;
    let page = service.get("/nb").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains(i18n::Locale::Nb.texts().frame.demo_banner));
}
