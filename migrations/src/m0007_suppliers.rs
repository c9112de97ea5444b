//! The firms that supply and repair aids.

use sea_orm_migration::{
    prelude::*,
    schema::{boolean, date_null, string, string_null},
};

use crate::table::id;

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Suppliers;

#[async_trait::async_trait]
impl MigrationTrait for Suppliers {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(supplier()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn supplier() -> TableCreateStatement {
    Table::create()
        .table("supplier")
        .col(id())
        .col(string("name"))
        .col(string_null("phone"))
        .col(date_null("confirmed_on"))
        .col(boolean("invented"))
        .to_owned()
}
