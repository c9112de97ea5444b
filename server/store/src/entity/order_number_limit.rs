//! How many order numbers a centre gives out at once.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_number_limit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub centre: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub prefix: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub purpose: String,
    /// None: a member of staff always looks.
    pub most: Option<i64>,
    pub set_by: Uuid,
    pub set_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
