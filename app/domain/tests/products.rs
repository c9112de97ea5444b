//! Agreements that end, and searches as they stand in addresses.
#![cfg(test)]

use chrono::{Days, NaiveDate};
use domain::{
    alphabet::search_form,
    id::SupplierId,
    product::{FIRST_DAY, LAST_DAY, MOST_WORDS, OnAgreement, Post, ProductQuery, Rank, spans, standing},
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

fn on_agreement(rank: Rank, expires: NaiveDate) -> OnAgreement {
    let post = Post { number: 1, title: None };
    OnAgreement { reference: "20-1423".into(), title: None, post, rank, expires }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_best_rank_of_the_agreements_in_force_counts() {
    let today = day("2026-11-22");
    let ended = on_agreement(Rank::First, day("2026-11-21"));
    let last_day = on_agreement(Rank::Third, today);
    let unranked = on_agreement(Rank::Unranked, day("2028-01-01"));
    assert_eq!(standing(std::slice::from_ref(&ended), today), None);
    let all = [ended, last_day, unranked];
    assert_eq!(standing(&all, today), Some(Rank::Third));
    assert_eq!(standing(&all, day("2026-11-23")), Some(Rank::Unranked));
    assert_eq!(standing(&[], today), None);
}

#[test]
fn an_address_that_says_nothing_asks_for_what_is_on_an_agreement() {
    let query = ProductQuery::read(|_| None);
    assert_eq!(query, ProductQuery::default());
    assert!(query.only_on_agreement && query.pairs().is_empty());
    let nonsense = ProductQuery::read(|_| Some("%\u{0}x".to_owned()));
    assert_eq!(nonsense.pairs(), [("sok", "%\u{0}x".to_owned())]);
}

#[test]
fn six_digits_are_the_number_of_a_product() {
    let typed =
        |typed: &str| ProductQuery { typed: typed.to_owned(), ..ProductQuery::default() }.hms_number();
    assert_eq!(typed("014 112").unwrap().as_str(), "014112");
    for none in ["", "01411", "0141123", "stokk 014112"] {
        assert_eq!(typed(none), None, "{none}");
    }
}

#[test]
fn signs_around_a_word_are_not_looked_for() {
    let words = |typed: &str| ProductQuery { typed: typed.to_owned(), ..ProductQuery::default() }.words();
    assert_eq!(words("\"Rullestol\", (aktiv)* e-fix %"), ["rullestol", "aktiv", "e-fix"]);
    assert!(words("% _ \" * '").is_empty());
    assert_eq!(words("r%l r_l"), ["r%l", "r_l"]);
}

/// Letters of the languages of Norway and its neighbours, signs and blanks.
const TEXT: &str = "[a-zA-ZæøåÆØÅäöüéèêñčđŋšŧžáóíÄÖÉ0-9%_\"*' .-]{0,40}";

fn rank() -> impl Strategy<Value = Rank> {
    prop::sample::select(Rank::ALL.to_vec())
}

fn agreements() -> impl Strategy<Value = Vec<OnAgreement>> {
    let one =
        (rank(), 0_u64..60).prop_map(|(rank, days)| on_agreement(rank, day("2026-01-01") + Days::new(days)));
    prop::collection::vec(one, 0..6)
}

proptest! {
    #[test]
    fn spans_follow_each_other_and_say_what_holds_on_each_day(all in agreements(), days in 0_u64..70) {
        let (spans, today) = (spans(&all), day("2025-12-28") + Days::new(days));
        prop_assert_eq!(spans.first().unwrap().from, FIRST_DAY);
        prop_assert_eq!(spans.last().unwrap().until, LAST_DAY);
        for pair in spans.windows(2) {
            prop_assert_eq!(pair[0].until + Days::new(1), pair[1].from);
            prop_assert_ne!(pair[0].rank, pair[1].rank);
        }
        let holds = spans.iter().filter(|span| span.from <= today && today <= span.until);
        prop_assert_eq!(holds.map(|span| span.rank).collect::<Vec<_>>(), [standing(&all, today)]);
    }

    #[test]
    fn letters_put_together_are_the_letters_they_look_like(text in TEXT) {
        let composed: String = text.nfc().collect();
        let apart: String = text.nfd().collect();
        prop_assert_eq!(search_form(&composed), search_form(&apart));
    }

    #[test]
    fn the_form_of_a_form_is_itself(text in any::<String>()) {
        let form = search_form(&text);
        prop_assert_eq!(search_form(&form), form);
    }

    #[test]
    fn a_word_of_a_text_is_part_of_its_form(before in "[a-zæøå ]{0,9}", word in "[a-zæøåA-ZÆØÅ0-9]{1,9}", after in "[a-zæøå ]{0,9}") {
        let query = ProductQuery { typed: format!("({word})"), ..ProductQuery::default() };
        let text = search_form(&format!("{before}{word}{after}"));
        prop_assert!(query.words().iter().all(|word| text.contains(word)) && query.words().len() == 1);
    }

    #[test]
    fn every_search_survives_the_address(
        typed in TEXT,
        category in prop::option::of("[0-9]{4}|[0-9]{6}|[0-9]{8}"),
        supplier in prop::option::of(any::<u128>()),
        only_on_agreement: bool,
        page in 1_u64..1000,
    ) {
        let query = ProductQuery {
            typed: typed.trim().to_owned(),
            category: category.map(|code| code.parse().unwrap()),
            supplier: supplier.map(|id| SupplierId(uuid::Uuid::from_u128(id))),
            only_on_agreement,
            page,
        };
        let pairs = query.pairs();
        let value = |name: &str| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
        prop_assert_eq!(ProductQuery::read(value), query.clone());
        prop_assert!(query.words().len() <= MOST_WORDS);
    }
}
