//! Signing in and out, choosing whom it is for, and staying signed in: plain forms, each answered with the next page.

use app::api::context;
use app::audience::{About, Audience};
use app::routes;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::id::PersonId;
use domain::refusal::Refusal;
use domain::views::DemoWho;
use http::header::LOCATION;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use i18n::Locale;
use serde::Deserialize;
use services::limits;
use services::sessions::NewSession;
use services::sign_ins::SessionKind;

use super::address::Address;
use super::apology::{Apology, wants_page};
use super::fields::Fields;
use super::language;
use super::return_path::ReturnPath;
use super::routes::RouteTable;
use super::session::{self, Held};
use super::sign_in;
use crate::state::AppState;

static CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");
/// How long the session lasts now: seconds, since the clock of the browser may be wrong.
static SESSION_SECONDS: HeaderName = HeaderName::from_static("x-session-seconds");

/// The demo sign-in exists only with the demo desk: without it there is no such address. All are for everybody: a session
/// that has ended is told so, rather than that there is nothing here.
pub(crate) fn routes(demo: bool) -> RouteTable<AppState> {
    let everybody = Audience::Everybody;
    let always = RouteTable::new()
        .post("/api/session/person", everybody, About::Person, choose_person)
        .post("/api/session/end", everybody, About::Nothing, end)
        .post("/api/session/extend", everybody, About::Nothing, extend);
    if demo { always.post("/api/session/demo", everybody, About::Person, sign_in_to_demo) } else { always }
}

#[derive(Debug, Deserialize)]
struct SignInForm {
    /// The identifier of a demo person or member of staff.
    #[serde(default)]
    who: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    next: String,
}

/// `POST /api/session/demo`: a new session for one of the demo people.
async fn sign_in_to_demo(
    State(state): State<AppState>,
    Address(address): Address,
    headers: HeaderMap,
    Fields(form): Fields<SignInForm>,
) -> Response {
    if let Err(refusal) = limits::demo_sign_in(&state.deps, address).await {
        return refused(&refusal);
    }
    let opened = match demo_person(&state, &form.who).await {
        Ok(DemoWho::Citizen(person)) => state.sessions.open_citizen(person).await,
        Ok(DemoWho::Staff(staff)) => state.sessions.open_staff(staff).await,
        Err(refusal) => Err(refusal),
    };
    let new = match opened {
        Ok(new) => new,
        Err(refusal) => return refused(&refusal),
    };
    // A browser has one session: whoever was signed in before is signed out.
    for held in Held::all(state.cookies(), &headers) {
        if let Err(refusal) = state.sessions.end(held.token()).await {
            return refused(&refusal);
        }
    }
    let locale = chosen_locale(&form.language, &headers);
    let next = page_after(locale, &form.next, &new);
    (session::changed(state.cookies(), &new), see_other(&next)).into_response()
}

/// Nobody else can be signed in as, whatever the form says.
async fn demo_person(state: &AppState, who: &str) -> Result<DemoWho, Refusal> {
    let demo = state.portal.demo.as_ref().ok_or(Refusal::NotFound)?;
    let people = demo.people().await?;
    let is_chosen = |known: &DemoWho| match known {
        DemoWho::Citizen(person) => person.to_string() == who,
        DemoWho::Staff(staff) => staff.to_string() == who,
    };
    people.into_iter().map(|person| person.who).find(is_chosen).ok_or(Refusal::NotFound)
}

/// Staff have their pages and citizens theirs: the way back to the other side's page would end in "not found".
fn next_page(wanted: &str, new: &NewSession) -> Option<String> {
    let next = ReturnPath::parse(wanted)?;
    let for_staff = next.as_str().split(['/', '?']).nth(2) == Some("intern");
    (for_staff == (session::kind_of(&new.session.actor) == SessionKind::Staff)).then(|| next.to_string())
}

/// Where somebody goes who has just signed in and wanted to see `wanted`.
pub(crate) fn page_after(locale: Locale, wanted: &str, new: &NewSession) -> String {
    match next_page(wanted, new) {
        // The session begins as oneself, but the page may be the child's.
        Some(next) if new.session.represents => routes::choose_person_for(locale, &next),
        Some(next) => next,
        None => first_page(locale, new),
    }
}

fn first_page(locale: Locale, new: &NewSession) -> String {
    match session::kind_of(&new.session.actor) {
        SessionKind::Staff => routes::tasks(locale),
        SessionKind::Citizen if new.session.represents => routes::choose_person(locale),
        SessionKind::Citizen => routes::overview(locale),
    }
}

