//! What stands around every page.

mod band;
mod footer;
mod header;
mod language;

use domain::{
    actor::{Actor, Session},
    time::Instant,
};
use http::request::Parts;
use i18n::Locale;
use leptos::prelude::*;
use leptos_router::{components::Outlet, hooks::use_params_map};

use crate::{api::context, companion, pages};

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
    let path = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
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
            <header::Header session=session.clone() path staff demo/>
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
fn is_step(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(
        parts[..],
        [_, _, "bytte", _, "arsak" | "levering"]
            | [_, _, "bestillingsnummer", "ny"]
            | [_, _, "utproving", _, "sted" | "behov" | "onsker" | "utfall"]
    )
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
}
