//! Order numbers: being asked for, issued, what has happened to each, and how many a centre gives out at once.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, boolean, date, date_null, string, string_null, string_uniq, uuid,
        uuid_null, uuid_uniq,
    },
};

use crate::table::{append_only, id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct OrderNumbers;

#[async_trait::async_trait]
impl MigrationTrait for OrderNumbers {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["invoice_contact", "acute_phone"] {
            let add = Table::alter().table("centre").add_column(string_null(column)).to_owned();
            manager.alter_table(add).await?;
        }
        manager.create_table(order_number_draft()).await?;
        manager.create_table(order_number()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        manager.create_table(order_number_typed()).await?;
        manager.create_table(order_number_limit()).await?;
        manager.create_table(order_number_event()).await?;
        append_only(manager, "order_number_event").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One question being written for each subject and the one who writes it.
fn order_number_draft() -> TableCreateStatement {
    Table::create()
        .table("order_number_draft")
        .col(id())
        .col(uuid("subject_id"))
        .col(uuid("writer_id"))
        .col(string("aid"))
        .col(string("product"))
        .col(string("purpose"))
        .col(string("supplier"))
        .col(string("firm"))
        .col(string("note"))
        .col(big_integer("changed_at"))
        .index(
            Index::create()
                .name("order_number_draft_one_of_writer")
                .unique()
                .col("subject_id")
                .col("writer_id"),
        )
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(&mut refers("writer_id", "person", "id"))
        .to_owned()
}

/// The aid and the firm are copied, and neither loan nor supplier is a foreign key: the number outlives both. `errand` is
/// what makes two questions the same one: purpose, aid and firm. An expired number stays `issued`; it leaves `is_open` when
/// the same errand is asked about again.
fn order_number() -> TableCreateStatement {
    Table::create()
        .table("order_number")
        .col(id())
        .col(string_uniq("reference"))
        .col(uuid_uniq("ask_id"))
        .col(uuid("subject_id"))
        .col(uuid("asked_by"))
        .col(string("centre"))
        .col(uuid_null("loan_id"))
        .col(string_null("hms_number"))
        .col(string("aid_name"))
        .col(string_null("iso"))
        .col(string_null("category"))
        .col(string_null("serial_number"))
        .col(string("purpose"))
        .col(uuid_null("supplier_id"))
        .col(string("firm"))
        .col(string_null("note"))
        .col(string("why_staff"))
        .col(string_null("code").unique_key())
        .col(string("errand"))
        .col(boolean("is_open"))
        .col(string("status"))
        .col(big_integer("version"))
        .col(big_integer("asked_at"))
        .col(date("due"))
        .col(big_integer_null("issued_at"))
        .col(date_null("valid_until"))
        .col(big_integer_null("ended_at"))
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(&mut refers("asked_by", "person", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .check(sql("purpose IN ('utproving', 'service', 'reparasjon')"))
        .check(sql("length(hms_number) = 6"))
        .check(sql("length(iso) IN (6, 8)"))
        .check(sql("loan_id IS NOT NULL OR purpose = 'utproving'"))
        .check(sql("length(code) = 12"))
        .check(sql("status IN ('asked', 'issued', 'used', 'closed', 'refused', 'cancelled')"))
        .check(sql("version >= 1"))
        .check(sql("(code IS NULL) = (issued_at IS NULL) AND (code IS NULL) = (valid_until IS NULL)"))
        .check(sql("status NOT IN ('issued', 'used', 'closed') OR code IS NOT NULL"))
        .check(sql("status NOT IN ('asked', 'refused') OR code IS NULL"))
        .check(sql("(status IN ('asked', 'issued')) = (ended_at IS NULL)"))
        .check(sql("status IN ('asked', 'issued') OR NOT is_open"))
        .to_owned()
}

fn indexes() -> [IndexCreateStatement; 4] {
    let index = |name| Index::create().name(name).table("order_number").to_owned();
    [
        // No second number for the same errand while something can come of the first.
        index("order_number_one_open_of_errand")
            .unique()
            .col("subject_id")
            .col("errand")
            .and_where(sql("is_open"))
            .to_owned(),
        index("order_number_of_subject").col("subject_id").col("asked_at").to_owned(),
        index("order_number_of_centre").col("centre").col("status").to_owned(),
        index("order_number_ended").col("centre").col("ended_at").to_owned(),
    ]
}

/// What staff typed into a move that was refused, one for each number and member of staff.
fn order_number_typed() -> TableCreateStatement {
    Table::create()
        .table("order_number_typed")
        .col(uuid("number_id"))
        .col(uuid("staff_id"))
        .col(string("kind"))
        .col(string("reason"))
        .col(string("text"))
        .col(big_integer("changed_at"))
        .primary_key(Index::create().col("number_id").col("staff_id"))
        .foreign_key(&mut refers("number_id", "order_number", "id"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .check(sql("kind IN ('utsted', 'avsla', 'brukt', 'avslutt', 'avbestill', 'trekk-tilbake')"))
        .to_owned()
}

/// `most` is empty where a member of staff always looks.
fn order_number_limit() -> TableCreateStatement {
    Table::create()
        .table("order_number_limit")
        .col(string("centre"))
        .col(string("prefix"))
        .col(string("purpose"))
        .col(big_integer_null("most"))
        .col(uuid("set_by"))
        .col(big_integer("set_at"))
        .primary_key(Index::create().col("centre").col("prefix").col("purpose"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .foreign_key(&mut refers("set_by", "staff_member", "id"))
        .check(sql("length(prefix) BETWEEN 2 AND 8"))
        .check(sql("purpose IN ('alle', 'utproving', 'service', 'reparasjon')"))
        .check(sql("most >= 0"))
        .to_owned()
}

/// A firm that used a number, and the agreement that let one through, are neither citizen nor staff.
fn order_number_event() -> TableCreateStatement {
    Table::create()
        .table("order_number_event")
        .col(uuid("number_id"))
        .col(big_integer("version"))
        .col(big_integer("at"))
        .col(uuid_null("by_person"))
        .col(uuid_null("by_staff"))
        .col(string("kind"))
        .col(string_null("reason"))
        .col(string_null("text"))
        .primary_key(Index::create().col("number_id").col("version"))
        .foreign_key(&mut refers("number_id", "order_number", "id"))
        .foreign_key(&mut refers("by_person", "person", "id"))
        .foreign_key(&mut refers("by_staff", "staff_member", "id"))
        .check(sql("version >= 1"))
        .check(sql("kind IN ('asked', 'issued', 'refused', 'used', 'closed', 'cancelled', 'revoked')"))
        .check(sql("(kind IN ('asked', 'cancelled')) = (by_person IS NOT NULL)"))
        .check(sql("kind NOT IN ('refused', 'closed', 'revoked') OR by_staff IS NOT NULL"))
        .check(sql("by_person IS NULL OR by_staff IS NULL"))
        .check(sql("(kind = 'refused') = (reason IS NOT NULL)"))
        .check(sql("reason IN ('duplikat', 'ikke-dekket', 'vi-gjor-det', 'samtale', 'annet')"))
        .check(sql("(kind IN ('refused', 'revoked')) = (text IS NOT NULL)"))
        .to_owned()
}
