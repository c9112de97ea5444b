//! Exchanges being written, exactly as typed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_id: Uuid,
    pub loan_id: Uuid,
    pub reason: String,
    pub reason_text: String,
    pub delivery: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
