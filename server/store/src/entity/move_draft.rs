//! What staff typed into a move that was refused.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "move_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: Uuid,
    pub kind: String,
    pub date: String,
    pub decision_reason: String,
    pub text: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
