//! What somebody wants to try.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trial")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_id: Uuid,
    pub started_by: Uuid,
    pub centre: String,
    pub state: String,
    pub version: i64,
    pub place: Option<String>,
    pub supplier_id: Option<Uuid>,
    pub charges: Option<bool>,
    pub interpreter: String,
    pub companion: bool,
    pub transport: bool,
    pub hoist: bool,
    pub need_text: String,
    pub wish_1: String,
    pub wish_2: String,
    pub wish_3: String,
    pub waits_until: Option<Date>,
    pub order_number_id: Option<Uuid>,
    pub answer: String,
    pub sequence: i64,
    pub changed_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
