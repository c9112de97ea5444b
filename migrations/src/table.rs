//! Words the migrations share.

use sea_orm_migration::{
    DbErr, SchemaManager,
    sea_orm::{ConnectionTrait as _, DbBackend},
    sea_query::{ColumnDef, Expr, ForeignKey, ForeignKeyCreateStatement, SimpleExpr},
};

/// A CHECK or a condition, written in the SQL both databases share.
pub(crate) fn sql(text: &'static str) -> SimpleExpr {
    Expr::cust(text)
}

/// A column that refers to `table`'s `to`; rows that are referred to cannot be deleted.
pub(crate) fn refers(from: &'static str, table: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(from).to(table, to).to_owned()
}

/// The primary key of a table with random identifiers.
pub(crate) fn id() -> ColumnDef {
    ColumnDef::new("id").uuid().not_null().primary_key().to_owned()
}

/// Refuses every change and deletion of rows: what is written stays.
pub(crate) async fn append_only(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared(
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        )
        .await?;
        let rows = format!(
            "CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE ON {table} \
             FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        );
        db.execute_unprepared(&rows).await?;
        let all = format!(
            "CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table} \
             FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        );
        db.execute_unprepared(&all).await?;
    } else {
        for (name, change) in [("update", "UPDATE"), ("delete", "DELETE")] {
            let trigger = format!(
                "CREATE TRIGGER {table}_no_{name} BEFORE {change} ON {table} \
                 BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            );
            db.execute_unprepared(&trigger).await?;
        }
    }
    Ok(())
}
