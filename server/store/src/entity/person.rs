//! People. With the national number, sealed and indexed by [`crate::vault`].

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number_sealed: Vec<u8>,
    pub number_key: String,
    #[sea_orm(unique)]
    pub number_index: Vec<u8>,
    pub index_key: String,
    pub given_name: String,
    pub family_name: String,
    pub birth: Date,
    pub street: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub municipality: String,
    pub protection: String,
    pub shielded: bool,
}

impl ActiveModelBehavior for ActiveModel {}
