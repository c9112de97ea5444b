//! A page of what a search finds.

use chrono::NaiveDate;
use domain::{
    product::{PER_PAGE, ProductQuery, standing},
    views::{ProductCard, ProductList},
};
use store::products::{self, Supplied};

use crate::{error::Failure, ports::Deps};

pub(super) async fn search(deps: &Deps, query: ProductQuery) -> Result<ProductList, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    if let Some(number) = query.hms_number()
        && let Some(one) = products::find(&reader, &number).await?
    {
        let query = ProductQuery { page: 1, ..query };
        return Ok(ProductList {
            query,
            total: 1,
            pages: 1,
            products: vec![card(one, today)],
            on_no_agreement: 0,
        });
    }
    let page =
        async |number: u64| products::search(&reader, &query, today, PER_PAGE, (number - 1) * PER_PAGE).await;
    // No number in an address is too large to be multiplied.
    let asked = query.page.min(u64::from(u32::MAX));
    let mut found = page(asked).await?;
    let total = found.total;
    let pages = total.div_ceil(PER_PAGE).max(1);
    if asked > pages {
        found = page(pages).await?;
    }
    let query = ProductQuery { page: asked.min(pages), ..query };
    let on_no_agreement = if total == 0 && query.only_on_agreement {
        let all = ProductQuery { only_on_agreement: false, ..query.clone() };
        products::count(&reader, &all, today).await?
    } else {
        0
    };
    let products = found.products.into_iter().map(|one| card(one, today)).collect();
    Ok(ProductList { query, total, pages, products, on_no_agreement })
}

fn card((product, supplier): Supplied, today: NaiveDate) -> ProductCard {
    ProductCard::of(&product, &supplier, standing(&product.agreements, today))
}
