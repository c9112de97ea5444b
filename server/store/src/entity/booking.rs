//! Who has which time.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "booking")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub slot_id: Uuid,
    pub trial_id: Uuid,
    pub state: String,
    pub made_at: i64,
    pub kept_until: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
