//! Too often in too short a time: one sentence, when to try again, and nothing typed is lost.

use http::StatusCode;
use i18n::Locale;
use services::limits::{Limit, Limits};

use crate::support::{Ask, Service, Settings, Side, Who, WithProviders, identifiers};

const NEVER: Limit = Limit { times: 0, seconds: 60 };

async fn with(limits: Limits) -> Service {
    Service::with(Settings { limits: Some(limits), ..Settings::default() }).await
}

#[tokio::test]
async fn signing_in_too_often_is_an_apology_in_each_language_that_gives_the_form_back() {
    let service = with(Limits { demo_sign_in: NEVER, ..Limits::none() }).await;
    let who = service.id_of(Who::Passholder);
    for locale in Locale::ALL {
        let texts = &locale.texts().trouble;
        let form = Ask::post("/api/session/demo", &[("who", &who), ("next", "/nb/saker")])
            .with("referer", &format!("http://127.0.0.1:3000/{}/logg-inn", locale.tag()))
            .with("accept-language", locale.tag());
        let answer = service.ask(form.clone()).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{}", answer.text());
        let wait: u32 = answer.header("retry-after").parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        let page = answer.text();
        assert!(page.contains(texts.too_many_title) && page.contains(&(texts.too_many_what)(wait)), "{page}");
        assert!(page.contains("tel:"), "{page}");
        assert!(page.contains("<form method=\"post\" action=\"/api/session/demo\">"), "{page}");
        for (name, value) in [("who", who.as_str()), ("next", "/nb/saker")] {
            assert!(page.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{page}");
        }
        assert!(answer.cookies().iter().all(|cookie| !cookie.contains("bp_s=")), "{:?}", answer.cookies());
        assert_eq!(answer.header("cache-control"), "no-store");
        let script = service.ask(form.with("accept", "*/*")).await;
        assert_eq!(script.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn sending_and_looking_people_up_too_often_say_when_to_try_again() {
    let day = Limit { times: 0, seconds: 24 * 3600 };
    let service = with(Limits { submit: NEVER, look_ups_of_the_day: day, ..Limits::none() }).await;
    let holder = service.sign_in(Who::Passholder).await;
    let draft = crate::walk::complete_draft(&holder).await;
    let answer = holder.post("/api/exchange/submit", &[("sprak", "nn"), ("utkast", &draft)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{} {}", answer.location(), answer.text());
    let page = answer.text();
    assert!(page.contains("<form method=\"post\" action=\"/api/exchange/submit\">"), "{page}");
    assert!(page.contains(&format!("name=\"utkast\" value=\"{draft}\"")), "{page}");

    let staff = service.sign_in(Who::Staff).await;
    let person = format!("/nb/intern/person/{}", service.id_of(Who::Passholder));
    let tasks = staff.get("/nb/intern/oppgaver").await;
    let case = format!("/nb/intern/sak/{}", identifiers(&tasks.text(), "/nb/intern/sak/")[0]);
    for path in [person, case] {
        let answer = staff.get(&path).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{path}: {}", answer.text());
        assert!(answer.header("retry-after").parse::<u32>().unwrap() <= 24 * 3600);
        assert!(answer.text().contains(Locale::Nb.texts().trouble.too_many_title), "{}", answer.text());
    }
}

#[tokio::test]
async fn leaving_for_a_provider_too_often_begins_nothing() {
    for side in Side::BOTH {
        let world = WithProviders::limited(Limits { sign_in: NEVER, ..Limits::none() }).await;
        let answer = world.service.get(&format!("/api/session/{}/begin", side.word())).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{}", answer.text());
        assert_eq!(world.service.rows("sign_in_attempt").await, 0, "{}", side.word());
    }
}
