//! How many numbers the centre gives out at once, and what they are used for.

use domain::{
    order_number::{DEFAULT_MOST, LIMIT_DAYS, Limit, LimitFields, LimitRule, Purpose},
    problem::Field,
    views::{NumberLimits, Usage},
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::use_locale,
    pages::load,
    routes,
    ui::{
        Breadcrumbs, Choice, ErrorSummary, Facts, PageHeading, PostForm, Radios, Section, Submit, TextInput,
        problem_at, row,
    },
};

pub fn page() -> impl IntoView {
    let locale = use_locale();
    let typed = |name: &str| context::query(name).unwrap_or_default();
    let typed = LimitFields { prefix: typed("kategori"), purpose: typed("formal"), most: typed("antall") };
    let failed = context::query("feil").is_some();
    load(async { context::portal()?.number_work.limits(&context::staff()?).await }, move |page| {
        show(locale, page, typed, failed)
    })
}

fn show(locale: Locale, page: NumberLimits, typed: LimitFields, failed: bool) -> impl IntoView {
    let (texts, above) = (&locale.texts().staff_limits, &locale.texts().staff_numbers);
    let limits = if page.limits.is_empty() {
        view! { <p>{texts.no_limits}</p> }.into_any()
    } else {
        let cards: Vec<_> = page
            .limits
            .into_iter()
            .map(|limit| view! { <li class="bp-card">{card(locale, limit)}</li> })
            .collect();
        view! { <ul class="bp-cards">{cards}</ul> }.into_any()
    };
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs
                above=vec![(above.title.to_owned(), routes::staff_numbers(locale))]
                here=texts.limits_title
            />
            <PageHeading title=texts.limits_title failed of=wording::centre(locale, &page.centre_name)/>
            <p>{(texts.limits_intro)(LIMIT_DAYS, DEFAULT_MOST)}</p>
            {limits}
            <Section heading=texts.set_title>{form(locale, typed, failed)}</Section>
            <Section heading=texts.usage_firm>{usage(locale, "bruk-firma", above.firm, page.by_firm)}</Section>
            <Section heading=texts.usage_category>
                {usage(locale, "bruk-kategori", texts.category, page.by_category)}
            </Section>
        </div>
    }
}

fn purpose_name(locale: Locale, purpose: Option<Purpose>) -> &'static str {
    purpose.map_or(locale.texts().staff_limits.all_purposes, |purpose| wording::purpose(locale, purpose))
}

fn card(locale: Locale, limit: Limit) -> impl IntoView {
    let texts = &locale.texts().staff_limits;
    let rule = match limit.rule {
        LimitRule::AtMost(most) => most.to_string(),
        LimitRule::AlwaysStaff => texts.always.to_owned(),
    };
    let purpose = limit.purpose.map_or(LimitFields::ALL, Purpose::code);
    let about = format!("{} {}", limit.prefix, purpose_name(locale, limit.purpose));
    view! {
        <h2 class="aksel-heading aksel-heading--small">{about.clone()}</h2>
        <Facts rows=vec![row(texts.most, rule)]/>
        <PostForm action="/api/order-numbers/drop-limit">
            <input type="hidden" name="kategori" value=limit.prefix/>
            <input type="hidden" name="formal" value=purpose/>
            <div class="bp-buttons">
                <Submit label=texts.take_away variant="tertiary" about/>
            </div>
        </PostForm>
    }
}

fn form(locale: Locale, typed: LimitFields, failed: bool) -> impl IntoView {
    let texts = &locale.texts().staff_limits;
    let centre = domain::centre::CentreNumber(String::new());
    let problems = if failed { typed.parse(centre).err().unwrap_or_default() } else { Vec::new() };
    let all = [None].into_iter().chain(Purpose::ALL.map(Some));
    let choices = all.map(move |purpose| Choice {
        value: purpose.map_or(LimitFields::ALL, Purpose::code).to_owned(),
        label: purpose_name(locale, purpose).to_owned(),
        description: None,
    });
    view! {
        <PostForm action="/api/order-numbers/set-limit">
            <TextInput
                name=Field::Category.name()
                label=texts.prefix
                value=typed.prefix
                hint=texts.prefix_hint
                problem=problem_at(&problems, Field::Category)
                inputmode="numeric"
                size=10
            />
            <Radios
                name=Field::Purpose.name()
                legend=texts.limit_purpose
                choices=choices.collect()
                chosen=typed.purpose
                problem=problem_at(&problems, Field::Purpose)
            />
            <TextInput
                name=Field::Most.name()
                label=texts.most
                value=typed.most
                hint=texts.most_hint
                problem=problem_at(&problems, Field::Most)
                size=10
            />
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit label=texts.set/>
            </div>
        </PostForm>
    }
}

fn usage(locale: Locale, id: &'static str, what: &'static str, rows: Vec<Usage>) -> AnyView {
    let texts = &locale.texts().staff_limits;
    if rows.is_empty() {
        return view! { <p>{texts.usage_none}</p> }.into_any();
    }
    let columns = [what, texts.count_asked, texts.count_issued, texts.count_used];
    let heads = columns.map(|name| {
        view! {
            <th scope="col" class="aksel-table__header-cell">
                {name}
            </th>
        }
    });
    let count = |name: &'static str, count: usize| {
        view! {
            <td class="aksel-table__data-cell">
                <span class="bp-cell-label">{name}</span>
                {count}
            </td>
        }
    };
    let lines = rows
        .into_iter()
        .map(|usage| {
            let name = if usage.name.is_empty() { texts.unknown.to_owned() } else { usage.name };
            view! {
                <tr class="aksel-table__row">
                    <th scope="row" class="aksel-table__header-cell">
                        <span class="bp-cell-label">{what}</span>
                        {name}
                    </th>
                    {count(texts.count_asked, usage.asked)}
                    {count(texts.count_issued, usage.issued)}
                    {count(texts.count_used, usage.used)}
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="bp-table-scroll" tabindex="0" aria-labelledby=id>
            <table class="aksel-table">
                <caption id=id>{what}</caption>
                <thead class="aksel-table__header">
                    <tr class="aksel-table__row">{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody class="aksel-table__body">{lines}</tbody>
            </table>
        </section>
    }
    .into_any()
}
