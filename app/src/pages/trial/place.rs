//! Step 2: at the centre, or at a supplier and whether it charges (S32–S34). Nothing is chosen beforehand.

use domain::{
    problem::{Field, Problem},
    supplier::Supplier,
    trial::PlaceFields,
    views::TrialPage,
};
use leptos::prelude::*;

use super::step::{OfTrial, buttons, part, top};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes::TrialPart,
    ui::{Choice, Choosable, ErrorSummary, PostForm, Radios, Section, Select, problem_at},
};

pub fn page() -> impl IntoView {
    part(TrialPart::Place, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let texts = &use_texts().trial_steps;
    let TrialPage { trial, suppliers, .. } = page;
    let fields = chosen().unwrap_or_else(|| PlaceFields::of(trial.place.as_ref()));
    let wrong = context::query("feil").is_some();
    let problems = if wrong { fields.parse().err().unwrap_or_default() } else { Vec::new() };
    let problem = problem_at(&problems, Field::Place);
    let supplier = supplier(&fields, suppliers, &problems);
    view! {
        <div class="bp-column bp-stack">
            {top(TrialPart::Place, &trial, !problems.is_empty())}
            <PostForm action="/api/trials/place" keeps=true>
                <OfTrial id=trial.id/>
                <Radios
                    name=Field::Place.name()
                    legend=texts.place_legend
                    choices=places()
                    chosen=fields.place
                    problem
                />
                {supplier}
                <ErrorSummary problems/>
                {buttons(&trial)}
            </PostForm>
        </div>
    }
}

/// What was chosen and could not be kept, since it is not yet a place.
fn chosen() -> Option<PlaceFields> {
    let asked = |field: Field| context::query(field.name());
    Some(PlaceFields {
        place: asked(Field::Place)?,
        supplier: asked(Field::Supplier).unwrap_or_default(),
        charges: asked(Field::Charges).unwrap_or_default(),
    })
}

fn places() -> Vec<Choice> {
    let texts = &use_texts().trial_steps;
    let choice = |value: &str, label: &str, description: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        description: Some(description.to_owned()),
    };
    vec![
        choice(PlaceFields::CENTRE, texts.at_centre, texts.at_centre_text),
        choice(PlaceFields::SUPPLIER, texts.at_supplier, texts.at_supplier_text),
    ]
}

/// Which supplier, and whether it charges.
fn supplier(fields: &PlaceFields, suppliers: Vec<Supplier>, problems: &[Problem]) -> impl IntoView + use<> {
    let texts = &use_texts().trial_steps;
    let lang = lang_of_catalogue(use_locale());
    let firms = suppliers.into_iter().map(|one| Choosable { value: one.id.to_string(), label: one.name });
    let firms = firms.collect();
    let answer = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        description: None,
    };
    let answers = vec![answer(PlaceFields::YES, texts.yes), answer(PlaceFields::NO, texts.no)];
    let (of_supplier, of_charges) =
        (problem_at(problems, Field::Supplier), problem_at(problems, Field::Charges));
    let PlaceFields { supplier, charges, .. } = fields.clone();
    view! {
        <Section heading=texts.supplier_part>
            <Select
                name=Field::Supplier.name()
                label=texts.supplier
                none=texts.choose_supplier
                choices=firms
                chosen=supplier
                lang
                problem=of_supplier
            />
            <Radios
                name=Field::Charges.name()
                legend=texts.charges
                hint=texts.charges_hint
                choices=answers
                chosen=charges
                problem=of_charges
            />
        </Section>
    }
}
