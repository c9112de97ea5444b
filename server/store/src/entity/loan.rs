//! Aids on loan, as imported.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "loan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    pub key: String,
    pub hms_number: String,
    pub description: String,
    pub iso: String,
    pub category: String,
    pub serial_number: Option<String>,
    pub loan_type: Option<String>,
    pub lent_on: Option<Date>,
    pub return_by: Option<Date>,
    pub updated_return_by: Option<Date>,
    pub quantity: i64,
    pub unit: String,
    pub status: String,
}

impl ActiveModelBehavior for ActiveModel {}
