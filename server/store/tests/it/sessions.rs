use domain::{
    actor::{Right, StaffRights},
    id::{PersonId, StaffId},
    person::AddressProtection,
    representation::{Representation, RepresentationKind},
    time::Instant,
};
use store::{
    Store, StoreError, Tx, representations,
    sessions::{self, SessionKind, SessionRecord},
    staff,
    testing::databases,
};
use uuid::Uuid;

use crate::given::{self, date, instant};

const BEGUN: &str = "2026-03-02T10:00:00Z";

/// What is kept, with the read-only half left blank.
fn blank(token: u8, kind: SessionKind) -> SessionRecord {
    SessionRecord {
        id: Uuid::from_u128(token.into()),
        token_hash: [token; 32],
        kind,
        person: None,
        staff: None,
        acting_for: None,
        created_at: instant(BEGUN),
        last_seen_at: instant(BEGUN),
        ends_at: instant("2026-03-02T16:00:00Z"),
        name: String::new(),
        staff_centre: None,
        staff_rights: None,
        represents: false,
    }
}

fn citizen(token: u8, person: PersonId) -> SessionRecord {
    SessionRecord { person: Some(person), ..blank(token, SessionKind::Citizen) }
}

fn employee(token: u8, staff: StaffId) -> SessionRecord {
    SessionRecord { staff: Some(staff), ..blank(token, SessionKind::Staff) }
}

async fn keep(store: &Store, session: &SessionRecord) -> Result<(), StoreError> {
    store.write(async |tx: &Tx| sessions::insert(tx, session).await).await
}

async fn find(store: &Store, token: u8) -> Option<SessionRecord> {
    sessions::find(&store.read(), &[token; 32]).await.unwrap()
}

#[tokio::test]
async fn a_citizens_session_names_the_person() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let session = citizen(1, person);
        keep(&db.store, &session).await.unwrap();
        let expected = SessionRecord { name: "Syntetisk1 Ødegård".into(), ..session };
        assert_eq!(find(&db.store, 1).await, Some(expected), "{}", db.name);
        assert_eq!(find(&db.store, 2).await, None, "{}", db.name);
    }
}

#[tokio::test]
async fn a_guardians_session_knows_the_child_acted_for() {
    for db in databases().await {
        let guardian = given::someone(&db.store, 1).await;
        let mut child = given::person(2);
        child.birth = date("2015-06-01");
        given::kept(&db.store, &child).await;
        let held = Representation {
            guardian,
            child: child.id,
            kind: RepresentationKind::ParentalResponsibility,
            from: date("2020-01-01"),
            to: None,
        };
        db.store.write(async |tx: &Tx| representations::save(tx, &held).await).await.unwrap();
        let session = SessionRecord { acting_for: Some(child.id), ..citizen(1, guardian) };
        keep(&db.store, &session).await.unwrap();
        let found = find(&db.store, 1).await.unwrap();
        assert_eq!(found.acting_for, Some(child.id), "{}", db.name);
        assert!(found.represents, "{}", db.name);

        child.protection = AddressProtection::Confidential;
        given::kept(&db.store, &child).await;
        assert!(!find(&db.store, 1).await.unwrap().represents, "{}", db.name);
    }
}

#[tokio::test]
async fn a_staff_session_knows_centre_and_rights_as_they_are_now() {
    for db in databases().await {
        let id = given::employee(&db.store, 1).await;
        keep(&db.store, &employee(1, id)).await.unwrap();
        let found = find(&db.store, 1).await.unwrap();
        let expected = SessionRecord {
            name: "Veileder 1".into(),
            staff_centre: Some(given::centre()),
            staff_rights: Some(StaffRights::casework()),
            ..employee(1, id)
        };
        assert_eq!(found, expected, "{}", db.name);

        let mut member = staff::find(&db.store.read(), id).await.unwrap().unwrap();
        member.rights = member.rights.with(Right::Shielded);
        db.store.write(async |tx: &Tx| staff::save(tx, &member).await).await.unwrap();
        assert_eq!(find(&db.store, 1).await.unwrap().staff_rights, Some(member.rights), "{}", db.name);
    }
}

#[tokio::test]
async fn being_seen_is_noted_once_a_minute() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        keep(&db.store, &citizen(1, person)).await.unwrap();
        for (seen, noted) in [
            ("2026-03-02T10:00:59.999Z", BEGUN),
            ("2026-03-02T10:01:00Z", "2026-03-02T10:01:00Z"),
            ("2026-03-02T10:01:30Z", "2026-03-02T10:01:00Z"),
            ("2026-03-02T09:00:00Z", "2026-03-02T10:01:00Z"),
            ("2026-03-02T11:00:00Z", "2026-03-02T11:00:00Z"),
        ] {
            let at: Instant = instant(seen);
            db.store.write(async |tx: &Tx| sessions::touch(tx, &[1; 32], at).await).await.unwrap();
            assert_eq!(find(&db.store, 1).await.unwrap().last_seen_at, instant(noted), "{} {seen}", db.name);
        }
    }
}

#[tokio::test]
async fn a_session_ends_once() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        keep(&db.store, &citizen(1, person)).await.unwrap();
        keep(&db.store, &citizen(2, person)).await.unwrap();
        for there in [true, false] {
            let ended = db.store.write(async |tx: &Tx| sessions::end(tx, &[1; 32]).await).await;
            assert_eq!(ended.unwrap(), there, "{}", db.name);
        }
        assert_eq!(find(&db.store, 1).await, None, "{}", db.name);
        assert!(find(&db.store, 2).await.is_some(), "{}", db.name);
    }
}

#[tokio::test]
async fn sessions_past_their_end_are_deleted() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        for (token, end) in [(1, "2026-03-02T11:59:59.999Z"), (2, "2026-03-02T12:00:00Z")] {
            keep(&db.store, &SessionRecord { ends_at: instant(end), ..citizen(token, person) })
                .await
                .unwrap();
        }
        let noon = instant("2026-03-02T12:00:00Z");
        let deleted = db.store.write(async |tx: &Tx| sessions::delete_ended_before(tx, noon).await).await;
        assert_eq!(deleted.unwrap(), 1, "{}", db.name);
        assert!(find(&db.store, 1).await.is_none() && find(&db.store, 2).await.is_some(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_session_belongs_to_a_citizen_or_to_staff_and_a_token_is_used_once() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let staff = given::employee(&db.store, 1).await;
        let both = SessionRecord { staff: Some(staff), ..citizen(1, person) };
        let neither = blank(1, SessionKind::Citizen);
        let wrong_kind = SessionRecord { kind: SessionKind::Staff, ..citizen(1, person) };
        let for_oneself = SessionRecord { acting_for: Some(person), ..citizen(1, person) };
        let staff_for_child = SessionRecord { acting_for: Some(person), ..employee(1, staff) };
        for wrong in [both, neither, wrong_kind, for_oneself, staff_for_child] {
            let refused = keep(&db.store, &wrong).await;
            assert!(matches!(refused, Err(StoreError::Refused { .. })), "{}: {refused:?}", db.name);
        }
        keep(&db.store, &citizen(1, person)).await.unwrap();
        let twice = keep(&db.store, &citizen(1, person)).await;
        assert!(matches!(twice, Err(StoreError::Duplicate)), "{}: {twice:?}", db.name);
    }
}
