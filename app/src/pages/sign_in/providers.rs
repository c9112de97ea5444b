//! The ways to a provider, and why one came back without being signed in.

use i18n::Locale;
use leptos::prelude::*;

use crate::{
    api::context::{self, SignInWays},
    routes,
    ui::{ButtonLink, Notice, Phone, Section, Tone},
};

/// Why nobody was signed in, as the visitor is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The visitor broke off.
    Cancelled,
    /// Not secure enough.
    TooLow,
    /// Nobody here has that number.
    Unknown,
    /// A member of staff without a centre here.
    NoAccess,
    /// The provider, or the database, does not answer.
    Unreachable,
    Failed,
}

impl Failure {
    const ALL: [Self; 6] =
        [Self::Cancelled, Self::TooLow, Self::Unknown, Self::NoAccess, Self::Unreachable, Self::Failed];

    /// The code in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cancelled => "avbrutt",
            Self::TooLow => "niva",
            Self::Unknown => "ukjent",
            Self::NoAccess => "tilgang",
            Self::Unreachable => "utilgjengelig",
            Self::Failed => "innlogging",
        }
    }

    fn sentence(self, locale: Locale) -> &'static str {
        let texts = &locale.texts().sign_in;
        match self {
            Self::Cancelled => texts.cancelled,
            Self::TooLow => texts.too_low,
            Self::Unknown => texts.unknown,
            Self::NoAccess => texts.no_access,
            Self::Unreachable => texts.unreachable,
            Self::Failed => texts.failed,
        }
    }
}

/// Says why one is not signed in, when the address tells.
pub(super) fn failed(locale: Locale) -> Option<impl IntoView> {
    let code = context::query(routes::FAILED)?;
    let failure = Failure::ALL.into_iter().find(|known| known.code() == code)?;
    let texts = locale.texts();
    Some(view! {
        <Notice tone=Tone::Danger title=texts.sign_in.failed_title>
            <p>{failure.sentence(locale)}</p>
            <p>
                {texts.sign_in.failed_call}" "
                <Phone/> ". "{texts.frame.help_hours}
            </p>
        </Notice>
    })
}

/// A link to each provider there is.
pub(super) fn ways(locale: Locale, ways: SignInWays, next: &str) -> impl IntoView + use<> {
    let texts = &locale.texts().sign_in;
    let way = |heading, text, side, label, variant: &'static str| {
        let href = routes::sign_in_through(side, next);
        view! {
            <Section heading=heading>
                <p>{text}</p>
                <div class="bp-buttons">
                    <ButtonLink href label variant/>
                </div>
            </Section>
        }
    };
    view! {
        {ways
            .citizens
            .then(|| way(texts.citizens, texts.with_id_porten_text, "citizen", texts.with_id_porten, "primary"))}
        {ways.staff.then(|| way(texts.staff, texts.as_staff_text, "staff", texts.as_staff, "secondary"))}
    }
}
