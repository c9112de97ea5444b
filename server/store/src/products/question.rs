//! A search as SQL. All that is asked, looked through and sorted by stands in `product_standing`. Parts of words are found through
//! an index that the two databases have in different forms; words it does not know are looked for in the text.

use chrono::NaiveDate;
use domain::product::ProductQuery;
use sea_orm::{DbBackend, Statement, Value};

use super::row::{ON_NO_AGREEMENT, searchable};

/// Letters that a word must have for the index to know it.
const INDEXED: usize = 3;

/// How the rows of a page are come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// All that are found are sorted.
    Sorted,
    /// Rows are looked at in the order of the index until the page is full.
    OfTheIndex,
}

/// A question being written.
pub(super) struct Question {
    backend: DbBackend,
    /// All must hold of `s`.
    conditions: Vec<String>,
    /// The words that SQLite's index knows, as it is asked for them.
    indexed: Option<String>,
    has_short: bool,
    values: Vec<Value>,
}

impl Question {
    pub(super) fn of(backend: DbBackend, query: &ProductQuery, today: NaiveDate) -> Self {
        let mut asked =
            Self { backend, conditions: Vec::new(), indexed: None, has_short: false, values: Vec::new() };
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
        let backend = self.backend;
        let (long, short): (Vec<_>, Vec<_>) = words.into_iter().partition(|word| is_indexed(backend, word));
        if backend == DbBackend::Postgres {
            for word in &long {
                let literally = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
                let pattern = self.given(format!("%{literally}%"));
                self.conditions.push(format!("s.search LIKE {pattern}"));
            }
        } else if !long.is_empty() {
            let phrases: Vec<_> =
                long.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
            self.indexed = Some(self.given(phrases.join(" AND ")));
        }
        self.has_short = !short.is_empty();
        let place = if backend == DbBackend::Postgres { "strpos" } else { "instr" };
        for word in short {
            let word = self.given(word);
            self.conditions.push(format!("{place}(s.search, {word}) > 0"));
        }
    }

    /// Hands a value in; answers with its place in the question.
    fn given(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// The rows that are found, in no order. On SQLite the way is told, for its planner knows nothing of how many there are.
    fn found(&self) -> String {
        let conditions = self.conditions.join(" AND ");
        match &self.indexed {
            // From the index of words to how each product stands.
            Some(words) => format!(
                "product_by_word_part CROSS JOIN product_standing s ON CAST(s.hms_number AS INTEGER) = \
                 product_by_word_part.rowid WHERE product_by_word_part MATCH {words} AND {conditions}"
            ),
            // The text is in no other index: the table is read as it lies, instead of row by row from an index.
            None if self.has_short && self.backend == DbBackend::Sqlite => {
                format!("product_standing s NOT INDEXED WHERE {conditions}")
            }
            None => format!("product_standing s WHERE {conditions}"),
        }
    }

    /// The same rows as they come in the order of the index.
    fn in_order(&self) -> String {
        let conditions = self.conditions.join(" AND ");
        let hint =
            if self.backend == DbBackend::Sqlite { " INDEXED BY product_standing_in_order" } else { "" };
        let among = self.indexed.as_ref().map_or_else(String::new, |words| {
            // Without the sign, it would be asked of the other index.
            format!(
                " AND +CAST(s.hms_number AS INTEGER) IN (SELECT rowid FROM product_by_word_part \
                 WHERE product_by_word_part MATCH {words})"
            )
        });
        format!("product_standing s{hint} WHERE {conditions}{among}")
    }

    /// The number of rows, as `many`.
    pub(super) fn how_many(self) -> Statement {
        let sql = format!("SELECT COUNT(*) AS many FROM {}", self.found());
        Statement::from_sql_and_values(self.backend, sql, self.values)
    }

    /// The numbers of the products from `skip` on, at most `limit`, as `hms_number`.
    pub(super) fn page(mut self, limit: i64, skip: i64, order: Order) -> Statement {
        const ORDER: &str = "ORDER BY s.place, s.sort_key, s.hms_number";
        let (limit, skip) = (self.given(limit), self.given(skip));
        let sql = match order {
            Order::Sorted => format!(
                "WITH s AS MATERIALIZED (SELECT s.place, s.sort_key, s.hms_number FROM {}) \
                 SELECT s.hms_number FROM s {ORDER} LIMIT {limit} OFFSET {skip}",
                self.found()
            ),
            Order::OfTheIndex => {
                format!("SELECT s.hms_number FROM {} {ORDER} LIMIT {limit} OFFSET {skip}", self.in_order())
            }
        };
        Statement::from_sql_and_values(self.backend, sql, self.values)
    }
}

/// Whether the index knows the word. PostgreSQL's knows letters and digits alone; asked for a word without three of them in a row
/// it would be read from end to end.
fn is_indexed(backend: DbBackend, word: &str) -> bool {
    if backend != DbBackend::Postgres {
        return word.chars().count() >= INDEXED;
    }
    word.split(|sign: char| !sign.is_ascii_alphanumeric()).any(|run| run.len() >= INDEXED)
}
