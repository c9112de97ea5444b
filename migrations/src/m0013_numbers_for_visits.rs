//! One order number for a visit at which several products are tried.

use sea_orm_migration::{prelude::*, schema::string_null};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct NumbersForVisits;

#[async_trait::async_trait]
impl MigrationTrait for NumbersForVisits {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let add = Table::alter().table("order_number").add_column(string_null("also")).to_owned();
        manager.alter_table(add).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
