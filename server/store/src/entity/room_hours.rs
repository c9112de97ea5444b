//! Opening hours by weekday.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "room_hours")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub room_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub weekday: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_minute: i64,
    pub to_minute: i64,
}

impl ActiveModelBehavior for ActiveModel {}
