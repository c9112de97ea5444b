//! A form that could not be taken care of is given back, with everything in it, to be sent again.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use html_escape::encode_double_quoted_attribute as escaped;
use i18n::Locale;

use crate::http::document::{hidden, submit};

/// What a request sent. An apology is spoken where the body has long been read: it is put down here on the way in.
#[derive(Clone, Default)]
pub(crate) struct Sent(Arc<OnceLock<Bytes>>);

impl Sent {
    /// Puts down the url-encoded fields of a form.
    pub(crate) fn keep(&self, fields: Bytes) {
        // A request has one body.
        self.0.get_or_init(|| fields);
    }

    /// The form as HTML, its fields hidden; none when nothing was sent. Without JavaScript this is the only place
    /// where what was typed still is.
    pub(super) fn form(&self, path: &str, locale: Locale) -> Option<String> {
        let fields = self.0.get().filter(|fields| !fields.is_empty())?;
        let mut form = format!("<form method=\"post\" action=\"{}\">\n", escaped(path));
        for (name, value) in form_urlencoded::parse(fields) {
            form.push_str(&hidden(&name, &value));
        }
        form.push_str(&submit(locale.texts().trouble.try_again));
        form.push_str("</form>\n");
        Some(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_was_typed_comes_back_and_nothing_of_it_is_markup() {
        let sent = Sent::default();
        assert_eq!(sent.form("/api/x", Locale::Nb), None, "nothing was sent");
        sent.keep(Bytes::from("tekst=%22%3E%3Cb%3E%26+%C3%A6%0D%0A&arsak="));
        let form = sent.form("/api/x\"y", Locale::Nb).unwrap();
        assert!(form.contains("action=\"/api/x&quot;y\""), "{form}");
        assert!(form.contains("name=\"tekst\" value=\"&quot;&gt;&lt;b&gt;&amp; æ\r\n\""), "{form}");
        assert!(form.contains("name=\"arsak\" value=\"\""), "{form}");
    }
}
