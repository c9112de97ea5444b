//! Messages to the outside, and which member of staff was shown whom.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, json_binary, string, uuid, uuid_null},
};

use crate::table::{append_only, id, refers};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Ledger;

#[async_trait::async_trait]
impl MigrationTrait for Ledger {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(outbox()).await?;
        let by_age = Index::create().name("outbox_by_age").table("outbox").col("at").to_owned();
        manager.create_index(by_age).await?;
        manager.create_table(read_log()).await?;
        let of_person = Index::create()
            .name("read_log_of_person")
            .table("read_log")
            .col("person_id")
            .col("at")
            .to_owned();
        manager.create_index(of_person).await?;
        append_only(manager, "read_log").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(id())
        .col(string("kind"))
        .col(json_binary("payload"))
        .col(big_integer("at"))
        .to_owned()
}

fn read_log() -> TableCreateStatement {
    Table::create()
        .table("read_log")
        .col(id())
        .col(uuid("staff_id"))
        .col(uuid("person_id"))
        .col(uuid_null("case_id"))
        .col(string("what"))
        .col(big_integer("at"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .foreign_key(&mut refers("person_id", "person", "id"))
        .foreign_key(&mut refers("case_id", "exchange_case", "id"))
        .to_owned()
}
