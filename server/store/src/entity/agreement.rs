//! Agreements, with scope and the division of tasks.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agreement")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub holder_id: Uuid,
    pub centre: String,
    pub in_force_from: Date,
    pub in_force_to: Option<Date>,
    pub scope: String,
    /// ISO codes with a space between; only when the scope is `categories`.
    pub categories: Option<String>,
    pub holder_exchanges: bool,
    pub holder_tries: bool,
    pub holder_repairs: bool,
    pub holder_orders: bool,
    pub contact: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
