//! Whom to call and how to write. The portal has no desk for centres, so the national number stands alone.

use leptos::prelude::*;

use super::prose::{outward, points};
use crate::{
    locale::use_texts,
    ui::{PageHeading, Phone, Section},
};

pub fn page() -> impl IntoView {
    let texts = use_texts();
    let (frame, texts) = (&texts.frame, &texts.contact);
    view! {
        <div class="bp-column bp-stack">
            <PageHeading title=texts.title/>
            <p>{texts.intro}</p>
            <Section heading=texts.call>
                <p>
                    {texts.call_number}" " <Phone/> ". "{frame.help_hours}
                </p>
                <p>{texts.call_ready}</p>
                {points(texts.call_ready_points)}
            </Section>
            <Section heading=texts.write>
                <p>{texts.write_text}" "{outward("https://www.nav.no", texts.write_link)}</p>
                <p>{texts.write_care}</p>
            </Section>
        </div>
    }
}
