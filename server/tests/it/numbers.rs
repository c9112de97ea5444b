//! Order numbers over HTTP: the slip, the check of a firm, the file, and what nobody else is told.

use domain::order_number::NumberCode;
use http::StatusCode;
use i18n::Locale;
use services::limits::{Limit, Limits};

use crate::support::{Answer, Ask, Log, Service, Settings, Visitor, Who, identifiers};

const CHECK: &str = "/nb/sjekk-bestillingsnummer";

/// The identifier of a number that the holder asks for, to a firm that is not on the list.
async fn asked(holder: &Visitor<'_>) -> String {
    let page = holder.get("/nb/bestillingsnummer/ny").await.text();
    let ask = identifiers(&page, "name=\"skjema\" value=\"").swap_remove(0);
    let aids = holder.get("/nb/hjelpemidler").await.text();
    let aid = identifiers(&aids, "name=\"hjelpemiddel\" value=\"").swap_remove(0);
    let fields = [("sprak", "nb"), ("skjema", &ask), ("hjelpemiddel", &aid), ("formal", "reparasjon")];
    let firm = [("leverandor", "annet"), ("firma", "Et firma")];
    let sent = holder.post("/api/order-numbers/ask", &[&fields[..], &firm].concat()).await;
    assert_eq!(sent.status, StatusCode::FOUND, "{}", sent.text());
    identifiers(sent.location(), "/nb/bestillingsnummer/").swap_remove(0)
}

