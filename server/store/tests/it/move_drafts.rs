use domain::{
    case::{MoveFields, MoveKind},
    id::CaseId,
};
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
            let found = move_drafts::find(&store.read(), case.id, me).await.unwrap();
            assert_eq!(found, Some(typed), "{}", db.name);
        }
        assert_eq!(move_drafts::find(&store.read(), case.id, colleague).await.unwrap(), None, "{}", db.name);

        let forget = async |staff| {
            store.write(async |tx: &Tx| move_drafts::delete(tx, case.id, staff).await).await.unwrap();
        };
        forget(colleague).await;
        assert!(move_drafts::find(&store.read(), case.id, me).await.unwrap().is_some(), "{}", db.name);
        forget(me).await;
        forget(me).await;
        assert_eq!(move_drafts::find(&store.read(), case.id, me).await.unwrap(), None, "{}", db.name);
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
