//! What has happened to an order number. Append-only: a trigger refuses changes.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_number_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    pub at: i64,
    pub by_person: Option<Uuid>,
    pub by_staff: Option<Uuid>,
    pub kind: String,
    pub reason: Option<String>,
    pub text: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
