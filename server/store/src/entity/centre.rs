//! The assistive technology centres.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "centre")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: String,
    pub name: String,
    pub region: String,
    pub phone: Option<String>,
    pub confirmed_on: Option<Date>,
    pub invoice_contact: Option<String>,
    pub acute_phone: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
