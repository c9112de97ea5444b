//! The journey by plain forms, as a browser without script walks it: from the aid to the door.

use crate::support::{Ask, Service, Visitor, Who, identifiers};

/// Sends a form as a browser does: it says that it wants a page back.
async fn send(visitor: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.ask(Ask::post(path, fields).with("accept", "text/html")).await;
    assert_eq!(answer.status, 302, "{path}: {}", answer.text());
    answer.location().to_owned()
}

/// Writes an exchange of the first aid that can be exchanged, and does not send it yet.
pub(crate) async fn complete_draft(holder: &Visitor<'_>) -> String {
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "name=\"hjelpemiddel\" value=\"").swap_remove(0);
    let begun = send(holder, "/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &aid)]).await;
    let draft = identifiers(&begun, "/nb/bytte/").swap_remove(0);
    let form = [("sprak", "nb"), ("utkast", draft.as_str())];
    let to = send(holder, "/api/exchange/reason", &[&form[..], &[("arsak", "odelagt")]].concat()).await;
    assert_eq!(to, format!("/nb/bytte/{draft}/levering"));
    let to =
        send(holder, "/api/exchange/delivery", &[&form[..], &[("levering", "folkeregistrert")]].concat())
            .await;
    assert_eq!(to, format!("/nb/bytte/{draft}/oppsummering"));
    draft
}

/// Writes and sends an exchange; gives the draft and the case.
async fn exchange(holder: &Visitor<'_>) -> (String, String) {
    let draft = complete_draft(holder).await;
    let form = [("sprak", "nb"), ("utkast", draft.as_str())];
    let receipt = send(holder, "/api/exchange/submit", &form).await;
    let case = identifiers(&receipt, "/nb/kvittering/").swap_remove(0);
    (draft, case)
}

#[tokio::test]
async fn an_exchange_goes_from_the_aid_to_the_door() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let (_, case) = exchange(&holder).await;
    let staff = service.sign_in(Who::Staff).await;
    let moves: [(&str, &[(&str, &str)]); 4] =
        [("ta", &[]), ("godkjenn", &[]), ("sendt", &[("dato", "16.03.2026")]), ("levert", &[])];
    for (version, (kind, details)) in moves.into_iter().enumerate() {
        let version = (version + 1).to_string();
        let form = [("sprak", "nb"), ("sak", case.as_str()), ("versjon", version.as_str()), ("trekk", kind)];
        let to = send(&staff, "/api/casework/move", &[&form[..], details].concat()).await;
        assert_eq!(to, format!("/nb/intern/sak/{case}?utfort=ja"), "{kind}");
    }
    let page = holder.get(&format!("/nb/saker/{case}")).await.text();
    assert!(page.contains("Levert"));
}

#[tokio::test]
async fn sending_again_leads_to_the_same_receipt() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let (draft, case) = exchange(&holder).await;
    let again = send(&holder, "/api/exchange/submit", &[("sprak", "nb"), ("utkast", &draft)]).await;
    assert_eq!(again, format!("/nb/kvittering/{case}"));
    // The steps of what is sent lead to the receipt as well.
    let step = holder.get(&format!("/nb/bytte/{draft}/arsak")).await;
    assert_eq!(step.location(), format!("/nb/kvittering/{case}"));
}

#[tokio::test]
async fn a_stale_page_changes_nothing_and_keeps_what_was_typed() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let (_, case) = exchange(&holder).await;
    let staff = service.sign_in(Who::Staff).await;
    let sak = ("sak", case.as_str());
    send(&staff, "/api/casework/move", &[("sprak", "nb"), sak, ("versjon", "1"), ("trekk", "ta")]).await;
    // A form sent empty is told what it lacks.
    let empty = [("sprak", "nb"), sak, ("versjon", "2"), ("trekk", "vent")];
    let to = send(&staff, "/api/casework/move", &empty).await;
    assert!(staff.get(&to).await.text().contains("Du må skrive hva saken venter på."));
    let refusal = [
        ("sprak", "nb"),
        sak,
        ("versjon", "1"),
        ("trekk", "avsla"),
        ("avslagsgrunn", "duplikat"),
        ("tekst", "Se den andre saken."),
    ];
    let to = send(&staff, "/api/casework/move", &refusal).await;
    assert_eq!(to, format!("/nb/intern/sak/{case}?utdatert=1&feil=avsla"));
    let page = staff.get(&to).await.text();
    assert!(page.contains("Se den andre saken."));
    let seen = holder.get(&format!("/nb/saker/{case}")).await.text();
    assert!(seen.contains("Under behandling") && !seen.contains("Avslått"));
}

#[tokio::test]
async fn deep_links_cannot_skip_a_step() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "name=\"hjelpemiddel\" value=\"").swap_remove(0);
    let begun = send(&holder, "/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &aid)]).await;
    let draft = identifiers(&begun, "/nb/bytte/").swap_remove(0);
    let ahead = holder.get(&format!("/nb/bytte/{draft}/oppsummering")).await;
    assert!(ahead.location().starts_with(&format!("/nb/bytte/{draft}/arsak")), "{}", ahead.location());
}
