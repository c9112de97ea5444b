//! How each address is asked. A form that is missing here stops the matrix: say how it is sent.

use axum::http::Method;
use server::router::Declared;

use crate::support::Ask;

/// What the actors type.
pub(crate) const TYPED_REASON: &str = "Nye ord fra den som spør";
pub(crate) const TYPED_STREET: &str = "Nyskrevne vei 2";
pub(crate) const TYPED_FIRM: &str = "Nyskrevet firma";

/// A request for `route` that names `id`, as a browser sends it.
pub(crate) fn ask(route: &Declared, id: &str) -> Ask {
    if route.method == Method::GET { read(route, id) } else { form(route, id) }
}

/// What a provider sends along is made up: nobody has begun to sign in, and nobody has signed in through one.
fn read(route: &Declared, id: &str) -> Ask {
    let path = address(&route.pattern, id);
    let said = match path.rsplit('/').next() {
        Some("callback") => "?code=invented&state=invented",
        Some("front-channel-logout") => "?iss=http%3A%2F%2F127.0.0.1%3A1&sid=invented",
        _ => "",
    };
    Ask::get(&(path + said))
}

/// An address that the pattern matches.
pub(crate) fn address(pattern: &str, id: &str) -> String {
    let (path, query) = pattern.split_once('?').unwrap_or((pattern, ""));
    let parts = path.split('/').map(|part| match part {
        "{language}" => "nb",
        "{loan}" | "{draft}" | "{case}" | "{person}" | "{number}" | "{trial}" | "{room}" => id,
        "{step}" => "arsak",
        "{hms}" => super::world::PRODUCT,
        "{*any}" => "finnes-ikke/her",
        "{*file}" if pattern.starts_with("/pkg") => "brukerpass.2b.css",
        "{*file}" => "letters-1.woff2",
        other => other,
    });
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.replace("{loan}", id)) };
    let address = parts.collect::<Vec<_>>().join("/") + &query;
    assert!(!address.contains('{'), "{pattern}: say in asks.rs what its parameters are");
    address
}

fn form(route: &Declared, id: &str) -> Ask {
    let nb = ("sprak", "nb");
    let draft = ("utkast", id);
    let path = route.pattern.as_str();
    match path {
        "/api/session/demo" => Ask::post(path, &[("who", id), ("language", "nb")]),
        "/api/session/person" => Ask::post(path, &[("person", id), ("language", "nb")]),
        "/api/session/end" | "/api/session/extend" => Ask::post(path, &[]),
        "/api/display/theme" => Ask::post(path, &[("theme", "lys"), ("back", "/nb")]),
        "/api/cases/withdraw" => Ask::post(path, &[nb, ("sak", id)]),
        "/api/casework/move" => Ask::post(path, &[nb, ("sak", id), ("versjon", "1"), ("trekk", "ta")]),
        "/api/exchange/start" => Ask::post(path, &[nb, ("hjelpemiddel", id)]),
        "/api/exchange/reason" => {
            Ask::post(path, &[nb, draft, ("arsak", "annet"), ("begrunnelse", TYPED_REASON)])
        }
        "/api/exchange/delivery" => Ask::post(
            path,
            &[
                nb,
                draft,
                ("levering", "annen"),
                ("adresse", TYPED_STREET),
                ("postnummer", "0150"),
                ("poststed", "Oslo"),
            ],
        ),
        "/{language}/sjekk-bestillingsnummer" => {
            Ask::post("/nb/sjekk-bestillingsnummer", &[nb, ("nummer", "3333 3333 3333")])
        }
        "/api/order-numbers/ask" => {
            // Each form has an identifier of its own.
            let own = if id.len() == 36 { id } else { "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee" };
            let fields = [("skjema", own), ("hjelpemiddel", id), ("formal", "service")];
            let firm = [("leverandor", "annet"), ("firma", TYPED_FIRM), ("merknad", TYPED_REASON)];
            Ask::post(path, &[&[nb][..], &fields, &firm].concat())
        }
        "/api/cases/charge" => {
            let own = if id.len() == 36 { id } else { "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee" };
            let fields = [("skjema", own), ("hjelpemiddel", id), ("hendelse", TYPED_REASON)];
            let firm = [("leverandor", "annet"), ("firma", TYPED_FIRM)];
            Ask::post(path, &[&[nb][..], &fields, &firm].concat())
        }
        "/api/order-numbers/cancel" => Ask::post(path, &[nb, ("nummer", id)]),
        "/api/order-numbers/move" => {
            let made = [("versjon", "1"), ("trekk", "utsted"), ("tekst", TYPED_REASON)];
            Ask::post(path, &[&[nb, ("nummer", id)][..], &made].concat())
        }
        "/api/order-numbers/find" => Ask::post(path, &[nb, ("sok", "3333 3333 3333")]),
        "/api/order-numbers/set-limit" => {
            Ask::post(path, &[nb, ("kategori", "1222"), ("formal", "alle"), ("antall", "2")])
        }
        "/api/order-numbers/drop-limit" => Ask::post(path, &[nb, ("kategori", "1222"), ("formal", "alle")]),
        path if path.starts_with("/api/trials/") => trial(path, id),
        "/api/trial-work/move" => {
            let made = [("versjon", "2"), ("trekk", "avlys"), ("tekst", TYPED_REASON)];
            Ask::post(path, &[&[nb, ("utproving", id)][..], &made].concat())
        }
        path if path.starts_with("/api/trial-work/") => calendar_form(path, id),
        "/api/exchange/delete" | "/api/exchange/submit" => Ask::post(path, &[nb, draft]),
        other => panic!("{other}: say in asks.rs how this form is sent"),
    }
}

