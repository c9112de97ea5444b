//! Staff of the centres.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub centre: String,
    pub rights: String,
    pub nav_ident: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
