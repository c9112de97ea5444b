use sea_orm::{ConnectionTrait as _, Database};
use store::{Schema, Store, StoreError, Tx, people, testing::databases};

use crate::given;

/// An empty database beside each test database; SQLite's folder goes with the test database.
async fn empty(url: &str) -> String {
    if let Some(path) = url.strip_prefix("sqlite://").and_then(|rest| rest.strip_suffix("?mode=rwc")) {
        return format!("sqlite://{path}.empty?mode=rwc");
    }
    given::raw_at(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public").await;
    url.to_owned()
}

#[tokio::test]
async fn migrating_twice_is_migrating_once() {
    for db in databases().await {
        let url = empty(&db.url).await;
        let store = Store::connect(&url).await.unwrap();
        assert_eq!(store.schema().await.unwrap(), Schema::Behind, "{}", db.name);
        for _ in 0..2 {
            store.migrate().await.unwrap();
            assert_eq!(store.schema().await.unwrap(), Schema::Current, "{}", db.name);
        }
        assert_eq!(given::count_at(&url, "centre").await, 14, "{}", db.name);
        store.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_instances_may_migrate_at_once() {
    for db in databases().await {
        let url = empty(&db.url).await;
        let mut instances = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let store = Store::connect(&url).await.unwrap();
            instances.spawn(async move { store.migrate().await });
        }
        while let Some(migrated) = instances.join_next().await {
            migrated.unwrap().unwrap();
        }
        let store = Store::connect(&url).await.unwrap();
        assert_eq!(store.schema().await.unwrap(), Schema::Current, "{}", db.name);
        assert_eq!(given::count_at(&url, "centre").await, 14, "{}", db.name);
        store.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_schema_of_a_newer_program_is_used_and_left_alone() {
    for db in databases().await {
        let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_tomorrow', 0)";
        given::raw(&db, newer).await.unwrap();
        assert_eq!(db.store.schema().await.unwrap(), Schema::Ahead, "{}", db.name);
        db.store.migrate().await.unwrap();
    }
}

#[tokio::test]
async fn a_database_of_a_version_between_releases_is_left_alone() {
    for db in databases().await {
        let before = "UPDATE seaql_migrations SET version = 'm0001_people' WHERE version LIKE 'm0001%'";
        given::raw(&db, before).await.unwrap();
        assert_eq!(db.store.schema().await.unwrap(), Schema::Abandoned, "{}", db.name);
        db.store.migrate().await.unwrap();
        assert_eq!(db.store.schema().await.unwrap(), Schema::Abandoned, "{}", db.name);
    }
}

#[tokio::test]
async fn a_database_lacking_one_migration_is_behind() {
    for db in databases().await {
        given::raw(&db, "DELETE FROM seaql_migrations WHERE version LIKE 'm0004%'").await.unwrap();
        assert_eq!(db.store.schema().await.unwrap(), Schema::Behind, "{}", db.name);
    }
}

/// Both databases have the same tables with the same columns, and each column may be empty on both or on neither. How they
/// keep an index is their own.
#[tokio::test]
async fn the_schema_is_the_same_on_both_databases() {
    let mut schemas = Vec::new();
    for db in databases().await {
        let connection = Database::connect(&db.url).await.unwrap();
        let question = if db.name == "SQLite" {
            "SELECT t.name || '.' || c.name || CASE WHEN c.\"notnull\" OR c.pk > 0 THEN '' ELSE '?' END AS line \
             FROM pragma_table_list t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN '' ELSE '?' END AS line \
             FROM information_schema.columns WHERE table_schema = 'public'"
        };
        let statement = sea_orm::Statement::from_string(connection.get_database_backend(), question);
        let rows = connection.query_all_raw(statement).await.unwrap();
        let mut lines: Vec<String> = rows.iter().map(|row| row.try_get("", "line").unwrap()).collect();
        lines.sort();
        assert!(lines.len() > 100, "{}: {lines:?}", db.name);
        schemas.push(lines);
        connection.close().await.unwrap();
    }
    assert!(schemas.windows(2).all(|pair| pair[0] == pair[1]), "{schemas:#?}");
}

#[tokio::test]
async fn a_backup_is_a_readable_copy_and_the_service_goes_on() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("it's a copy.db");
        let done = db.store.backup(&file).await;
        if db.name == "PostgreSQL" {
            assert!(matches!(done, Err(StoreError::SqliteOnly { .. })), "{done:?}");
            continue;
        }
        done.unwrap();
        given::someone(&db.store, 2).await;
        let copy = Store::connect(&format!("sqlite://{}", file.display())).await.unwrap();
        assert_eq!(copy.schema().await.unwrap(), Schema::Current);
        assert!(people::find(&copy.read(), person).await.unwrap().is_some());
        assert!(people::find(&copy.read(), given::person(2).id).await.unwrap().is_none());
        copy.close().await.unwrap();

        let onto_a_file = db.store.backup(&file).await;
        assert!(matches!(onto_a_file, Err(StoreError::Unavailable { .. })), "{onto_a_file:?}");
    }
}

#[tokio::test]
async fn the_database_answers_until_it_is_closed() {
    for db in databases().await {
        db.store.ping().await.unwrap();
        db.store.close().await.unwrap();
        assert!(matches!(db.store.ping().await, Err(StoreError::Unavailable { .. })), "{}", db.name);
        let late = db.store.write(async |_: &Tx| Ok::<_, StoreError>(())).await;
        assert!(matches!(late, Err(StoreError::Unavailable { .. })), "{}: {late:?}", db.name);
    }
}

#[tokio::test]
async fn an_unknown_or_unreachable_database_is_named_without_its_password() {
    let unknown = Store::connect("mysql://me:secret@host/db").await;
    assert!(matches!(unknown, Err(StoreError::UnknownDatabase)));
    for url in
        ["postgres://me:secret@127.0.0.1:1/db", "postgres://me:secret@:x/db", "sqlite:///nowhere/secret/x.db"]
    {
        let error = Store::connect(url).await.err().unwrap();
        assert!(matches!(error, StoreError::Unavailable { operation: "connect", .. }), "{error:?}");
        assert!(!format!("{error:?} {error}").contains("secret"), "{error:?}");
    }
}
