use std::sync::Arc;

use domain::{exchange::DraftFields, id::DraftId};
use store::testing::permit;
use store::{StoreError, Tx, drafts, loans, testing::databases};
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::given::{self, instant};

#[tokio::test]
async fn a_draft_is_kept_exactly_as_typed() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let mut draft = given::draft(1, subject, loan);
        given::kept_draft(&db.store, &draft).await;
        draft.fields = DraftFields {
            reason: "annet".into(),
            reason_text: "  Linje 1\r\nLinje 2 «æøå» 'x' ".into(),
            delivery: "annen".into(),
            street: "Prøveveien 1".into(),
            postcode: "12".into(),
            city: " ".into(),
        };
        draft.changed_at = instant("2026-03-03T11:22:33.444Z");
        db.store.write(async |tx: &Tx| drafts::save(tx, &draft).await).await.unwrap();
        let reader = db.store.read();
        assert_eq!(
            drafts::find(&reader, &permit(subject), draft.id).await.unwrap().as_ref(),
            Some(&draft),
            "{}",
            db.name
        );
        let of_loan = drafts::find_for_loan(&reader, &permit(subject), loan).await.unwrap();
        assert_eq!(of_loan.as_ref(), Some(&draft), "{}", db.name);
        assert_eq!(drafts::of(&reader, &permit(subject)).await.unwrap(), [draft], "{}", db.name);
    }
}

#[tokio::test]
async fn a_loan_has_one_draft_and_the_transaction_survives_a_second() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let first = given::draft(1, subject, loan);
        given::kept_draft(&db.store, &first).await;
        let found = db
            .store
            .write(async |tx: &Tx| {
                let second = drafts::insert(tx, &given::draft(2, subject, loan)).await;
                assert!(matches!(second, Err(StoreError::Duplicate)), "{}: {second:?}", db.name);
                drafts::find_for_loan(tx, &permit(subject), loan).await
            })
            .await;
        assert_eq!(found.unwrap(), Some(first), "{}", db.name);
    }
}

#[tokio::test]
async fn nobody_reads_writes_or_deletes_a_draft_about_somebody_elses_aid() {
    for db in databases().await {
        let (owner, other) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let loan = given::cane(&db.store, owner, "a").await;
        let draft = given::draft(1, owner, loan);
        given::kept_draft(&db.store, &draft).await;
        let reader = db.store.read();
        assert_eq!(drafts::find(&reader, &permit(other), draft.id).await.unwrap(), None, "{}", db.name);
        assert_eq!(drafts::find_for_loan(&reader, &permit(other), loan).await.unwrap(), None, "{}", db.name);
        assert!(drafts::of(&reader, &permit(other)).await.unwrap().is_empty(), "{}", db.name);
        let mut stolen = draft.clone();
        stolen.subject = other;
        let refused = db.store.write(async |tx: &Tx| drafts::save(tx, &stolen).await).await;
        assert!(matches!(refused, Err(StoreError::Missing)), "{}: {refused:?}", db.name);
        let gone = db.store.write(async |tx: &Tx| drafts::delete(tx, &permit(other), draft.id).await).await;
        assert!(!gone.unwrap(), "{}", db.name);
        assert_eq!(drafts::of(&reader, &permit(owner)).await.unwrap(), [draft], "{}", db.name);
    }
}

#[tokio::test]
async fn a_deleted_draft_is_gone_once() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        let draft = given::draft(1, subject, loan);
        given::kept_draft(&db.store, &draft).await;
        for there in [true, false] {
            let deleted =
                db.store.write(async |tx: &Tx| drafts::delete(tx, &permit(subject), draft.id).await).await;
            assert_eq!(deleted.unwrap(), there, "{}", db.name);
        }
        let late = db.store.write(async |tx: &Tx| drafts::save(tx, &draft).await).await;
        assert!(matches!(late, Err(StoreError::Missing)), "{}: {late:?}", db.name);
    }
}

#[tokio::test]
async fn drafts_nobody_has_written_on_are_deleted_and_younger_ones_stay_newest_first() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        for (n, key, at) in [
            (1, "a", "2026-02-01T09:59:59.999Z"),
            (2, "b", "2026-02-01T10:00:00Z"),
            (3, "c", "2026-02-02T10:00:00Z"),
        ] {
            let mut draft = given::draft(n, subject, given::cane(&db.store, subject, key).await);
            draft.changed_at = instant(at);
            given::kept_draft(&db.store, &draft).await;
        }
        let since = instant("2026-02-01T10:00:00Z");
        let deleted = db.store.write(async |tx: &Tx| drafts::delete_unchanged_since(tx, since).await).await;
        assert_eq!(deleted.unwrap(), 1, "{}", db.name);
        let left: Vec<_> =
            drafts::of(&db.store.read(), &permit(subject)).await.unwrap().iter().map(|one| one.id).collect();
        assert_eq!(left, [3, 2].map(|n| DraftId(Uuid::from_u128(n))), "{}", db.name);
    }
}

/// On PostgreSQL the sweep has seen the old draft, waits for whoever writes on it, and must look at its age again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_that_is_just_being_written_on_stays() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let mut draft = given::draft(1, subject, given::cane(&db.store, subject, "a").await);
        draft.changed_at = instant("2026-02-01T09:59:59.999Z");
        given::kept_draft(&db.store, &draft).await;
        draft.changed_at = instant("2026-03-03T10:00:00Z");
        let db = Arc::new(db);
        let (written, is_written) = oneshot::channel();
        let (go_on, told_to_go_on) = oneshot::channel::<()>();
        let (store, typed) = (db.store.clone(), draft.clone());
        let writing = tokio::spawn(async move {
            let work = async |tx: &Tx| {
                drafts::save(tx, &typed).await?;
                written.send(()).unwrap();
                told_to_go_on.await.unwrap();
                Ok::<_, StoreError>(())
            };
            store.write(work).await
        });
        is_written.await.unwrap();
        let (store, since) = (db.store.clone(), instant("2026-02-01T10:00:00Z"));
        let sweeping = tokio::spawn(async move {
            store.write(async |tx: &Tx| drafts::delete_unchanged_since(tx, since).await).await
        });
        given::until_somebody_waits(&db).await;
        go_on.send(()).unwrap();
        writing.await.unwrap().unwrap();
        assert_eq!(sweeping.await.unwrap().unwrap(), 0, "{}", db.name);
        let left = drafts::of(&db.store.read(), &permit(subject)).await.unwrap();
        assert_eq!(left, [draft], "{}", db.name);
    }
}

#[tokio::test]
async fn a_draft_needs_its_loan_and_goes_with_it() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, subject, "a").await;
        given::kept_draft(&db.store, &given::draft(1, subject, loan)).await;
        assert_eq!(given::raw(&db, "DELETE FROM loan").await.unwrap(), 1, "{}", db.name);
        assert!(drafts::of(&db.store.read(), &permit(subject)).await.unwrap().is_empty(), "{}", db.name);
        assert!(loans::of(&db.store.read(), &permit(subject)).await.unwrap().is_empty(), "{}", db.name);
        let orphan = given::draft(2, subject, loan);
        let refused = db.store.write(async |tx: &Tx| drafts::insert(tx, &orphan).await).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{}: {refused:?}", db.name);
    }
}
