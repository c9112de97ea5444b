//! Signed-in sessions, by the hash of their token.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token_hash: Vec<u8>,
    pub previous_hash: Option<Vec<u8>>,
    pub kind: String,
    pub person_id: Option<Uuid>,
    pub staff_id: Option<Uuid>,
    pub acting_for: Option<Uuid>,
    pub created_at: i64,
    pub last_seen_at: i64,
    pub ends_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
