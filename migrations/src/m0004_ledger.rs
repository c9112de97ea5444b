//! Messages to the outside, and who was shown whom.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_pk_auto, date_null, json_binary, string, string_null, uuid, uuid_null},
};

use crate::table::{append_only, id, refers, sql};

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
        manager.create_index(once_a_day()).await?;
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

/// One row for each showing. `position` grows in the order of writing; the export goes on from it.
///
/// The reader is a member of staff, with the centre of the moment, or a guardian, or the export command: then neither.
fn read_log() -> TableCreateStatement {
    Table::create()
        .table("read_log")
        .col(big_pk_auto("position"))
        .col(uuid_null("staff_id"))
        .col(string_null("centre"))
        .col(uuid_null("guardian_id"))
        .col(uuid("person_id"))
        .col(uuid_null("case_id"))
        .col(string("what"))
        .col(big_integer("at"))
        .col(date_null("on_day"))
        .col(string_null("request_id"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .foreign_key(&mut refers("guardian_id", "person", "id"))
        .foreign_key(&mut refers("person_id", "person", "id"))
        .foreign_key(&mut refers("case_id", "case_file", "id"))
        .check(sql(
            "what IN ('case', 'person', 'move', 'number', 'number_move', 'trial_opened', 'trial_move', \
             'overview', 'aids', 'aid', 'exchange', 'cases', 'own_case', 'numbers', 'own_number', 'trials', \
             'trial', 'insight', 'everything', 'export')",
        ))
        .check(sql(
            "(what IN ('case', 'person', 'move', 'number', 'number_move', 'trial_opened', 'trial_move')) = \
             (staff_id IS NOT NULL)",
        ))
        .check(sql(
            "(what IN ('case', 'person', 'move', 'number', 'number_move', 'trial_opened', 'trial_move', 'export')) = \
             (guardian_id IS NULL)",
        ))
        .check(sql("(staff_id IS NULL) = (centre IS NULL)"))
        .check(sql("(guardian_id IS NULL) = (on_day IS NULL)"))
        .check(sql("guardian_id <> person_id"))
        .to_owned()
}

/// A guardian is written down once for each child, kind of page and Norwegian day.
fn once_a_day() -> IndexCreateStatement {
    Index::create()
        .name("read_log_guardian_once_a_day")
        .unique()
        .table("read_log")
        .col("guardian_id")
        .col("person_id")
        .col("what")
        .col("on_day")
        .and_where(sql("guardian_id IS NOT NULL"))
        .to_owned()
}
