//! Products of the national catalogue.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "product")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hms_number: String,
    pub name: String,
    pub iso: String,
    pub iso_title: String,
    pub supplier: String,
    pub invented: bool,
}

impl ActiveModelBehavior for ActiveModel {}
