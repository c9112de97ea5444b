//! Order numbers, issued or asked for.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_number")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub reference: String,
    #[sea_orm(unique)]
    pub ask_id: Uuid,
    pub subject_id: Uuid,
    pub asked_by: Uuid,
    pub centre: String,
    pub loan_id: Option<Uuid>,
    pub hms_number: Option<String>,
    pub aid_name: String,
    pub iso: Option<String>,
    pub category: Option<String>,
    pub serial_number: Option<String>,
    /// Names, each on a line.
    pub also: Option<String>,
    pub purpose: String,
    pub supplier_id: Option<Uuid>,
    pub firm: String,
    pub note: Option<String>,
    /// The codes with a space between.
    pub why_staff: String,
    #[sea_orm(unique)]
    pub code: Option<String>,
    /// What makes two questions the same one.
    pub errand: String,
    pub is_open: bool,
    pub status: String,
    pub version: i64,
    pub asked_at: i64,
    pub due: Date,
    pub issued_at: Option<i64>,
    pub valid_until: Option<Date>,
    pub ended_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
