//! What is written in the log: refused look-ups with identifiers only, faults once, people never.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use domain::{case::MoveKind, refusal::Refusal};
use serde_json::Value;
use services::{
    Deps,
    limits::{self, Limit, Limits},
};
use tracing::{Dispatch, subscriber::DefaultGuard};

use crate::given::{a_staff_member, gloves, just, on_every_database, reason};

/// The lines of the log, as JSON.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// Listens on this thread until the guard is dropped. Of a single listener the library asks the thread that
    /// comes by whether anybody listens, and another test's thread says no for all: so there are two.
    fn listen(&self) -> (DefaultGuard, Dispatch) {
        let second = Dispatch::new(tracing_subscriber::registry());
        let log = self.clone();
        let listener = tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || log.clone())
            .finish();
        (tracing::subscriber::set_default(listener), second)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    /// The lines of `target`: level and fields.
    fn lines(&self, target: &str) -> Vec<(String, Value)> {
        let lines: Vec<Value> = self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        lines
            .into_iter()
            .filter(|line| line["target"] == target)
            .map(|line| (line["level"].as_str().unwrap().to_owned(), line["fields"].clone()))
            .collect()
    }
}

#[tokio::test]
async fn a_refused_look_up_is_one_warning_with_identifiers_only() {
    on_every_database(async |world| {
        let (who, stranger) = (world.holder().await, world.holder().await);
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let elsewhere = a_staff_member("4706").saved(world).await;
        let here = a_staff_member("4703").saved(world).await;

        let log = Log::default();
        let listening = log.listen();
        assert!(world.portal.cases.find(&stranger, case).await.is_err());
        assert!(world.portal.casework.person(&elsewhere, who.person).await.is_err());
        assert!(world.portal.casework.make(&here, case, 1, just(MoveKind::Approve)).await.is_err());
        // What is done as it should be is not a matter of security.
        assert!(world.portal.cases.find(&who, case).await.is_ok());
        assert!(world.portal.exchanges.start(&who, loan).await.is_err());
        drop(listening);

        let expected = [
            ("access.refused", "cases.find", stranger.person.0, case.0, "not found"),
            ("access.denied", "casework.person", elsewhere.id.0, who.person.0, "another-centre"),
            ("access.denied", "casework.make", here.id.0, case.0, "not-taken"),
        ];
        let expected = expected.map(|(event, what, asker, about, why)| {
            let fields = serde_json::json!({
                "message": "refused", "event": event, "what": what, "asker": asker, "about": about, "why": why,
            });
            ("WARN".to_owned(), fields)
        });
        assert_eq!(log.lines("security"), expected, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_limit_that_is_reached_is_one_warning_with_who_reached_it() {
    on_every_database(async |world| {
        let never = Limit { times: 0, seconds: 60 };
        let limits = Limits { look_ups: never, sign_in: never, ..Limits::none() };
        let deps = Deps { limits, ..world.deps.clone() };
        let (who, staff) = (world.holder().await, a_staff_member("4703").saved(world).await);
        let log = Log::default();
        let listening = log.listen();
        assert!(services::portal(&deps, false).casework.person(&staff, who.person).await.is_err());
        assert!(limits::sign_in(&deps, "192.0.2.7".parse().unwrap()).await.is_err());
        drop(listening);
        let expected =
            [("casework.person", staff.id.0), ("sign-in", uuid::Uuid::nil())].map(|(what, asker)| {
                let fields = serde_json::json!({
                    "message": "too often in too short a time", "event": "limit.reached", "what": what,
                    "asker": asker.to_string(),
                });
                ("WARN".to_owned(), fields)
            });
        assert_eq!(log.lines("security"), expected, "{}", world.database);
        assert!(!log.text().contains("192.0.2"), "{}", log.text());
    })
    .await;
}

#[tokio::test]
async fn nothing_that_was_typed_and_no_name_is_in_the_log() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let log = Log::default();
        let listening = log.listen();
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        let secret = reason("annet", "Hemmelig grunn");
        world.portal.exchanges.save(&who, draft, secret).await.unwrap();
        assert!(matches!(world.portal.exchanges.submit(&who, draft).await, Err(Refusal::Invalid(_))));
        world.portal.passes.overview(&who).await.unwrap();
        let stranger = world.holder().await;
        assert!(world.portal.passes.loan(&stranger, loan).await.is_err());
        drop(listening);
        assert_eq!(log.lines("security").len(), 1, "it was listened to: {}", log.text());
        for secret in ["Hemmelig", "Prøve", "Person"] {
            assert!(!log.text().contains(secret), "{secret} on {}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_database_that_is_gone_is_unavailable_and_one_error() {
    on_every_database(async |world| {
        let who = world.holder().await;
        world.deps.store.close().await.unwrap();
        let log = Log::default();
        let listening = log.listen();
        assert_eq!(world.portal.passes.loans(&who).await, Err(Refusal::Unavailable), "{}", world.database);
        drop(listening);
        let lines = log.lines("services::error");
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].0, "ERROR");
        assert_eq!(lines[0].1["what"], "passes.loans");
    })
    .await;
}
