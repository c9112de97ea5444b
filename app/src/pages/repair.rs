//! Who can fix this: what cannot wait first, then three equal ways. None is chosen beforehand. It asks nobody to sign in: who is
//! stuck somewhere calls first.

use domain::{case::Billed, centre::Centre, id::LoanId, loan::Loan, refusal::Refusal};
use i18n::{format, texts::repair::Way, wording};
use leptos::prelude::*;

use super::{load, shared::Call};
use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    ui::{Breadcrumbs, ButtonLink, Facts, Notice, PageHeading, Phone, Section, Tone, row},
};

/// The aid, when the address names one, and the centre.
type About = (Option<Loan>, Option<Centre>);

pub fn page() -> impl IntoView {
    let asked = context::query("hjelpemiddel");
    let find = async move {
        let portal = context::portal()?;
        match (asked, context::citizen()) {
            // Whom to call is said in any case.
            (_, Err(Refusal::SignIn)) | (None, Err(_)) => Ok((None, None)),
            (Some(text), who) => {
                let who = who?;
                let loan: LoanId = text.parse().map_err(|_not_an_id| Refusal::NotFound)?;
                portal.passes.loan(&who, loan).await.map(|page| (Some(page.card.loan), page.centre))
            }
            (None, Ok(who)) => {
                let overview = portal.passes.overview(&who).await;
                Ok((None, overview.ok().and_then(|page| page.centre)))
            }
        }
    };
    load(find, show)
}

fn show((loan, centre): About) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().repair;
    let title = loan.as_ref().map_or(texts.title.to_owned(), |loan| (texts.title_for)(&loan.name));
    let above = match &loan {
        Some(loan) => Some(vec![
            (use_texts().frame.loans.to_owned(), routes::loans(locale)),
            (loan.name.clone(), routes::loan(locale, loan.id)),
        ]),
        // It lies below no page that everybody has.
        None => context::citizen()
            .ok()
            .map(|_who| vec![(use_texts().numbers.title.to_owned(), routes::numbers(locale))]),
    };
    let to_charge = loan
        .as_ref()
        .map_or_else(|| routes::charges(locale), |loan| routes::charge(locale, Billed::Loan(loan.id), false));
    let to_form = loan
        .map_or_else(|| routes::number_form(locale, false), |loan| routes::number_form_for(locale, loan.id));
    let phone = centre.as_ref().and_then(|centre| centre.phone.clone());
    let name =
        centre.as_ref().map_or(texts.centre.who.to_owned(), |centre| wording::centre(locale, &centre.name));
    view! {
        <div class="bp-wide bp-stack">
            {above.map(|above| view! { <Breadcrumbs above here=title.clone()/> })}
            <PageHeading title/>
            <Acute centre/>
            <Section heading=texts.choose>
                <p>{texts.choose_text}</p>
                <ul class="bp-cards">
                    <li class="bp-card">{way(texts.municipality.who.to_owned(), &texts.municipality, ())}</li>
                    <li class="bp-card">{way(name, &texts.centre, view! { " " <Phone number=phone/> "." })}</li>
                    <li class="bp-card">
                        {way(texts.firm.who.to_owned(), &texts.firm, ())}
                        <div class="bp-buttons">
                            <ButtonLink href=to_form label=texts.firm_link variant="secondary"/>
                        </div>
                    </li>
                </ul>
            </Section>
            <p>
                <a class="aksel-link bp-lone" href=to_charge>
                    {use_texts().charge.title}
                </a>
            </p>
        </div>
    }
}

/// The centre's own number only when it is known and somebody has confirmed it.
#[component]
fn Acute(centre: Option<Centre>) -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().repair;
    let own = centre.and_then(|centre| centre.acute_phone.zip(centre.confirmed_on)).map(|(phone, on)| {
        view! {
            <p>
                {texts.acute_centre} " " <Phone number=Some(phone)/> ". "
                {(texts.confirmed)(&format::date(locale, on))}
            </p>
        }
    });
    view! {
        <Notice tone=Tone::Warning title=texts.acute>
            <p>{texts.acute_text}</p>
            {own}
            <Call text=texts.acute_call/>
            <p>{texts.acute_danger}</p>
        </Notice>
    }
}

fn way(who: String, way: &'static Way, contact: impl IntoView + 'static) -> impl IntoView {
    let texts = &use_texts().repair;
    let rows = vec![
        row(texts.best, way.best),
        row(texts.time, way.time),
        row(texts.contact, view! { {way.contact} {contact} }),
        row(texts.cost, texts.nothing),
    ];
    view! {
        <h3 class="aksel-heading aksel-heading--small">{who}</h3>
        <Facts rows/>
    }
}
