//! The keys of the vault, people with sealed national numbers, who acts for whom, the centres with their staff, which
//! citizens they are, and sessions.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, binary_len, binary_len_null, binary_len_uniq, boolean, date, date_null, string,
        string_null, uuid, uuid_null,
    },
};

use crate::table::{id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct KeysAndPeople;

#[async_trait::async_trait]
impl MigrationTrait for KeysAndPeople {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(vault_key()).await?;
        let one_in_use = Index::create()
            .name("vault_key_in_use")
            .table("vault_key")
            .col("purpose")
            .unique()
            .and_where(sql("in_use"))
            .to_owned();
        manager.create_index(one_in_use).await?;
        manager.create_table(person()).await?;
        manager.create_table(representation()).await?;
        manager.create_index(index("representation_of_child", "representation", "child_id")).await?;
        manager.create_table(centre()).await?;
        manager.execute(centres()).await?;
        manager.create_table(staff_member()).await?;
        manager.create_table(staff_citizen()).await?;
        manager.create_index(index("staff_citizen_by_number", "staff_citizen", "number_index")).await?;
        manager.create_table(session()).await?;
        manager.create_index(index("session_of_previous_token", "session", "previous_hash")).await?;
        manager.create_index(index("session_of_staff", "session", "staff_id")).await?;
        manager.create_index(index("session_of_person", "session", "person_id")).await?;
        manager.create_index(index("session_for_child", "session", "acting_for")).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn index(name: &'static str, table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(name).table(table).col(column).to_owned()
}

/// The identifiers of the keys that rows are sealed or indexed with: never the keys. Of each there is a value that only the
/// right key gives. What is written from now on takes the key in use of its purpose.
fn vault_key() -> TableCreateStatement {
    Table::create()
        .table("vault_key")
        .col(string("id").primary_key())
        .col(string("purpose"))
        .col(boolean("in_use"))
        .col(binary_len("check_value", 32))
        .check(sql("length(id) BETWEEN 1 AND 40"))
        .check(sql("purpose IN ('seal', 'index')"))
        .check(sql("length(check_value) = 32"))
        .to_owned()
}

/// The only table with the national number, but for that of staff: sealed (nonce, eleven digits and tag), and indexed by a keyed hash. A
/// protected address is never kept.
fn person() -> TableCreateStatement {
    Table::create()
        .table("person")
        .col(id())
        .col(binary_len("number_sealed", 51))
        .col(string("number_key"))
        .col(binary_len_uniq("number_index", 32))
        .col(string("index_key"))
        .col(string("given_name"))
        .col(string("family_name"))
        .col(date("birth"))
        .col(string_null("street"))
        .col(string_null("postcode"))
        .col(string_null("city"))
        .col(string("municipality"))
        .col(string("protection"))
        .col(boolean("shielded"))
        .foreign_key(&mut refers("number_key", "vault_key", "id"))
        .foreign_key(&mut refers("index_key", "vault_key", "id"))
        .check(sql("length(number_sealed) = 51"))
        .check(sql("length(number_index) = 32"))
        .check(sql("length(municipality) = 4"))
        .check(sql(
            "protection IN ('none', 'confidential', 'strictly_confidential', 'strictly_confidential_abroad')",
        ))
        .check(sql("(street IS NULL) = (postcode IS NULL) AND (street IS NULL) = (city IS NULL)"))
        .check(sql("protection = 'none' OR street IS NULL"))
        .to_owned()
}

fn representation() -> TableCreateStatement {
    Table::create()
        .table("representation")
        .col(uuid("guardian_id"))
        .col(uuid("child_id"))
        .col(string("kind"))
        .col(date("valid_from"))
        .col(date_null("valid_to"))
        .primary_key(Index::create().col("guardian_id").col("child_id").col("kind").col("valid_from"))
        .foreign_key(&mut refers("guardian_id", "person", "id"))
        .foreign_key(&mut refers("child_id", "person", "id"))
        .check(sql("kind IN ('parental_responsibility', 'guardianship', 'guardianship_elsewhere')"))
        .check(sql("guardian_id <> child_id"))
        .check(sql("valid_to IS NULL OR valid_from <= valid_to"))
        .to_owned()
}

fn centre() -> TableCreateStatement {
    Table::create()
        .table("centre")
        .col(string("number").primary_key())
        .col(string("name"))
        .col(string("region"))
        .col(string_null("phone"))
        .col(date_null("confirmed_on"))
        .check(sql("length(number) = 4"))
        .to_owned()
}

/// The centres at work in 2026 (hotlibs `Enhet.kt`); the regions follow the published table of municipalities.
/// No telephone number of a centre is published, so none is here.
fn centres() -> InsertStatement {
    let centres = [
        ("4701", "Øst-Viken", "Østfold"),
        ("4703", "Oslo", "Oslo og Akershus uten Asker og Bærum"),
        ("4704", "Innlandet-Elverum", "Innlandet øst"),
        ("4705", "Innlandet-Gjøvik", "Innlandet vest"),
        ("4706", "Vest-Viken", "Buskerud, Asker og Bærum"),
        ("4707", "Vestfold og Telemark", "Vestfold og Telemark"),
        ("4710", "Agder", "Agder"),
        ("4711", "Rogaland", "Rogaland"),
        ("4712", "Vestland-Bergen", "Vestland sør, med Bergen"),
        ("4714", "Vestland-Førde", "Vestland nord, med Førde"),
        ("4715", "Møre og Romsdal", "Møre og Romsdal"),
        ("4716", "Trøndelag", "Trøndelag"),
        ("4718", "Nordland", "Nordland"),
        ("4719", "Troms og Finnmark", "Troms og Finnmark"),
    ];
    let mut insert = Query::insert().into_table("centre").columns(["number", "name", "region"]).to_owned();
    for (number, name, region) in centres {
        insert.values_panic([number.into(), name.into(), region.into()]);
    }
    insert
}

fn staff_member() -> TableCreateStatement {
    Table::create()
        .table("staff_member")
        .col(id())
        .col(string("name"))
        .col(string("centre"))
        .col(string("rights"))
        .col(string_null("nav_ident"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .to_owned()
}

/// Which citizens members of staff are, sealed and indexed as in `person`. A row can be there before the member of staff and
/// before the person.
fn staff_citizen() -> TableCreateStatement {
    Table::create()
        .table("staff_citizen")
        .col(string("nav_ident").primary_key())
        .col(binary_len("number_sealed", 51))
        .col(string("number_key"))
        .col(binary_len("number_index", 32))
        .col(string("index_key"))
        .foreign_key(&mut refers("number_key", "vault_key", "id"))
        .foreign_key(&mut refers("index_key", "vault_key", "id"))
        .check(sql("length(nav_ident) = 7"))
        .check(sql("length(number_sealed) = 51"))
        .check(sql("length(number_index) = 32"))
        .to_owned()
}

/// Its identifier stays while its token changes: whoever ends a session that is just being renewed finds the row by it.
fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(id())
        .col(binary_len_uniq("token_hash", 32))
        .col(binary_len_null("previous_hash", 32))
        .col(string("kind"))
        .col(uuid_null("person_id"))
        .col(uuid_null("staff_id"))
        .col(uuid_null("acting_for"))
        .col(big_integer("created_at"))
        .col(big_integer("last_seen_at"))
        .col(big_integer("ends_at"))
        .foreign_key(&mut refers("person_id", "person", "id"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .foreign_key(&mut refers("acting_for", "person", "id"))
        .check(sql("length(token_hash) = 32"))
        .check(sql("previous_hash IS NULL OR length(previous_hash) = 32"))
        .check(sql("kind IN ('citizen', 'staff')"))
        .check(sql("(kind = 'citizen') = (person_id IS NOT NULL)"))
        .check(sql("(kind = 'staff') = (staff_id IS NOT NULL)"))
        .check(sql("acting_for IS NULL OR (person_id IS NOT NULL AND acting_for <> person_id)"))
        .to_owned()
}
