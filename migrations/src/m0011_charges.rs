//! Reports of firms that wanted money, while they are written.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, string, uuid, uuid_null},
};

use crate::table::{id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Charges;

#[async_trait::async_trait]
impl MigrationTrait for Charges {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(charge_draft()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One report being written for each subject, writer and thing it is about. The loan is no foreign key: an aid that has gone
/// back is deleted.
fn charge_draft() -> TableCreateStatement {
    let one = |name, about| {
        Index::create().name(name).unique().col("subject_id").col("writer_id").col(about).to_owned()
    };
    Table::create()
        .table("charge_draft")
        .col(id())
        .col(uuid("subject_id"))
        .col(uuid("writer_id"))
        .col(uuid_null("loan_id"))
        .col(uuid_null("number_id"))
        .col(string("supplier"))
        .col(string("firm"))
        .col(string("amount"))
        .col(string("text"))
        .col(big_integer("changed_at"))
        .index(&mut one("charge_draft_one_of_loan", "loan_id"))
        .index(&mut one("charge_draft_one_of_number", "number_id"))
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(&mut refers("writer_id", "person", "id"))
        .foreign_key(&mut refers("number_id", "order_number", "id"))
        .check(sql("(loan_id IS NULL) <> (number_id IS NULL)"))
        .to_owned()
}
