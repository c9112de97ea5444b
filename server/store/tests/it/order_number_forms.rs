//! What was typed about an order number that is not asked for yet.

use domain::{
    id::AskId,
    order_number::{AskDraft, AskFields, MoveKind, NumberMoveFields},
};
use store::{
    StoreError, Tx, order_numbers,
    testing::{databases, permit},
};
use uuid::Uuid;

use crate::{
    given::{self, instant},
    order_numbers::{asked, insert},
};

#[tokio::test]
async fn a_form_that_is_somebody_else_s_or_has_become_a_number_is_not_written_over() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let draft = |n: u64, subject, writer, note: &str| AskDraft {
            id: AskId(Uuid::from_u128(n.into())),
            subject,
            writer,
            fields: AskFields { note: note.into(), ..AskFields::default() },
            changed_at: instant("2026-03-02T10:00:00Z"),
        };
        let save = async |draft: &AskDraft| {
            db.store.write(async |tx: &Tx| order_numbers::save_draft(tx, draft).await).await
        };
        let first = draft(8, one, one, "Min");
        save(&first).await.unwrap();
        insert(&db.store, &asked(9, one)).await.unwrap();
        for taken in [draft(8, two, two, "Din"), draft(8, one, two, "Vår"), draft(9, two, two, "Sendt")] {
            let kept = save(&taken).await;
            assert!(matches!(kept, Err(StoreError::Duplicate)), "{} {kept:?}", db.name);
        }
        let found = order_numbers::find_draft(&db.store.read(), &permit(one), one).await.unwrap();
        assert_eq!(found, Some(first), "{}", db.name);
        assert_eq!(order_numbers::find_draft(&db.store.read(), &permit(two), two).await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_is_typed_is_kept_for_the_one_who_types() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let draft = |n: u128, writer| AskDraft {
            id: AskId(Uuid::from_u128(n)),
            subject: one,
            writer,
            fields: AskFields { note: format!("Merknad {n}"), ..AskFields::default() },
            changed_at: instant("2026-03-02T10:00:00Z"),
        };
        let save = async |draft: &AskDraft| {
            db.store.write(async |tx: &Tx| order_numbers::save_draft(tx, draft).await).await.unwrap();
        };
        save(&draft(1, one)).await;
        save(&draft(2, two)).await;
        save(&draft(3, one)).await;
        let find =
            async |writer| order_numbers::find_draft(&db.store.read(), &permit(one), writer).await.unwrap();
        assert_eq!(
            (find(one).await, find(two).await),
            (Some(draft(3, one)), Some(draft(2, two))),
            "{}",
            db.name
        );
        let write = async |tx: &Tx| order_numbers::delete_draft(tx, &permit(one), draft(3, one).id).await;
        db.store.write(write).await.unwrap();
        let until = instant("2026-03-02T10:00:01Z");
        let sweep = async |tx: &Tx| order_numbers::delete_drafts_unchanged_since(tx, until).await;
        assert_eq!(db.store.write(sweep).await.unwrap(), 1, "{}: only the other one is left", db.name);

        let staff = given::employee(&db.store, 1).await;
        insert(&db.store, &asked(1, one)).await.unwrap();
        let typed =
            NumberMoveFields { kind: MoveKind::Refuse, reason: String::new(), text: "Fordi".to_owned() };
        let id = asked(1, one).id;
        let keep = async |tx: &Tx| order_numbers::save_typed(tx, id, staff, &typed, until).await;
        db.store.write(keep).await.unwrap();
        let found = order_numbers::find_typed(&db.store.read(), &permit(one), id, staff).await.unwrap();
        assert_eq!(found, Some(typed.clone()), "{}", db.name);
        assert_eq!(order_numbers::find_typed(&db.store.read(), &permit(two), id, staff).await.unwrap(), None);
    }
}
