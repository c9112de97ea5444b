//! The words and the markup of the pages, in three languages. A change shows as a difference to read and accept.

use crate::support::{Service, Visitor, Who, identifiers, settled};

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Shows `path` below each language and compares it with what was accepted before.
async fn compare(visitor: &Visitor<'_>, name: &str, path: &str) {
    for language in LANGUAGES {
        let answer = visitor.get(&format!("/{language}{path}")).await;
        assert_eq!(answer.status, 200, "/{language}{path}");
        let html = answer.text();
        assert!(html.contains(&format!("<html lang=\"{language}\"")), "/{language}{path}");
        insta::assert_snapshot!(format!("{name}-{language}"), settled(&html));
    }
}

#[tokio::test]
async fn public_pages_read_as_accepted() {
    let service = Service::start().await;
    let anyone = service.anonymous();
    for (name, path) in [
        ("front", ""),
        ("sign-in", "/logg-inn"),
        ("signed-out", "/logget-ut"),
        ("contact", "/kontakt"),
        ("glossary", "/ordliste"),
        ("accessibility", "/tilgjengelighet"),
        ("privacy", "/personvern"),
        ("products", "/produkter?kategori=1236"),
        ("products-none", "/produkter?sok=Granly+Gammel"),
        ("product", "/produkter/900106"),
        ("product-training", "/produkter/900150"),
        ("product-not-agreed", "/produkter/900108"),
    ] {
        compare(&anyone, name, path).await;
    }
}

#[tokio::test]
async fn the_pages_of_the_holder_read_as_accepted() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "/nb/hjelpemidler/").swap_remove(0);
    for (name, path) in [
        ("overview", "/oversikt"),
        ("aids", "/hjelpemidler"),
        ("guide", "/bytte"),
        ("guide-other-aid", "/bytte?situasjon=annet-utslitt"),
        ("guide-size", "/bytte?situasjon=passer-ikke"),
        ("guide-need", "/bytte?situasjon=behov"),
        ("guide-type", "/bytte?situasjon=annen-type"),
        ("guide-car", "/bytte?situasjon=bil"),
        ("cases-none", "/saker"),
    ] {
        compare(&holder, name, path).await;
    }
    for (name, path) in [("insight-none", "/innsyn"), ("everything", "/innsyn/alt")] {
        compare(&holder, name, path).await;
    }
    let looked_at = service.sign_in(Who::OtherPassholder).await;
    compare(&looked_at, "insight", "/innsyn").await;
    compare(&holder, "aid", &format!("/hjelpemidler/{aid}")).await;
}

#[tokio::test]
async fn the_pages_of_an_exchange_read_as_accepted() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "/nb/hjelpemidler/").swap_remove(0);
    let begun = holder.post("/api/exchange/start", &[("sprak", "nb"), ("hjelpemiddel", &aid)]).await;
    let draft = identifiers(begun.location(), "/nb/bytte/").swap_remove(0);
    compare(&holder, "reason", &format!("/bytte/{draft}/arsak")).await;
    compare(&holder, "reason-missing", &format!("/bytte/{draft}/arsak?feil=ja")).await;
    let draft_is = ("utkast", draft.as_str());
    holder.post("/api/exchange/reason", &[("sprak", "nb"), draft_is, ("arsak", "utslitt")]).await;
    compare(&holder, "delivery", &format!("/bytte/{draft}/levering")).await;
    let typed = [("levering", "annen"), ("adresse", "Storgata 1"), ("postnummer", "15"), ("poststed", "")];
    let form = [&[("sprak", "nb"), draft_is], &typed[..]].concat();
    holder.post("/api/exchange/delivery", &form).await;
    compare(&holder, "delivery-wrong", &format!("/bytte/{draft}/levering?feil=ja")).await;
    let form = [("sprak", "nb"), draft_is, ("levering", "folkeregistrert")];
    holder.post("/api/exchange/delivery", &form).await;
    compare(&holder, "summary", &format!("/bytte/{draft}/oppsummering")).await;
    compare(&holder, "delete", &format!("/bytte/{draft}/slett")).await;
    let sent = holder.post("/api/exchange/submit", &[("sprak", "nb"), draft_is]).await;
    let case = identifiers(sent.location(), "/nb/kvittering/").swap_remove(0);
    compare(&holder, "receipt", &format!("/kvittering/{case}")).await;
    compare(&holder, "case", &format!("/saker/{case}")).await;
    compare(&holder, "withdraw", &format!("/saker/{case}/trekk")).await;
}
