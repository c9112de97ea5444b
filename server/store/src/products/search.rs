//! Searching the catalogue: how many there are, and then those of one page.

use chrono::NaiveDate;
use domain::product::ProductQuery;
use sea_orm::{ConnectionTrait as _, FromQueryResult};

use super::{
    Supplied, find_many,
    question::{Order, Question},
};
use crate::{
    error::{StoreError, failed},
    handle::Handle,
};

/// So few are found and then sorted. Of more, the page is soon full when the index is read in its order.
const FEW: u64 = 4000;
/// As long as the page lies in the first of so many parts of what is found.
const PARTS: u64 = 4;

/// What a search has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many there are in all.
    pub total: u64,
    /// Those that were asked for.
    pub products: Vec<Supplied>,
}

/// Up to `limit` products from number `skip` on: those on an agreement in force first, by rank, then by name.
pub async fn search(
    h: &impl Handle,
    query: &ProductQuery,
    today: NaiveDate,
    limit: u64,
    skip: u64,
) -> Result<Found, StoreError> {
    let total = count(h, query, today).await?;
    if skip >= total {
        return Ok(Found { total, products: Vec::new() });
    }
    let soon_full = total > FEW && skip.saturating_add(limit) <= total / PARTS;
    // Without words the index alone answers, and counts what is skipped at almost no cost.
    let in_order = soon_full || query.words().is_empty();
    let order = if in_order { Order::OfTheIndex } else { Order::Sorted };
    let numbers = numbers(h, query, today, (limit, skip), order).await?;
    Ok(Found { total, products: find_many(h, &numbers).await? })
}

/// How many products a search finds.
pub async fn count(h: &impl Handle, query: &ProductQuery, today: NaiveDate) -> Result<u64, StoreError> {
    let db = h.connection();
    let row = db.query_one_raw(Question::of(db.get_database_backend(), query, today).how_many()).await;
    let row = row.map_err(failed("count in the catalogue"))?.ok_or(StoreError::Missing)?;
    let many: i64 = row.try_get("", "many").map_err(failed("count in the catalogue"))?;
    Ok(many.cast_unsigned())
}

async fn numbers(
    h: &impl Handle,
    query: &ProductQuery,
    today: NaiveDate,
    (limit, skip): (u64, u64),
    order: Order,
) -> Result<Vec<String>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        hms_number: String,
    }
    let db = h.connection();
    let question = Question::of(db.get_database_backend(), query, today);
    let page = question.page(limit.cast_signed(), skip.cast_signed(), order);
    let rows = Row::find_by_statement(page).all(db).await.map_err(failed("search the catalogue"))?;
    Ok(rows.into_iter().map(|row| row.hms_number).collect())
}
