//! Signing in through a provider: sign-ins under way, where a session came from, and whom a member of staff is there.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, binary_len, blob_null, boolean, string, string_null, text, uuid,
        uuid_uniq,
    },
};

use crate::table::{refers, sql};

/// The migration.
#[derive(DeriveMigrationName)]
pub(crate) struct Identity;

#[async_trait::async_trait]
impl MigrationTrait for Identity {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(sign_in_attempt()).await?;
        manager.create_table(session_origin()).await?;
        let by_provider = Index::create()
            .name("session_origin_of_provider")
            .table("session_origin")
            .col("issuer")
            .col("sid")
            .to_owned();
        manager.create_index(by_provider).await?;
        manager.create_table(staff_identity()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Lives for minutes, and is deleted when it is used.
fn sign_in_attempt() -> TableCreateStatement {
    Table::create()
        .table("sign_in_attempt")
        .col(binary_len("state_hash", 32).primary_key())
        .col(binary_len("browser_hash", 32))
        .col(string("provider"))
        .col(string("nonce"))
        .col(string("pkce_verifier"))
        .col(string_null("next_path"))
        .col(string("language"))
        .col(boolean("fresh"))
        .col(big_integer("created_at"))
        .check(sql("length(state_hash) = 32"))
        .check(sql("length(browser_hash) = 32"))
        .check(sql("provider IN ('citizen', 'staff')"))
        .check(sql("language IN ('nb', 'nn', 'en')"))
        .to_owned()
}

/// Goes with its session. The ID token is sealed with the session's own token, which only the browser has.
fn session_origin() -> TableCreateStatement {
    let mut of_session = refers("session_id", "session", "id");
    Table::create()
        .table("session_origin")
        .col(uuid("session_id").primary_key())
        .col(text("issuer"))
        .col(string_null("sid"))
        .col(string_null("acr"))
        .col(big_integer_null("auth_time"))
        .col(blob_null("sealed_id_token"))
        .foreign_key(of_session.on_delete(ForeignKeyAction::Cascade))
        .to_owned()
}

/// `tid` and `oid` together name a person; names and addresses there change and are used again.
fn staff_identity() -> TableCreateStatement {
    Table::create()
        .table("staff_identity")
        .col(string("tenant"))
        .col(string("oid"))
        .col(uuid_uniq("staff_id"))
        .primary_key(Index::create().col("tenant").col("oid"))
        .foreign_key(&mut refers("staff_id", "staff_member", "id"))
        .to_owned()
}
