//! Questions for order numbers being written.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "order_number_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_id: Uuid,
    pub writer_id: Uuid,
    pub aid: String,
    pub product: String,
    pub purpose: String,
    pub supplier: String,
    pub firm: String,
    pub note: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
