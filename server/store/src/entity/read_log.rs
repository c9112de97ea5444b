//! Who was shown which person. Append-only: a trigger refuses changes.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "read_log")]
pub struct Model {
    /// Given by the database, growing.
    #[sea_orm(primary_key)]
    pub position: i64,
    pub staff_id: Option<Uuid>,
    pub centre: Option<String>,
    pub guardian_id: Option<Uuid>,
    pub person_id: Uuid,
    pub case_id: Option<Uuid>,
    pub what: String,
    pub at: i64,
    pub on_day: Option<Date>,
    pub request_id: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