/// The number as it stands on the slip.
async fn issued(service: &Service, holder: &Visitor<'_>) -> (String, String) {
    let id = asked(holder).await;
    let staff = service.sign_in(Who::Staff).await;
    let made = [("sprak", "nb"), ("nummer", id.as_str()), ("versjon", "1"), ("trekk", "utsted")];
    let done = staff.post("/api/order-numbers/move", &made).await;
    assert!(done.location().ends_with("utfort=ja"), "{}", done.location());
    let slip = holder.get(&format!("/nb/bestillingsnummer/{id}")).await.text();
    let number = slip.split("bp-reference\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    assert_eq!(number.len(), 14, "{number}");
    (id, number.to_owned())
}

#[tokio::test]
async fn an_incomplete_form_comes_back_with_everything_typed_and_what_is_missing() {
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let form = holder.get("/nb/bestillingsnummer/ny").await.text();
    let questions =
        form.split("name=\"skjema\"").nth(1).and_then(|rest| rest.split("</form>").next()).unwrap();
    assert!(
        !questions.contains("checked") && !questions.contains("selected"),
        "nothing is chosen beforehand"
    );
    let ask = identifiers(&form, "name=\"skjema\" value=\"").swap_remove(0);
    let fields = [("sprak", "nb"), ("skjema", ask.as_str()), ("merknad", "Hjulet er løst")];
    let sent = holder.post("/api/order-numbers/ask", &fields).await;
    assert_eq!(sent.location(), "/nb/bestillingsnummer/ny?feil=ja");
    let page = holder.get(sent.location()).await.text();
    for said in ["Hjulet er løst", "Du må velge hva det gjelder.", "Du må velge et firma.", &ask] {
        assert!(page.contains(said), "{said}");
    }
}

#[tokio::test]
async fn the_number_goes_from_the_slip_to_the_firm_and_stands_in_no_address_and_no_log() {
    let log = Log::default();
    let listening = log.listen("trace");
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let (id, number) = issued(&service, &holder).await;
    let check = async |then: &str| {
        let asked = service.ask(Ask::post(CHECK, &[("nummer", &number), ("handling", then)])).await;
        assert_eq!((asked.status, asked.header("location")), (StatusCode::OK, ""), "{}", asked.text());
        assert_eq!(asked.header("cache-control"), "no-store");
        asked.text()
    };
    let texts = &Locale::Nb.texts().number_check;
    let page = check("").await;
    assert!(page.contains(texts.valid) && page.contains(texts.use_it), "{page}");
    assert!(page.contains(&format!("<title>{} – ", texts.valid)), "the first that is heard: {page}");
    let blank = service.ask(Ask::post(CHECK, &[("nummer", " ")])).await.text();
    assert!(blank.contains(texts.missing) && !blank.contains(texts.unknown), "{blank}");
    assert!(blank.contains("<title>Feil: ") && blank.contains("href=\"#nummer\""), "{blank}");
    assert!(page.contains("name=\"robots\"") && page.contains("noindex"), "{page}");
    let name = holder.get("/nb/oversikt").await.text();
    let name = name.split("Logget inn som ").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    assert!(!name.is_empty() && !page.contains(name) && !page.contains(&id), "{name}");
    assert!(check("brukt").await.contains(texts.marked), "told that it was done");
    assert!(check("brukt").await.contains(texts.marked), "twice is once");
    assert!(check("").await.contains(texts.used_what), "afterwards it is a used one");
    let slip = holder.get(&format!("/nb/bestillingsnummer/{id}")).await.text();
    assert!(slip.contains(Locale::Nb.texts().number_slip.used_now), "{slip}");
    let staff = service.sign_in(Who::Staff).await;
    let found = staff.post("/api/order-numbers/find", &[("sprak", "nb"), ("sok", &number)]).await;
    assert_eq!(found.location(), format!("/nb/intern/bestillingsnummer/{id}"));
    let file = staff.get("/api/order-numbers/csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.text().contains("Et firma") && !file.text().contains(&number), "{}", file.text());
    drop(listening);
    let (log, bare) = (log.text(), number.replace(' ', ""));
    for written in [number.as_str(), &bare, &number.replace(' ', "%20"), &number.replace(' ', "+")] {
        assert!(!log.contains(written), "{written}");
    }
}

#[tokio::test]
async fn a_number_on_paper_is_a_file_for_its_holder_alone_and_only_while_it_can_be_used() {
    let log = Log::default();
    let listening = log.listen("trace");
    let service = Service::start().await;
    let holder = service.sign_in(Who::Passholder).await;
    let waiting = asked(&holder).await;
    let paper = |id: &str| format!("/nb/bestillingsnummer/{id}/pdf");
    let told = |answer: Answer| (answer.status, answer.text().replace(answer.header("x-request-id"), ""));
    let missing = told(holder.get(&paper("ffffffff-ffff-4fff-bfff-ffffffffffff")).await);
    assert_eq!(missing.0, StatusCode::NOT_FOUND);
    assert_eq!(told(holder.get(&paper(&waiting)).await), missing, "not issued");
    let page = holder.get(&format!("/nb/bestillingsnummer/{waiting}")).await.text();
    assert!(!page.contains("/pdf"), "{page}");

    let (id, number) = issued(&service, &holder).await;
    for (locale, tag) in [(Locale::Nb, "nb"), (Locale::Nn, "nn"), (Locale::En, "en")] {
        let page = holder.get(&format!("/{tag}/bestillingsnummer/{id}")).await.text();
        let link =
            page.split("href=\"").find(|rest| rest.split('"').next().unwrap().ends_with("/pdf")).unwrap();
        assert!(link.starts_with(&format!("/{tag}/bestillingsnummer/{id}/pdf\"")), "{link}");
        assert!(page.contains(locale.texts().number_slip.download));
        let file = holder.get(&format!("/{tag}/bestillingsnummer/{id}/pdf")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"bestillingsnummer.pdf\"");
        assert_eq!(file.header("cache-control"), "no-store");
        assert!(file.bytes.starts_with(b"%PDF-") && file.bytes.trim_ascii_end().ends_with(b"%%EOF"));
    }
    assert_eq!(holder.get(&format!("/xx/bestillingsnummer/{id}/pdf")).await.status, StatusCode::NOT_FOUND);
    for who in [Who::OtherPassholder, Who::Staff] {
        let other = service.sign_in(who).await;
        assert_eq!(told(other.get(&paper(&id)).await), missing, "{who:?}");
    }
    let nobody = service.get(&paper(&id)).await;
    assert!(nobody.location().starts_with("/nb/logg-inn"), "{}", nobody.location());

    let used = service.ask(Ask::post(CHECK, &[("nummer", &number), ("handling", "brukt")])).await;
    assert_eq!(used.status, StatusCode::OK);
    assert_eq!(told(holder.get(&paper(&id)).await), missing, "used");
    drop(listening);
    let log = log.text();
    for written in [number.as_str(), &number.replace(' ', ""), "Et firma"] {
        assert!(!log.contains(written), "{written}");
    }
}

#[tokio::test]
async fn a_number_that_is_not_one_is_told_as_such_and_given_back() {
    let service = Service::start().await;
    let texts = &Locale::Nb.texts().number_check;
    let unknown = NumberCode::from_random(77).to_string();
    for typed in ["hei", "3333 3333 3333", &unknown, "<b>x"] {
        let answer = service.ask(Ask::post(CHECK, &[("nummer", typed)])).await;
        assert_eq!(answer.status, StatusCode::OK, "{typed}");
        let page = answer.text();
        assert!(page.contains(texts.unknown) && page.contains("tel:"), "{typed}");
        assert!(!page.contains("<b>x"), "{page}");
    }
    let blank = service.get(CHECK).await.text();
    assert!(!blank.contains(texts.unknown), "nothing was asked");
}

#[tokio::test]
async fn guessing_is_over_after_a_few_also_with_wrong_check_characters() {
    let three = Limit { times: 3, seconds: 60 };
    let limits = Limits { number_checks: three, ..Limits::none() };
    let service = Service::with(Settings { limits: Some(limits), ..Settings::default() }).await;
    for typed in ["3333 3333 3333", "hei", "4444 4444 4444"] {
        assert_eq!(service.ask(Ask::post(CHECK, &[("nummer", typed)])).await.status, StatusCode::OK);
    }
    for then in ["", "brukt"] {
        let answer = service.ask(Ask::post(CHECK, &[("nummer", "3333"), ("handling", then)])).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{}", answer.text());
        assert!(answer.header("retry-after").parse::<u32>().unwrap() <= 60);
    }
}
