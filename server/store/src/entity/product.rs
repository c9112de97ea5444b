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
    pub supplier_id: Uuid,
    pub kind: String,
    pub on_market: bool,
    #[sea_orm(column_type = "Text")]
    pub agreements: String,
    #[sea_orm(column_type = "Text")]
    pub technical: String,
    pub course: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub keywords: String,
    pub invented: bool,
    #[sea_orm(column_type = "Text")]
    pub search: String,
}

impl ActiveModelBehavior for ActiveModel {}
