//! A session that is being renewed while somebody ends it. On PostgreSQL whoever ends it waits for the row, and must then
//! still find the session.

use std::sync::Arc;

use domain::id::PersonId;
use store::sessions::{self, Renewal, SessionKind, SessionOrigin, SessionRecord};
use store::testing::databases;
use store::{Store, StoreError, Tx};
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::given::{self, instant};

const NOW: &str = "2026-03-02T10:00:00Z";
const OLD: [u8; 32] = [1; 32];
const NEW: [u8; 32] = [2; 32];

/// The ways a session ends that may come in between.
#[derive(Debug, Clone, Copy)]
enum End {
    AtTheProvider,
    BySigningOut,
    ForEverybody,
}

impl End {
    async fn come(self, store: &Store) -> Result<(), StoreError> {
        let ending = async |tx: &Tx| match self {
            Self::AtTheProvider => sessions::end_by_provider_session(tx, "issuer", "sid").await.map(|_| ()),
            Self::BySigningOut => sessions::end(tx, &OLD).await.map(|_| ()),
            Self::ForEverybody => sessions::end_every(tx, None).await.map(|_| ()),
        };
        store.write(ending).await
    }
}

async fn keep(store: &Store, person: PersonId) {
    let session = SessionRecord {
        id: Uuid::from_u128(1),
        token_hash: OLD,
        kind: SessionKind::Citizen,
        person: Some(person),
        staff: None,
        acting_for: None,
        created_at: instant(NOW),
        last_seen_at: instant(NOW),
        ends_at: instant("2026-03-02T16:00:00Z"),
        name: String::new(),
        staff_centre: None,
        staff_rights: None,
        represents: false,
    };
    let origin = SessionOrigin {
        issuer: "issuer".into(),
        sid: Some("sid".into()),
        acr: None,
        auth_time: None,
        sealed_id_token: None,
    };
    let write = async |tx: &Tx| {
        sessions::insert(tx, &session).await?;
        sessions::insert_origin(tx, session.id, &origin).await
    };
    store.write(write).await.unwrap();
}

async fn renew(tx: &Tx) -> Result<bool, StoreError> {
    sessions::renew(tx, &OLD, &Renewal { token_hash: NEW, acting_for: None, at: instant(NOW) }).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_just_being_renewed_ends_all_the_same() {
    for end in [End::AtTheProvider, End::BySigningOut, End::ForEverybody] {
        for db in databases().await {
            keep(&db.store, given::someone(&db.store, 1).await).await;
            let db = Arc::new(db);
            let (renewed, is_renewed) = oneshot::channel();
            let (go_on, told_to_go_on) = oneshot::channel::<()>();
            let store = db.store.clone();
            let renewing = tokio::spawn(async move {
                let work = async |tx: &Tx| {
                    assert!(renew(tx).await?);
                    renewed.send(()).unwrap();
                    told_to_go_on.await.unwrap();
                    Ok::<_, StoreError>(())
                };
                store.write(work).await
            });
            is_renewed.await.unwrap();
            let store = db.store.clone();
            let ending = tokio::spawn(async move { end.come(&store).await });
            given::until_somebody_waits(&db).await;
            go_on.send(()).unwrap();
            renewing.await.unwrap().unwrap();
            ending.await.unwrap().unwrap();
            for token in [OLD, NEW] {
                let left = sessions::find(&db.store.read(), &token).await.unwrap();
                assert_eq!(left, None, "{}: {end:?}", db.name);
            }
            assert_eq!(db.count("session_origin").await, 0, "{}: {end:?}", db.name);
        }
    }
}

#[tokio::test]
async fn a_renewed_session_has_its_new_token_and_the_old_one_only_ends_it() {
    for db in databases().await {
        keep(&db.store, given::someone(&db.store, 1).await).await;
        assert!(db.store.write(async |tx: &Tx| renew(tx).await).await.unwrap(), "{}", db.name);
        assert!(!db.store.write(async |tx: &Tx| renew(tx).await).await.unwrap(), "{}: twice", db.name);
        let find = async |token: [u8; 32]| sessions::find(&db.store.read(), &token).await.unwrap();
        assert_eq!(find(OLD).await, None, "{}", db.name);
        assert_eq!(find(NEW).await.map(|session| session.id), Some(Uuid::from_u128(1)), "{}", db.name);
        let origin = async |token: [u8; 32]| sessions::origin(&db.store.read(), &token).await.unwrap();
        assert!(origin(OLD).await.is_none() && origin(NEW).await.is_some(), "{}", db.name);
        End::BySigningOut.come(&db.store).await.unwrap();
        assert_eq!(find(NEW).await, None, "{}", db.name);
    }
}
