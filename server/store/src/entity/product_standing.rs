//! How products stand on the agreements, by stretches of days.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "product_standing")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hms_number: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_day: Date,
    pub until_day: Date,
    pub place: i64,
    pub sort_key: Vec<u8>,
    pub iso: String,
    pub supplier_id: Uuid,
    pub search: String,
}

impl ActiveModelBehavior for ActiveModel {}
