//! What a database holds, as text: how a test sees that nothing has changed.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, Statement};

use crate::Store;

/// Column of a table that changes by being looked at.
const TOUCHED: (&str, &str) = ("session", "last_seen_at");

/// Every table and column; the record of migrations aside.
const SQLITE: &str = "SELECT m.name AS place, p.name AS part FROM pragma_table_list m JOIN pragma_table_info(m.name) p \
     WHERE m.type = 'table' AND m.schema = 'main' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'seaql_migrations' ORDER BY m.name, p.cid";
const POSTGRES: &str = "SELECT table_name AS place, column_name AS part FROM information_schema.columns \
     WHERE table_schema = 'public' AND table_name <> 'seaql_migrations' ORDER BY table_name, ordinal_position";

/// One question for every row of every table.
#[derive(Debug, Clone)]
pub struct Contents {
    database: DatabaseConnection,
    question: String,
}

impl Contents {
    pub async fn of(store: &Store) -> Self {
        let database = store.pools.reader.clone();
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
        Self { database, question }
    }

    /// The rows of each table, in an order of their own.
    pub async fn read(&self) -> BTreeMap<String, Vec<String>> {
        let mut contents: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, row) in pairs(&self.database, &self.question, "part").await {
            contents.entry(table).or_default().push(row);
        }
        for rows in contents.values_mut() {
            rows.sort_unstable();
        }
        contents
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
