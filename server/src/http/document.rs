//! A small page of its own, beside those of `app`: for what the renderer must not be asked for.

use i18n::Locale;

/// The document around such a page. Nothing is escaped here: what stands in it is ours, or was escaped before.
pub(crate) struct Document<'a> {
    pub(crate) locale: Locale,
    /// Class of the colours chosen.
    pub(crate) theme: Option<&'a str>,
    pub(crate) title: &'a str,
    /// File of the style sheet.
    pub(crate) style: &'a str,
    /// What stands below the heading.
    pub(crate) inside: &'a str,
    /// What stands at the end of the document: scripts.
    pub(crate) end: &'a str,
}

impl Document<'_> {
    pub(crate) fn html(&self) -> String {
        let Self { locale, title, style, inside, end, .. } = self;
        let tag = locale.tag();
        let theme = self.theme.map(|name| format!(" class=\"{name}\"")).unwrap_or_default();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\"{theme}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} – Brukerpass</title>\n<link rel=\"stylesheet\" href=\"/pkg/{style}\">\n\
             <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n</head>\n\
             <body class=\"bp-page\">\n<main id=\"innhold\" class=\"bp-main\">\n<div class=\"bp-column bp-stack\">\n\
             <h1 class=\"aksel-heading aksel-heading--xlarge\">{title}</h1>\n{inside}\
             </div>\n</main>\n{end}</body>\n</html>\n"
        )
    }
}

/// A button that sends the form it stands in.
pub(crate) fn submit(label: &str) -> String {
    format!(
        "<button type=\"submit\" data-variant=\"primary\" data-color=\"accent\" class=\"aksel-button\">\
         <span class=\"aksel-label\">{label}</span></button>\n"
    )
}

/// A field that nobody sees.
pub(crate) fn hidden(name: &str, value: &str) -> String {
    let escaped = html_escape::encode_double_quoted_attribute;
    format!("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n", escaped(name), escaped(value))
}
