//! Aids on loan and agreements.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, date, date_null, string, string_null, uuid},
};

use crate::table::{id, refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Loans;

#[async_trait::async_trait]
impl MigrationTrait for Loans {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(loan()).await?;
        manager.create_table(agreement()).await?;
        let of_holder =
            Index::create().name("agreement_of_holder").table("agreement").col("holder_id").to_owned();
        manager.create_index(of_holder).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// No foreign key to the catalogue: people have aids on loan that it does not know.
fn loan() -> TableCreateStatement {
    Table::create()
        .table("loan")
        .col(id())
        .col(uuid("person_id"))
        .col(string("key"))
        .col(string("hms_number"))
        .col(string("description"))
        .col(string("iso"))
        .col(string("category"))
        .col(string_null("serial_number"))
        .col(string_null("loan_type"))
        .col(date_null("lent_on"))
        .col(date_null("return_by"))
        .col(date_null("updated_return_by"))
        .col(big_integer("quantity"))
        .col(string("unit"))
        .col(string("status"))
        .index(Index::create().name("loan_once_by_key").unique().col("person_id").col("key"))
        .foreign_key(&mut refers("person_id", "person", "id"))
        .check(sql("length(hms_number) = 6"))
        .check(sql("length(iso) IN (6, 8)"))
        .check(sql("loan_type IN ('P', 'F', 'K', 'U')"))
        .check(sql("quantity >= 1"))
        .check(sql("unit IN ('STK', 'PAR')"))
        .check(sql("status IN ('on_loan', 'in_repair')"))
        .to_owned()
}

fn agreement() -> TableCreateStatement {
    Table::create()
        .table("agreement")
        .col(id())
        .col(uuid("holder_id"))
        .col(string("centre"))
        .col(date("in_force_from"))
        .col(date_null("in_force_to"))
        .col(string("scope"))
        .col(string_null("categories"))
        .col(boolean("holder_exchanges"))
        .col(boolean("holder_tries"))
        .col(boolean("holder_repairs"))
        .col(boolean("holder_orders"))
        .col(string_null("contact"))
        .foreign_key(&mut refers("holder_id", "person", "id"))
        .foreign_key(&mut refers("centre", "centre", "number"))
        .check(sql("scope IN ('all', 'categories')"))
        .check(sql("(scope = 'categories') = (categories IS NOT NULL)"))
        .to_owned()
}
