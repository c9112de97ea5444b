//! The categories that the catalogue has products in.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "product_category")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub iso: String,
    pub title: String,
}

impl ActiveModelBehavior for ActiveModel {}
