//! A session that runs out while somebody writes: what was typed is kept, and nothing is shown.

use http::StatusCode;

use crate::support::{Ask, Service, Visitor, Who, identifiers};

const TYPED: &str = "Stokken er bøyd på midten";

#[tokio::test]
async fn what_was_typed_when_the_session_ran_out_is_there_after_signing_in_again() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let step = begin(&holder).await;
    service.clock.pass(61);
    let kept = write(&holder, &step).await;
    assert!(kept.location().starts_with("/nb/logg-inn"), "{} {}", kept.status, kept.location());
    assert!(!kept.text().contains("Stokken"), "{}", kept.text());
    let words = i18n::Locale::Nb.texts().sign_in.kept;
    assert!(service.get(kept.location()).await.text().contains(words), "{}", kept.location());
    assert!(
        holder.get(&step).await.location().starts_with("/nb/logg-inn"),
        "it may be put down, not looked at"
    );

    let again = service.sign_in(Who::Passholder).await;
    let page = again.get(&step).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains(TYPED), "{}", page.text());
}

#[tokio::test]
async fn what_the_companion_keeps_after_the_session_ran_out_is_said_to_be_kept() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let step = begin(&holder).await;
    service.clock.pass(61);
    let draft = step.split('/').nth(3).unwrap();
    let fields = [
        ("sprak", "nb"),
        ("utkast", draft),
        ("arsak", "annet"),
        ("begrunnelse", TYPED),
        ("handling", "behold"),
    ];
    let keep = Ask::post("/api/exchange/reason", &fields).with("accept", "application/json");
    let kept = holder.ask(keep).await;
    assert_eq!(kept.status, StatusCode::ACCEPTED, "{}", kept.text());
    assert!(kept.text().starts_with("\"Lagret kl. "), "{}", kept.text());
    let again = service.sign_in(Who::Passholder).await;
    assert!(again.get(&step).await.text().contains(TYPED));
}

#[tokio::test]
async fn a_guardian_comes_back_to_the_child_s_exchange() {
    let service = Service::start().await;
    let guardian = service.sign_in(Who::Guardian).await;
    let choice = guardian.get("/nb/velg-person").await.text();
    let child = child_of(&choice);
    guardian.post("/api/session/person", &[("person", &child), ("language", "nb")]).await;
    let step = begin(&guardian).await;
    service.clock.pass(61);
    let kept = write(&guardian, &step).await;
    assert!(kept.location().starts_with("/nb/logg-inn?videre="), "{}", kept.location());

    let again = service.anonymous();
    let id = service.id_of(Who::Guardian);
    let signed_in =
        again.post("/api/session/demo", &[("who", &id), ("language", "nb"), ("next", &step)]).await;
    assert!(signed_in.location().starts_with("/nb/velg-person?videre="), "{}", signed_in.location());
    let page = again.get(signed_in.location()).await.text();
    assert!(page.contains(&format!("name=\"next\" value=\"{step}\"")), "{page}");
    let none = again.post("/api/session/person", &[("language", "nb"), ("next", &step)]).await;
    assert!(again.get(none.location()).await.text().contains(&step), "{}", none.location());
    let chosen =
        again.post("/api/session/person", &[("person", &child), ("language", "nb"), ("next", &step)]).await;
    assert_eq!(chosen.location(), step);
    assert!(again.get(&step).await.text().contains(TYPED));
}

/// The second of the choices: the first is the guardian.
fn child_of(choice: &str) -> String {
    choice
        .split("type=\"radio\"")
        .nth(2)
        .unwrap()
        .split("value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn after_signing_out_nothing_more_is_put_down() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let step = begin(&holder).await;
    let token = holder.value("bp_s").unwrap();
    holder.post("/api/session/end", &[]).await;
    let thief = service.anonymous();
    thief.hold("bp_s", &token);
    let refused = write(&thief, &step).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(
        refused.text().contains(&format!("name=\"begrunnelse\" value=\"{TYPED}\"")),
        "{}",
        refused.text()
    );
    let again = service.sign_in(Who::Passholder).await;
    assert!(!again.get(&step).await.text().contains(TYPED));
}

#[tokio::test]
async fn what_staff_typed_when_the_session_ran_out_is_there_after_signing_in_again() {
    let service = Service::start().await;
    let staff = service.sign_in(Who::Staff).await;
    let tasks = staff.get("/nb/intern/oppgaver").await.text();
    let tasks = identifiers(&tasks, "/nb/intern/sak/");
    let mut held = None;
    for case in tasks {
        // The form that ends a case is there for whoever holds it.
        let page = staff.get(&format!("/nb/intern/sak/{case}")).await.text();
        if page.contains("value=\"avslutt\"") {
            held = Some((case, version_of(&page)));
            break;
        }
    }
    let (case, version) = held.unwrap();
    let place = format!("/nb/intern/sak/{case}");
    let typed = [
        ("sprak", "nb"),
        ("sak", case.as_str()),
        ("versjon", version.as_str()),
        ("trekk", "avslutt"),
        ("tekst", "Brukeren har ringt og vil vente"),
    ];
    service.clock.pass(31);
    let kept = staff.post("/api/casework/move", &typed).await;
    assert!(kept.location().starts_with("/nb/logg-inn?videre="), "{} {}", kept.status, kept.text());
    let again = service.sign_in(Who::Staff).await;
    let page = again.get(&place).await.text();
    assert!(page.contains("Brukeren har ringt og vil vente"), "{page}");
    assert_eq!(version_of(&page), version, "nothing was moved");

    service.clock.pass(31 + 25 * 60);
    let lost = again.post("/api/casework/move", &typed).await;
    assert_eq!(lost.status, StatusCode::UNAUTHORIZED);
    assert!(lost.text().contains("value=\"Brukeren har ringt og vil vente\""), "{}", lost.text());
}

fn version_of(page: &str) -> String {
    page.split("name=\"versjon\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Begins the first exchange that is offered; answers with the address of its first step.
async fn begin(holder: &Visitor<'_>) -> String {
    let page = holder.get("/nb/hjelpemidler").await.text();
    let loan = page.split("name=\"hjelpemiddel\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let begun = holder.post("/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", loan)]).await;
    assert!(begun.location().starts_with("/nb/bytte/"), "{} {}", begun.status, begun.location());
    begun.location().to_owned()
}

async fn write(visitor: &Visitor<'_>, step: &str) -> crate::support::Answer {
    let draft = step.split('/').nth(3).unwrap();
    let fields = [("sprak", "nb"), ("utkast", draft), ("arsak", "annet"), ("begrunnelse", TYPED)];
    visitor.post("/api/exchange/reason", &fields).await
}
