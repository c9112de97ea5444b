//! What staff typed into a move on an order number that was refused.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_number_typed")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: Uuid,
    pub kind: String,
    pub reason: String,
    pub text: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
