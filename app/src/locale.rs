//! The language of the page: the first part of the address.

use i18n::{Locale, Texts};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

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

/// The language an address names.
pub fn of_path(path: &str) -> Option<Locale> {
    path.split('/').nth(1).and_then(Locale::from_tag)
}

/// The same page in another language: only the first part of the address changes.
pub fn same_page(path_and_query: &str, locale: Locale) -> String {
    let rest = path_and_query.get(1..).and_then(|path| path.split_once('/')).map_or("", |(_, rest)| rest);
    if rest.is_empty() { format!("/{}", locale.tag()) } else { format!("/{}/{rest}", locale.tag()) }
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
    fn the_address_names_the_language() {
        assert_eq!(of_path("/nn/saker"), Some(Locale::Nn));
        assert_eq!(of_path("/se/saker"), None);
    }
}
