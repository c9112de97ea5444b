//! The history of the schema, the same on SQLite and PostgreSQL.
//!
//! * A migration that has been released is never changed; what is wrong is put right by the next one.
//! * Foreign keys and CHECKs stand in CREATE TABLE: SQLite cannot add them later.
//! * Instants are milliseconds since 1970 in UTC, dates are dates, enums are words with a CHECK.
//! * A program one version older must run on the new schema: add first, remove a version later.

mod m0001_keys_and_people;
mod m0002_loans_and_agreements;
mod m0003_exchanges;
mod m0004_ledger;
mod m0005_identity;
mod m0006_rate_windows;
mod m0007_suppliers;
mod m0008_catalogue;
mod m0009_order_numbers;
mod m0010_rooms_and_trials;
mod m0011_charges;
mod m0012_word_parts;
mod m0013_numbers_for_visits;
mod table;

use sea_orm_migration::MigrationTrait;
pub use sea_orm_migration::MigratorTrait;

/// Knows all migrations in order.
#[derive(Debug, Clone, Copy)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_keys_and_people::KeysAndPeople),
            Box::new(m0002_loans_and_agreements::Loans),
            Box::new(m0003_exchanges::Exchanges),
            Box::new(m0004_ledger::Ledger),
            Box::new(m0005_identity::Identity),
            Box::new(m0006_rate_windows::RateWindows),
            Box::new(m0007_suppliers::Suppliers),
            Box::new(m0008_catalogue::Catalogue),
            Box::new(m0009_order_numbers::OrderNumbers),
            Box::new(m0010_rooms_and_trials::Trials),
            Box::new(m0011_charges::Charges),
            Box::new(m0012_word_parts::WordParts),
            Box::new(m0013_numbers_for_visits::NumbersForVisits),
        ]
    }
}
