//! The keys that rows are sealed and indexed with, by name.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vault_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub purpose: String,
    pub in_use: bool,
    pub check_value: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
