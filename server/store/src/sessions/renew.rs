//! A session goes on under a new token.
//!
//! The row stays. A new one in place of the old would be missed by whoever ends the session at that moment: on PostgreSQL
//! they wait for the old row, find it gone, and never see the new one.

use domain::{id::PersonId, time::Instant};
use sea_orm::{EntityTrait as _, QueryFilter as _, sea_query::Expr};

use crate::{
    codes::millis,
    entity::session,
    error::{StoreError, failed},
    handle::{Connected as _, Tx},
};

/// What changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renewal {
    /// SHA-256 of the new token.
    pub token_hash: [u8; 32],
    pub acting_for: Option<PersonId>,
    pub at: Instant,
}

/// Whether there was a session to renew. Of several who renew it at once, one does. The old token is dead, but still
/// ends the session: somebody may be signing out with it.
pub async fn renew(tx: &Tx, token_hash: &[u8; 32], renewal: &Renewal) -> Result<bool, StoreError> {
    let done = session::Entity::update_many()
        .col_expr(session::Column::TokenHash, Expr::value(renewal.token_hash.to_vec()))
        .col_expr(session::Column::PreviousHash, Expr::value(token_hash.to_vec()))
        .col_expr(session::Column::ActingFor, Expr::value(renewal.acting_for.map(|person| person.0)))
        .col_expr(session::Column::LastSeenAt, Expr::value(millis(renewal.at)))
        .filter(session::COLUMN.token_hash.eq(token_hash.to_vec()))
        .exec(tx.connection());
    Ok(done.await.map_err(failed("renew a session"))?.rows_affected > 0)
}
