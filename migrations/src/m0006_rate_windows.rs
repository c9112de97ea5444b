//! How often something was done in a stretch of time. Who did it is a keyed hash: the table tells nothing about anybody.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, binary_len},
};

use crate::table::sql;

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct RateWindows;

#[async_trait::async_trait]
impl MigrationTrait for RateWindows {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("rate_window")
            .col(binary_len("bucket", 32))
            .col(big_integer("began_at"))
            .col(big_integer("hits"))
            .primary_key(Index::create().col("bucket").col("began_at"))
            .check(sql("length(bucket) = 32"))
            .check(sql("hits >= 1"))
            .to_owned();
        manager.create_table(table).await?;
        let by_age =
            Index::create().name("rate_window_by_age").table("rate_window").col("began_at").to_owned();
        manager.create_index(by_age).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
