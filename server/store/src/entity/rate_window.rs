//! How often something was done in a stretch of time.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rate_window")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub bucket: Vec<u8>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub began_at: i64,
    pub hits: i64,
}

impl ActiveModelBehavior for ActiveModel {}
