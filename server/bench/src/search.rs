//! Searching a catalogue of national size through the use case, one search after the other.

use std::time::Instant;

use domain::id::SupplierId;
use domain::portal::Catalogue;
use domain::product::ProductQuery;
use domain::supplier::Supplier;
use services::Deps;
use store::{Store, Tx, products, suppliers};

use crate::figure::{Figure, Unit};
use crate::load::Load;
use crate::page::database;
use crate::trouble::Trouble;
use crate::{catalogue, visitor};

/// Products of the national catalogue are about as many.
const PRODUCTS: u32 = 50_000;
/// Products in one transaction.
const CHUNK: usize = 1000;
const WARM_UP: u32 = 3;
const ROUNDS: u32 = 40;

/// What people look for: nothing yet, a word, parts of words, words that are in half of the catalogue, in all of it, in few
/// products or in none, one and two letters, a number. Each is asked with and without those on no agreement.
const TYPED: [&str; 14] = [
    "",
    "rullestol",
    "stol",
    "hjelpemidler",
    "ell",
    "rull aktiv",
    "kjørehanske str",
    "blå krøkk",
    "finnes ikke",
    "b4",
    "å",
    "012345",
    "nordlys sb4",
    "elrullestol terreng",
];
/// Asked after every letter, as with the companion.
const LETTER_BY_LETTER: [&str; 2] = ["rullator", "mobilitetsstokk"];

/// How long a search takes, in the slowest of a hundred.
pub(crate) async fn measure(url: &str) -> Result<Vec<Figure>, Trouble> {
    let store = Store::connect(url).await?;
    store.migrate().await?;
    let deps = visitor::deps(&store);
    let firms = catalogue::firms(&deps);
    fill(&deps, &firms).await?;
    let desk = services::portal(&deps, false).catalogue;
    let queries = queries(firms.first().map(|firm| firm.id));
    run(&*desk, &queries, WARM_UP).await?;
    let loads = run(&*desk, &queries, ROUNDS).await?;
    store.close().await?;
    let mut slowest: f64 = 0.0;
    let mut all = Load::default();
    for load in loads {
        slowest = slowest.max(load.within(50)?);
        all = all.and(load);
    }
    let named = |what: &str| format!("Search in 50,000 products, {}: {what}", database(url));
    Ok(vec![
        Figure::alone(named("p50"), all.within(50)?, Unit::Milliseconds),
        Figure::at_most(named("p99"), all.within(99)?, Unit::Milliseconds, 50.0),
        Figure::alone(named("p50 of the slowest question"), slowest, Unit::Milliseconds),
    ])
}

fn queries(supplier: Option<SupplierId>) -> Vec<ProductQuery> {
    let mut queries = Vec::new();
    for only_on_agreement in [true, false] {
        let ask = |typed: &str, page| ProductQuery {
            typed: typed.to_owned(),
            only_on_agreement,
            page,
            ..ProductQuery::default()
        };
        let within = |code: &str, query| ProductQuery { category: code.parse().ok(), ..query };
        queries.extend(TYPED.iter().map(|typed| ask(typed, 1)));
        for word in LETTER_BY_LETTER {
            queries.extend(word.char_indices().map(|(end, _)| ask(word.get(..=end).unwrap_or(word), 1)));
        }
        queries.push(within("1222", ask("stol", 1)));
        queries.push(within("12230602", ask("", 2)));
        queries.push(ProductQuery { supplier, ..ask("stol", 1) });
        queries.push(ProductQuery { supplier, ..within("12220301", ask("", 1)) });
        queries.extend([ask("", 10), ask("stol", 10), ask("rullestol", 20), ask("å", 10)]);
    }
    queries
}

/// Every question in turn, again and again: what came of each.
async fn run(desk: &dyn Catalogue, queries: &[ProductQuery], rounds: u32) -> Result<Vec<Load>, Trouble> {
    let mut loads = vec![Load::default(); queries.len()];
    for _ in 0..rounds {
        for (query, load) in queries.iter().zip(&mut loads) {
            let begun = Instant::now();
            desk.search(query.clone()).await.map_err(Trouble::Search)?;
            let wait = begun.elapsed();
            let waits = vec![u32::try_from(wait.as_micros()).unwrap_or(u32::MAX)];
            *load = std::mem::take(load).and(Load::of(wait, waits));
        }
    }
    Ok(loads)
}

async fn fill(deps: &Deps, firms: &[Supplier]) -> Result<(), Trouble> {
    let rows = catalogue::products(deps, firms, PRODUCTS)?;
    deps.store.write(async |tx: &Tx| suppliers::save_many(tx, firms).await).await?;
    for chunk in rows.chunks(CHUNK) {
        deps.store.write(async |tx: &Tx| products::save_many(tx, chunk).await).await?;
    }
    deps.store.write(async |tx: &Tx| products::settle(tx).await).await?;
    Ok(())
}
