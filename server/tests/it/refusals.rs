//! What is not yours is as if it did not exist: on the page and at each server function called directly.

use uuid::Uuid;

use crate::support::{Ask, Service, Visitor, Who, identifiers};

/// The address of a page of `visitor` and the same address with an identifier that nobody has.
async fn same_as_nothing(visitor: &Visitor<'_>, before: &str, id: &str, after: &str) {
    let theirs = visitor.get(&format!("{before}{id}{after}")).await;
    let nothing = Uuid::from_u128(u128::MAX).to_string();
    let missing = visitor.get(&format!("{before}{nothing}{after}")).await;
    assert_eq!(theirs.status, 404, "{before}[id]{after}");
    assert_eq!(missing.status, 404, "{before}[id]{after}");
    // All that may differ is the address itself, the nonce and the identifier of the request.
    let body = |text: String, id: &str| {
        let start = text.find("<main").unwrap();
        text[start..text.find("</main>").unwrap()].replace(id, "[id]")
    };
    assert_eq!(body(theirs.text(), id), body(missing.text(), &nothing), "{before}[id]{after}");
}

#[tokio::test]
async fn anothers_aid_draft_case_and_receipt_do_not_exist() {
    let service = Service::start().await;
    let other = service.sign_in(Who::OtherPassholder).await;
    let aids = other.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "/nb/hjelpemidler/").swap_remove(0);
    let case = identifiers(&other.get("/nb/saker").await.text(), "/nb/saker/").swap_remove(0);
    let open = identifiers(&aids, "name=\"hjelpemiddel\" value=\"").swap_remove(0);
    let begun = other.post("/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &open)]).await;
    let draft = identifiers(begun.location(), "/nb/bytte/").swap_remove(0);
    let utkast = ("utkast", draft.as_str());
    // Nothing is missing, so that nothing but whose it is stands in the way of sending it.
    other.post("/api/exchange/reason", &[("sprak", "nb"), utkast, ("arsak", "utslitt")]).await;
    other.post("/api/exchange/delivery", &[("sprak", "nb"), utkast, ("levering", "folkeregistrert")]).await;
    let me = service.sign_in(Who::Passholder).await;
    same_as_nothing(&me, "/nb/hjelpemidler/", &aid, "").await;
    same_as_nothing(&me, "/nb/saker/", &case, "").await;
    same_as_nothing(&me, "/nb/saker/", &case, "/trekk").await;
    same_as_nothing(&me, "/nb/kvittering/", &case, "").await;
    same_as_nothing(&me, "/nb/bytte/", &draft, "/arsak").await;
    same_as_nothing(&me, "/nb/bytte/", &draft, "/slett").await;
    // The functions, called directly, change nothing either.
    let before = other.get(&format!("/nb/bytte/{draft}/arsak")).await.text();
    me.post("/api/exchange/reason", &[("sprak", "nb"), utkast, ("begrunnelse", "ikke mitt")]).await;
    me.post("/api/exchange/delete", &[("sprak", "nb"), utkast]).await;
    me.post("/api/exchange/submit", &[("sprak", "nb"), utkast]).await;
    me.post("/api/cases/withdraw", &[("sprak", "nb"), ("sak", &case)]).await;
    let after = other.get(&format!("/nb/bytte/{draft}/arsak")).await;
    assert_eq!(after.status, 200);
    assert!(!after.text().contains("ikke mitt"));
    let values = |html: &str| html.matches("checked").count();
    assert_eq!(values(&before), values(&after.text()));
    assert!(!other.get(&format!("/nb/saker/{case}")).await.text().contains("Trukket tilbake"));
}

#[tokio::test]
async fn a_protected_person_starts_nothing_and_sees_no_address() {
    let service = Service::start().await;
    let person = service.sign_in(Who::Protected).await;
    let aids = person.get("/nb/hjelpemidler").await.text();
    assert!(identifiers(&aids, "name=\"hjelpemiddel\" value=\"").is_empty());
    let aids = identifiers(&aids, "/nb/hjelpemidler/");
    assert!(!aids.is_empty());
    for aid in aids {
        let tried = person
            .ask(
                Ask::post("/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &aid)])
                    .with("accept", "text/html"),
            )
            .await;
        assert_eq!(tried.location(), format!("/nb/hjelpemidler/{aid}"));
    }
    assert!(!person.get("/nb/oversikt").await.text().contains("/nb/bytte/"));
}

#[tokio::test]
async fn citizens_find_no_page_of_staff_and_staff_none_of_citizens() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let staff = service.sign_in(Who::Staff).await;
    for path in ["/nb/intern/oppgaver", "/nn/intern/oppgaver"] {
        assert_eq!(holder.get(path).await.status, 404, "{path}");
    }
    for path in ["/nb/oversikt", "/nb/hjelpemidler", "/nb/saker", "/nb/velg-person"] {
        assert_eq!(staff.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn staff_of_another_centre_find_neither_case_nor_person() {
    let service = Service::start().await;
    let staff = service.sign_in(Who::Staff).await;
    let tasks = staff.get("/nb/intern/oppgaver").await.text();
    let case = identifiers(&tasks, "/nb/intern/sak/").swap_remove(0);
    let page = staff.get(&format!("/nb/intern/sak/{case}")).await.text();
    let person = identifiers(&page, "/nb/intern/person/").swap_remove(0);
    let elsewhere = service.sign_in(Who::StaffElsewhere).await;
    same_as_nothing(&elsewhere, "/nb/intern/sak/", &case, "").await;
    same_as_nothing(&elsewhere, "/nb/intern/person/", &person, "").await;
    let form = [("sprak", "nb"), ("sak", case.as_str()), ("versjon", "1"), ("trekk", "overta")];
    elsewhere.post("/api/casework/move", &form).await;
    assert_eq!(
        staff.get(&format!("/nb/intern/sak/{case}")).await.text().matches("bp-moment").count(),
        page.matches("bp-moment").count()
    );
}

#[tokio::test]
async fn who_is_not_signed_in_is_sent_to_sign_in_and_back() {
    let service = Service::start().await;
    let anyone = service.anonymous();
    let asked = anyone.ask(Ask::get("/nb/bytte?situasjon=bil").with("accept", "text/html")).await;
    assert_eq!(asked.location(), "/nb/logg-inn?videre=%2Fnb%2Fbytte%3Fsituasjon%3Dbil");
}
