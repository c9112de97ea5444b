//! The form that asks for an order number: three questions on one page, nothing chosen beforehand.

use domain::{
    id::OrderNumberId,
    loan::Loan,
    order_number::{ANOTHER, AskFields, Closed, Purpose},
    problem::{Field, Problem},
    supplier::Supplier,
    time::oslo_date,
    views::NumberForm,
};
use i18n::{format, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    pages::{
        load,
        shared::{Call, child_name},
    },
    routes,
    ui::{
        Breadcrumbs, Choice, Choosable, ErrorSummary, NoForm, Notice, PageHeading, PostForm, Radios, Select,
        Submit, TextArea, TextInput, Tone, problem_at,
    },
};

pub fn page() -> impl IntoView {
    let attempted = context::query("feil").is_some();
    let chosen = context::query("hjelpemiddel");
    load(async { context::portal()?.order_numbers.form(&context::citizen()?).await }, move |mut form| {
        // Whoever came from an aid asks about it, whatever was begun before. The rest stays as it was written.
        let named = chosen.filter(|id| form.loans.iter().any(|loan| loan.id.to_string() == *id));
        if let Some(id) = named.filter(|_| !attempted) {
            form.closed.retain(|why| *why != Closed::Car);
            let is_car = form.loans.iter().any(|loan| loan.iso.is_car() && loan.id.to_string() == id);
            form.closed.extend(is_car.then_some(Closed::Car));
            form.fields.aid = id;
        }
        show(form, attempted)
    })
}

fn show(form: NumberForm, attempted: bool) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().numbers;
    let problems = if attempted { form.fields.parse(form.ask).err().unwrap_or_default() } else { Vec::new() };
    let failed = !problems.is_empty();
    let phone = form.centre.as_ref().and_then(|centre| centre.phone.clone());
    let other = context::query(routes::ALREADY).and_then(|id| id.parse().ok());
    let already = other.map(|other| already(other, phone));
    let closed = (!form.closed.is_empty()).then(|| closed(&form));
    // A car that was chosen can be chosen away again; what holds for the person cannot.
    let asks = form.closed.iter().all(|why| *why == Closed::Car);
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs
                above=vec![(texts.title.to_owned(), routes::numbers(locale))]
                here=texts.form_title
            />
            <PageHeading title=texts.form_title failed/>
            {already}
            {closed}
            {if asks { fields(form, problems).into_any() } else { view! { <NoForm/> }.into_any() }}
        </div>
    }
}

/// There is a number already, and what was typed beyond it has not been sent.
fn already(number: OrderNumberId, phone: Option<String>) -> impl IntoView {
    let texts = &use_texts().numbers;
    view! {
        <Notice tone=Tone::Warning title=texts.already_title>
            <p>{texts.already}</p>
            <Call text=texts.already_call phone/>
            <p>
                <a class="aksel-link bp-lone" href=routes::number(use_locale(), number)>
                    {texts.already_see}
                </a>
            </p>
        </Notice>
    }
}

/// Why not, and whom to call.
fn closed(form: &NumberForm) -> impl IntoView + use<> {
    let locale = use_locale();
    let texts = &use_texts().numbers;
    let child = child_name();
    let why: Vec<_> = form
        .closed
        .iter()
        .map(|why| view! { <p>{wording::number_closed(locale, *why, child.as_deref())}</p> })
        .collect();
    let phone = form.centre.as_ref().and_then(|centre| centre.phone.clone());
    view! {
        <Notice tone=Tone::Warning title=texts.closed>
            {why}
            <Call text=texts.call phone/>
        </Notice>
    }
}

fn fields(form: NumberForm, problems: Vec<Problem>) -> impl IntoView {
    let texts = &use_texts().numbers;
    let NumberForm { ask, fields, kept_at, loans, suppliers, .. } = form;
    let AskFields { aid, product, purpose, supplier, firm, note } = fields;
    let at = |field| problem_at(&problems, field);
    let problem_of =
        [Field::Aid, Field::NewProduct, Field::Purpose, Field::Supplier, Field::Firm, Field::Note];
    let [of_aid, of_product, of_purpose, of_supplier, of_firm, of_note] = problem_of.map(at);
    view! {
        <p>{texts.form_intro}</p>
        <PostForm action="/api/order-numbers/ask" keeps=true>
            <input type="hidden" name="skjema" value=ask.to_string()/>
            <Radios
                name=Field::Aid.name()
                legend=texts.aid
                choices=aids(loans)
                chosen=aid
                problem=of_aid
            />
            <TextInput
                name=Field::NewProduct.name()
                label=texts.product
                value=product
                hint=texts.product_hint
                problem=of_product
                optional=true
            />
            <Radios
                name=Field::Purpose.name()
                legend=texts.purpose
                choices=purposes()
                chosen=purpose
                problem=of_purpose
            />
            <Select
                name=Field::Supplier.name()
                label=texts.supplier
                none=texts.supplier_choose
                choices=firms(suppliers)
                chosen=supplier
                problem=of_supplier
            />
            <TextInput
                name=Field::Firm.name()
                label=texts.firm
                value=firm
                hint=texts.firm_hint
                problem=of_firm
                optional=true
            />
            <TextArea
                name=Field::Note.name()
                label=texts.note
                value=note
                hint=texts.note_hint
                problem=of_note
                optional=true
            />
            <p>{texts.promise}</p>
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.ask/>
            </div>
            {kept_at.map(kept)}
        </PostForm>
    }
}

/// When the form was last kept.
pub fn kept(at: domain::time::Instant) -> impl IntoView {
    let (locale, frame) = (use_locale(), &use_texts().frame);
    let today = oslo_date(at) == context::today();
    let at = if today { format::time(locale, at) } else { format::moment(locale, at) };
    view! {
        <div class="bp-kept">
            <p id="lagret">{(frame.saved_at)(&at)}</p>
        </div>
    }
}

fn aids(loans: Vec<Loan>) -> Vec<Choice> {
    let texts = &use_texts().numbers;
    let number =
        |loan: &Loan| loan.serial_number.as_ref().map(|number| format!("{}, {number}", loan.category));
    let own = loans.into_iter().map(|loan| Choice {
        value: loan.id.to_string(),
        description: Some(number(&loan).unwrap_or_else(|| loan.category.clone())),
        label: loan.name,
    });
    let another = Choice {
        value: ANOTHER.to_owned(),
        label: texts.aid_another.to_owned(),
        description: Some(texts.aid_another_hint.to_owned()),
    };
    own.chain([another]).collect()
}

fn purposes() -> Vec<Choice> {
    let locale = use_locale();
    let choice = |purpose: Purpose| Choice {
        value: purpose.code().to_owned(),
        label: wording::purpose(locale, purpose).to_owned(),
        description: Some(wording::purpose_hint(locale, purpose).to_owned()),
    };
    Purpose::ALL.map(choice).into()
}

fn firms(suppliers: Vec<Supplier>) -> Vec<Choosable> {
    let another =
        Choosable { value: ANOTHER.to_owned(), label: use_texts().numbers.supplier_another.to_owned() };
    let listed = suppliers.into_iter().map(|firm| Choosable { value: firm.id.to_string(), label: firm.name });
    listed.chain([another]).collect()
}
