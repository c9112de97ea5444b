//! One product.

use domain::{
    product::{HmsNumber, OnAgreement, standing},
    views::ProductPage,
};
use store::products;

use crate::{error::Failure, ports::Deps};

pub(super) async fn product(deps: &Deps, number: &HmsNumber) -> Result<Option<ProductPage>, Failure> {
    let today = deps.clock.today();
    let found = products::find(&deps.store.read(), number).await?;
    Ok(found.map(|(product, supplier)| {
        let agreements = product.agreements.iter().cloned();
        let (mut in_force, mut ended): (Vec<OnAgreement>, Vec<_>) =
            agreements.partition(|one| one.is_in_force(today));
        in_force.sort_by_key(|one| (one.rank, one.post.number));
        ended.sort_by_key(|one| std::cmp::Reverse(one.expires));
        ProductPage { standing: standing(&product.agreements, today), product, supplier, in_force, ended }
    }))
}
