//! Exchanges being written, the cases of the centres, the moves staff are writing, and what has happened to each case.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, date, date_null, string, string_null, string_uniq, uuid, uuid_null,
        uuid_uniq,
    },
};

use crate::table::{append_only, id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Exchanges;

#[async_trait::async_trait]
impl MigrationTrait for Exchanges {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(exchange_draft()).await?;
        manager.create_table(case_file()).await?;
        for index in case_indexes() {
            manager.create_index(index).await?;
        }
        manager.create_table(move_draft()).await?;
        manager.create_table(case_event()).await?;
        append_only(manager, "case_event").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One draft for each loan. It goes with its loan.
fn exchange_draft() -> TableCreateStatement {
    Table::create()
        .table("exchange_draft")
        .col(id())
        .col(uuid("subject_id"))
        .col(uuid("loan_id"))
        .col(string("reason"))
        .col(string("reason_text"))
        .col(string("delivery"))
        .col(string("street"))
        .col(string("postcode"))
        .col(string("city"))
        .col(big_integer("changed_at"))
        .index(Index::create().name("exchange_draft_one_of_loan").unique().col("subject_id").col("loan_id"))
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(refers("loan_id", "loan", "id").on_delete(ForeignKeyAction::Cascade))
        .to_owned()
}

/// The aid is copied and neither draft nor loan nor trial is a foreign key: the case outlives them.
fn case_file() -> TableCreateStatement {
    Table::create()
        .table("case_file")
        .col(id())
        .col(string_uniq("reference"))
        .col(uuid_uniq("draft_id"))
        .col(uuid("subject_id"))
        .col(uuid("submitted_by"))
        .col(string("centre"))
        .col(string("kind"))
        .col(uuid_null("loan_id"))
        .col(string("hms_number"))
        .col(string("aid_name"))
        .col(string("iso"))
        .col(string("category"))
        .col(string_null("serial_number"))
        .col(string("unit"))
        .col(string_null("reason"))
        .col(string_null("reason_text"))
        .col(string_null("delivery"))
        .col(string_null("street"))
        .col(string_null("postcode"))
        .col(string_null("city"))
        .col(uuid_null("trial_id"))
        .col(string_null("supplier"))
        .col(big_integer_null("rank"))
        .col(string_null("amount"))
        .col(string("status"))
        .col(big_integer("version"))
        .col(uuid_null("handler_id"))
        .col(date_null("hold_until"))
        .col(date("expected"))
        .col(date("due"))
        .col(big_integer("submitted_at"))
        .col(big_integer_null("ended_at"))
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(&mut refers("submitted_by", "person", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .foreign_key(&mut refers("handler_id", "staff_member", "id"))
        .check(sql("unit IN ('STK', 'PAR')"))
        .check(sql("kind IN ('exchange', 'purchase', 'dispensation', 'new_decision', 'charge')"))
        .check(sql(
            "kind <> 'exchange' OR (loan_id IS NOT NULL AND reason IS NOT NULL AND delivery IS NOT NULL)",
        ))
        .check(sql("kind = 'exchange' OR (reason IS NULL AND delivery IS NULL AND supplier IS NOT NULL)"))
        .check(sql("(kind IN ('purchase', 'dispensation', 'new_decision')) = (trial_id IS NOT NULL)"))
        .check(sql("rank BETWEEN 1 AND 4 OR rank = 99"))
        .check(sql("rank IS NULL OR trial_id IS NOT NULL"))
        .check(sql("kind <> 'charge' OR reason_text IS NOT NULL"))
        .check(sql("amount IS NULL OR kind = 'charge'"))
        .check(sql("reason IN ('utslitt', 'odelagt', 'annet')"))
        .check(sql("reason <> 'annet' OR reason_text IS NOT NULL"))
        .check(sql("delivery IN ('folkeregistrert', 'annen')"))
        .check(sql("(street IS NULL) = (postcode IS NULL) AND (street IS NULL) = (city IS NULL)"))
        // Another address is forgotten when the person's becomes protected.
        .check(sql("delivery = 'annen' OR street IS NULL"))
        .check(sql("version >= 1"))
        .check(sql(
            "status IN ('received', 'in_progress', 'on_hold', 'approved', 'sent', 'delivered', 'settled', \
             'rejected', 'withdrawn', 'cancelled')",
        ))
        .check(sql("(status = 'on_hold') = (hold_until IS NOT NULL)"))
        .check(sql(
            "(status IN ('received', 'in_progress', 'on_hold', 'approved', 'sent')) = (ended_at IS NULL)",
        ))
        .to_owned()
}

fn case_indexes() -> [IndexCreateStatement; 4] {
    let index = |name| Index::create().name(name).table("case_file").to_owned();
    [
        // No second exchange of the same loan while one is under way.
        index("case_file_one_open_exchange_of_loan")
            .unique()
            .col("loan_id")
            .and_where(sql(
                "kind = 'exchange' AND status IN ('received', 'in_progress', 'on_hold', 'approved', 'sent')",
            ))
            .to_owned(),
        index("case_file_of_subject").col("subject_id").col("submitted_at").to_owned(),
        index("case_file_of_centre").col("centre").col("status").to_owned(),
        // Those that ended lately, among all that ever ended.
        index("case_file_ended").col("centre").col("ended_at").to_owned(),
    ]
}

/// What staff typed into a move that was refused, one for each case and member of staff.
fn move_draft() -> TableCreateStatement {
    Table::create()
        .table("move_draft")
        .col(uuid("case_id"))
        .col(uuid("staff_id"))
        .col(string("kind"))
        .col(string("date"))
        .col(string("decision_reason"))
        .col(string("text"))
        .col(big_integer("changed_at"))
        .primary_key(Index::create().col("case_id").col("staff_id"))
        .foreign_key(&mut refers("case_id", "case_file", "id"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .check(sql(
            "kind IN ('take', 'take_over', 'hand_back', 'hold', 'resume', 'approve', 'reject', 'send', \
             'deliver', 'settle', 'cancel', 'withdraw')",
        ))
        .to_owned()
}

fn case_event() -> TableCreateStatement {
    Table::create()
        .table("case_event")
        .col(uuid("case_id"))
        .col(big_integer("version"))
        .col(big_integer("at"))
        .col(uuid_null("by_person"))
        .col(uuid_null("by_staff"))
        .col(string("kind"))
        .col(date_null("on_date"))
        .col(string_null("reject_reason"))
        .col(string_null("text"))
        .primary_key(Index::create().col("case_id").col("version"))
        .foreign_key(&mut refers("case_id", "case_file", "id"))
        .foreign_key(&mut refers("by_person", "person", "id"))
        .foreign_key(&mut refers("by_staff", "staff_member", "id"))
        .check(sql("version >= 1"))
        .check(sql("(by_person IS NULL) <> (by_staff IS NULL)"))
        .check(sql(
            "kind IN ('submitted', 'taken', 'taken_over', 'handed_back', 'held', 'resumed', 'approved', \
             'rejected', 'sent', 'delivered', 'settled', 'cancelled', 'withdrawn')",
        ))
        .check(sql("(kind IN ('held', 'sent')) = (on_date IS NOT NULL)"))
        .check(sql("(kind = 'rejected') = (reject_reason IS NOT NULL)"))
        .check(sql(
            "reject_reason IN ('duplikat', 'kan-repareres', 'pa-avtale', 'samtale', 'nytt-vedtak', 'annet')",
        ))
        .check(sql("(kind IN ('held', 'rejected', 'settled', 'cancelled')) = (text IS NOT NULL)"))
        .to_owned()
}
