//! One way of the guide: the rule, what to do, the human and the number, how long it takes.

use domain::{
    case::CaseKind,
    centre::Centre,
    guide::Situation,
    views::{ExchangeDoor, LoanCard, LoanList},
};
use i18n::wording;
use leptos::prelude::*;

use super::{door::Door, guide::About};
use crate::{
    locale::{use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, PageHeading, Phone, Section},
};

/// The end of one way, for one aid or for none.
pub(super) fn show(about: About, situation: Situation) -> impl IntoView {
    let locale = use_locale();
    let texts = use_texts();
    let (guide, way) = (&texts.guide, texts.exits.of(situation));
    let loan = about.loan().map(|loan| (loan.id, loan.name.clone()));
    let back = loan.as_ref().map_or_else(|| routes::guide(locale), |(id, _)| routes::guide_for(locale, *id));
    let above = match &loan {
        Some((id, name)) => vec![
            (texts.frame.loans.to_owned(), routes::loans(locale)),
            (name.clone(), routes::loan(locale, *id)),
        ],
        None => vec![(guide.title.to_owned(), routes::guide(locale))],
    };
    let centre = match &about {
        About::Aid(page) => page.centre.clone(),
        About::All(_) => None,
    };
    let (decided, delivered) = CaseKind::Exchange.working_days();
    let time = way.time.map_or_else(|| (guide.own_time)(decided, delivered), ToOwned::to_owned);
    let own = (situation == Situation::WornGlovesOrCane).then(|| view! { <Own about/> });
    view! {
        <div class="bp-column bp-stack">
            <Breadcrumbs above here=way.title/>
            <PageHeading title=way.title of=loan.map_or_else(|| guide.title.to_owned(), |(_, name)| name)/>
            {own}
            <Section heading=guide.rule>
                <p>{way.rule}</p>
            </Section>
            <Section heading=guide.what>
                <p>{way.what}</p>
                {chooses(situation).then(|| view! { <Products/> })}
                <Whom centre/>
            </Section>
            <Section heading=guide.time>
                <p>{time}</p>
            </Section>
            <Section heading=guide.application>
                <p>{way.application}</p>
            </Section>
            <p>
                <a class="aksel-link bp-lone" href=back>
                    {guide.other_situation}
                </a>
            </p>
        </div>
    }
}

/// Whether somebody on this way chooses a product: then what is on an agreement is looked at first (S41).
fn chooses(situation: Situation) -> bool {
    matches!(situation, Situation::DoesNotFit | Situation::NeedChanged | Situation::OtherType)
}

/// The way to what there is to choose between.
#[component]
fn Products() -> impl IntoView {
    let texts = &use_texts().products;
    view! {
        <p>{texts.intro}</p>
        <p>
            <a class="aksel-link bp-lone" href=routes::products(use_locale())>
                {texts.title}
            </a>
        </p>
    }
}

/// The centre and its number; opening hours stand below every page.
#[component]
fn Whom(centre: Option<Centre>) -> impl IntoView {
    let locale = use_locale();
    let (name, phone) = centre.map(|centre| (centre.name, centre.phone)).unzip();
    view! {
        {name
            .map(|name| {
                view! {
                    <p>
                        <strong>{wording::centre(locale, &name)}</strong>
                    </p>
                }
            })}
        <p>{use_texts().guide.call} " " <Phone number=phone.flatten()/> "."</p>
    }
}

/// The exchange one makes oneself: of this aid, or of one's own gloves and canes.
#[component]
fn Own(about: About) -> impl IntoView {
    let texts = &use_texts().guide;
    match about {
        About::Aid(page) => {
            let card = page.card;
            let heading = match card.exchange {
                ExchangeDoor::Open(_) => texts.own,
                ExchangeDoor::Closed(_) => texts.closed,
            };
            view! {
                <Section heading>
                    <Door door=card.exchange loan=card.loan.id aid=card.loan.name/>
                </Section>
            }
            .into_any()
        }
        About::All(list) => own_aids(list).into_any(),
    }
}

/// What one may exchange now, and apart from it what one may not.
fn own_aids(list: LoanList) -> impl IntoView {
    let texts = &use_texts().guide;
    let own = list.loans.into_iter().filter(|card| card.loan.iso.is_self_service());
    let (open, closed): (Vec<_>, Vec<_>) =
        own.partition(|card| matches!(card.exchange, ExchangeDoor::Open(_)));
    let none = (open.is_empty() && closed.is_empty())
        .then(|| view! { <Section heading=texts.own><p>{texts.own_none}</p></Section> });
    view! {
        {none}
        {(!open.is_empty()).then(|| aids(texts.own, texts.own_text, open))}
        {(!closed.is_empty()).then(|| aids(texts.closed, texts.closed_text, closed))}
    }
}

fn aids(heading: &'static str, text: &'static str, cards: Vec<LoanCard>) -> impl IntoView {
    let locale = use_locale();
    let items: Vec<_> = cards
        .into_iter()
        .map(|card| {
            let href = routes::guide_exit(locale, Some(card.loan.id), Situation::WornGlovesOrCane);
            view! {
                <li>
                    <a class="aksel-link" href=href>
                        {card.loan.name}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <Section heading>
            <p>{text}</p>
            <ul class="bp-links">{items}</ul>
        </Section>
    }
}
