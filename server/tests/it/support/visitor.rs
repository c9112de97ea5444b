//! A browser with somebody before it: it keeps its cookies.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::{Answer, Ask, Service};

/// Whom a test asks as. The names are the keys of the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// A passholder who acts for nobody.
    Passholder,
    /// A passholder with cases under way at the same centre.
    OtherPassholder,
    /// A passholder whose address is protected.
    Protected,
    /// A parent with parental responsibility for children with a pass.
    Guardian,
    /// A member of staff at the passholder's centre.
    Staff,
    /// A member of staff at another centre.
    StaffElsewhere,
}

impl Who {
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Passholder => "gloves-and-cane",
            Self::OtherPassholder => "many-loans",
            Self::Protected => "protected",
            Self::Guardian => "guardian",
            Self::Staff => "staff-oslo",
            Self::StaffElsewhere => "staff-vest-viken",
        }
    }
}

/// Asks with the cookies it was given.
pub(crate) struct Visitor<'a> {
    service: &'a Service,
    own_id: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl<'a> Visitor<'a> {
    pub(crate) fn anonymous(service: &'a Service) -> Self {
        Self { service, own_id: String::new(), cookies: Mutex::default() }
    }

    pub(crate) async fn signed_in(service: &'a Service, who: Who) -> Self {
        let visitor = Self { own_id: service.id_of(who), ..Self::anonymous(service) };
        let answer = visitor.post("/api/session/demo", &[("who", &visitor.own_id), ("language", "nb")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        visitor
    }

    /// The identifier of the one signed in.
    pub(crate) fn own_id(&self) -> &str {
        &self.own_id
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Ask::get(path)).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.ask(Ask::post(path, fields)).await
    }

    pub(crate) async fn ask(&self, ask: Ask) -> Answer {
        let held = self.held();
        let ask = if held.is_empty() { ask } else { ask.with("cookie", &held) };
        let answer = self.service.ask(ask).await;
        for cookie in answer.cookies() {
            let (pair, marks) = cookie.split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if marks.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// The cookies as the browser sends them.
    pub(crate) fn held(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        let pairs: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    pub(crate) fn value(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub(crate) fn hold(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }
}
