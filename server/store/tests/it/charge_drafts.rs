//! Reports of firms that wanted money, while they are written: one for each writer and thing, and nobody else's.

use domain::{
    case::{Billed, ChargeDraft, ChargeFields},
    id::{DraftId, LoanId, PersonId},
};
use store::{
    StoreError, Tx, charge_drafts,
    testing::{databases, permit},
};
use uuid::Uuid;

use crate::{
    given::{self, instant},
    order_numbers::{asked, insert},
};

fn draft(n: u128, subject: PersonId, writer: PersonId, billed: Billed) -> ChargeDraft {
    ChargeDraft {
        id: DraftId(Uuid::from_u128(n)),
        subject,
        writer,
        billed,
        fields: ChargeFields { text: format!("Rapport {n}"), ..ChargeFields::default() },
        changed_at: instant("2026-03-02T10:00:00Z"),
    }
}

#[tokio::test]
async fn a_report_is_kept_for_the_one_who_writes_it_about_one_thing() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let number = asked(1, one);
        insert(&db.store, &number).await.unwrap();
        let (loan, number) = (Billed::Loan(LoanId(Uuid::from_u128(5))), Billed::Number(number.id));
        let save = async |draft: &ChargeDraft| {
            db.store.write(async |tx: &Tx| charge_drafts::save(tx, draft).await).await
        };
        let find = async |writer, billed| {
            charge_drafts::find(&db.store.read(), &permit(one), writer, billed).await.unwrap()
        };
        for kept in [draft(1, one, one, loan), draft(2, one, one, number), draft(3, one, two, loan)] {
            save(&kept).await.unwrap();
            assert_eq!(find(kept.writer, kept.billed).await, Some(kept), "{}", db.name);
        }
        // Another form about the same thing takes the place of the first; the others stay.
        save(&draft(4, one, one, loan)).await.unwrap();
        assert_eq!(find(one, loan).await, Some(draft(4, one, one, loan)), "{}", db.name);
        assert_eq!(charge_drafts::of(&db.store.read(), &permit(one)).await.unwrap().len(), 3);
        let taken = save(&draft(3, two, one, loan)).await;
        assert!(matches!(taken, Err(StoreError::Duplicate)), "{} {taken:?}", db.name);
        assert_eq!(find(two, loan).await, Some(draft(3, one, two, loan)), "{}: as it was", db.name);

        let delete = async |subject, n| {
            let id = DraftId(Uuid::from_u128(n));
            db.store.write(async |tx: &Tx| charge_drafts::delete(tx, &permit(subject), id).await).await
        };
        delete(two, 4).await.unwrap();
        assert!(find(one, loan).await.is_some(), "{}: not with another's permit", db.name);
        delete(one, 4).await.unwrap();
        assert_eq!(find(one, loan).await, None, "{}", db.name);
        let sweep = async |until| {
            let until = instant(until);
            let write = async |tx: &Tx| charge_drafts::delete_unchanged_since(tx, until).await;
            db.store.write(write).await.unwrap()
        };
        assert_eq!(sweep("2026-03-02T10:00:00Z").await, 0, "{}", db.name);
        assert_eq!(sweep("2026-03-02T10:00:01Z").await, 2, "{}", db.name);
    }
}
