//! The pages of the catalogue, as a browser without script gets them.

use http::StatusCode;

use crate::support::{Service, Who};

/// How many products a page lists.
fn cards(html: &str) -> usize {
    html.matches("<li class=\"bp-card\">").count()
}

#[tokio::test]
async fn what_is_on_an_agreement_is_shown_first_and_page_by_page() {
    let service = Service::start().await;
    let first = service.get("/nb/produkter").await.text();
    assert_eq!(cards(&first), 20);
    assert!(!first.contains("Ikke på avtale"), "the first question is what is on an agreement");
    assert!(first.contains("/nb/produkter?side=2") && !first.contains("Forrige side"));
    let second = service.get("/nb/produkter?side=2").await.text();
    assert!(second.contains("href=\"/nb/produkter\"") && second.contains("/nb/produkter?side=3"));
    let past = service.get("/nb/produkter?side=4711").await;
    assert_eq!(past.status, StatusCode::OK);
    assert!(cards(&past.text()) > 0);
    let all = service.get("/nb/produkter?sok=mobilitetsstokk&alle=ja").await.text();
    assert!(all.contains("Ikke på avtale") && all.contains("På avtale"));
}

#[tokio::test]
async fn what_was_asked_for_stands_in_the_form_and_in_the_links() {
    let service = Service::start().await;
    let html = service.get("/nb/produkter?sok=%C3%B8rn+%22%3Cb%3E&kategori=1223&alle=ja").await.text();
    assert!(html.contains("value=\"ørn &quot;&lt;b&gt;\""), "{html}");
    assert!(!html.contains("<b>") && html.contains("checked"));
    assert!(html.contains("<option value=\"1223\" selected"), "a group stays chosen");
    let wheelchairs = service.get("/nb/produkter?sok=rullestol&alle=ja").await.text();
    assert!(wheelchairs.contains("/nb/produkter?sok=rullestol&amp;alle=ja&amp;side=2"), "{wheelchairs}");
}

#[tokio::test]
async fn an_empty_answer_leads_on_and_to_a_human() {
    let service = Service::start().await;
    let none = service.get("/nb/produkter?sok=Granly+Gammel").await;
    assert_eq!(none.status, StatusCode::OK);
    let html = none.text();
    assert!(html.contains("Vi fant ingen produkter på avtale.") && cards(&html) == 0);
    assert!(html.contains("/nb/produkter?sok=Granly+Gammel&amp;alle=ja"), "{html}");
    assert!(html.contains("dispensasjon") && html.contains("55 55 11 11") && html.contains("/nb/kontakt"));
    let holder = service.sign_in(Who::Passholder).await;
    let html = holder.get("/nb/produkter?sok=finnes-ikke").await.text();
    assert!(html.contains("/nb/bytte?situasjon=annen-type") && !html.contains("alle=ja"));
}

#[tokio::test]
async fn a_product_tells_how_it_stands_and_what_it_demands() {
    let service = Service::start().await;
    let page = async |number: &str| service.get(&format!("/nb/produkter/{number}")).await.text();
    let second = page("900103").await;
    assert!(second.contains("Rangering 2") && second.contains("rangert som nummer 2"), "{second}");
    assert!(second.contains("https://finnhjelpemiddel.nav.no/produkt/hmsartnr/900103"));
    assert!(!second.contains("Krav om opplæring") && !second.contains("dispensasjon"));
    let powered = page("331325").await;
    assert!(
        powered.contains("Krav om opplæring") && powered.contains("godkjenningskurs-elektrisk-rullestol")
    );
    assert!(powered.contains("Tilleggsskjema for elektrisk rullestol (NAV 10-07.66)"));
    let never = page("900108").await;
    assert!(
        never.contains("Ikke på avtale") && never.contains("dispensasjon") && never.contains("55 55 11 11")
    );
    for missing in ["999999", "12345", "ikke-et-nummer", "9000010"] {
        let answer = service.get(&format!("/nb/produkter/{missing}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn a_number_leads_to_its_product_whatever_else_is_asked() {
    let service = Service::start().await;
    let html = service.get("/nb/produkter?sok=900+108&kategori=1223").await.text();
    assert_eq!(cards(&html), 1);
    assert!(html.contains("Vi fant ett produkt.") && html.contains("Ikke på avtale"), "{html}");
}
