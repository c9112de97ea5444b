//! Sending an exchange: one draft is one case.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use domain::{
    actor::Citizen,
    case::{EventBy, EventKind, Status},
    exchange::{Closed, Delivery, Reason},
    refusal::Refusal,
    views::{By, DraftState},
};
use services::{Deps, Random};
use store::testing::permit;
use store::{cases, ledger};
use uuid::Uuid;

use crate::given::{Seeded, a_child_of, cane, delivery, gloves, on_every_database, reason, registered};

#[tokio::test]
async fn a_sent_exchange_is_a_case_with_its_event_and_message_and_no_draft() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.portal.exchanges.start(&who, loan).await.unwrap();
        world.portal.exchanges.save(&who, draft, reason("annet", " Sømmen er røket ")).await.unwrap();
        world
            .portal
            .exchanges
            .save(&who, draft, delivery("annen", " Gata 1 ", "01 50", "Oslo"))
            .await
            .unwrap();
        let id = world.portal.exchanges.submit(&who, draft).await.unwrap();

        let page = world.portal.cases.find(&who, id).await.unwrap();
        let case = &page.case;
        assert_eq!((case.status, case.version, case.handler), (Status::Received, 1, None));
        let sent = case.matter.exchange().unwrap();
        assert_eq!((sent.reason, sent.reason_text.as_deref()), (Reason::Other, Some("Sømmen er røket")));
        assert!(
            matches!(&sent.delivery, Delivery::Other(to) if to.street == "Gata 1" && to.postcode == "0150")
        );
        assert_eq!((case.centre.0.as_str(), case.submitted_by), ("4703", who.person));
        assert_eq!(case.aid.loan, Some(loan));
        // Sunday 22 November: two and fifteen working days.
        assert_eq!(case.due.to_string(), "2026-11-24");
        assert_eq!(case.expected.to_string(), "2026-12-11");
        assert_eq!(page.history.len(), 1);
        assert_eq!(page.history[0].by, By::You);
        assert_eq!(page.history[0].event.kind, EventKind::Submitted);

        let reader = world.deps.store.read();
        let messages = ledger::pending(&reader, 10).await.unwrap();
        assert_eq!(messages.len(), 1);
        assert_eq!(messages[0].payload, serde_json::json!({ "case": id, "version": 1 }));
        assert_eq!(world.portal.exchanges.draft(&who, draft).await, Ok(DraftState::Sent(id)));
        assert!(world.portal.passes.overview(&who).await.unwrap().drafts.is_empty());
    })
    .await;
}

#[tokio::test]
async fn sending_twice_gives_the_same_case() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let draft = world.a_complete_draft(&who, loan).await;
        let first = world.portal.exchanges.submit(&who, draft).await.unwrap();
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Ok(first));
        // Even when it has gone on since, and when a late save arrives.
        world.portal.cases.withdraw(&who, first).await.unwrap();
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Ok(first));
        let saved = world.portal.exchanges.save(&who, draft, registered()).await;
        assert_eq!(saved, Ok(DraftState::Sent(first)));
        assert_eq!(cases::of(&world.deps.store.read(), &permit(who.person)).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_second_exchange_of_the_same_loan_waits_for_the_first() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let (worn, other) = (gloves(who.person).saved(world).await, cane(who.person).saved(world).await);
        let case = world.a_case(&who, worn).await;
        let closed = Err(Refusal::ExchangeClosed(vec![Closed::AlreadyOpen(case)]));
        assert_eq!(world.portal.exchanges.start(&who, worn).await, closed);
        assert!(world.portal.exchanges.start(&who, other).await.is_ok());
        world.portal.cases.withdraw(&who, case).await.unwrap();
        assert!(world.portal.exchanges.start(&who, worn).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_guardians_case_is_the_childs_and_names_the_guardian() {
    on_every_database(async |world| {
        let guardian = world.holder().await.person;
        let who = a_child_of(world, guardian).await;
        let loan = gloves(who.subject()).saved(world).await;
        let id = world.a_case(&who, loan).await;
        let page = world.portal.cases.find(&who, id).await.unwrap();
        assert_eq!((page.case.subject, page.case.submitted_by), (who.subject(), guardian));
        assert_eq!(page.history[0].event.by, EventBy::Citizen(guardian));
        // As oneself the child's case does not exist.
        let oneself = Citizen { person: guardian, acting_for: None };
        assert_eq!(world.portal.cases.find(&oneself, id).await, Err(Refusal::NotFound));
    })
    .await;
}

/// Draws every reference twice.
struct Twice {
    seeded: Seeded,
    drawn: AtomicU64,
}

impl Random for Twice {
    fn uuid(&self) -> Uuid {
        self.seeded.uuid()
    }

    fn token(&self) -> [u8; 32] {
        self.seeded.token()
    }

    fn bits(&self) -> u64 {
        self.drawn.fetch_add(1, Ordering::Relaxed) / 2
    }
}

#[tokio::test]
async fn a_reference_that_is_taken_is_drawn_again() {
    on_every_database(async |world| {
        let random = Arc::new(Twice { seeded: Seeded::new(7), drawn: AtomicU64::new(0) });
        let deps = Deps { random, ..world.deps.clone() };
        let portal = services::portal(&deps, false);
        let who = world.holder().await;
        let mut references = Vec::new();
        for _ in 0..3 {
            let loan = gloves(who.person).saved(world).await;
            let draft = world.a_complete_draft(&who, loan).await;
            let case = portal.exchanges.submit(&who, draft).await.unwrap();
            references.push(portal.cases.find(&who, case).await.unwrap().case.reference.to_string());
        }
        references.dedup();
        assert_eq!(references.len(), 3, "{}", world.database);
    })
    .await;
}
