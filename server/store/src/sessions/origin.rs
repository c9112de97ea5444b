//! Where a session came from: the provider, its session there, and how securely and when the visitor signed in.

use domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _, prelude::Uuid,
    sea_query::Expr,
};

use crate::{
    codes::{instant, millis},
    entity::{session, session_origin},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
    rows,
};

/// The origin of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionOrigin {
    pub issuer: String,
    /// The session at the provider, when it is told.
    pub sid: Option<String>,
    pub acr: Option<String>,
    pub auth_time: Option<Instant>,
    /// Sealed with the session's token: unreadable with the database alone.
    pub sealed_id_token: Option<Vec<u8>>,
}

/// Keeps the origin of a session that is kept already.
pub async fn insert_origin(tx: &Tx, session: Uuid, origin: &SessionOrigin) -> Result<(), StoreError> {
    let row = session_origin::Model {
        session_id: session,
        issuer: origin.issuer.clone(),
        sid: origin.sid.clone(),
        acr: origin.acr.clone(),
        auth_time: origin.auth_time.map(millis),
        sealed_id_token: origin.sealed_id_token.clone(),
    };
    rows::insert(tx, row, "keep the origin of a session").await
}

/// The origin of a session; none for one that did not come from a provider.
pub async fn origin(h: &impl Handle, token_hash: &[u8; 32]) -> Result<Option<SessionOrigin>, StoreError> {
    let found = session_origin::Entity::find()
        .join(
            JoinType::InnerJoin,
            session_origin::Entity::belongs_to(session::Entity)
                .from(session_origin::Column::SessionId)
                .to(session::Column::Id)
                .into(),
        )
        .filter(session::COLUMN.token_hash.eq(token_hash.to_vec()))
        .one(h.connection());
    let row = found.await.map_err(failed("read the origin of a session"))?;
    row.map(origin_of).transpose()
}

/// Keeps the ID token of a renewed session as it is sealed with the new token.
pub async fn seal_anew(tx: &Tx, session: Uuid, sealed_id_token: Option<Vec<u8>>) -> Result<(), StoreError> {
    session_origin::Entity::update_many()
        .col_expr(session_origin::Column::SealedIdToken, Expr::value(sealed_id_token))
        .filter(session_origin::COLUMN.session_id.eq(session))
        .exec(tx.connection())
        .await
        .map_err(failed("seal the origin of a session anew"))?;
    Ok(())
}

/// The sessions that came from the provider's session `sid`. Only reads.
pub async fn of_provider_session(h: &impl Handle, issuer: &str, sid: &str) -> Result<Vec<Uuid>, StoreError> {
    let found = session_origin::Entity::find()
        .select_only()
        .column(session_origin::Column::SessionId)
        .filter(session_origin::COLUMN.issuer.eq(issuer))
        .filter(session_origin::COLUMN.sid.eq(sid))
        .into_tuple::<Uuid>()
        .all(h.connection());
    found.await.map_err(failed("find the sessions of a provider's session"))
}

/// Ends every session that came from the provider's session `sid`; answers how many.
pub async fn end_by_provider_session(tx: &Tx, issuer: &str, sid: &str) -> Result<u64, StoreError> {
    let sessions = of_provider_session(tx, issuer, sid).await?;
    if sessions.is_empty() {
        return Ok(0);
    }
    // By what stays: they may be renewed between the question and this.
    let ended =
        session::Entity::delete_many().filter(session::Column::Id.is_in(sessions)).exec(tx.connection());
    Ok(ended.await.map_err(failed("end the sessions of a provider's session"))?.rows_affected)
}

fn origin_of(row: session_origin::Model) -> Result<SessionOrigin, StoreError> {
    Ok(SessionOrigin {
        issuer: row.issuer,
        sid: row.sid,
        acr: row.acr,
        auth_time: row.auth_time.map(instant).transpose()?,
        sealed_id_token: row.sealed_id_token,
    })
}
