//! What staff wrote when calling a trial off was refused.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trial_typed")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trial_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: Uuid,
    pub text: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
