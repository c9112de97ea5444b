//! The page of an apology. It asks neither the database nor the renderer: either may be what is broken.

use app::routes;
use domain::centre::NATIONAL_PHONE;
use i18n::{Locale, format};

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
        let Self { locale, title, advice, style, id, .. } = self;
        let tag = locale.tag();
        let theme = self.theme.map(|name| format!(" class=\"{name}\"")).unwrap_or_default();
        let sign_in = self.sign_in_link();
        let again = self.again.as_deref().unwrap_or_default();
        let texts = locale.texts();
        let (call, home, number) =
            (texts.frame.help_call, texts.trouble.to_front, texts.trouble.error_number);
        let (phone, link) = (format::phone(NATIONAL_PHONE), format::phone_link(NATIONAL_PHONE));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\"{theme}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} – Brukerpass</title>\n<link rel=\"stylesheet\" href=\"/pkg/{style}\">\n</head>\n\
             <body class=\"bp-page\">\n<main id=\"innhold\" class=\"bp-main\">\n<div class=\"bp-column bp-stack\">\n\
             <h1 class=\"aksel-heading aksel-heading--xlarge\">{title}</h1>\n<p>{advice}</p>\n{sign_in}{again}\
             <p>{call} <a class=\"aksel-link bp-phone\" href=\"{link}\">{phone}</a>.</p>\n\
             <p><a class=\"aksel-link bp-lone\" href=\"/{tag}\">{home}</a></p>\n\
             <p>{number}: <code>{id}</code></p>\n</div>\n</main>\n</body>\n</html>\n"
        )
    }
}
