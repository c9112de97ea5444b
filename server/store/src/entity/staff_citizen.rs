//! Which citizens members of staff are, by sealed national number.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_citizen")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub nav_ident: String,
    pub number_sealed: Vec<u8>,
    pub number_key: String,
    pub number_index: Vec<u8>,
    pub index_key: String,
}

impl ActiveModelBehavior for ActiveModel {}
