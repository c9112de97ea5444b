//! The tables with sealed numbers, as a rotation sees them.

use std::fmt::Display;

use domain::id::PersonId;
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, TryGetable, Value,
    prelude::{Expr, Uuid},
    sea_query::{LockBehavior, LockType},
};

use super::{
    KeyId,
    number::{opened, seal_anew},
    register,
    rotation::{Cursor, Resealed},
    seal::Place,
};
use crate::{
    entity::{person, staff_citizen},
    error::{StoreError, failed},
    handle::{Connected as _, Handle, Tx},
};

/// A table with a sealed and an indexed number in each row, and the names of the keys beside them.
pub(super) struct Table<E: EntityTrait, I> {
    id: E::Column,
    sealed: E::Column,
    key: E::Column,
    index: E::Column,
    index_key: E::Column,
    place: fn(&I) -> Place<'_>,
    cursor: fn(I) -> Cursor,
}

pub(super) fn people() -> Table<person::Entity, Uuid> {
    Table {
        id: person::Column::Id,
        sealed: person::Column::NumberSealed,
        key: person::Column::NumberKey,
        index: person::Column::NumberIndex,
        index_key: person::Column::IndexKey,
        place: |id| Place::number_of(PersonId(*id)),
        cursor: Cursor::Person,
    }
}

/// Which citizens members of staff are.
pub(super) fn links() -> Table<staff_citizen::Entity, String> {
    Table {
        id: staff_citizen::Column::NavIdent,
        sealed: staff_citizen::Column::NumberSealed,
        key: staff_citizen::Column::NumberKey,
        index: staff_citizen::Column::NumberIndex,
        index_key: staff_citizen::Column::IndexKey,
        place: |ident| Place::link_of(ident),
        cursor: Cursor::Link,
    }
}

impl<E, I> Table<E, I>
where
    E: EntityTrait<Model: Send + Sync>,
    I: TryGetable + Into<Value> + Clone + Display + Send,
{
    /// Re-seals at most `limit` rows after `after` with the keys in use.
    pub(super) async fn reseal(
        &self,
        tx: &Tx,
        after: Option<&I>,
        limit: u64,
    ) -> Result<Resealed, StoreError> {
        let in_use = register::in_use(tx).await?;
        let ring = in_use.ring(tx.vault())?;
        let (seal_key, index_key) = (in_use.seal.key(&ring)?, in_use.index.key(&ring)?);
        let mut rows = E::find()
            .select_only()
            .columns([self.id, self.sealed, self.key])
            .filter(self.lacks(&in_use.seal.id, &in_use.index.id))
            .order_by_asc(self.id)
            .limit(limit)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        if let Some(after) = after {
            rows = rows.filter(self.id.gt(after.clone()));
        }
        let rows = rows.into_tuple::<(I, Vec<u8>, String)>().all(tx.connection());
        let rows = rows.await.map_err(failed("read rows to re-seal"))?;
        let last = rows.last().map(|(id, ..)| (self.cursor)(id.clone()));
        let mut done = Resealed { last, ..Resealed::default() };
        for (id, sealed, sealed_with) in rows {
            let place = (self.place)(&id);
            let number = match opened(tx.vault(), place, &sealed, &sealed_with) {
                Ok(number) => number,
                Err(error @ StoreError::Unreadable { .. }) => {
                    tracing::error!(row = %id, %error, "a number cannot be re-sealed");
                    done.broken += 1;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let anew = seal_anew(tx.vault(), seal_key, index_key, place, &number)?;
            let kept = E::update_many()
                .col_expr(self.sealed, Expr::value(anew.sealed))
                .col_expr(self.key, Expr::value(anew.key))
                .col_expr(self.index, Expr::value(anew.index))
                .col_expr(self.index_key, Expr::value(anew.index_key))
                .filter(self.id.eq(id.clone()))
                .exec(tx.connection());
            kept.await.map_err(failed("keep a re-sealed number"))?;
            done.rows += 1;
        }
        Ok(done)
    }

    /// How many rows have other keys than these.
    pub(super) async fn other_than(
        &self,
        h: &impl Handle,
        seal: &KeyId,
        index: &KeyId,
    ) -> Result<u64, StoreError> {
        let rows = E::find().filter(self.lacks(seal, index)).count(h.connection());
        rows.await.map_err(failed("count rows to re-seal"))
    }

    /// How many rows have the key.
    pub(super) async fn with(&self, h: &impl Handle, id: &KeyId) -> Result<u64, StoreError> {
        let either = Condition::any().add(self.key.eq(id.as_str())).add(self.index_key.eq(id.as_str()));
        E::find().filter(either).count(h.connection()).await.map_err(failed("count rows of a key"))
    }

    fn lacks(&self, seal: &KeyId, index: &KeyId) -> Condition {
        Condition::any().add(self.key.ne(seal.as_str())).add(self.index_key.ne(index.as_str()))
    }
}
