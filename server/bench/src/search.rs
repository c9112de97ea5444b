//! Searching a catalogue of national size through the use case, one search after the other.

use std::time::{Duration, Instant};

use domain::portal::Catalogue;
use domain::product::ProductQuery;
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
const WARM_UP: u32 = 5;
const ROUNDS: u32 = 100;

/// What people look for: nothing yet, a word, parts of words, words that are in half of the catalogue, in few products or in
/// none, one and two letters, a number. Each is asked with and without those on no agreement.
const TYPED: [&str; 12] = [
    "",
    "rullestol",
    "stol",
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

/// How long a search takes, in the slowest of a hundred.
pub(crate) async fn measure(url: &str) -> Result<Vec<Figure>, Trouble> {
    let store = Store::connect(url).await?;
    store.migrate().await?;
    let deps = visitor::deps(&store);
    fill(&deps).await?;
    let desk = services::portal(&deps, false).catalogue;
    let queries = queries();
    run(&*desk, &queries, WARM_UP).await?;
    let load = run(&*desk, &queries, ROUNDS).await?;
    store.close().await?;
    let named = |what: &str| format!("Search in 50,000 products, {}: {what}", database(url));
    Ok(vec![
        Figure::alone(named("p50"), load.within(50)?, Unit::Milliseconds),
        Figure::at_most(named("p99"), load.within(99)?, Unit::Milliseconds, 50.0),
    ])
}

fn queries() -> Vec<ProductQuery> {
    let ask = |typed: &str, only_on_agreement, category: Option<&str>, page| ProductQuery {
        typed: typed.to_owned(),
        category: category.and_then(|code| code.parse().ok()),
        only_on_agreement,
        page,
        ..ProductQuery::default()
    };
    let mut queries = Vec::new();
    for agreed in [true, false] {
        queries.extend(TYPED.iter().map(|typed| ask(typed, agreed, None, 1)));
        queries.push(ask("stol", agreed, Some("1222"), 1));
        queries.push(ask("", agreed, Some("12230602"), 2));
        queries.push(ask("rullestol", agreed, None, 20));
    }
    queries
}

async fn run(desk: &dyn Catalogue, queries: &[ProductQuery], rounds: u32) -> Result<Load, Trouble> {
    let (mut took, mut waits) = (Duration::ZERO, Vec::new());
    for _ in 0..rounds {
        for query in queries {
            let begun = Instant::now();
            desk.search(query.clone()).await.map_err(Trouble::Search)?;
            let wait = begun.elapsed();
            took += wait;
            waits.push(u32::try_from(wait.as_micros()).unwrap_or(u32::MAX));
        }
    }
    Ok(Load::of(took, waits))
}

async fn fill(deps: &Deps) -> Result<(), Trouble> {
    let firms = catalogue::firms(deps);
    let rows = catalogue::products(deps, &firms, PRODUCTS)?;
    deps.store.write(async |tx: &Tx| suppliers::save_many(tx, &firms).await).await?;
    for chunk in rows.chunks(CHUNK) {
        deps.store.write(async |tx: &Tx| products::save_many(tx, chunk).await).await?;
    }
    Ok(())
}
