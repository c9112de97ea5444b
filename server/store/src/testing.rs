//! A fresh, migrated database for each test: always SQLite, and PostgreSQL too when `BRUKERPASS_TEST_POSTGRES` names
//! a cluster (`end2end/with-postgres` starts one that is thrown away).
//!
//! Databases are copied from a template that is migrated once in each process.
#![expect(clippy::expect_used, reason = "a test without its database can only stop")]
#![expect(clippy::missing_panics_doc, reason = "all of it stops when the database does not answer")]

mod contents;
mod keys;

use std::{
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use domain::{
    access::{Action, Facts, Permit, Sealed, SubjectFacts, decide},
    actor::Citizen,
    id::PersonId,
    person::AddressProtection,
};
use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, Statement};
use tempfile::TempDir;
use tokio::sync::OnceCell;

pub use contents::{Contents, Rows};
pub use keys::{Counting, TestKeys, key};

use crate::{Store, connect};

const VARIABLE: &str = "BRUKERPASS_TEST_POSTGRES";

/// What everybody has to what is about oneself.
pub fn permit(person: PersonId) -> Permit {
    let facts = SubjectFacts {
        id: person,
        birth: chrono::NaiveDate::default(),
        protection: AddressProtection::None,
        shielded: false,
    };
    let oneself = Citizen { person, acting_for: None };
    decide(&oneself, Action::Act, &Facts::of(facts, chrono::NaiveDate::default()))
        .expect("everybody may see what is about oneself")
}

/// What is in it, as the one it is about would see it.
pub fn opened<T>(sealed: Sealed<T>) -> T {
    let own = permit(sealed.subject());
    sealed.open(&own).expect("a permit opens what is about its subject")
}

/// A database of one test; gone when dropped.
#[derive(Debug)]
pub struct TestDb {
    pub store: Store,
    /// "SQLite" or "PostgreSQL", for the message of a failed test.
    pub name: &'static str,
    /// Where a second [`Store`] finds the same database.
    pub url: String,
    /// The keys of the store, for a second one.
    pub keys: TestKeys,
    /// What goes with it.
    _folder: Option<TempDir>,
    _database: Option<Database>,
}

impl TestDb {
    /// Does what no function of the store does, on a connection of its own.
    pub async fn run(&self, sql: &str) {
        let alone = connect::alone(&self.url).await.expect("a connection of its own");
        alone.execute_unprepared(sql).await.expect("SQL that runs");
        alone.close().await.expect("a closed connection");
    }

    /// The rows of a table.
    pub async fn count(&self, table: &str) -> i64 {
        let connection = self.store.read().0;
        let question = format!("SELECT COUNT(*) AS rows FROM {table}");
        let question = Statement::from_string(connection.get_database_backend(), question);
        let row = connection.query_one_raw(question).await.expect("an answer").expect("a row");
        row.try_get("", "rows").expect("a number")
    }

    /// Every column of the live schema as `table.column`, in order.
    pub async fn columns(&self) -> Vec<String> {
        let alone = connect::alone(&self.url).await.expect("a connection of its own");
        let question = if alone.get_database_backend() == DbBackend::Postgres {
            "SELECT table_name || '.' || column_name AS line FROM information_schema.columns \
             WHERE table_schema = current_schema()"
        } else {
            // An index for words is written as tables, and holds nothing that the table it is of does not.
            "SELECT t.name || '.' || c.name AS line FROM pragma_table_list t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'"
        };
        let statement = Statement::from_string(alone.get_database_backend(), question);
        let rows = alone.query_all_raw(statement).await.expect("the live schema");
        let mut lines: Vec<String> =
            rows.iter().map(|row| row.try_get("", "line").expect("a line")).collect();
        lines.sort_unstable();
        alone.close().await.expect("a closed connection");
        lines
    }

    /// Keeps everybody else from writing to the read log until the answer is dropped: on SQLite from writing at all.
    pub async fn blocked(&self) -> Blocked {
        let alone = connect::alone(&self.url).await.expect("a connection of its own");
        let begin = if alone.get_database_backend() == DbBackend::Postgres {
            "BEGIN; LOCK TABLE read_log IN ACCESS EXCLUSIVE MODE"
        } else {
            "BEGIN IMMEDIATE"
        };
        alone.execute_unprepared(begin).await.expect("a lock");
        Blocked { _connection: alone }
    }
}

/// A lock that is let go of when dropped.
#[derive(Debug)]
pub struct Blocked {
    _connection: DatabaseConnection,
}

/// A kind of database that can be tested here.
#[derive(Debug, Clone)]
pub enum Kind {
    Sqlite,
    /// Of the cluster at this address.
    Postgres(String),
}