/// A form about a trial, or one that begins it.
fn trial(path: &str, id: &str) -> Ask {
    let typed: &[(&str, &str)] = match path {
        "/api/trials/begin" => return Ask::post(path, &[("sprak", "nb")]),
        "/api/trials/pick" => return Ask::post(path, &[("sprak", "nb"), ("produkt", super::world::PRODUCT)]),
        "/api/trials/put-back" => &[("hjelpemiddel", "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee")],
        "/api/trials/place" => &[("sted", "sentral")],
        "/api/trials/needs" => &[("behov", TYPED_REASON)],
        "/api/trials/book" => &[("time", "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee")],
        "/api/trials/wishes" => &[("onske[0]", TYPED_REASON)],
        "/api/trials/offer" => &[("svar", "nei"), ("time", "eeeeeeee-eeee-4eee-beee-eeeeeeeeeeee")],
        "/api/trials/outcome" => &[("utfall", "ingen")],
        _ => &[],
    };
    Ask::post(path, &[&[("sprak", "nb"), ("utproving", id)][..], typed].concat())
}

/// A form of the calendar of trials, filled in as it should be.
fn calendar_form(path: &str, id: &str) -> Ask {
    let (nb, room, time) = (("sprak", "nb"), ("rom", id), ("tid", id));
    match path.trim_start_matches("/api/trial-work/") {
        "room" => {
            let named = [("rom", "nytt"), ("felt[navn]", "Rom 9"), ("felt[veibeskrivelse]", "Inngang C")];
            let used = [("felt[varighet]", "60"), ("felt[pause]", "15"), ("felt[plasser]", "1")];
            Ask::post(path, &[&[nb][..], &named, &used, &[("felt[apent][0]", "09.00-11.30")]].concat())
        }
        "notice" => {
            let limits = [("bestillingsfrist", "3"), ("endringsfrist", "48"), ("dager-fram", "60")];
            Ask::post(path, &[&[nb][..], &limits].concat())
        }
        "day" => Ask::post(path, &[nb, room, ("dato", "24.12.2026"), ("stengt", "ja")]),
        "usual-day" => Ask::post(path, &[nb, room, ("dato", "2026-12-24")]),
        "closure" => {
            let period =
                [("sperret-fra", "24.12.2026"), ("sperret-til", "26.12.2026"), ("sperret-grunn", "Jul")];
            Ask::post(path, &[&[nb, room][..], &period].concat())
        }
        "reopen" => Ask::post(path, &[nb, room, ("sperring", id)]),
        "generate" => Ask::post(path, &[nb, room, ("lag-fra", "01.12.2026"), ("lag-til", "24.12.2026")]),
        "publish" => Ask::post(path, &[nb, room, ("vis-fra", "01.12.2026"), ("vis-til", "24.12.2026")]),
        "slot" => Ask::post(path, &[nb, time, ("tilstand", "open")]),
        "move-slot" => Ask::post(path, &[nb, time, ("time", "24.12.2026 10.30")]),
        other => panic!("{other}: say in asks.rs how this form is sent"),
    }
}
