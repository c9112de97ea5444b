//! One product: how it stands, what it is, and what it demands. Its address holds its HMS number and nothing else.

use domain::{
    product::{HmsNumber, Kind, OnAgreement, SupplementaryForm, TechnicalFact, Training},
    refusal::Refusal,
    views::{ProductCard, ProductPage},
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use super::{cards::tags, otherwise::Otherwise};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    pages::{
        load,
        prose::outward,
        shared::{Call, date, param},
        trial::{NoCars, TryOut, may_try},
    },
    routes,
    ui::{Breadcrumbs, Facts, PageHeading, PrintButton, Row, Section, row},
};

/// The page of a product in the national catalogue, by its number.
const NATIONAL: &str = "https://finnhjelpemiddel.nav.no/produkt/hmsartnr/";
const PARTNERS: &str = "https://www.nav.no/samarbeidspartner";

pub fn page() -> impl IntoView {
    let number = param::<HmsNumber>("hms");
    load(find(number), show)
}

async fn find(number: Result<HmsNumber, Refusal>) -> Result<ProductPage, Refusal> {
    context::portal()?.catalogue.product(number?).await
}

fn show(page: ProductPage) -> impl IntoView {
    let locale = use_locale();
    let (texts, search) = (&use_texts().product, &use_texts().products);
    let above = vec![(search.title.to_owned(), routes::products(locale))];
    let (training, form) = (page.product.training(), page.product.supplementary_form());
    let card = ProductCard::of(&page.product, &page.supplier, page.standing);
    let rows = facts(locale, &page);
    let (try_out, is_car) = (try_out(&card), card.iso.is_car());
    let ProductPage { product, in_force, ended, standing, .. } = page;
    let national = format!("{NATIONAL}{}", product.hms_number.as_str());
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=product.name.clone()/>
            <PageHeading title=product.name/>
            <p>{tags(locale, &card)}</p>
            {product.invented.then(|| view! { <p>{texts.invented}</p> })}
            <Section heading=texts.meaning>
                <p>{wording::standing_explained(locale, standing)}</p>
                {(!product.on_market).then(|| view! { <p>{texts.off_market_text}</p> })}
            </Section>
            {try_out}
            {is_car.then(|| view! { <NoCars/> })}
            {standing.is_none().then(|| view! { <Otherwise/> })}
            {training.map(|training| view! { <Required training named=product.course/> })}
            <Section heading=texts.facts>
                <Facts rows/>
            </Section>
            <Agreements heading=texts.agreements agreements=in_force/>
            <Technical facts=product.technical/>
            {(product.kind == Kind::Main).then(|| view! { <Form form/> })}
            <Agreements heading=texts.ended agreements=ended/>
            <Section heading=texts.more>
                <p>{outward(national, texts.more_link)}</p>
                <div class="bp-buttons">
                    <PrintButton/>
                </div>
            </Section>
            <p>
                <a class="aksel-link bp-lone" href=context::as_left(routes::products(locale))>
                    {texts.back}
                </a>
            </p>
        </div>
    }
}

/// For a passholder, the way to try it; nothing for anybody else, and nothing for what can no longer be had.
fn try_out(card: &ProductCard) -> Option<impl IntoView + use<>> {
    let texts = &use_texts().trials;
    let (product, name) = (card.hms_number.clone(), card.name.clone());
    may_try(card).then(|| {
        view! {
            <Section heading=texts.try_title>
                <p>{texts.try_text}</p>
                <TryOut product name/>
            </Section>
        }
    })
}

fn facts(locale: Locale, ProductPage { product, supplier, .. }: &ProductPage) -> Vec<Row> {
    let texts = &use_texts().product;
    let category = format!("{} ({})", product.iso_title, product.iso);
    let mut rows = vec![
        row(texts.hms_number, product.hms_number.as_str().to_owned()),
        row(texts.category, norwegian(locale, category)),
        row(texts.supplier, norwegian(locale, supplier.name.clone())),
    ];
    rows.extend(wording::product_kind(locale, product.kind).map(|kind| row(texts.kind, kind)));
    rows
}

/// Words of the catalogue, on a page of any language.
fn norwegian(locale: Locale, text: String) -> impl IntoView {
    view! { <span lang=lang_of_catalogue(locale)>{text}</span> }
}

/// Nothing when there are none.
#[component]
fn Agreements(heading: &'static str, agreements: Vec<OnAgreement>) -> impl IntoView {
    let locale = use_locale();
    (!agreements.is_empty()).then(|| {
        let lists: Vec<_> =
            agreements.into_iter().map(|one| view! { <Facts rows=agreement(locale, one)/> }).collect();
        view! { <Section heading>{lists}</Section> }
    })
}

fn agreement(locale: Locale, one: OnAgreement) -> Vec<Row> {
    let texts = &use_texts().product;
    let name = [one.title, Some(one.reference)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let post = one.post.title.unwrap_or_else(|| one.post.number.to_string());
    vec![
        row(texts.agreement, norwegian(locale, name)),
        row(texts.post, norwegian(locale, post)),
        row(texts.rank, wording::rank_word(locale, one.rank)),
        row(texts.lasts_until, date(locale, one.expires)),
    ]
}

#[component]
fn Technical(facts: Vec<TechnicalFact>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().product;
    (!facts.is_empty()).then(|| {
        let one = |fact: TechnicalFact| {
            let value = format!("{} {}", fact.value, fact.unit);
            row(fact.key, value.trim_end().to_owned())
        };
        let rows = facts.into_iter().map(one).collect();
        view! {
            <Section heading=texts.technical>
                <div lang=lang_of_catalogue(locale)>
                    <Facts rows/>
                </div>
            </Section>
        }
    })
}

/// The training before use (S44–S46).
#[component]
fn Required(training: Training, named: Option<String>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().product;
    let (course, href) = wording::course(training);
    view! {
        <Section heading=texts.training>
            <p>{texts.training_text}</p>
            <p>{texts.training_course} " " {outward(href, course)}</p>
            {named.map(|named| view! { <p>{texts.training_named} " " {norwegian(locale, named)} "."</p> })}
            <p>{texts.training_more}</p>
        </Section>
    }
}

/// The form beside the application (S47, S48). Where none is known, one is told to ask.
#[component]
fn Form(form: Option<SupplementaryForm>) -> impl IntoView {
    let locale = use_locale();
    let (texts, search) = (&use_texts().product, &use_texts().products);
    let (which, call) = match form {
        None => (view! { <p>{texts.form_unnamed}</p> }.into_any(), search.otherwise_call),
        Some(form) => {
            let number = form.number().map(|number| format!(" ({number})")).unwrap_or_default();
            let title = norwegian(locale, format!("{}{number}", form.title()));
            let which = view! { <p>{texts.form_named} " " {title} ". " {texts.form_where}</p> };
            (which.into_any(), texts.form_call)
        }
    };
    view! {
        <Section heading=texts.form>
            {which}
            <p>{outward(PARTNERS, texts.form_link)}</p>
            <Call text=call/>
        </Section>
    }
}
