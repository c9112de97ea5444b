//! All aids on loan. The page most often asked for: its markup is kept lean.

use std::cmp::Ordering;

use domain::{
    alphabet::sort_key,
    views::{ExchangeDoor, LoanCard, LoanList},
};
use leptos::prelude::*;

use super::{
    load,
    loan_item::item,
    shared::{Call, child_name, of_child},
};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Filter, FilterLink, Notice, PageHeading, PrintButton, Tone},
};

/// Which aids are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    All,
    Own,
    Covered,
}

impl Show {
    const ALL: [Self; 3] = [Self::All, Self::Own, Self::Covered];

    /// The value in the address; none for what is shown anyway.
    fn code(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Own => Some("selv"),
            Self::Covered => Some("brukerpass"),
        }
    }

    fn includes(self, card: &LoanCard) -> bool {
        match self {
            Self::All => true,
            Self::Own => matches!(card.exchange, ExchangeDoor::Open(_)),
            Self::Covered => card.covered,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Newest,
    Name,
    Category,
}

impl Sort {
    const ALL: [Self; 3] = [Self::Newest, Self::Name, Self::Category];

    fn code(self) -> Option<&'static str> {
        match self {
            Self::Newest => None,
            Self::Name => Some("navn"),
            Self::Category => Some("kategori"),
        }
    }

    fn compare(self, one: &LoanCard, other: &LoanCard) -> Ordering {
        let (one, other) = (&one.loan, &other.loan);
        match self {
            // As the desk gives them.
            Self::Newest => Ordering::Equal,
            Self::Name => sort_key(&one.name).cmp(&sort_key(&other.name)),
            Self::Category => sort_key(&one.category)
                .cmp(&sort_key(&other.category))
                .then_with(|| sort_key(&one.name).cmp(&sort_key(&other.name))),
        }
    }
}

pub fn page() -> impl IntoView {
    load(async { context::portal()?.passes.loans(&context::citizen()?).await }, show)
}

fn show(list: LoanList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().loans;
    let LoanList { pass, mut loans, .. } = list;
    let (shown, sorted) = (context::query("vis"), context::query("sorter"));
    let chosen = Show::ALL.into_iter().find(|show| show.code() == shown.as_deref()).unwrap_or(Show::All);
    let sort = Sort::ALL.into_iter().find(|sort| sort.code() == sorted.as_deref()).unwrap_or(Sort::Newest);
    let total = loans.len();
    let title = match child_name() {
        Some(child) => (texts.title_child)(&child, total),
        None => (texts.title)(total),
    };
    let counts = Show::ALL.map(|show| (show, loans.iter().filter(|card| show.includes(card)).count()));
    loans.retain(|card| chosen.includes(card));
    loans.sort_by(|one, other| sort.compare(one, other));
    let body = if total == 0 {
        view! {
            <p>{texts.empty}</p>
            <Call text=texts.empty_what/>
        }
        .into_any()
    } else {
        let none = loans.is_empty().then(|| view! { <p>{texts.none_shown}</p> });
        let items: Vec<_> = loans.into_iter().map(|card| item(locale, texts, card)).collect();
        view! {
            <Choices chosen sort counts/>
            {none}
            <ul class="bp-cards bp-loans">{items}</ul>
            <div class="bp-buttons">
                <PrintButton/>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="bp-wide bp-stack">
            <PageHeading title/>
            {context::query("slettet")
                .map(|_deleted| {
                    view! {
                        <Notice tone=Tone::Success title=texts.deleted_title>
                            <p>{texts.deleted}</p>
                        </Notice>
                    }
                })}
            {(total > 0 && pass.in_force().is_none()).then(no_pass)}
            {body}
        </div>
    }
}

fn no_pass() -> impl IntoView {
    let texts = &use_texts().loans;
    view! {
        <Notice tone=Tone::Info title=of_child(texts.no_pass_title, texts.no_pass_title_child)>
            <p>{of_child(texts.no_pass, texts.no_pass_child)}</p>
            <p>
                <a class="aksel-link bp-lone" href=routes::overview(use_locale())>
                    {use_texts().frame.to_overview}
                </a>
            </p>
        </Notice>
    }
}

/// What to show and in which order, as plain links.
#[component]
fn Choices(chosen: Show, sort: Sort, counts: [(Show, usize); 3]) -> impl IntoView {
    let texts = &use_texts().loans;
    let shows = counts.map(|(show, count)| {
        let label = match show {
            Show::All => texts.show_all,
            Show::Own => texts.show_own,
            Show::Covered => texts.show_covered,
        };
        link(format!("{label} ({count})"), show, sort, show == chosen)
    });
    let sorts = Sort::ALL.map(|by| {
        let label = match by {
            Sort::Newest => texts.sort_newest,
            Sort::Name => texts.sort_name,
            Sort::Category => texts.sort_category,
        };
        link(label.to_owned(), chosen, by, by == sort)
    });
    view! {
        <Filter id="vis" word=texts.show links=shows.into()/>
        <Filter id="sorter" word=texts.sort links=sorts.into()/>
    }
}

fn link(label: String, show: Show, sort: Sort, here: bool) -> FilterLink {
    let query =
        [show.code().map(|code| format!("vis={code}")), sort.code().map(|code| format!("sorter={code}"))];
    let query: Vec<String> = query.into_iter().flatten().collect();
    let mut href = routes::loans(use_locale());
    if !query.is_empty() {
        href = format!("{href}?{}", query.join("&"));
    }
    FilterLink { label, href, here }
}
