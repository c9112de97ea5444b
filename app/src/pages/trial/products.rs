//! Step 1: what to try, of as many suppliers as one likes (S33).

use domain::{
    problem::{Field, Problem, ProblemKind},
    trial::{MAX_PRODUCTS, Trial, TrialProduct},
    views::TrialPage,
};
use i18n::wording;
use leptos::prelude::*;

use super::step::{OfTrial, kept, part, top};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes::{self, TrialPart},
    ui::{ButtonLink, ErrorSummary, PostForm, Section, Submit, Tag, Tone},
};

pub fn page() -> impl IntoView {
    part(TrialPart::Products, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_steps;
    let trial = page.trial;
    let failed = context::query("feil").is_some() && trial.products.is_empty();
    let problems = if failed { vec![Problem::new(Field::Product, ProblemKind::Missing)] } else { Vec::new() };
    let count = trial.products.len();
    let picked = if count == 0 {
        view! { <p>{texts.none_picked}</p> }.into_any()
    } else {
        let items: Vec<_> = trial.products.iter().map(|product| item(&trial, product)).collect();
        view! { <ul class="bp-cards">{items}</ul> }.into_any()
    };
    let left = MAX_PRODUCTS.saturating_sub(count);
    let more = if count == 0 { "primary" } else { "secondary" };
    view! {
        <div class="bp-column bp-stack">
            {top(TrialPart::Products, &trial, failed)}
            <p>{texts.products_intro}</p>
            <Section heading=(texts.picked)(count) id=Field::Product.name().to_owned()>
                {picked}
                {(count > 0).then(|| view! { <p>{(texts.room)(left)}</p> })}
            </Section>
            <ErrorSummary problems/>
            <div class="bp-buttons">
                {(count > 0)
                    .then(|| {
                        let on = routes::trial_part(locale, trial.id, TrialPart::Place);
                        view! { <ButtonLink href=on label=use_texts().exchange.on/> }
                    })}
                {(left > 0)
                    .then(|| {
                        view! {
                            <ButtonLink href=routes::products(locale) label=texts.find_more variant=more/>
                        }
                    })}
            </div>
            {kept(&trial)}
        </div>
    }
}

fn item(trial: &Trial, product: &TrialProduct) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().trial_steps;
    let lang = lang_of_catalogue(locale);
    let tone = if product.rank.is_some() { Tone::Success } else { Tone::Warning };
    let (name, firm) = (product.name.clone(), product.supplier_name.clone());
    let (trial, id) = (trial.id, product.id.to_string());
    view! {
        <li class="bp-card">
            <h3 class="aksel-heading aksel-heading--small" lang=lang>
                <a class="aksel-link" href=routes::product(locale, &product.hms_number)>
                    {name.clone()}
                </a>
            </h3>
            <p>
                <Tag text=wording::place_on_agreement(locale, product.rank) tone/>
            </p>
            <p class="bp-card-text" lang=lang>
                {firm}
            </p>
            <PostForm action="/api/trials/put-back">
                <OfTrial id=trial/>
                <input type="hidden" name="hjelpemiddel" value=id/>
                <div class="bp-buttons">
                    <Submit label=texts.take_out variant="secondary" about=name/>
                </div>
            </PostForm>
        </li>
    }
}
