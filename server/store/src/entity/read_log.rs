//! Which member of staff was shown which person. Append-only: a trigger refuses changes.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "read_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub staff_id: Uuid,
    pub person_id: Uuid,
    pub case_id: Option<Uuid>,
    pub what: String,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
