//! Searching the catalogue. What is asked and what it is sorted by stands in `product_standing`; word parts are found through
//! the index `product_by_word_part`, which the two databases have in different forms.

use chrono::NaiveDate;
use domain::product::ProductQuery;
use sea_orm::{ConnectionTrait as _, DbBackend, FromQueryResult, Statement, Value};

use super::{Supplied, find_many, row::ON_NO_AGREEMENT, row::searchable};
use crate::{
    error::{StoreError, failed},
    handle::Handle,
};

/// Letters that a word must have for the index to know it.
const INDEXED: usize = 3;

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
    let (limit, skip) = (limit.cast_signed(), skip.cast_signed());
    let backend = h.connection().get_database_backend();
    let asked = || Asked::of(backend, query, today);
    if asked().is_better_asked_once() {
        let rows = rows(h, asked().together(limit, skip)).await?;
        let total = rows.first().map_or(0, |(many, _)| many.cast_unsigned());
        let numbers: Vec<String> = rows.into_iter().filter_map(|(_, number)| number).collect();
        return Ok(Found { total, products: find_many(h, &numbers).await? });
    }
    let total = count(h, query, today).await?;
    let numbers: Vec<String> =
        rows(h, asked().page(limit, skip)).await?.into_iter().filter_map(|(_, number)| number).collect();
    Ok(Found { total, products: find_many(h, &numbers).await? })
}

/// How many there are where that was asked, and the numbers of products.
async fn rows(h: &impl Handle, question: Statement) -> Result<Vec<(i64, Option<String>)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        many: i64,
        hms_number: Option<String>,
    }
    let rows = Row::find_by_statement(question).all(h.connection()).await;
    let rows = rows.map_err(failed("search the catalogue"))?;
    Ok(rows.into_iter().map(|row| (row.many, row.hms_number)).collect())
}

/// How many products a search finds.
pub async fn count(h: &impl Handle, query: &ProductQuery, today: NaiveDate) -> Result<u64, StoreError> {
    let db = h.connection();
    let asked = Asked::of(db.get_database_backend(), query, today);
    let row = db.query_one_raw(asked.all()).await;
    let row = row.map_err(failed("count in the catalogue"))?.ok_or(StoreError::Missing)?;
    let many: i64 = row.try_get("", "many").map_err(failed("count in the catalogue"))?;
    Ok(many.cast_unsigned())
}

/// A question being written.
struct Asked {
    backend: DbBackend,
    conditions: Vec<String>,
    values: Vec<Value>,
    has_words: bool,
}

impl Asked {
    fn of(backend: DbBackend, query: &ProductQuery, today: NaiveDate) -> Self {
        let mut asked = Self { backend, conditions: Vec::new(), values: Vec::new(), has_words: false };
        let day = asked.given(today);
        asked.conditions.push(format!("s.from_day <= {day} AND s.until_day >= {day}"));
        if query.only_on_agreement {
            asked.conditions.push(format!("s.place < {ON_NO_AGREEMENT}"));
        }
        if let Some(category) = &query.category {
            let digits = category.as_str().len();
            let code = asked.given(category.as_str());
            asked.conditions.push(format!("substr(s.iso, 1, {digits}) = {code}"));
        }
        if let Some(supplier) = query.supplier {
            let supplier = asked.given(supplier.0);
            asked.conditions.push(format!("s.supplier_id = {supplier}"));
        }
        asked.find(query.words().iter().map(|word| searchable(word)).collect());
        asked
    }

    /// Every word must be found.
    fn find(&mut self, words: Vec<String>) {
        self.has_words = !words.is_empty();
        if self.backend == DbBackend::Postgres {
            let parts: Vec<String> = words.iter().map(|word| self.like(word)).collect();
            self.among_products(&parts);
            return;
        }
        let (long, short): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|word| word.chars().count() >= INDEXED);
        if !long.is_empty() {
            let phrases: Vec<_> =
                long.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
            let phrases = self.given(phrases.join(" AND "));
            self.conditions.push(format!(
                "s.hms_number IN (SELECT printf('%06d', rowid) FROM product_by_word_part \
                 WHERE product_by_word_part MATCH {phrases})"
            ));
        }
        let parts: Vec<String> = short
            .into_iter()
            .map(|word| {
                let word = self.given(word);
                format!("instr(p.search, {word}) > 0")
            })
            .collect();
        self.among_products(&parts);
    }

    fn like(&mut self, word: &str) -> String {
        let literally = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let pattern = self.given(format!("%{literally}%"));
        format!("p.search LIKE {pattern}")
    }

    fn among_products(&mut self, parts: &[String]) {
        if !parts.is_empty() {
            let parts = parts.join(" AND ");
            let condition = format!("s.hms_number IN (SELECT p.hms_number FROM product p WHERE {parts})");
            self.conditions.push(condition);
        }
    }

    /// Hands a value in; answers with its place in the question.
    fn given(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn all(self) -> Statement {
        let sql = format!("SELECT COUNT(*) AS many FROM {}", self.which());
        Statement::from_sql_and_values(self.backend, sql, self.values)
    }

    /// Read in the order of the index, up to the last row that is asked for.
    fn page(mut self, limit: i64, skip: i64) -> Statement {
        let (limit, skip) = (self.given(limit), self.given(skip));
        let sql = format!(
            "SELECT CAST(0 AS BIGINT) AS many, s.hms_number FROM {} ORDER BY s.place, s.sort_key, s.hms_number LIMIT {limit} OFFSET {skip}",
            self.which()
        );
        Statement::from_sql_and_values(self.backend, sql, self.values)
    }

    /// Looking words up costs more than all the rest. Without words the index counts, and gives the page as it lies.
    fn is_better_asked_once(&self) -> bool {
        self.has_words
    }

    /// Everything is looked for once, and counted and cut from there: a row with the count is there even when nothing else is.
    fn together(mut self, limit: i64, skip: i64) -> Statement {
        const ORDER: &str = "ORDER BY place, sort_key, hms_number";
        let (limit, skip) = (self.given(limit), self.given(skip));
        let sql = format!(
            "WITH found AS MATERIALIZED (SELECT s.place, s.sort_key, s.hms_number FROM {which}) \
             SELECT (SELECT COUNT(*) FROM found) AS many, shown.hms_number FROM (SELECT 1 AS one) always \
             LEFT JOIN (SELECT place, sort_key, hms_number FROM found {ORDER} LIMIT {limit} OFFSET {skip}) shown \
             ON always.one = 1 {ORDER}",
            which = self.which()
        );
        Statement::from_sql_and_values(self.backend, sql, self.values)
    }

    fn which(&self) -> String {
        format!("product_standing s WHERE {}", self.conditions.join(" AND "))
    }
}
