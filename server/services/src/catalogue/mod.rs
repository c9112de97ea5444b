//! The national catalogue. It is about nobody: no permit, no read log, and what is not there is no refused look-up.

mod list;
mod page;

use async_trait::async_trait;
use domain::{
    portal::Catalogue,
    product::{CategoryPrefix, HmsNumber, ProductQuery},
    refusal::Refusal,
    views::{CategoryChoice, ProductList, ProductPage, SupplierChoice},
};
use uuid::Uuid;

use crate::{
    error::{Asked, Failure},
    ports::Deps,
};

/// The desk for the catalogue.
pub(crate) struct Desk(pub(crate) Deps);

/// Nobody in particular asks.
fn asked(what: &'static str) -> Asked {
    Asked::new(what, Uuid::nil())
}

#[async_trait]
impl Catalogue for Desk {
    async fn search(&self, query: ProductQuery) -> Result<ProductList, Refusal> {
        asked("catalogue.search").answer(list::search(&self.0, query).await)
    }

    async fn product(&self, number: HmsNumber) -> Result<ProductPage, Refusal> {
        let found = page::product(&self.0, &number).await;
        asked("catalogue.product").answer(found)?.ok_or(Refusal::NotFound)
    }

    async fn categories(&self) -> Result<Vec<CategoryChoice>, Refusal> {
        let found = store::products::categories(&self.0.store.read()).await;
        let found = asked("catalogue.categories").answer(found.map_err(Failure::from))?;
        let choice = |(iso, title): (domain::iso::Iso, String)| {
            let code: CategoryPrefix = iso.as_str().parse().ok()?;
            Some(CategoryChoice { code, title })
        };
        Ok(found.into_iter().filter_map(choice).collect())
    }

    async fn suppliers(&self) -> Result<Vec<SupplierChoice>, Refusal> {
        let found = store::suppliers::all(&self.0.store.read()).await;
        let found = asked("catalogue.suppliers").answer(found.map_err(Failure::from))?;
        Ok(found.into_iter().map(|one| SupplierChoice { id: one.id, name: one.name }).collect())
    }
}
