//! How long before a trial something can be done without a call.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trial_notice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub centre: String,
    pub book_days: i64,
    pub change_hours: i64,
    pub horizon_days: i64,
}

impl ActiveModelBehavior for ActiveModel {}
