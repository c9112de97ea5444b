//! A service whose visitors sign in through providers that misbehave when told to, and what it writes in its log.

use std::sync::Arc;

use domain::id::PersonId;
use domain::person::{AddressProtection, Person};
use domain::time::Clock;
use hostile::{CLIENT, Hostile, Kind, OSLO_GROUP, SECRET, TENANT};
use identity::{
    Chance, CitizenSettings, ClientAuthentication, ClientSettings, GroupMap, Secret, StaffSettings,
};
use server::ids::SystemRandom;
use server::providers::{ProviderSettings, Providers};
use services::limits::Limits;
use store::{Tx, people};
use uuid::Uuid;

use super::clock::TestClock;
use super::{Answer, Ask, Listening, Log, Service, Settings, Visitor};

/// The number of the one person who is known, as the citizens' provider shows it.
const NUMBER: &str = "03847797958";

/// Which provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Citizen,
    Staff,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Citizen, Self::Staff];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Staff => "staff",
        }
    }
}

/// Everything that a sign-in needs.
pub(crate) struct WithProviders {
    pub(crate) service: Service,
    pub(crate) citizens: Hostile,
    pub(crate) staff: Hostile,
    log: Log,
    _listening: Listening,
}

impl WithProviders {
    pub(crate) async fn start() -> Self {
        Self::limited(Limits::none()).await
    }

    pub(crate) async fn limited(limits: Limits) -> Self {
        let log = Log::default();
        let listening = log.listen("trace");
        let now = TestClock::default().now().timestamp();
        let citizens = Hostile::start(Kind::Citizen, now).await;
        let staff = Hostile::start(Kind::Staff, now).await;
        let providers = both(citizens.issuer(), staff.issuer());
        let service =
            Service::with(Settings { no_demo: true, limits: Some(limits), providers, ..Settings::default() })
                .await;
        somebody_is_known(&service).await;
        Self { service, citizens, staff, log, _listening: listening }
    }

    pub(crate) fn provider(&self, side: Side) -> &Hostile {
        match side {
            Side::Citizen => &self.citizens,
            Side::Staff => &self.staff,
        }
    }

    /// Presses the button: the answer that leads to the provider.
    pub(crate) async fn begin(&self, visitor: &Visitor<'_>, side: Side, more: &str) -> Answer {
        visitor.get(&format!("/api/session/{}/begin?{more}", side.word())).await
    }

    /// Signs in at the provider; answers with the query of the way back.
    pub(crate) fn at_provider(&self, side: Side, begun: &Answer) -> String {
        let back = self.provider(side).visit(begun.location());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(back).finish()
    }

    /// From the button to the last answer.
    pub(crate) async fn sign_in(&self, visitor: &Visitor<'_>, side: Side, more: &str) -> Answer {
        let begun = self.begin(visitor, side, more).await;
        let query = self.at_provider(side, &begun);
        self.come_back(visitor, side, &query).await
    }

    pub(crate) async fn come_back(&self, visitor: &Visitor<'_>, side: Side, query: &str) -> Answer {
        // A browser that comes from another site says so.
        let path = format!("/api/session/{}/callback?{query}", side.word());
        visitor.ask(Ask::get(&path).with("sec-fetch-site", "cross-site")).await
    }

    /// Nobody is signed in, the security log says it with `code`, and no line holds anything that a provider gave out.
    pub(crate) async fn nobody_is_signed_in(&self, what: &str, code: &str) {
        assert_eq!(self.service.rows("session").await, 0, "{what}: sessions");
        assert_eq!(self.service.rows("session_origin").await, 0, "{what}: origins");
        self.security_log_says(what, code);
        self.log_tells_nothing(what);
    }

    pub(crate) fn security_log_says(&self, what: &str, code: &str) {
        let log = self.log.text();
        let said = log.lines().any(|line| {
            line.contains("security:")
                && (line.contains(&format!("code=\"{code}\"")) || line.contains(&format!("code={code}")))
        });
        assert!(said, "{what}: no event {code} in\n{log}");
    }

    /// Codes, tokens, states and national numbers are in no line of the log, at any level.
    pub(crate) fn log_tells_nothing(&self, what: &str) {
        let log = self.log.text();
        let mut secrets = self.citizens.handed_out();
        secrets.extend(self.staff.handed_out());
        secrets.extend([NUMBER.to_owned(), SECRET.to_owned()]);
        for secret in secrets.iter().filter(|secret| secret.len() > 8) {
            assert!(!log.contains(secret.as_str()), "{what}: {secret} is in the log");
        }
    }

    pub(crate) fn log(&self) -> String {
        self.log.text()
    }
}

/// Where nobody answers: enough for the addresses to be there.
const NOBODY: &str = "http://127.0.0.1:1";

/// Providers that never answer.
pub(crate) fn silent() -> Providers {
    both(NOBODY, NOBODY)
}

fn both(citizens: &str, staff: &str) -> Providers {
    let groups = format!(r#"[{{"group":"{OSLO_GROUP}","centre":"4703","rights":["casework"]}}]"#);
    let groups = GroupMap::parse(&groups, &["casework"]).unwrap();
    let settings = ProviderSettings {
        citizens: Some(CitizenSettings { client: client(citizens), acr: "idporten-loa-high".to_owned() }),
        staff: Some(StaffSettings { client: client(staff), tenant: TENANT.to_owned(), groups }),
    };
    let chance: Arc<dyn Chance> = Arc::new(SystemRandom);
    Providers::new(settings, &chance).unwrap()
}

fn client(issuer: &str) -> ClientSettings {
    let secret = ClientAuthentication::Secret(Secret::new(SECRET.to_owned()));
    ClientSettings::new(issuer, CLIENT, secret).unwrap()
}

async fn somebody_is_known(service: &Service) {
    let person = Person {
        id: PersonId(Uuid::from_u128(1)),
        given_name: "Syntetisk".into(),
        family_name: "Innlogget".into(),
        birth: "1977-04-03".parse().unwrap(),
        address: None,
        municipality: "0301".into(),
        protection: AddressProtection::None,
        shielded: false,
    };
    let number = NUMBER.parse().unwrap();
    service.deps.store.write(async |tx: &Tx| people::save(tx, &person, &number).await).await.unwrap();
}
