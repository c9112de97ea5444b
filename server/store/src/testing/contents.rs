//! What a database holds, as text: how a test sees that nothing has changed.

use std::{collections::BTreeMap, sync::Arc};

use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, Statement};

use super::TestDb;
use crate::connect;

/// Column of a table that changes by being looked at.
const TOUCHED: (&str, &str) = ("session", "last_seen_at");

/// Every table and column; the record of migrations aside.
const SQLITE: &str = "SELECT m.name AS place, p.name AS part FROM pragma_table_list m JOIN pragma_table_info(m.name) p \
     WHERE m.type = 'table' AND m.schema = 'main' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'seaql_migrations' ORDER BY m.name, p.cid";
const POSTGRES: &str = "SELECT table_name AS place, column_name AS part FROM information_schema.columns \
     WHERE table_schema = 'public' AND table_name <> 'seaql_migrations' ORDER BY table_name, ordinal_position";

/// What differs once somebody else has written: to this file, or anywhere in the cluster.
const SQLITE_MARK: &str = "SELECT CAST(data_version AS TEXT) AS place, '' AS part FROM pragma_data_version";
const POSTGRES_MARK: &str = "SELECT pg_current_snapshot()::text AS place, '' AS part";

/// The rows of each table.
pub type Rows = BTreeMap<String, Vec<String>>;

/// One question for every row of every table, on a connection that writes nothing.
#[derive(Debug)]
pub struct Contents {
    database: DatabaseConnection,
    question: String,
    seen: Option<(String, Arc<Rows>)>,
}

impl Contents {
    pub async fn of(tested: &TestDb) -> Self {
        let database = connect::alone(&tested.url).await.expect("a connection of its own");
        let backend = database.get_database_backend();
        let tables = if backend == DbBackend::Sqlite { SQLITE } else { POSTGRES };
        let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, column) in pairs(&database, tables, "part").await {
            if (table.as_str(), column.as_str()) != TOUCHED {
                columns.entry(table).or_default().push(column);
            }
        }
        let questions = columns.into_iter().map(|(table, columns)| question(backend, &table, &columns));
        let question = questions.collect::<Vec<_>>().join(" UNION ALL ");
        Self { database, question, seen: None }
    }

    /// The rows of each table, in an order of their own. Reading them all takes longer than most answers, so they are read only after
    /// somebody has written.
    pub async fn read(&mut self) -> Arc<Rows> {
        let mark = self.mark().await;
        if let Some((seen, rows)) = &self.seen
            && *seen == mark
        {
            return Arc::clone(rows);
        }
        let mut rows = Rows::new();
        for (table, row) in pairs(&self.database, &self.question, "part").await {
            rows.entry(table).or_default().push(row);
        }
        for rows in rows.values_mut() {
            rows.sort_unstable();
        }
        let rows = Arc::new(rows);
        self.seen = Some((mark, Arc::clone(&rows)));
        rows
    }

    async fn mark(&self) -> String {
        let mark = if self.database.get_database_backend() == DbBackend::Sqlite {
            SQLITE_MARK
        } else {
            POSTGRES_MARK
        };
        pairs(&self.database, mark, "part").await.into_iter().map(|(mark, _)| mark).collect()
    }
}

fn question(backend: DbBackend, table: &str, columns: &[String]) -> String {
    let parts = columns.iter().map(|column| match backend {
        DbBackend::Sqlite => format!("quote(\"{column}\")"),
        _ => format!("coalesce(\"{column}\"::text, 'NULL')"),
    });
    let row = parts.collect::<Vec<_>>().join(" || '|' || ");
    format!("SELECT '{table}' AS place, {row} AS part FROM \"{table}\"")
}

async fn pairs(database: &DatabaseConnection, question: &str, second: &str) -> Vec<(String, String)> {
    let statement = Statement::from_string(database.get_database_backend(), question);
    let rows = database.query_all_raw(statement).await.expect("the contents of the database");
    let text = |row: &sea_orm::QueryResult, name| row.try_get::<String>("", name).expect("text");
    rows.iter().map(|row| (text(row, "place"), text(row, second))).collect()
}
