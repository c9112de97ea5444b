//! The last step on the way to a trial at a supplier: everything once more, and send.

use domain::{
    id::TrialId,
    trial::{Place, Trial},
    views::TrialPage,
};
use leptos::prelude::*;

use super::{
    agreed::product_names,
    step::{OfTrial, kept, part, top},
};
use crate::{
    locale::{use_locale, use_texts},
    routes::{self, TrialPart},
    ui::{ButtonLink, Facts, PostForm, Row, Section, Submit, row},
};

pub fn page() -> impl IntoView {
    part(TrialPart::Summary, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_steps;
    let firm = page.supplier.map(|supplier| supplier.name).unwrap_or_default();
    let trial = page.trial;
    let charges = charges(&trial);
    let place = place(&firm, charges);
    let (id, kept) = (trial.id, kept(&trial));
    let change_products = change(id, TrialPart::Products, texts.about_products);
    let change_place = change(id, TrialPart::Place, texts.about_place);
    let (top, products) = (top(TrialPart::Summary, &trial, false), product_names(&trial.products));
    let after_call = (texts.after_call)(&firm);
    view! {
        <div class="bp-column bp-stack">
            {top}
            <p>{texts.check}</p>
            <Section heading=texts.products>
                {products}
                {change_products}
            </Section>
            <Section heading=texts.place>
                <Facts rows=place/>
                {change_place}
            </Section>
            <Section heading=texts.afterwards>
                <ol>
                    {charges.then(|| view! { <li>{texts.after_number}</li> })}
                    <li>{after_call}</li>
                    <li>{texts.after_outcome}</li>
                </ol>
            </Section>
            <PostForm action="/api/trials/arrange">
                <OfTrial id/>
                <div class="bp-buttons">
                    <Submit label=if charges { texts.arrange_number } else { texts.arrange }/>
                    <ButtonLink
                        href=routes::trials(locale)
                        label=use_texts().exchange.later
                        variant="secondary"
                    />
                </div>
            </PostForm>
            {kept}
        </div>
    }
}

fn charges(trial: &Trial) -> bool {
    matches!(trial.place, Some(Place::Supplier { charges: Some(true), .. }))
}

fn place(firm: &str, charges: bool) -> Vec<Row> {
    let texts = &use_texts().trial_steps;
    let answer = if charges { texts.yes } else { texts.no };
    vec![row(texts.supplier, firm.to_owned()), row(texts.charges, answer)]
}

/// A link to a step; which one is read after "Endre".
fn change(trial: TrialId, part: TrialPart, about: &'static str) -> impl IntoView {
    let href = routes::trial_part(use_locale(), trial, part);
    view! {
        <p>
            <a class="aksel-link bp-lone" href=href>
                {use_texts().exchange.change} <span class="bp-visually-hidden">" "{about}</span>
            </a>
        </p>
    }
}
