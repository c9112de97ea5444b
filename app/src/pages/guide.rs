//! The guide: six ways an exchange can go, for one aid or for none yet. Each ends with a human and a number.

use domain::{
    guide::Situation,
    id::LoanId,
    loan::Loan,
    refusal::Refusal,
    views::{ExchangeDoor, LoanCard, LoanList, LoanPage},
};
use i18n::texts::Texts;
use leptos::prelude::*;

use super::{exit, load};
use crate::{
    api::context,
    locale::{lang_of_catalogue, use_locale, use_texts},
    routes,
    ui::{LinkCard, PageHeading, Section},
};

/// What the address asks about.
pub(super) enum About {
    Aid(Box<LoanPage>),
    All(LoanList),
}

impl About {
    pub(super) fn loan(&self) -> Option<&Loan> {
        match self {
            Self::Aid(page) => Some(&page.card.loan),
            Self::All(_) => None,
        }
    }

    /// Whether there is anything one may exchange oneself, now.
    fn any_open(&self) -> bool {
        let is_open = |card: &LoanCard| matches!(card.exchange, ExchangeDoor::Open(_));
        match self {
            Self::Aid(page) => is_open(&page.card),
            Self::All(list) => list.loans.iter().any(is_open),
        }
    }

    /// Situations that can apply.
    fn situations(&self) -> &'static [Situation] {
        match self {
            Self::Aid(page) => Situation::for_aid(&page.card.loan.iso),
            Self::All(_) => &Situation::ALL,
        }
    }
}

pub fn page() -> impl IntoView {
    let asked = context::query("hjelpemiddel");
    let situation = context::query("situasjon").as_deref().and_then(Situation::from_code);
    let find = async move {
        let (passes, who) = (context::portal()?.passes, context::citizen()?);
        match asked {
            None => passes.loans(&who).await.map(About::All),
            Some(text) => {
                let loan: LoanId = text.parse().map_err(|_not_an_id| Refusal::NotFound)?;
                passes.loan(&who, loan).await.map(|page| About::Aid(Box::new(page)))
            }
        }
    };
    load(find, move |about| {
        // A situation that cannot apply to this aid leads back to the choice.
        match situation.filter(|situation| about.situations().contains(situation)) {
            Some(situation) => exit::show(about, situation).into_any(),
            None => choose(about).into_any(),
        }
    })
}

fn choose(about: About) -> impl IntoView {
    let locale = use_locale();
    let texts: &'static Texts = use_texts();
    let loan = about.loan().map(|loan| (loan.id, loan.name.clone(), loan.category.clone()));
    let any_open = about.any_open();
    let ways: Vec<_> = about
        .situations()
        .iter()
        .map(|situation| {
            let way = texts.exits.of(*situation);
            let href = routes::guide_exit(locale, loan.as_ref().map(|(id, ..)| *id), *situation);
            let explained = match situation {
                Situation::WornGlovesOrCane if !any_open => texts.guide.not_own,
                _ => way.explained,
            };
            view! {
                <li>
                    <LinkCard href title=way.title description=explained/>
                </li>
            }
        })
        .collect();
    let title = match &loan {
        Some((_, name, _)) => (texts.guide.title_for)(name),
        None => texts.guide.title.to_owned(),
    };
    let aids = match about {
        About::All(list) => Some(view! { <Aids list/> }),
        About::Aid(_) => None,
    };
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title/>
            {loan.map(|(_, _, category)| view! { <p lang=lang_of_catalogue(locale)>{category}</p> })}
            <p>{texts.guide.intro}</p>
            <Section heading=texts.guide.situations>
                <ul class="bp-cards bp-cards-one">{ways}</ul>
            </Section>
            {aids}
        </div>
    }
}

/// The holder's aids, each leading to what applies to it.
#[component]
fn Aids(list: LoanList) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().guide;
    let items: Vec<_> = list
        .loans
        .into_iter()
        .map(|card| {
            view! {
                <li>
                    <a class="aksel-link" href=routes::guide_for(locale, card.loan.id)>
                        {card.loan.name}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <Section heading=texts.choose_aid>
            {if items.is_empty() {
                view! { <p>{texts.no_aids}</p> }.into_any()
            } else {
                view! {
                    <p>{texts.choose_aid_text}</p>
                    <ul class="bp-links">{items}</ul>
                }
                .into_any()
            }}
        </Section>
    }
}
