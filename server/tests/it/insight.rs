//! Who has been shown whom: from the request of staff to the page of the one who was shown.

use domain::id::PersonId;
use http::StatusCode;
use serde_json::Value;
use store::testing::{opened, permit};
use store::{people, read_log};

use crate::support::{Answer, Ask, Service, Visitor, Who};

/// Somebody with cases at the centre of [`Who::Staff`].
fn shown(service: &Service) -> PersonId {
    service.id_of(Who::OtherPassholder).parse().unwrap()
}

async fn open_person(staff: &Visitor<'_>, person: PersonId) -> Answer {
    staff.get(&format!("/nb/intern/person/{person}")).await
}

async fn names(service: &Service, person: PersonId) -> [String; 2] {
    let person = people::find(&service.deps.store.read(), person).await.unwrap().map(opened).unwrap();
    [person.given_name, person.family_name]
}

#[tokio::test]
async fn a_look_by_staff_is_one_row_with_the_number_of_the_request_and_stands_on_the_holders_page() {
    let service = Service::start().await;
    let (staff, person) = (service.sign_in(Who::Staff).await, shown(&service));
    let before = read_log::count_of(&service.deps.store.read(), &permit(person)).await.unwrap();
    let answer = open_person(&staff, person).await;
    assert_eq!(answer.status, StatusCode::OK);
    let rows = read_log::of(&service.deps.store.read(), &permit(person)).await.unwrap();
    assert_eq!(rows.len() as u64, before + 1);
    assert_eq!(rows[0].request.as_deref(), Some(answer.header("x-request-id")));

    let holder = service.sign_in(Who::OtherPassholder).await;
    let page = holder.get("/nb/innsyn").await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    assert!(text.contains("Nora Saksvik") && text.contains("Nav hjelpemiddelsentral Oslo"), "{text}");
    assert!(text.contains("Åpnet siden med opplysninger"), "{text}");
}

#[tokio::test]
async fn a_look_that_was_refused_is_no_row() {
    let service = Service::start().await;
    let (elsewhere, person) = (service.sign_in(Who::StaffElsewhere).await, shown(&service));
    let before = read_log::count_of(&service.deps.store.read(), &permit(person)).await.unwrap();
    let answer = open_person(&elsewhere, person).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(read_log::count_of(&service.deps.store.read(), &permit(person)).await.unwrap(), before);
}

#[tokio::test]
async fn without_the_read_log_staff_are_shown_nothing_of_the_person() {
    for on_sqlite in [true, false] {
        let settings = crate::support::Settings { on_sqlite, ..Default::default() };
        let service = Service::with(settings).await;
        let (staff, person) = (service.sign_in(Who::Staff).await, shown(&service));
        let tasks = staff.get("/nb/intern/oppgaver").await.text();
        let case = crate::support::identifiers(&tasks, "/nb/intern/sak/").swap_remove(0);
        service.stored.run("DROP TABLE read_log").await;
        let names = names(&service, person).await;
        for path in [format!("/nb/intern/person/{person}"), format!("/nb/intern/sak/{case}")] {
            let answer = staff.get(&path).await;
            assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{path} {}", service.stored.name);
            let text = answer.text();
            let headers = format!("{:?}", answer.headers);
            for name in &names {
                assert!(!text.contains(name) && !headers.contains(name), "{name} in {text}");
            }
            assert!(!text.contains("Referansenummer"), "{text}");
        }
    }
}

#[tokio::test]
async fn the_file_is_an_attachment_that_nobody_keeps_and_only_for_the_one_it_is_about() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::OtherPassholder).await;
    let answer = holder.get("/api/insight/export").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"brukerpass.json\"");
    assert_eq!(answer.header("content-type"), "application/json");
    let held: Value = serde_json::from_slice(&answer.bytes).unwrap();
    let [given, family] = names(&service, shown(&service)).await;
    assert_eq!([&held["person"]["given_name"], &held["person"]["family_name"]], [&given, &family]);
    assert!(held["cases"].as_array().is_some_and(|cases| !cases.is_empty()), "{held:#}");

    let to_staff = service.sign_in(Who::Staff).await.get("/api/insight/export").await;
    assert_eq!(to_staff.status, StatusCode::NOT_FOUND);
    assert!(!to_staff.text().contains(&given));
    // Whoever looks is led to sign in; a program is told.
    let nobody = service.get("/api/insight/export").await;
    assert_eq!(
        (nobody.status, nobody.location()),
        (StatusCode::FOUND, "/nb/logg-inn?videre=%2Fnb%2Foversikt")
    );
    let told = service.ask(Ask::get("/api/insight/export").with("accept", "application/json")).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    assert_ne!(service.get("/nb/innsyn").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_page_of_everything_says_what_the_file_says() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::OtherPassholder).await;
    let held: Value = serde_json::from_slice(&holder.get("/api/insight/export").await.bytes).unwrap();
    let page = holder.get("/nb/innsyn/alt").await.text();
    for place in [
        "/person/family_name",
        "/person/street",
        "/person/national_number",
        "/agreements/0/contact",
        "/loans/0/name",
        "/loans/19/description",
        "/cases/0/aid_name",
        "/read_log/0/name",
    ] {
        let Some(text) = held.pointer(place).and_then(Value::as_str) else { continue };
        assert!(page.contains(text), "{place}: {text}");
    }
    assert!(held.pointer("/read_log/0/name").is_some() && held.pointer("/cases/0/aid_name").is_some());
}
