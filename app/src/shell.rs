//! The HTML document around every page.

use http::request::Parts;
use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use crate::{App, api::context, companion::Companion, locale, ui};

/// The names the bundler gave the files of the site.
#[derive(Debug, Clone, Default)]
pub struct SiteFiles {
    /// Stem of script and WASM under `/pkg`: `brukerpass.<hash>`.
    pub script: String,
    /// Stem of the style sheet under `/pkg`.
    pub style: String,
    /// Address of the one font file that every page needs.
    pub preload_font: String,
}

/// The colours chosen on the page, kept in the cookie `tema`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    Light,
    Dark,
    /// As the device says.
    #[default]
    System,
}

impl Theme {
    /// The value in form and cookie.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "lys",
            Self::Dark => "mork",
            Self::System => "system",
        }
    }

    /// From the cookie of the request.
    pub fn chosen() -> Self {
        match context::cookie("tema").as_deref() {
            Some("lys") => Self::Light,
            Some("mork") => Self::Dark,
            _ => Self::System,
        }
    }

    fn class(self) -> Option<&'static str> {
        match self {
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::System => None,
        }
    }
}

/// The document. Rendered once for each request, on the server only.
pub fn shell() -> impl IntoView {
    // Only what stands in an island is for the browser.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let files = use_context::<SiteFiles>().unwrap_or_default();
    let path = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    let locale = locale::of_path(&path).unwrap_or_default();
    let style = format!("/pkg/{}.css", files.style);
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() class=Theme::chosen().class()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="preload" href=files.preload_font r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=style/>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <MetaTags/>
            </head>
            <body>
                <App/>
                <ui::LiveRegions/>
                <Companion/>
                <Wake script=files.script/>
            </body>
        </html>
    }
}

/// Wakes the islands. Script and WASM are asked for while the page is still being read, but after everything that is
/// needed to show it.
///
/// Until then a step back or forward between pages that the companion put into the history is a new visit: nobody else
/// would change what is shown. That may have happened before this script is run: the page itself tells which one it is.
///
/// Leptos' own `HydrationScripts` asks for both ahead of the style sheet and writes the nonce where HTML wants the
/// mode of a cross-origin request, which validators refuse.
#[component]
fn Wake(script: String) -> impl IntoView {
    let (code, wasm) = (format!("/pkg/{script}.js"), format!("/pkg/{script}.wasm"));
    let wake = format!(
        r#"const page = document.getElementById("side")?.dataset.page ?? location.href;
const shown = new URL(page, location.href);
const isShown = () => location.pathname === shown.pathname && location.search === shown.search;
const travel = () => isShown() || location.reload();
addEventListener("popstate", travel);
travel();
const site = await import("{code}");
await site.default({{ module_or_path: "{wasm}" }});
removeEventListener("popstate", travel);
site.hydrate();
for (const island of document.querySelectorAll("leptos-island")) site[island.dataset.component](island);"#
    );
    view! {
        <link rel="modulepreload" href=code nonce=use_nonce()/>
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=use_nonce()>
            {wake}
        </script>
    }
}
