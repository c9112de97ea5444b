use domain::{
    case::{MoveFields, MoveKind},
    id::CaseId,
};
use store::testing::permit;
use store::{StoreError, Tx, move_drafts, testing::databases};
use uuid::Uuid;

use crate::given;

fn typed(kind: MoveKind) -> MoveFields {
    MoveFields {
        kind,
        date: "32.13.2026".into(),
        decision_reason: "annet".into(),
        text: " Fordi\r\n«æøå» ".into(),
    }
}

#[tokio::test]
async fn what_staff_typed_is_kept_for_that_member_of_staff_until_forgotten() {
    for db in databases().await {
        let store = &db.store;
        let subject = given::someone(store, 1).await;
        let (me, colleague) = (given::employee(store, 1).await, given::employee(store, 2).await);
        let case = given::case(1, subject, given::cane(store, subject, "a").await);
        given::insert(store, &case).await.unwrap();
        for kind in MoveKind::ALL {
            let typed = typed(kind);
            store
                .write(async |tx: &Tx| move_drafts::save(tx, case.id, me, &typed, case.submitted_at).await)
                .await
                .unwrap();
            let found = move_drafts::find(&store.read(), &permit(subject), case.id, me).await.unwrap();
            assert_eq!(found, Some(typed), "{}", db.name);
        }
        assert_eq!(
            move_drafts::find(&store.read(), &permit(subject), case.id, colleague).await.unwrap(),
            None,
            "{}",
            db.name
        );

        let other = permit(given::person(2).id);
        let found = move_drafts::find(&store.read(), &other, case.id, me).await.unwrap();
        assert_eq!(found, None, "{}: a permit about somebody else", db.name);

        let forget = async |staff| {
            store.write(async |tx: &Tx| move_drafts::delete(tx, case.id, staff).await).await.unwrap();
        };
        forget(colleague).await;
        assert!(
            move_drafts::find(&store.read(), &permit(subject), case.id, me).await.unwrap().is_some(),
            "{}",
            db.name
        );
        forget(me).await;
        forget(me).await;
        assert_eq!(
            move_drafts::find(&store.read(), &permit(subject), case.id, me).await.unwrap(),
            None,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn what_was_typed_goes_with_its_case_or_with_time() {
    for db in databases().await {
        let store = &db.store;
        let subject = given::someone(store, 1).await;
        let (me, colleague) = (given::employee(store, 1).await, given::employee(store, 2).await);
        let mut cases = Vec::new();
        for n in [1, 2] {
            let loan = given::cane(store, subject, &n.to_string()).await;
            let case = given::case(n, subject, loan);
            given::insert(store, &case).await.unwrap();
            cases.push(case.id);
        }
        let typed = typed(MoveKind::Cancel);
        let keep = async |case, staff, at| {
            let at = given::instant(at);
            store.write(async |tx: &Tx| move_drafts::save(tx, case, staff, &typed, at).await).await.unwrap();
        };
        for (case, staff) in [(cases[0], me), (cases[0], colleague), (cases[1], me)] {
            keep(case, staff, "2026-03-02T10:00:00Z").await;
        }
        keep(cases[1], colleague, "2026-03-02T10:00:01Z").await;
        let own = permit(subject);
        let is_kept =
            async |case, staff| move_drafts::find(&store.read(), &own, case, staff).await.unwrap().is_some();
        store.write(async |tx: &Tx| move_drafts::delete_of_case(tx, cases[0]).await).await.unwrap();
        assert!(!is_kept(cases[0], me).await && !is_kept(cases[0], colleague).await, "{}", db.name);
        assert!(is_kept(cases[1], me).await && is_kept(cases[1], colleague).await, "{}", db.name);
        let since = given::instant("2026-03-02T10:00:01Z");
        let gone = store.write(async |tx: &Tx| move_drafts::delete_unchanged_since(tx, since).await).await;
        assert_eq!(gone.unwrap(), 1, "{}", db.name);
        assert!(!is_kept(cases[1], me).await && is_kept(cases[1], colleague).await, "{}", db.name);
    }
}

#[tokio::test]
async fn nothing_is_typed_on_a_case_that_is_not_there() {
    for db in databases().await {
        let me = given::employee(&db.store, 1).await;
        let lost = CaseId(Uuid::from_u128(404));
        let at = given::instant("2026-03-02T10:00:00Z");
        let typed = typed(MoveKind::Cancel);
        let refused = db.store.write(async |tx: &Tx| move_drafts::save(tx, lost, me, &typed, at).await).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{}: {refused:?}", db.name);
    }
}
