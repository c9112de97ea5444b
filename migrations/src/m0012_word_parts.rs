//! What a search looks through, beside what it sorts by: so that it reads one narrow table and never the products themselves.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct WordParts;

#[async_trait::async_trait]
impl MigrationTrait for WordParts {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(SEARCH).await?;
        let index = if manager.get_database_backend() == DbBackend::Postgres { POSTGRES } else { SQLITE };
        db.execute_unprepared(index).await.map(|_| ())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The same text as in `product`.
const SEARCH: &str = "ALTER TABLE product_standing ADD COLUMN search text NOT NULL DEFAULT ''; \
     UPDATE product_standing SET search = \
         (SELECT p.search FROM product p WHERE p.hms_number = product_standing.hms_number)";

/// No list of rows that wait to be indexed: every search would read it through.
const POSTGRES: &str = "DROP INDEX product_by_word_part; \
     CREATE INDEX product_standing_by_word_part ON product_standing USING gin (search gin_trgm_ops) \
         WITH (fastupdate = off)";

/// From a row of `product_by_word_part` to how the product stands.
const SQLITE: &str = "CREATE INDEX product_standing_by_number ON product_standing (\
         CAST(hms_number AS INTEGER), from_day, until_day, place, iso, supplier_id)";
