//! The search in the catalogue. What is on an agreement comes first, and what to do when none of it will do is never far.

mod cards;
mod otherwise;
pub mod product;

use domain::{
    product::ProductQuery,
    refusal::Refusal,
    views::{CategoryChoice, ProductCard, ProductList, SupplierChoice},
};
use leptos::prelude::*;

pub use cards::ProductCards;

use self::otherwise::Otherwise;
use super::{
    load,
    prose::outward,
    trial::{TryOut, may_try},
};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes,
    ui::{ButtonLink, Checkbox, Choosable, PageHeading, Section, Select, Submit, TextInput},
};

/// Where what is found stands; the companion brings this part anew while one types.
const FOUND: &str = "treff";

/// What the page shows.
struct Found {
    list: ProductList,
    categories: Vec<CategoryChoice>,
    suppliers: Vec<SupplierChoice>,
}

pub fn page() -> impl IntoView {
    let query = ProductQuery::read(context::query);
    load(find(query), show)
}

async fn find(query: ProductQuery) -> Result<Found, Refusal> {
    let desk = context::portal()?.catalogue;
    Ok(Found {
        list: desk.search(query).await?,
        categories: desk.categories().await?,
        suppliers: desk.suppliers().await?,
    })
}

fn show(found: Found) -> impl IntoView {
    let texts = &use_texts().products;
    let Found { list, categories, suppliers } = found;
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            {form(&list.query, categories, suppliers)}
            <div id=FOUND class="bp-stack">
                <Results list/>
            </div>
            <Otherwise/>
            <p>{texts.whole} " " {outward("https://finnhjelpemiddel.nav.no", texts.whole_link)}</p>
        </div>
    }
}

fn form(
    query: &ProductQuery,
    categories: Vec<CategoryChoice>,
    suppliers: Vec<SupplierChoice>,
) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().products;
    let lang = lang_of_catalogue(locale);
    let category = query.category.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default();
    let supplier = query.supplier.map(|id| id.to_string()).unwrap_or_default();
    let mut codes: Vec<Choosable> = categories
        .into_iter()
        .map(|one| Choosable { value: one.code.as_str().to_owned(), label: one.title })
        .collect();
    // A link may ask for a whole group, which no product has for its own: it stays chosen.
    if !category.is_empty() && codes.iter().all(|code| code.value != category) {
        codes.insert(0, Choosable { value: category.clone(), label: category.clone() });
    }
    let firms = suppliers.into_iter().map(|one| Choosable { value: one.id.to_string(), label: one.name });
    let firms = firms.collect();
    view! {
        <form
            method="get"
            action=routes::products(locale)
            role="search"
            class="bp-form bp-stack"
            data-refine=FOUND
        >
            <TextInput
                name=ProductQuery::WORDS
                label=texts.words
                hint=texts.words_hint.to_owned()
                value=query.typed.clone()
                autocomplete="off"
            />
            <Select name=ProductQuery::CATEGORY label=texts.category none=texts.all_categories choices=codes chosen=category lang/>
            <Select name=ProductQuery::SUPPLIER label=texts.supplier none=texts.all_suppliers choices=firms chosen=supplier lang/>
            <Checkbox
                name=ProductQuery::ALL
                value=ProductQuery::YES
                label=texts.with_all
                checked=!query.only_on_agreement
            />
            <div class="bp-buttons">
                <Submit label=texts.search/>
            </div>
        </form>
    }
}

#[component]
fn Results(list: ProductList) -> impl IntoView {
    let texts = &use_texts().products;
    let ProductList { query, total, pages, products, on_no_agreement } = list;
    // One that was asked for by its number need not be on an agreement.
    let agreed = query.only_on_agreement && products.iter().all(|card| card.standing.is_some());
    let count = (texts.found)(total, agreed);
    let found = if products.is_empty() {
        view! { <Nothing query on_no_agreement/> }.into_any()
    } else {
        view! {
            <p>{texts.order}</p>
            <ProductCards products action=try_out/>
            <Pages query pages/>
        }
        .into_any()
    };
    view! {
        <Section heading=texts.found_title>
            <p data-said="">{count}</p>
            {found}
        </Section>
    }
}

/// For a passholder, the way to try it.
fn try_out(card: &ProductCard) -> Option<AnyView> {
    may_try(card)
        .then(|| view! { <TryOut product=card.hms_number.clone() name=card.name.clone()/> }.into_any())
}

/// Other words, those on no agreement too, or from the beginning. The centre stands below.
#[component]
fn Nothing(query: ProductQuery, on_no_agreement: u64) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().products;
    let see_all = (on_no_agreement > 0).then(|| {
        let all = ProductQuery { only_on_agreement: false, page: 1, ..query.clone() };
        let label = (texts.none_see_all)(on_no_agreement);
        view! { <ButtonLink href=routes::products_with(locale, &all) label/> }
    });
    view! {
        <h3 class="aksel-heading aksel-heading--small">{texts.none_title}</h3>
        <p>{texts.none_words}</p>
        <div class="bp-buttons">
            {see_all}
            <ButtonLink href=routes::products(locale) label=texts.none_from_start variant="secondary"/>
        </div>
    }
}

#[component]
fn Pages(query: ProductQuery, pages: u64) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().products;
    let page = query.page;
    let link = move |to: u64, label: &'static str| {
        let href = routes::products_with(locale, &ProductQuery { page: to, ..query.clone() });
        view! {
            <li>
                <a class="aksel-link" href=href>
                    {label}
                </a>
            </li>
        }
    };
    (pages > 1).then(|| {
        view! {
            <nav aria-label=texts.pages class="bp-stack">
                <p>{(texts.page_of)(page, pages)}</p>
                <ul class="bp-links bp-ways">
                    {(page > 1).then(|| link(page - 1, texts.previous))}
                    {(page < pages).then(|| link(page + 1, texts.next))}
                </ul>
            </nav>
        }
    })
}
