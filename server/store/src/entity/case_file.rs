//! Matters that were sent to the centre, and their handling.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
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
    pub kind: String,
    pub loan_id: Option<Uuid>,
    pub hms_number: String,
    pub aid_name: String,
    pub iso: String,
    pub category: String,
    pub serial_number: Option<String>,
    pub unit: String,
    pub reason: Option<String>,
    pub reason_text: Option<String>,
    pub delivery: Option<String>,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub trial_id: Option<Uuid>,
    pub supplier: Option<String>,
    pub rank: Option<i64>,
    pub amount: Option<String>,
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
