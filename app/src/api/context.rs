//! What the request brings: who asks, the desks, the clock.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    actor::{Actor, Citizen, Lapsed, Session, Staff},
    portal::Portal,
    refusal::Refusal,
    time::{Clock, Instant},
    views::Checked,
};
use http::{HeaderMap, header, request::Parts};
use leptos::prelude::use_context;

use crate::audience::OtherSide;

/// The desks of the service.
pub fn portal() -> Result<Portal, Refusal> {
    use_context::<Portal>().ok_or(Refusal::Unavailable)
}

/// Through whom one can sign in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignInWays {
    pub citizens: bool,
    pub staff: bool,
}

/// The ways to sign in; none but the demonstration's when nothing is said.
pub fn sign_in_ways() -> SignInWays {
    use_context::<SignInWays>().unwrap_or_default()
}

/// The session of the request, when somebody is signed in.
pub fn session() -> Option<Session> {
    use_context::<Parts>()?.extensions.get::<Session>().cloned()
}

/// The citizen asking.
pub fn citizen() -> Result<Citizen, Refusal> {
    match session().map(|session| session.actor) {
        Some(Actor::Citizen(citizen)) => Ok(citizen),
        Some(Actor::Staff(_)) => Err(Refusal::NotFound),
        None => Err(Refusal::SignIn),
    }
}

/// The member of staff asking.
pub fn staff() -> Result<Staff, Refusal> {
    match session().map(|session| session.actor) {
        Some(Actor::Staff(staff)) => Ok(staff),
        Some(Actor::Citizen(_)) => Err(Refusal::NotFound),
        None => Err(Refusal::SignIn),
    }
}

/// A citizen whose session ran out while writing.
pub fn lapsed() -> Option<Citizen> {
    match use_context::<Parts>()?.extensions.get::<Lapsed>()? {
        Lapsed(Actor::Citizen(citizen)) => Some(citizen.clone()),
        Lapsed(Actor::Staff(_)) => None,
    }
}

/// A member of staff whose session ran out while writing.
pub fn lapsed_staff() -> Option<Staff> {
    match use_context::<Parts>()?.extensions.get::<Lapsed>()? {
        Lapsed(Actor::Staff(staff)) => Some(staff.clone()),
        Lapsed(Actor::Citizen(_)) => None,
    }
}

/// Whether the page is not for the one who asks, whatever it is about.
pub fn is_of_other_side() -> bool {
    use_context::<Parts>().is_some_and(|parts| parts.extensions.get::<OtherSide>().is_some())
}

/// Today in Norway.
pub fn today() -> NaiveDate {
    use_context::<Arc<dyn Clock>>().map(|clock| clock.today()).unwrap_or_default()
}

/// The moment in which it is asked.
pub fn now() -> Instant {
    use_context::<Arc<dyn Clock>>().map(|clock| clock.now()).unwrap_or_default()
}

/// Path and query of the page asked for.
pub fn path_and_query() -> String {
    use_context::<Parts>()
        .and_then(|parts| parts.uri.path_and_query().map(ToString::to_string))
        .unwrap_or_default()
}

/// What this service is called in the request, for an address on paper; blank when the request does not say.
pub fn host_name() -> String {
    use_context::<Parts>().map(|parts| host_of(&parts).to_owned()).unwrap_or_default()
}

/// The name that a request was sent to; blank when it says none.
pub fn host_of(parts: &Parts) -> &str {
    let named = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    named.or(parts.uri.authority().map(http::uri::Authority::as_str)).unwrap_or_default()
}

/// One value of the query, decoded.
pub fn query(name: &str) -> Option<String> {
    let parts = use_context::<Parts>()?;
    let pairs = form_urlencoded::parse(parts.uri.query()?.as_bytes());
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Everything the query of the address says.
pub fn pairs() -> Vec<(String, String)> {
    let query =
        use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned)).unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// Path and query of the page that a request comes from, as it says. Whose page it is, is not known.
pub fn referer(headers: &HeaderMap) -> Option<&str> {
    let (_scheme, rest) = headers.get(header::REFERER)?.to_str().ok()?.split_once("://")?;
    rest.get(rest.find('/')?..)
}

/// `page` as one left it: with the query that it had, when one comes from there.
pub fn as_left(page: String) -> String {
    let parts = use_context::<Parts>();
    let from = parts.as_ref().and_then(|parts| referer(&parts.headers));
    let same = from.filter(|from| from.strip_prefix(&page).is_some_and(|rest| rest.starts_with('?')));
    same.map_or(page, ToOwned::to_owned)
}

/// A cookie of the request.
pub fn cookie(name: &str) -> Option<String> {
    let parts = use_context::<Parts>()?;
    let cookies = parts.headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// What a firm asked about an order number, and the answer: put into the request by the server, so that the number stands
/// in no address.
#[derive(Debug, Clone)]
pub struct NumberAsked {
    pub typed: String,
    pub answer: Checked,
    /// It was asked to be marked as used.
    pub marked: bool,
}

/// The question about an order number that this request asks.
pub fn number_asked() -> Option<NumberAsked> {
    use_context::<Parts>()?.extensions.get::<NumberAsked>().cloned()
}