impl Kind {
    /// Every one there is.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Sqlite];
        all.extend(cluster().map(Self::Postgres));
        all
    }

    /// An empty, migrated database.
    pub async fn database(&self) -> TestDb {
        match self {
            Self::Sqlite => sqlite().await,
            Self::Postgres(cluster) => postgres(cluster).await,
        }
    }
}

/// One empty, migrated database of each kind that can be tested here.
pub async fn databases() -> Vec<TestDb> {
    let mut databases = Vec::new();
    for kind in Kind::all() {
        databases.push(kind.database().await);
    }
    databases
}

async fn sqlite() -> TestDb {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(async || {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let file = folder.path().join("template.db");
            let store = Store::connect(&sqlite_url(&file)).await.expect("a new SQLite database");
            store.migrate().await.expect("a migrated SQLite database");
            store.close().await.expect("a closed SQLite database");
            // Kept in memory: nothing would remove a file that lives as long as the process.
            std::fs::read(&file).expect("the template")
        })
        .await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("brukerpass.db");
    std::fs::write(&file, template).expect("a copy of the template");
    let url = sqlite_url(&file);
    let keys = TestKeys::default();
    let store = Store::connect(&url).await.expect("the copied SQLite database").unlocked(keys.vault());
    TestDb { store, name: "SQLite", url, keys, _folder: Some(folder), _database: None }
}

fn sqlite_url(file: &Path) -> String {
    format!("sqlite://{}?mode=rwc", file.display())
}

/// The address of the cluster's own database, when there is a cluster.
fn cluster() -> Option<String> {
    static TOLD: std::sync::Once = std::sync::Once::new();
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration to take it from")]
    let url = std::env::var(VARIABLE).ok().filter(|url| !url.is_empty());
    if url.is_none() {
        TOLD.call_once(|| {
            use std::io::Write as _;
            // Past the test runner's capture: a run without PostgreSQL must not look like one with it.
            let _told = writeln!(std::io::stderr(), "PostgreSQL is NOT tested: {VARIABLE} is not set.");
        });
    }
    url
}

async fn postgres(cluster: &str) -> TestDb {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let process = std::process::id();
    let template = TEMPLATE
        .get_or_init(async || {
            let name = format!("brukerpass_{process}_template");
            create(cluster, &name, "template1").await;
            let store = Store::connect(&beside(cluster, &name)).await.expect("a new PostgreSQL database");
            store.migrate().await.expect("a migrated PostgreSQL database");
            store.close().await.expect("a closed PostgreSQL database");
            name
        })
        .await;
    let name = format!("brukerpass_{process}_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    create(cluster, &name, template).await;
    let url = beside(cluster, &name);
    let keys = TestKeys::default();
    let store = Store::connect(&url).await.expect("the copied PostgreSQL database").unlocked(keys.vault());
    let database = Database { cluster: cluster.to_owned(), name };
    TestDb { store, name: "PostgreSQL", url, keys, _folder: None, _database: Some(database) }
}

async fn create(cluster: &str, name: &str, template: &str) {
    let admin = admin(cluster).await;
    // An earlier process with the same number may have been stopped half-way.
    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    admin.execute_unprepared(&drop).await.expect("no database of that name");
    let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
    admin.execute_unprepared(&create).await.expect("a copied database");
    admin.close().await.expect("a closed connection");
}

async fn admin(cluster: &str) -> DatabaseConnection {
    connect::alone(cluster).await.expect("the PostgreSQL cluster for tests")
}

/// The address of another database in the same cluster.
fn beside(cluster: &str, name: &str) -> String {
    let (place, options) = cluster.split_once('?').map_or((cluster, ""), |(place, options)| (place, options));
    let scheme = place.find("://").map_or(0, |at| at + 3);
    let end = place.get(scheme..).and_then(|rest| rest.find('/')).map_or(place.len(), |at| scheme + at);
    let server = place.get(..end).unwrap_or(place);
    if options.is_empty() { format!("{server}/{name}") } else { format!("{server}/{name}?{options}") }
}

/// A database in the cluster, dropped with the value.
#[derive(Debug)]
struct Database {
    cluster: String,
    name: String,
}

impl Drop for Database {
    fn drop(&mut self) {
        let (cluster, name) = (self.cluster.clone(), self.name.clone());
        // A thread of its own: the test's runtime cannot wait inside a destructor.
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                if let Ok(admin) = connect::alone(&cluster).await {
                    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                    let _gone = admin.execute_unprepared(&drop).await;
                }
            });
            std::io::Result::Ok(())
        });
        let _joined = dropping.join();
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn another_database_of_the_cluster_keeps_user_host_and_options() {
        assert_eq!(beside("postgres://me@host:1/postgres", "t"), "postgres://me@host:1/t");
        assert_eq!(beside("postgres://me@/postgres?host=/a/b", "t"), "postgres://me@/t?host=/a/b");
        assert_eq!(beside("postgres://me:secret@host", "t"), "postgres://me:secret@host/t");
    }
}
