//! Rooms and stations, with how they are used.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "room")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub centre: String,
    pub name: String,
    pub directions: String,
    pub step_free: bool,
    pub parking: bool,
    pub hearing_loop: bool,
    pub hoist: bool,
    pub accessible_toilet: bool,
    pub minutes: i64,
    pub buffer: i64,
    pub capacity: i64,
    pub on_holidays: bool,
    pub in_use: bool,
}

impl ActiveModelBehavior for ActiveModel {}
