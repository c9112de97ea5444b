//! The national catalogue, how its products stand on the agreements, and the index that finds word parts.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, binary, boolean, date, string, string_null, text, uuid},
    sea_orm::DbBackend,
};

use crate::table::{refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Catalogue;

#[async_trait::async_trait]
impl MigrationTrait for Catalogue {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(product()).await?;
        manager.create_table(standing()).await?;
        manager.create_table(category()).await?;
        // Holds all that a search asks for and sorts by, so that no row of the table itself is read.
        let in_order = Index::create()
            .name("product_standing_in_order")
            .table("product_standing")
            .col("place")
            .col("sort_key")
            .col("hms_number")
            .col("from_day")
            .col("until_day")
            .col("iso")
            .col("supplier_id")
            .to_owned();
        manager.create_index(in_order).await?;
        let db = manager.get_connection();
        let index = if manager.get_database_backend() == DbBackend::Postgres { POSTGRES } else { SQLITE };
        db.execute_unprepared(index).await.map(|_| ())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The extension is trusted: the owner of a database may create it, and it comes with PostgreSQL's contrib.
const POSTGRES: &str = "CREATE EXTENSION IF NOT EXISTS pg_trgm; \
     CREATE INDEX product_by_word_part ON product USING gin (search gin_trgm_ops)";

/// The index holds no text of its own; triggers keep it in step with the table, whoever writes there.
const SQLITE: &str = "CREATE VIRTUAL TABLE product_by_word_part USING fts5(\
         search, tokenize = 'trigram case_sensitive 1', content = '', contentless_delete = 1); \
     CREATE TRIGGER product_is_found AFTER INSERT ON product BEGIN \
         INSERT INTO product_by_word_part (rowid, search) VALUES (CAST(new.hms_number AS INTEGER), new.search); END; \
     CREATE TRIGGER product_is_found_anew AFTER UPDATE ON product BEGIN \
         DELETE FROM product_by_word_part WHERE rowid = CAST(old.hms_number AS INTEGER); \
         INSERT INTO product_by_word_part (rowid, search) VALUES (CAST(new.hms_number AS INTEGER), new.search); END; \
     CREATE TRIGGER product_is_found_no_more AFTER DELETE ON product BEGIN \
         DELETE FROM product_by_word_part WHERE rowid = CAST(old.hms_number AS INTEGER); END";

/// `search` is all that is looked through, with capitals for letters that are not English: see `store::products`.
fn product() -> TableCreateStatement {
    Table::create()
        .table("product")
        .col(string("hms_number").primary_key())
        .col(string("name"))
        .col(string("iso"))
        .col(string("iso_title"))
        .col(uuid("supplier_id"))
        .col(string("kind"))
        .col(boolean("on_market"))
        .col(text("agreements"))
        .col(text("technical"))
        .col(string_null("course"))
        .col(text("keywords"))
        .col(boolean("invented"))
        .col(text("search"))
        .foreign_key(&mut refers("supplier_id", "supplier", "id"))
        .check(sql("length(hms_number) = 6"))
        .check(sql("length(iso) IN (6, 8)"))
        .check(sql("kind IN ('main', 'accessory', 'part')"))
        .to_owned()
}

/// One row for each stretch of days in which a product stands in the same way. `place` is the rank, 99 without rank, 100 on no
/// agreement.
fn standing() -> TableCreateStatement {
    Table::create()
        .table("product_standing")
        .col(string("hms_number"))
        .col(date("from_day"))
        .col(date("until_day"))
        .col(big_integer("place"))
        .col(binary("sort_key"))
        .col(string("iso"))
        .col(uuid("supplier_id"))
        .primary_key(Index::create().col("hms_number").col("from_day"))
        .foreign_key(&mut refers("hms_number", "product", "hms_number"))
        .foreign_key(&mut refers("supplier_id", "supplier", "id"))
        .check(sql("from_day <= until_day"))
        .check(sql("place IN (1, 2, 3, 4, 99, 100)"))
        .to_owned()
}

fn category() -> TableCreateStatement {
    Table::create()
        .table("product_category")
        .col(string("iso").primary_key())
        .col(string("title"))
        .check(sql("length(iso) IN (6, 8)"))
        .to_owned()
}
