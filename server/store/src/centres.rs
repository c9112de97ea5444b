//! The assistive technology centres. Fourteen are there from the first migration on.

use domain::centre::{Centre, CentreNumber};
use sea_orm::{EntityTrait as _, QueryOrder as _};

use crate::{
    Change,
    entity::centre,
    error::{StoreError, failed},
    handle::{Handle, Tx},
    rows::put,
};

/// One centre.
pub async fn find(h: &impl Handle, number: &CentreNumber) -> Result<Option<Centre>, StoreError> {
    let row = centre::Entity::find_by_id(number.0.as_str()).one(h.connection());
    Ok(row.await.map_err(failed("read a centre"))?.map(centre_of))
}

/// All centres, by number.
pub async fn all(h: &impl Handle) -> Result<Vec<Centre>, StoreError> {
    let rows = centre::Entity::find().order_by_asc(centre::Column::Number).all(h.connection());
    Ok(rows.await.map_err(failed("read the centres"))?.into_iter().map(centre_of).collect())
}

/// Inserts the centre or brings the row up to date.
pub async fn save(tx: &Tx, centre: &Centre) -> Result<Change, StoreError> {
    let change = match find(tx, &centre.number).await? {
        Some(known) if known == *centre => return Ok(Change::Unchanged),
        Some(_) => Change::Changed,
        None => Change::New,
    };
    let row = centre::Model {
        number: centre.number.0.clone(),
        name: centre.name.clone(),
        region: centre.region.clone(),
        phone: centre.phone.clone(),
        confirmed_on: centre.confirmed_on,
        invoice_contact: centre.invoice_contact.clone(),
        acute_phone: centre.acute_phone.clone(),
    };
    put(tx, vec![row], "keep a centre").await?;
    Ok(change)
}

fn centre_of(row: centre::Model) -> Centre {
    Centre {
        number: CentreNumber(row.number),
        name: row.name,
        region: row.region,
        phone: row.phone,
        invoice_contact: row.invoice_contact,
        acute_phone: row.acute_phone,
        confirmed_on: row.confirmed_on,
    }
}
