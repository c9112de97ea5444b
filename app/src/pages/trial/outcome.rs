//! What came of the trial. What must be explained, and what a choice leads to, is said before anybody chooses (S35–S37,
//! S41–S43, S70, S71).

use domain::{
    problem::{Field, Problem, ProblemKind},
    trial::{MAX_PRODUCTS, OutcomeFields, Trial, TrialProduct, WhyNeeded, route, why_needed},
    views::TrialPage,
};
use i18n::wording;
use leptos::prelude::*;

use super::step::{OfTrial, back, kept, part};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    pages::shared::Call,
    routes::{self, TrialPart},
    ui::{
        Checkbox, Checkboxes, Choice, ErrorLinks, PageHeading, PostForm, Radios, Submit, Tag, TextArea, Tone,
        problem_at,
    },
};

/// The name of the boxes.
const CHOSEN: &str = "valgt[]";

/// Names of the reasons, in the order of the products: one for each that there is room for.
const WHYS: [&str; MAX_PRODUCTS] = [
    "hvorfor[0]",
    "hvorfor[1]",
    "hvorfor[2]",
    "hvorfor[3]",
    "hvorfor[4]",
    "hvorfor[5]",
    "hvorfor[6]",
    "hvorfor[7]",
];

pub fn page() -> impl IntoView {
    part(TrialPart::Outcome, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().trial_outcome;
    let attempted = context::query("feil").is_some();
    let problems = if attempted { problems(&page) } else { Vec::new() };
    let products = products(&page, &problems);
    let links =
        problems.iter().map(|problem| (problem.field.name(), sentence(&page.trial, *problem))).collect();
    let TrialPage { trial, centre, .. } = page;
    let (of_outcome, of_chosen) =
        (problem_at(&problems, Field::Outcome), problem_at(&problems, Field::Chosen));
    let failed = !problems.is_empty();
    view! {
        <div class="bp-column bp-stack">
            {back(routes::trial(locale, trial.id), use_texts().trial_steps.back_to_trial.to_owned())}
            <PageHeading title=texts.title failed of=use_texts().trial_steps.errand.to_owned()/>
            <PostForm action="/api/trials/outcome" keeps=true>
                <OfTrial id=trial.id/>
                <Radios
                    name=Field::Outcome.name()
                    legend=texts.legend
                    choices=answers()
                    chosen=trial.outcome.answer.clone()
                    problem=of_outcome
                />
                <Checkboxes
                    id="valgt-gruppe"
                    legend=texts.choose
                    hint=texts.choose_hint
                    problem=of_chosen
                >
                    <div class="bp-stack">{products}</div>
                </Checkboxes>
                <ErrorLinks links/>
                <div class="bp-buttons">
                    <Submit label=texts.send/>
                    <Submit
                        label=use_texts().exchange.later
                        variant="secondary"
                        name="handling"
                        value="senere"
                    />
                </div>
                {kept(&trial)}
            </PostForm>
            <Call text=texts.call phone=centre.and_then(|centre| centre.phone)/>
        </div>
    }
}

fn problems(page: &TrialPage) -> Vec<Problem> {
    let TrialPage { trial, has_on_loan, .. } = page;
    let on_loan = |iso: &domain::iso::Iso| {
        let mut products = trial.products.iter().zip(has_on_loan);
        products.any(|(product, has)| *has && product.iso == *iso)
    };
    trial.outcome.parse(&trial.products, on_loan).err().unwrap_or_default()
}

/// What is wrong. That of a reason names the product: there is a reason for each.
fn sentence(trial: &Trial, problem: Problem) -> String {
    let plain = wording::problem(use_locale(), problem);
    let Field::Why(at) = problem.field else { return plain };
    let Some(product) = trial.products.get(usize::from(at)) else { return plain };
    let texts = &use_texts().trial_outcome;
    match (problem.kind, why_needed(product.rank)) {
        (ProblemKind::Missing, Some(WhyNeeded::LowerRank(_))) => (texts.missing_rank)(&product.name),
        (ProblemKind::Missing, Some(WhyNeeded::NotOnAgreement)) => (texts.missing_off)(&product.name),
        _ => (texts.about)(&product.name, &plain),
    }
}

fn answers() -> Vec<Choice> {
    let texts = &use_texts().trial_outcome;
    let choice = |value: &str, label: &str, description: Option<&str>| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        description: description.map(ToOwned::to_owned),
    };
    vec![
        choice(OutcomeFields::CHOSEN, texts.yes, None),
        choice(OutcomeFields::NOTHING, texts.no, Some(texts.no_text)),
    ]
}

/// The products with their reasons.
fn products(page: &TrialPage, problems: &[Problem]) -> Vec<impl IntoView + use<>> {
    let TrialPage { trial, has_on_loan, .. } = page;
    (0..)
        .zip(&trial.products)
        .zip(WHYS)
        .map(|((number, product), name)| {
            let field = Field::Why(number);
            let at = usize::from(number);
            let problem = problems.iter().find(|problem| problem.field == field);
            let why = Why {
                name,
                id: field.name(),
                typed: trial.outcome.whys.get(at).cloned().unwrap_or_default(),
                problem: problem.map(|problem| sentence(trial, *problem)),
            };
            let has = has_on_loan.get(at).copied().unwrap_or_default();
            choice(trial, product, at, has, why)
        })
        .collect()
}

/// The field of one reason.
struct Why {
    name: &'static str,
    id: &'static str,
    typed: String,
    problem: Option<String>,
}

fn choice(
    trial: &Trial,
    product: &TrialProduct,
    at: usize,
    has_on_loan: bool,
    why: Why,
) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().trial_outcome;
    let value = product.id.to_string();
    let checked = trial.outcome.chosen.contains(&value);
    let id = if at == 0 { Field::Chosen.name().to_owned() } else { format!("valgt-{}", at + 1) };
    let needed = why_needed(product.rank);
    let hint = match needed {
        None => texts.why_free.to_owned(),
        Some(WhyNeeded::LowerRank(rank)) => (texts.why_rank)(rank.number()),
        Some(WhyNeeded::NotOnAgreement) => texts.why_off.to_owned(),
    };
    let tone = if product.rank.is_some() { Tone::Success } else { Tone::Warning };
    let leads_to = wording::leads_to(locale, route(product.rank, has_on_loan));
    let Why { name, id: why_id, typed, problem } = why;
    view! {
        <div class="bp-card bp-stack">
            <Checkbox name=CHOSEN id value label=(texts.this)(&product.name) checked/>
            <p lang=lang_of_catalogue(locale)>{product.supplier_name.clone()}</p>
            <p>
                <Tag text=wording::place_on_agreement(locale, product.rank) tone/>
            </p>
            <p>{texts.leads_to}": "{leads_to}</p>
            <TextArea
                name
                id=why_id
                label=(texts.why)(&product.name)
                value=typed
                hint
                problem
                optional={needed.is_none()}
            />
        </div>
    }
}
