//! The products of trials.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trial_product")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trial_id: Uuid,
    pub position: i64,
    pub hms_number: String,
    pub name: String,
    pub iso: String,
    pub category: String,
    pub supplier_id: Uuid,
    pub supplier_name: String,
    pub rank: Option<i64>,
    pub chosen: bool,
    pub why: String,
}

impl ActiveModelBehavior for ActiveModel {}
