//! A rank is explained in two sentences, in every language.

use domain::product::Rank;
use i18n::{Locale, wording};

#[test]
fn a_rank_is_explained_in_two_sentences() {
    for locale in Locale::ALL {
        for standing in Rank::ALL.into_iter().map(Some).chain([None]) {
            let explained = wording::standing_explained(locale, standing);
            assert_eq!(explained.matches(". ").count(), 1, "{explained}");
            assert!(explained.ends_with('.'), "{explained}");
        }
        let second = wording::standing_explained(locale, Some(Rank::Second));
        assert!(
            second.contains(" 2 ") && wording::rank_word(locale, Rank::Second).ends_with('2'),
            "{second}"
        );
    }
}
