//! Trials, the rooms and times for them, and who has which time.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, boolean, boolean_null, date, date_null, string, string_null, uuid,
        uuid_null,
    },
};

use crate::table::{append_only, id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Trials;

#[async_trait::async_trait]
impl MigrationTrait for Trials {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [room(), room_hours(), room_day(), room_closure(), trial_notice(), slot()] {
            manager.create_table(table).await?;
        }
        for table in [trial(), trial_product(), booking(), trial_event(), trial_typed()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        append_only(manager, "trial_event").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A room or a station, with how it is used: minutes of a trial and between two, and how many at once.
fn room() -> TableCreateStatement {
    Table::create()
        .table("room")
        .col(id())
        .col(string("centre"))
        .col(string("name"))
        .col(string("directions"))
        .col(boolean("step_free"))
        .col(boolean("parking"))
        .col(boolean("hearing_loop"))
        .col(boolean("hoist"))
        .col(boolean("accessible_toilet"))
        .col(big_integer("minutes"))
        .col(big_integer("buffer"))
        .col(big_integer("capacity"))
        .col(boolean("on_holidays"))
        .col(boolean("in_use"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .check(sql("minutes BETWEEN 5 AND 600"))
        .check(sql("buffer BETWEEN 0 AND 600"))
        .check(sql("capacity BETWEEN 1 AND 20"))
        .to_owned()
}

/// Opening hours by weekday (1 is Monday), in minutes after midnight on the wall.
fn room_hours() -> TableCreateStatement {
    Table::create()
        .table("room_hours")
        .col(uuid("room_id"))
        .col(big_integer("weekday"))
        .col(big_integer("from_minute"))
        .col(big_integer("to_minute"))
        .primary_key(Index::create().col("room_id").col("weekday").col("from_minute"))
        .foreign_key(&mut refers("room_id", "room", "id"))
        .check(sql("weekday BETWEEN 1 AND 7"))
        .check(sql("0 <= from_minute AND from_minute < to_minute AND to_minute <= 1439"))
        .to_owned()
}

/// The hours of one date in place of those of its weekday; none means closed.
fn room_day() -> TableCreateStatement {
    Table::create()
        .table("room_day")
        .col(uuid("room_id"))
        .col(date("on_date"))
        .col(big_integer_null("from_minute"))
        .col(big_integer_null("to_minute"))
        .primary_key(Index::create().col("room_id").col("on_date"))
        .foreign_key(&mut refers("room_id", "room", "id"))
        .check(sql("(from_minute IS NULL) = (to_minute IS NULL)"))
        .check(sql("0 <= from_minute AND from_minute < to_minute AND to_minute <= 1439"))
        .to_owned()
}

fn room_closure() -> TableCreateStatement {
    Table::create()
        .table("room_closure")
        .col(id())
        .col(uuid("room_id"))
        .col(big_integer("from_at"))
        .col(big_integer("to_at"))
        .col(string("reason"))
        .foreign_key(&mut refers("room_id", "room", "id"))
        .check(sql("from_at < to_at"))
        .to_owned()
}

/// What staff wrote to the holder when calling a trial off was refused, one for each trial and member of staff.
fn trial_typed() -> TableCreateStatement {
    Table::create()
        .table("trial_typed")
        .col(uuid("trial_id"))
        .col(uuid("staff_id"))
        .col(string("text"))
        .col(big_integer("changed_at"))
        .primary_key(Index::create().col("trial_id").col("staff_id"))
        .foreign_key(&mut refers("trial_id", "trial", "id"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .to_owned()
}

/// How long before a trial something can be done without a call; a centre without a row has the figures of the program.
fn trial_notice() -> TableCreateStatement {
    Table::create()
        .table("trial_notice")
        .col(string("centre").primary_key())
        .col(big_integer("book_days"))
        .col(big_integer("change_hours"))
        .col(big_integer("horizon_days"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .check(sql("book_days BETWEEN 0 AND 60"))
        .check(sql("change_hours BETWEEN 0 AND 720"))
        .check(sql("horizon_days BETWEEN 1 AND 400"))
        .to_owned()
}

/// One time that one person can have. A room that receives several at once has several, by `place`.
fn slot() -> TableCreateStatement {
    Table::create()
        .table("slot")
        .col(id())
        .col(uuid("room_id"))
        .col(string("centre"))
        .col(big_integer("place"))
        .col(big_integer("starts_at"))
        .col(big_integer("ends_at"))
        .col(string("state"))
        .col(boolean("by_hand"))
        .index(Index::create().name("slot_once").unique().col("room_id").col("starts_at").col("place"))
        .foreign_key(&mut refers("room_id", "room", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .check(sql("place BETWEEN 1 AND 20"))
        .check(sql("starts_at < ends_at"))
        .check(sql("state IN ('draft', 'open', 'closed')"))
        .to_owned()
}

/// What somebody wants to try, as typed so far.
fn trial() -> TableCreateStatement {
    Table::create()
        .table("trial")
        .col(id())
        .col(uuid("subject_id"))
        .col(uuid("started_by"))
        .col(string("centre"))
        .col(string("state"))
        .col(big_integer("version"))
        .col(string_null("place"))
        .col(uuid_null("supplier_id"))
        .col(boolean_null("charges"))
        .col(string("interpreter"))
        .col(boolean("companion"))
        .col(boolean("transport"))
        .col(boolean("hoist"))
        .col(string("need_text"))
        .col(string("wish_1"))
        .col(string("wish_2"))
        .col(string("wish_3"))
        .col(date_null("waits_until"))
        .col(uuid_null("order_number_id"))
        .col(string("answer"))
        .col(big_integer("sequence"))
        .col(big_integer("changed_at"))
        .foreign_key(&mut refers("subject_id", "person", "id"))
        .foreign_key(&mut refers("started_by", "person", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .foreign_key(&mut refers("supplier_id", "supplier", "id"))
        .foreign_key(&mut refers("order_number_id", "order_number", "id"))
        .check(sql(
            "state IN ('draft', 'wished', 'waiting', 'booked', 'at_supplier', 'met', 'missed', 'chosen', \
             'nothing_fitted', 'cancelled')",
        ))
        .check(sql("version >= 1"))
        .check(sql("sequence >= 0"))
        .check(sql("place IN ('centre', 'supplier')"))
        .check(sql("place = 'supplier' OR (supplier_id IS NULL AND charges IS NULL)"))
        .check(sql("state = 'draft' OR place IS NOT NULL"))
        .check(sql("(state = 'waiting') = (waits_until IS NOT NULL)"))
        .to_owned()
}

/// One product of a trial, copied: the catalogue goes on. What is typed about the outcome stands beside it.
fn trial_product() -> TableCreateStatement {
    Table::create()
        .table("trial_product")
        .col(id())
        .col(uuid("trial_id"))
        .col(big_integer("position"))
        .col(string("hms_number"))
        .col(string("name"))
        .col(string("iso"))
        .col(string("category"))
        .col(uuid("supplier_id"))
        .col(string("supplier_name"))
        .col(big_integer_null("rank"))
        .col(boolean("chosen"))
        .col(string("why"))
        .index(Index::create().name("trial_product_once").unique().col("trial_id").col("hms_number"))
        .foreign_key(refers("trial_id", "trial", "id").on_delete(ForeignKeyAction::Cascade))
        .foreign_key(&mut refers("supplier_id", "supplier", "id"))
        .check(sql("length(hms_number) = 6"))
        .check(sql("length(iso) IN (6, 8)"))
        .check(sql("rank BETWEEN 1 AND 4 OR rank = 99"))
        .to_owned()
}

/// A person's hold on a slot. It is never deleted: what was changed or cancelled keeps its row.
fn booking() -> TableCreateStatement {
    Table::create()
        .table("booking")
        .col(id())
        .col(uuid("slot_id"))
        .col(uuid("trial_id"))
        .col(string("state"))
        .col(big_integer("made_at"))
        .col(big_integer_null("kept_until"))
        .foreign_key(&mut refers("slot_id", "slot", "id"))
        .foreign_key(&mut refers("trial_id", "trial", "id"))
        .check(sql("state IN ('offered', 'booked', 'changed', 'cancelled', 'lapsed', 'withdrawn')"))
        .check(sql("state <> 'offered' OR kept_until IS NOT NULL"))
        .check(sql("state <> 'booked' OR kept_until IS NULL"))
        .to_owned()
}

/// What has happened to a trial: one event for each version.
fn trial_event() -> TableCreateStatement {
    Table::create()
        .table("trial_event")
        .col(uuid("trial_id"))
        .col(big_integer("version"))
        .col(big_integer("at"))
        .col(uuid_null("by_person"))
        .col(uuid_null("by_staff"))
        .col(string("step"))
        .col(big_integer_null("starts_at"))
        .col(string_null("text"))
        .primary_key(Index::create().col("trial_id").col("version"))
        .foreign_key(&mut refers("trial_id", "trial", "id"))
        .foreign_key(&mut refers("by_person", "person", "id"))
        .foreign_key(&mut refers("by_staff", "staff_member", "id"))
        .check(sql("version >= 1"))
        // Neither of the two: the program itself, when an offer lapses.
        .check(sql("by_person IS NULL OR by_staff IS NULL"))
        .check(sql(
            "step IN ('wish', 'wait', 'book', 'arrange', 'meet', 'miss', 'choose', 'choose_nothing', 'cancel', \
             'offer', 'decline', 'lapse')",
        ))
        .to_owned()
}

fn indexes() -> [IndexCreateStatement; 9] {
    let index = |name, table| Index::create().name(name).table(table).to_owned();
    let active = || sql("state IN ('offered', 'booked')");
    [
        // No double booking: one slot has one active booking, and one trial has one slot.
        index("booking_one_active_of_slot", "booking").unique().col("slot_id").and_where(active()).to_owned(),
        index("booking_one_active_of_trial", "booking")
            .unique()
            .col("trial_id")
            .and_where(active())
            .to_owned(),
        index("booking_of_trial", "booking").col("trial_id").to_owned(),
        // With all that is asked about a booking where it only matters whether there is one.
        index("booking_of_slot", "booking").col("slot_id").col("state").col("kept_until").to_owned(),
        index("booking_by_age", "booking").col("state").col("kept_until").to_owned(),
        index("slot_of_centre", "slot").col("centre").col("state").col("starts_at").to_owned(),
        index("trial_of_subject", "trial").col("subject_id").to_owned(),
        index("trial_of_centre", "trial").col("centre").col("state").to_owned(),
        index("trial_by_age", "trial").col("state").col("changed_at").to_owned(),
    ]
}
