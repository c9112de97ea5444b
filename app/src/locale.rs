//! The language of the page: the first part of the address.

use i18n::{Locale, Texts};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::routes::{NEXT, on_to};

/// What the language links of a step say besides the tag of the language.
pub const LANGUAGE: &str = "handling";

/// The language of the page being rendered; bokmål where the address names none.
pub fn use_locale() -> Locale {
    use_context::<Locale>().unwrap_or_else(|| {
        let path = use_location().pathname.get_untracked();
        of_path(&path).unwrap_or_default()
    })
}

/// The sentences of the page being rendered.
pub fn use_texts() -> &'static Texts {
    use_locale().texts()
}

/// What the catalogue says is Norwegian, whatever the language of the page around it.
pub fn lang_of_catalogue(locale: Locale) -> Option<&'static str> {
    (locale == Locale::En).then(|| Locale::Nb.tag())
}

/// The language an address names.
pub fn of_path(path: &str) -> Option<Locale> {
    path.split('/').nth(1).and_then(Locale::from_tag)
}

/// The same page in another language: only the first part of the address changes, and that of the page to go on to.
pub fn same_page(path_and_query: &str, locale: Locale) -> String {
    let (path, query) =
        path_and_query.split_once('?').map_or((path_and_query, None), |(path, query)| (path, Some(query)));
    let rest = path.get(1..).and_then(|path| path.split_once('/')).map_or("", |(_, rest)| rest);
    let slash = if rest.is_empty() { "" } else { "/" };
    let query = query.map(|query| format!("?{}", same_next(query, locale))).unwrap_or_default();
    format!("/{}{slash}{rest}{query}", locale.tag())
}

/// The query with the page to go on to in another language, when it is a page of ours.
fn same_next(query: &str, locale: Locale) -> String {
    let changed = |pair: &str| {
        let (_, next) = form_urlencoded::parse(pair.as_bytes()).next().filter(|(name, _)| name == NEXT)?;
        of_path(next.split('?').next()?)?;
        Some(on_to(&same_page(&next, locale)))
    };
    let pairs: Vec<String> =
        query.split('&').map(|pair| changed(pair).unwrap_or_else(|| pair.to_owned())).collect();
    pairs.join("&")
}

/// The address to go to when this one asks for another language, as the language links of a step do; none when it does not.
pub fn asked_language(path_and_query: &str) -> Option<String> {
    let (path, query) = path_and_query.split_once('?')?;
    let is_ask = |pair: &&str| pair.split_once('=').is_some_and(|(name, _)| name == LANGUAGE);
    let asked = query.split('&').find(is_ask)?.split_once('=')?.1;
    let rest: Vec<&str> = query.split('&').filter(|pair| !is_ask(pair)).collect();
    let mark = if rest.is_empty() { "" } else { "?" };
    Some(same_page(&format!("{path}{mark}{}", rest.join("&")), Locale::from_tag(asked)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changing_language_keeps_the_page() {
        assert_eq!(same_page("/nb/hjelpemidler?vis=alle", Locale::Nn), "/nn/hjelpemidler?vis=alle");
        assert_eq!(same_page("/nb", Locale::En), "/en");
        assert_eq!(same_page("/nb/", Locale::En), "/en");
    }

    #[test]
    fn changing_language_before_signing_in_changes_the_page_one_comes_back_to() {
        let sign_in = "/nb/logg-inn?videre=%2Fnb%2Fbytte%3Fhjelpemiddel%3D1%26x%3D2";
        assert_eq!(
            same_page(sign_in, Locale::En),
            "/en/logg-inn?videre=%2Fen%2Fbytte%3Fhjelpemiddel%3D1%26x%3D2"
        );
        for elsewhere in ["/nb/logg-inn?videre=", "/nb/logg-inn?videre=%2F%2Fevil.example%2Fnb&feil=ja"] {
            assert_eq!(same_page(elsewhere, Locale::Nb), elsewhere);
        }
    }

    #[test]
    fn an_address_that_asks_for_another_language_leads_there_with_all_else_it_says() {
        let asked = |address| asked_language(address);
        assert_eq!(asked("/nb/a/1?x=2&handling=nn&y=3").as_deref(), Some("/nn/a/1?x=2&y=3"));
        assert_eq!(asked("/nb/a?handling=en").as_deref(), Some("/en/a"));
        for none in ["/nb/a", "/nb/a?x=nn", "/nb/a?handling=send", "/nb/a?xhandling=nn"] {
            assert_eq!(asked(none), None, "{none}");
        }
    }

    #[test]
    fn the_address_names_the_language() {
        assert_eq!(of_path("/nn/saker"), Some(Locale::Nn));
        assert_eq!(of_path("/se/saker"), None);
    }
}
