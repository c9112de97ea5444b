//! The same help at the same place on every page, and the footer.

use leptos::prelude::*;

use crate::{
    api::context,
    locale::{use_locale, use_texts},
    routes,
    shell::Theme,
    ui::{Phone, Submit},
};

/// Whom to call, and when.
#[component]
pub fn Help() -> impl IntoView {
    let texts = &use_texts().frame;
    view! {
        <aside class="bp-help bp-stack" aria-labelledby="hjelp-tittel">
            <h2 id="hjelp-tittel" class="aksel-heading aksel-heading--small">
                {texts.help_heading}
            </h2>
            <p>
                {texts.help_call}" "
                <Phone/>". "{texts.help_hours}" "{texts.help_say_pass}
            </p>
            <p>{texts.help_chat}</p>
        </aside>
    }
}

#[component]
pub fn Footer() -> impl IntoView {
    let locale = use_locale();
    let texts = &use_texts().frame;
    let links = [
        (texts.contact, routes::contact(locale)),
        (texts.glossary, routes::glossary(locale)),
        (texts.accessibility, routes::accessibility(locale)),
        (texts.privacy, routes::privacy(locale)),
        (texts.for_firms, routes::check_number(locale)),
    ];
    let links: Vec<_> = links
        .into_iter()
        .map(|(label, href)| view! { <li><a class="aksel-link" href=href>{label}</a></li> })
        .collect();
    view! {
        <footer class="bp-footer">
            <nav aria-label=texts.footer_nav>
                <ul>{links}</ul>
            </nav>
            <ThemeForm/>
            <p>{texts.not_nav}</p>
            <p>
                <a class="aksel-link" href="#innhold">
                    {texts.to_top}
                </a>
            </p>
        </footer>
    }
}

/// Light, dark, or as the device says; kept in a cookie, so that no page flashes.
#[component]
fn ThemeForm() -> impl IntoView {
    let texts = &use_texts().frame;
    let chosen = Theme::chosen();
    let choices = [
        (Theme::System, texts.theme_system),
        (Theme::Light, texts.theme_light),
        (Theme::Dark, texts.theme_dark),
    ];
    let choices: Vec<_> = choices
        .into_iter()
        .map(|(theme, label)| {
            let id = format!("tema-{}", theme.code());
            let checked = theme == chosen;
            view! {
                <span class="bp-theme-choice">
                    <input type="radio" id=id.clone() name="theme" value=theme.code() checked=checked/>
                    <label for=id>{label}</label>
                </span>
            }
        })
        .collect();
    view! {
        <form method="post" action="/api/display/theme" class="bp-theme">
            <input type="hidden" name="back" value=context::path_and_query()/>
            <fieldset>
                <legend>{texts.theme_legend}</legend>
                {choices}
                <Submit label=texts.theme_save variant="secondary"/>
            </fieldset>
        </form>
    }
}
