//! Times that one person can have.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "slot")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub room_id: Uuid,
    pub centre: String,
    pub place: i64,
    pub starts_at: i64,
    pub ends_at: i64,
    pub state: String,
    /// Closed alone: it does not come back with others.
    pub by_hand: bool,
}

impl ActiveModelBehavior for ActiveModel {}
