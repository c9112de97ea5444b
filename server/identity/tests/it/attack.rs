//! One attack is one line: a name, how the provider misbehaves, and the code of the error.

use std::{
    io::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use domain::time::Instant;
use hostile::{CLIENT, Hostile, Kind, OSLO_GROUP, SECRET, TENANT, Tricks};
use identity::{
    Ask, Callback, Chance, CitizenIdentity, CitizenProvider, CitizenSettings, ClientAuthentication,
    ClientSettings, GroupMap, IdentityError, Remembered, Secret, SignOut, StaffIdentity, StaffProvider,
    StaffSettings,
};
use tokio::task::JoinSet;

pub(crate) const BACK: &str = "http://127.0.0.1:3000/api/session/callback";
pub(crate) const AGDER_GROUP: &str = "aaaaaaaa-0000-0000-0000-000000000002";

/// Name, whether a fresh sign-in is asked for, the tricks, the expected code.
pub(crate) type Attack = (&'static str, bool, Tricks, &'static str);

/// Monday 2 March 2026 at noon in Oslo.
pub(crate) fn now() -> Instant {
    "2026-03-02T11:00:00Z".parse().unwrap()
}

#[derive(Default)]
struct Counting(AtomicU64);

impl Chance for Counting {
    fn bytes(&self) -> [u8; 32] {
        let mut bytes = [7; 32];
        bytes[..8].copy_from_slice(&self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        bytes
    }
}

/// Us, at a provider of either kind.
pub(crate) enum Us {
    Citizens(CitizenProvider),
    Staff(StaffProvider),
}

#[derive(Debug)]
pub(crate) enum Identity {
    Citizen(CitizenIdentity),
    Staff(StaffIdentity),
}

impl Us {
    pub(crate) fn at(provider: &Hostile, kind: Kind) -> Self {
        Self::with(provider, kind, ClientAuthentication::Secret(Secret::new(SECRET.to_owned())))
    }

    pub(crate) fn with(provider: &Hostile, kind: Kind, authentication: ClientAuthentication) -> Self {
        let client = ClientSettings::new(provider.issuer(), CLIENT, authentication).unwrap();
        let chance = Arc::new(Counting::default());
        match kind {
            Kind::Citizen => {
                let settings = CitizenSettings { client, acr: "idporten-loa-high".to_owned() };
                Self::Citizens(CitizenProvider::new(settings, chance).unwrap())
            }
            Kind::Staff => {
                let groups = format!(
                    r#"[{{"group":"{OSLO_GROUP}","centre":"4703"}},{{"group":"{AGDER_GROUP}","centre":"4710"}}]"#
                );
                let groups = GroupMap::parse(&groups, &[]).unwrap();
                let settings = StaffSettings { client, tenant: TENANT.to_owned(), groups };
                Self::Staff(StaffProvider::new(settings, chance).unwrap())
            }
        }
    }

    pub(crate) async fn begin(&self, fresh: bool) -> Result<(String, Remembered), IdentityError> {
        self.begin_at(fresh, now()).await
    }

    pub(crate) async fn begin_at(
        &self,
        fresh: bool,
        now: Instant,
    ) -> Result<(String, Remembered), IdentityError> {
        let ask = Ask { redirect_uri: BACK, language: "nb", fresh };
        let begun = match self {
            Self::Citizens(provider) => provider.begin(&ask, now).await,
            Self::Staff(provider) => provider.begin(&ask, now).await,
        };
        begun.map(|begun| (begun.url, begun.remembered))
    }

    pub(crate) async fn finish(
        &self,
        back: &[(String, String)],
        remembered: &Remembered,
        now: Instant,
    ) -> Result<Identity, IdentityError> {
        let callback = callback(back);
        match self {
            Self::Citizens(provider) => {
                provider.finish(&callback, remembered, BACK, now).await.map(Identity::Citizen)
            }
            Self::Staff(provider) => {
                let shown = provider.finish(&callback, remembered, BACK, now).await;
                shown.map(Identity::Staff).map_err(|refused| refused.why)
            }
        }
    }

    /// Comes back now with what the provider gave.
    pub(crate) async fn finish_visit(
        &self,
        back: Vec<(String, String)>,
        remembered: &Remembered,
    ) -> Result<Identity, IdentityError> {
        self.finish(&back, remembered, now()).await
    }

    /// The form that signs out at the provider.
    pub(crate) async fn sign_out(&self, now: Instant) -> Option<SignOut> {
        match self {
            Self::Citizens(provider) => provider.sign_out(None, BACK, now).await,
            Self::Staff(provider) => provider.sign_out(None, BACK, now).await,
        }
    }

    /// From the button to the identity.
    pub(crate) async fn sign_in(&self, provider: &Hostile, fresh: bool) -> Result<Identity, IdentityError> {
        let (url, remembered) = self.begin(fresh).await?;
        self.finish(&provider.visit(&url), &remembered, now()).await
    }
}

fn callback(back: &[(String, String)]) -> Callback {
    let value = |name: &str| back.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    Callback { code: value("code"), state: value("state"), iss: value("iss"), error: value("error") }
}

pub(crate) async fn start(kind: Kind) -> Hostile {
    Hostile::start(kind, now().timestamp()).await
}

/// Runs every attack against a provider of its own; the ones that ended otherwise than expected are the message.
pub(crate) async fn all_fail(kind: Kind, attacks: Vec<Attack>) {
    let tried = attacks.len();
    let mut running = JoinSet::new();
    for (name, fresh, tricks, code) in attacks {
        running.spawn(async move {
            let provider = start(kind).await;
            provider.misbehave(tricks);
            let ended = Us::at(&provider, kind).sign_in(&provider, fresh).await;
            let ended = ended.map_or_else(IdentityError::code, |_identity| "signed in".to_owned());
            (ended != code).then(|| format!("{name}: expected {code}, was {ended}"))
        });
    }
    let wrong: Vec<String> = running.join_all().await.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{kind:?}:\n{}", wrong.join("\n"));
    // Past the test runner's capture: the figure is part of what it is for.
    let mut told = std::io::stderr();
    writeln!(told, "attacks on the sign-in of {kind:?}: {tried}, 0 sessions").unwrap();
}
