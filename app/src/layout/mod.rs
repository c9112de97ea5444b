//! What stands around every page.

mod band;
mod footer;
mod header;
mod language;

use domain::{
    actor::{Actor, Session},
    problem::Field,
    time::Instant,
};
use http::{Uri, request::Parts};
use i18n::Locale;
use leptos::prelude::*;
use leptos_router::{components::Outlet, hooks::use_params_map};

use crate::{api::context, companion, host, locale::asked_language, pages};

/// The frame of all pages: skip link, header, the band while acting for a child, the page itself, help and footer.
///
/// The companion swaps the whole of `#side`, and reads there which page it is and how long the session lasts: unless
/// something is done, and at the longest.
#[component]
pub fn Frame() -> impl IntoView {
    let named = use_params_map().with_untracked(|params| params.get("language"));
    let Some(locale) = named.as_deref().and_then(Locale::from_tag) else {
        return pages::trouble::outside().into_any();
    };
    provide_context(locale);
    if let Some(other) = asked_language(&context::path_and_query()) {
        host::redirect(&other);
        return ().into_any();
    }
    let session = context::session();
    let now = use_context::<std::sync::Arc<dyn domain::time::Clock>>().map(|clock| clock.now());
    let seconds_to = |end: fn(&Session) -> Instant| {
        let (session, now) = session.as_ref().zip(now)?;
        Some((end(session) - now).num_seconds().max(0).to_string())
    };
    let seconds = seconds_to(|session| session.idle_ends_at);
    let longest = seconds_to(|session| session.ends_at);
    let staff = session.as_ref().is_some_and(|session| matches!(session.actor, Actor::Staff(_)));
    let texts = &locale.texts().frame;
    let demo = context::portal().is_ok_and(|portal| portal.demo.is_some());
    let uri = use_context::<Parts>().map(|parts| parts.uri).unwrap_or_default();
    let on_step = is_step(&uri);
    let path = uri.path().to_owned();
    view! {
        <div
            id="side"
            class="bp-page"
            data-page=context::path_and_query()
            data-session-seconds=seconds
            data-session-longest=longest
        >
            <a class="bp-skip-link" href="#innhold">
                {texts.skip_to_content}
            </a>
            <header::Header session=session.clone() path on_step staff demo/>
            <main id="innhold" class="bp-main" tabindex="-1">
                {page()}
            </main>
            {(!staff).then(|| view! { <footer::Help/> })}
            <footer::Footer/>
            <companion::Words/>
            <companion::SessionDialog session/>
        </div>
    }
    .into_any()
}

/// The page asked for, unless it is not for the one who asks.
fn page() -> AnyView {
    if context::is_of_other_side() { pages::trouble::not_found().into_any() } else { Outlet().into_any() }
}

/// `aria-current` of the menu's link to `tail`: it is the page itself, or the page lies below it.
fn current(path: &str, tail: &str) -> Option<&'static str> {
    let rest = path.get(1..).and_then(|path| path.split_once('/')).map_or("", |(_, rest)| rest);
    match rest.strip_prefix(tail)? {
        "" | "/" => Some("page"),
        below => below.starts_with('/').then_some("true"),
    }
}

/// Whether the page is a step whose form the language links should send along.
pub fn is_step(address: &Uri) -> bool {
    let query = address.query().unwrap_or_default();
    let parts: Vec<&str> = address.path().split('/').collect();
    match parts[..] {
        [_, _, "bytte", _, "arsak" | "levering"]
        | [_, _, "bestillingsnummer", "ny"]
        | [_, _, "bestillingsnummer", _, "betaling"]
        | [_, _, "utproving", _, "sted" | "behov" | "onsker" | "utfall"] => true,
        // Without an aid, the page asks which it is, and there is no form.
        [_, _, "betaling"] => {
            form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == Field::Aid.name())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_itself_is_the_current_page() {
        assert_eq!(current("/nb/hjelpemidler", "hjelpemidler"), Some("page"));
        assert_eq!(current("/nb/hjelpemidler/1", "hjelpemidler"), Some("true"));
        assert_eq!(current("/nb/hjelpemidlersamling", "hjelpemidler"), None);
        assert_eq!(current("/nb", "hjelpemidler"), None);
    }

    #[test]
    fn language_links_send_a_form_along_where_there_is_one() {
        for (path, query) in [
            ("/nb/bytte/1/arsak", ""),
            ("/nb/bestillingsnummer/ny", ""),
            ("/nn/bestillingsnummer/1/betaling", ""),
            ("/en/betaling", "feil=ja&hjelpemiddel=1"),
            ("/nb/utproving/1/utfall", ""),
        ] {
            let address: Uri = format!("{path}?{query}").parse().unwrap();
            assert!(is_step(&address), "{address}");
        }
        for (path, query) in [("/nb/betaling", ""), ("/nb/utproving/1", ""), ("/nb/bestillingsnummer/1", "")]
        {
            let address: Uri = format!("{path}?{query}").parse().unwrap();
            assert!(!is_step(&address), "{address}");
        }
    }
}
