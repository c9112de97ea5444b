//! Where a session came from.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_origin")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    pub issuer: String,
    pub sid: Option<String>,
    pub acr: Option<String>,
    pub auth_time: Option<i64>,
    pub sealed_id_token: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
