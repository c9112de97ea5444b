//! A firm wanted money (S62): do not pay, keep the bill, and tell the centre.

use domain::{
    case::Billed,
    id::{DraftId, LoanId, OrderNumberId},
    order_number::ANOTHER,
    problem::{Field, Problem},
    refusal::Refusal,
    supplier::Supplier,
    views::{ChargeForm, LoanList},
};
use i18n::wording;
use leptos::prelude::*;

use super::{
    load,
    numbers::form::kept,
    shared::{Call, param},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{
        Breadcrumbs, Choosable, ErrorSummary, Facts, NoForm, Notice, PageHeading, PostForm, Section, Select,
        Submit, TextArea, TextInput, Tone, problem_at, row,
    },
};

/// About an aid; without one in the address, which it is.
pub fn of_loan() -> impl IntoView {
    match context::query("hjelpemiddel") {
        Some(text) => {
            form(text.parse::<LoanId>().map(Billed::Loan).map_err(|_not_an_id| Refusal::NotFound)).into_any()
        }
        None => {
            load(async { context::portal()?.passes.loans(&context::citizen()?).await }, choose).into_any()
        }
    }
}

/// About the aid and the firm of an order number.
pub fn of_number() -> impl IntoView {
    form(param::<OrderNumberId>("number").map(Billed::Number))
}

fn form(billed: Result<Billed, Refusal>) -> impl IntoView {
    let attempted = context::query("feil").is_some();
    load(
        async move { context::portal()?.cases.charge_form(&context::citizen()?, billed?).await },
        move |form| show(form, attempted),
    )
}

fn show(form: ChargeForm, attempted: bool) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().charge;
    let problems =
        if attempted { form.fields.parse(form.billed).err().unwrap_or_default() } else { Vec::new() };
    let failed = !problems.is_empty();
    let phone = form.centre.as_ref().and_then(|centre| centre.phone.clone());
    let above = match form.billed {
        Billed::Loan(loan) => vec![
            (use_texts().frame.loans.to_owned(), routes::loans(locale)),
            (form.aid_name.clone(), routes::loan(locale, loan)),
        ],
        Billed::Number(number) => vec![
            (use_texts().numbers.title.to_owned(), routes::numbers(locale)),
            (form.aid_name.clone(), routes::number(locale, number)),
        ],
    };
    let body = match form.closed {
        Some(why) => view! {
            <Notice tone=Tone::Warning title=texts.closed>
                <p>{wording::charge_closed(locale, why)}</p>
                <Call text=texts.closed_call phone/>
            </Notice>
            <NoForm/>
        }
        .into_any(),
        None => view! { <Section heading=texts.tell>{fields(form, problems)}</Section> }.into_any(),
    };
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=texts.title/>
            <PageHeading title=texts.title failed/>
            <Free/>
            {body}
        </div>
    }
}

/// What holds for everybody, whether it is reported here or not.
#[component]
fn Free() -> impl IntoView {
    let texts = &use_texts().charge;
    let points: Vec<_> = texts.free_points.iter().map(|point| view! { <li>{*point}</li> }).collect();
    view! {
        <Notice tone=Tone::Warning title=texts.keep_bill>
            <p>{texts.keep_bill_text}</p>
            <p>{texts.free}</p>
            <ul>{points}</ul>
            <Call text=texts.call/>
        </Notice>
    }
}

fn fields(form: ChargeForm, problems: Vec<Problem>) -> impl IntoView {
    let texts = &use_texts().charge;
    let ChargeForm { id, billed, fields, kept_at, aid_name, firm, suppliers, .. } = form;
    let mut known = vec![row(texts.aid, aid_name)];
    let asked = firm.is_none().then(|| firms(suppliers, fields.supplier, fields.firm, &problems));
    known.extend(firm.map(|firm| row(texts.firm, firm)));
    let (of_amount, of_text) = (problem_at(&problems, Field::Amount), problem_at(&problems, Field::Happened));
    view! {
        <Facts rows=known/>
        <PostForm action="/api/cases/charge" keeps=true>
            {about(id, billed)}
            {asked}
            <TextInput
                name=Field::Amount.name()
                label=texts.amount
                value=fields.amount
                hint=texts.amount_hint
                problem=of_amount
                optional=true
            />
            <TextArea
                name=Field::Happened.name()
                label=texts.happened
                value=fields.text
                hint=texts.happened_hint
                problem=of_text
            />
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.send/>
            </div>
            {kept_at.map(kept)}
        </PostForm>
    }
}

/// Which form, and what it is about.
fn about(form: DraftId, billed: Billed) -> impl IntoView {
    let (name, value) = match billed {
        Billed::Loan(loan) => (Field::Aid.name(), loan.to_string()),
        Billed::Number(number) => ("nummer", number.to_string()),
    };
    view! {
        <input type="hidden" name="skjema" value=form.to_string()/>
        <input type="hidden" name=name value=value/>
    }
}

fn firms(
    suppliers: Vec<Supplier>,
    chosen: String,
    firm: String,
    problems: &[Problem],
) -> impl IntoView + use<> {
    let (texts, numbers) = (&use_texts().charge, &use_texts().numbers);
    let another = Choosable { value: ANOTHER.to_owned(), label: numbers.supplier_another.to_owned() };
    let listed = suppliers.into_iter().map(|firm| Choosable { value: firm.id.to_string(), label: firm.name });
    let choices: Vec<_> = listed.chain([another]).collect();
    let (of_supplier, of_firm) = (problem_at(problems, Field::Supplier), problem_at(problems, Field::Firm));
    view! {
        <Select
            name=Field::Supplier.name()
            label=texts.supplier
            none=numbers.supplier_choose
            choices
            chosen
            problem=of_supplier
        />
        <TextInput
            name=Field::Firm.name()
            label=numbers.firm
            value=firm
            hint=texts.firm_hint
            problem=of_firm
            optional=true
        />
    }
}

fn choose(list: LoanList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().charge;
    let aids: Vec<_> = list
        .loans
        .into_iter()
        .map(|card| {
            let loan = card.loan;
            let form = routes::charge(locale, Billed::Loan(loan.id), false);
            view! {
                <li>
                    <a class="aksel-link bp-lone" href=form>
                        {loan.name}
                    </a>
                </li>
            }
        })
        .collect();
    let aids = if aids.is_empty() {
        view! { <p>{texts.no_aids}</p> }.into_any()
    } else {
        view! { <ul>{aids}</ul> }.into_any()
    };
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs
                above=vec![(use_texts().numbers.title.to_owned(), routes::numbers(locale))]
                here=texts.title
            />
            <PageHeading title=texts.title/>
            <Free/>
            <Section heading=texts.choose>{aids}</Section>
        </div>
    }
}
