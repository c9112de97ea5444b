//! Submitted exchanges and their handling.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exchange_case")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub reference: String,
    #[sea_orm(unique)]
    pub draft_id: Uuid,
    pub subject_id: Uuid,
    pub submitted_by: Uuid,
    pub centre: String,
    pub loan_id: Uuid,
    pub hms_number: String,
    pub aid_name: String,
    pub iso: String,
    pub category: String,
    pub serial_number: Option<String>,
    pub unit: String,
    pub reason: String,
    pub reason_text: Option<String>,
    pub delivery: String,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub status: String,
    pub version: i64,
    pub handler_id: Option<Uuid>,
    pub hold_until: Option<Date>,
    pub expected: Date,
    pub due: Date,
    pub submitted_at: i64,
    pub ended_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
