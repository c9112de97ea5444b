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
    /// Whether to offer signing in, beside this page: what was typed stays on it.
    pub(super) sign_in: bool,
    /// The form that sends the same once more, as HTML.
    pub(super) again: Option<String>,
}

impl Page<'_> {
    pub(super) fn html(&self) -> String {
        let Self { locale, title, advice, style, id, .. } = self;
        let tag = locale.tag();
        let theme = self.theme.map(|name| format!(" class=\"{name}\"")).unwrap_or_default();
        let sign_in = if self.sign_in {
            format!(
                "<p><a class=\"aksel-link bp-lone\" href=\"{}\" target=\"_blank\">{}</a></p>\n",
                routes::sign_in(*locale, ""),
                locale.texts().trouble.sign_in_beside
            )
        } else {
            String::new()
        };
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
