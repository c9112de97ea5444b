//! The page of an apology. It asks neither the database nor the renderer: either may be what is broken.

use app::routes;
use domain::centre::NATIONAL_PHONE;
use i18n::{Locale, format};

use crate::http::document::Document;

/// What stands on the page. All of it is ours, and the number is letters, digits and hyphens: nothing needs escaping.
pub(super) struct Page<'a> {
    pub(super) locale: Locale,
    /// Class of the colours chosen.
    pub(super) theme: Option<&'a str>,
    pub(super) title: &'a str,
    pub(super) advice: &'a str,
    /// File of the style sheet.
    pub(super) style: &'a str,
    /// Number of the request.
    pub(super) id: &'a str,
    pub(super) sign_in: SignIn,
    /// The form that sends the same once more, as HTML.
    pub(super) again: Option<String>,
}

/// Whether signing in is offered.
pub(super) enum SignIn {
    No,
    /// In this window.
    Here,
    /// In another: what was typed stays on this page.
    Beside,
}

impl Page<'_> {
    fn sign_in_link(&self) -> String {
        let texts = self.locale.texts();
        let (target, label) = match self.sign_in {
            SignIn::No => return String::new(),
            SignIn::Here => ("", texts.sign_in.again),
            SignIn::Beside => (" target=\"_blank\"", texts.trouble.sign_in_beside),
        };
        let place = routes::sign_in(self.locale, "");
        format!("<p><a class=\"aksel-link bp-lone\" href=\"{place}\"{target}>{label}</a></p>\n")
    }

    pub(super) fn html(&self) -> String {
        let Self { locale, theme, title, advice, style, id, .. } = *self;
        let (sign_in, again) = (self.sign_in_link(), self.again.as_deref().unwrap_or_default());
        let (tag, texts) = (locale.tag(), locale.texts());
        let (call, home, number) =
            (texts.frame.help_call, texts.trouble.to_front, texts.trouble.error_number);
        let (phone, link) = (format::phone(NATIONAL_PHONE), format::phone_link(NATIONAL_PHONE));
        let inside = format!(
            "<p>{advice}</p>\n{sign_in}{again}\
             <p>{call} <a class=\"aksel-link bp-phone\" href=\"{link}\">{phone}</a>.</p>\n\
             <p><a class=\"aksel-link bp-lone\" href=\"/{tag}\">{home}</a></p>\n\
             <p>{number}: <code>{id}</code></p>\n"
        );
        Document { locale, theme, title, style, inside: &inside, end: "" }.html()
    }
}
