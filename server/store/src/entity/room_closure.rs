//! Periods in which a room is not used.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "room_closure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub room_id: Uuid,
    pub from_at: i64,
    pub to_at: i64,
    pub reason: String,
}

impl ActiveModelBehavior for ActiveModel {}
