//! What has happened to a trial. Append-only: a trigger refuses changes.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trial_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub trial_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    pub at: i64,
    pub by_person: Option<Uuid>,
    pub by_staff: Option<Uuid>,
    pub step: String,
    pub starts_at: Option<i64>,
    pub text: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