#[derive(Debug, Deserialize)]
struct PersonForm {
    /// Oneself or a child; none chosen when empty.
    #[serde(default)]
    person: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    next: String,
}

/// `POST /api/session/person`: the session goes on for the one chosen, under a new token.
async fn choose_person(
    State(state): State<AppState>,
    held: Option<Extension<Held>>,
    headers: HeaderMap,
    Fields(form): Fields<PersonForm>,
) -> Response {
    let locale = chosen_locale(&form.language, &headers);
    let choice = match ReturnPath::parse(&form.next) {
        Some(next) => routes::choose_person_for(locale, next.as_str()),
        None => routes::choose_person(locale),
    };
    let Some(Extension(held)) = held.filter(|held| held.is_citizen()) else {
        return see_other(&routes::sign_in(locale, &choice)).into_response();
    };
    if form.person.is_empty() {
        return see_other(&format!("{choice}{}feil=1", if choice.contains('?') { '&' } else { '?' }))
            .into_response();
    }
    let Ok(person) = form.person.parse::<PersonId>() else { return Apology::NotFound.into_response() };
    match state.sessions.choose_person(held.token(), Some(person)).await {
        Ok(new) => {
            let next = next_page(&form.next, &new).unwrap_or_else(|| routes::overview(locale));
            (session::changed(state.cookies(), &new), see_other(&next)).into_response()
        }
        // Chosen twice at once: the other request has the new token.
        Err(Refusal::SignIn) => see_other(&routes::sign_in(locale, &choice)).into_response(),
        Err(refusal) => refused(&refusal),
    }
}

/// `POST /api/session/end`: dead on the server first, then forgotten in the browser with all it has kept.
async fn end(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let mut origin = None;
    for held in Held::all(state.cookies(), &headers) {
        // Read before it is gone. Not knowing where a session came from must not keep anybody signed in.
        let mut came_from = state.sessions.origin(held.token()).await.ok().flatten();
        match state.sessions.end(held.token()).await {
            Ok(true) => {}
            // Pressed twice: the browser shows the second answer alone, and the provider has still to be told.
            Ok(false) => came_from = came_from.or_else(|| state.providers.origin_unknown(held.kind())),
            Err(refusal) => return refused(&refusal),
        }
        origin = origin.or_else(|| came_from.map(|origin| (held.kind(), origin)));
    }
    let onwards = sign_in::signed_out(&state, &headers, origin, language::of_request("", &headers)).await;
    let forget = [(CLEAR_SITE_DATA.clone(), HeaderValue::from_static("\"cache\", \"storage\""))];
    (session::ended(state.cookies()), forget, onwards).into_response()
}

/// `POST /api/session/extend`: 204 with the seconds left for a script, the page again for a form.
async fn extend(
    State(state): State<AppState>,
    held: Option<Extension<Held>>,
    headers: HeaderMap,
) -> Response {
    let locale = language::of_request("", &headers);
    let page = came_from(&headers).unwrap_or_else(|| routes::overview(locale));
    let extended = match &held {
        Some(held) => state.sessions.extend(held.token()).await,
        None => Err(Refusal::SignIn),
    };
    match extended {
        Ok(_) if wants_page(&headers) => see_other(&page).into_response(),
        Ok(session) => {
            let left = (session.idle_ends_at - state.clock.now()).num_seconds();
            (StatusCode::NO_CONTENT, [(SESSION_SECONDS.clone(), HeaderValue::from(left))]).into_response()
        }
        Err(Refusal::SignIn) if wants_page(&headers) => {
            see_other(&routes::sign_in(locale, &page)).into_response()
        }
        Err(Refusal::SignIn) => StatusCode::UNAUTHORIZED.into_response(),
        Err(refusal) => refused(&refusal),
    }
}

/// The page a form stands on: only the path counts, and only when it is one of ours.
pub(crate) fn came_from(headers: &HeaderMap) -> Option<String> {
    ReturnPath::parse(context::referer(headers)?).map(|path| path.to_string())
}

fn chosen_locale(tag: &str, headers: &HeaderMap) -> Locale {
    Locale::from_tag(tag).unwrap_or_else(|| language::of_request("", headers))
}

/// 303 to a page of ours.
pub(crate) fn see_other(place: &str) -> (StatusCode, [(HeaderName, HeaderValue); 1]) {
    let place = HeaderValue::from_str(place).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, place)])
}

fn refused(refusal: &Refusal) -> Response {
    match refusal {
        Refusal::TooMany { seconds } => Apology::TooMany(*seconds).into_response(),
        Refusal::Unavailable => Apology::Unavailable.into_response(),
        _ => Apology::NotFound.into_response(),
    }
}
