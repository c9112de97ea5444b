//! Reports of firms that wanted money, being written.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "charge_draft")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_id: Uuid,
    pub writer_id: Uuid,
    pub loan_id: Option<Uuid>,
    pub number_id: Option<Uuid>,
    pub supplier: String,
    pub firm: String,
    pub amount: String,
    pub text: String,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
