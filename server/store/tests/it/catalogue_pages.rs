//! A catalogue with more than a page soon fills: every page of it, the same on every database.

use domain::{
    alphabet::sort_key,
    product::{OnAgreement, Post, Product, ProductQuery, Rank},
};
use store::{Tx, products, testing::databases};

use crate::given::{date, kept_supplier, product};

const MANY: u32 = 4400;
const ON_A_PAGE: u64 = 440;
const RANKS: [Option<Rank>; 4] = [Some(Rank::First), Some(Rank::Third), Some(Rank::Unranked), None];

/// Every one is a chair; of eleven one is blue, of a hundred one is seldom. Names and ranks come in no order.
fn chair(number: u32) -> Product {
    let colour = if number.is_multiple_of(11) { "blå" } else { "rød" };
    let seldom = if number.is_multiple_of(100) { " sjelden" } else { "" };
    let rank = RANKS[number as usize * 7 % RANKS.len()];
    let agreements = rank.map(|rank| OnAgreement {
        reference: "20-1423".into(),
        title: None,
        post: Post { number: 1, title: None },
        rank,
        expires: date("2027-11-22"),
    });
    Product {
        agreements: agreements.into_iter().collect(),
        ..product(
            &format!("{number:06}"),
            &format!("Åpen rullestol {} {colour}{seldom} u3", number * 31 % 17),
        )
    }
}

fn asked(typed: &str, only_on_agreement: bool) -> ProductQuery {
    ProductQuery { typed: typed.into(), only_on_agreement, ..ProductQuery::default() }
}

/// The numbers of those with every word in name or number, by rank and then by name.
fn expected(all: &[Product], query: &ProductQuery) -> Vec<String> {
    let rank = |one: &Product| one.agreements.first().map(|on| on.rank);
    let words = query.words();
    let mut found: Vec<&Product> = all
        .iter()
        .filter(|one| {
            let text = format!("{} {}", one.name.to_lowercase(), one.hms_number.as_str());
            words.iter().all(|word| text.contains(word))
        })
        .filter(|one| rank(one).is_some() || !query.only_on_agreement)
        .collect();
    found.sort_by_key(|one| (rank(one).is_none(), rank(one), sort_key(&one.name), one.hms_number.clone()));
    found.into_iter().map(|one| one.hms_number.as_str().to_owned()).collect()
}

#[tokio::test]
async fn the_pages_of_many_and_of_few_follow_each_other_without_a_gap() {
    let all: Vec<Product> = (1..=MANY).map(chair).collect();
    for db in databases().await {
        kept_supplier(&db.store, 1, "Leverandør Æsj").await;
        db.store.write(async |tx: &Tx| products::save_many(tx, &all).await).await.unwrap();
        db.store.write(async |tx: &Tx| products::settle(tx).await).await.unwrap();
        for typed in ["", "stol", "stol u3", "u3", "blå", "sjelden 5", "finnes ikke", "qq"] {
            for only_on_agreement in [true, false] {
                let query = asked(typed, only_on_agreement);
                let expected = expected(&all, &query);
                let mut found = Vec::new();
                for page in 0..=u64::from(MANY) / ON_A_PAGE {
                    let reader = db.store.read();
                    let search =
                        products::search(&reader, &query, date("2026-11-22"), ON_A_PAGE, page * ON_A_PAGE);
                    let part = search.await.unwrap();
                    assert_eq!(part.total, expected.len() as u64, "{} {query:?} {page}", db.name);
                    found
                        .extend(part.products.into_iter().map(|(one, _)| one.hms_number.as_str().to_owned()));
                }
                assert_eq!(found, expected, "{} {query:?}", db.name);
            }
        }
    }
}
