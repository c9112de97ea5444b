use domain::{
    id::LoanId,
    loan::{LoanStatus, LoanType, Unit},
};
use store::testing::permit;
use store::{
    ImportCounts, Store, StoreError, Tx,
    loans::{self, ImportedLoan},
    products,
    testing::databases,
};
use uuid::Uuid;

use crate::given::{self, date, imported};

async fn keep(store: &Store, rows: &[ImportedLoan]) -> ImportCounts {
    store.write(async |tx: &Tx| loans::save_many(tx, rows).await).await.unwrap()
}

#[tokio::test]
async fn a_loan_is_read_as_it_was_imported() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let row = ImportedLoan {
            serial_number: Some("S-1".into()),
            loan_type: Some(LoanType::TimeLimited),
            return_by: Some(date("2026-06-01")),
            updated_return_by: Some(date("2026-09-01")),
            quantity: 2,
            unit: Unit::Pair,
            status: LoanStatus::InRepair,
            iso: "09031201".parse().unwrap(),
            ..imported(person, "a")
        };
        keep(&db.store, std::slice::from_ref(&row)).await;
        let found = loans::of(&db.store.read(), &permit(person)).await.unwrap().remove(0);
        let same = (
            found.serial_number.clone(),
            found.loan_type,
            found.lent_on,
            found.return_by,
            found.updated_return_by,
            found.quantity,
            found.unit,
            found.status,
            found.iso.clone(),
            found.category.clone(),
        );
        let expected = (
            row.serial_number,
            row.loan_type,
            row.lent_on,
            row.return_by,
            row.updated_return_by,
            row.quantity,
            row.unit,
            row.status,
            row.iso,
            row.category,
        );
        assert_eq!(same, expected, "{}", db.name);
        assert_eq!((found.name.as_str(), found.invented), ("Stokk hvit", false), "{}", db.name);
        assert_eq!(found.hms_number, row.hms_number, "{}", db.name);
    }
}

#[tokio::test]
async fn the_catalogue_names_the_aid_once_it_knows_it() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let loan = given::cane(&db.store, person, "a").await;
        given::kept_supplier(&db.store, 1, "Leverandør").await;
        let product = given::product("123456", "Mobilitetsstokk Lett");
        db.store.write(async |tx: &Tx| products::save_many(tx, &[product]).await).await.unwrap();
        let found = loans::find(&db.store.read(), &permit(person), loan).await.unwrap().unwrap();
        assert_eq!((found.name.as_str(), found.invented), ("Mobilitetsstokk Lett", true), "{}", db.name);
        // The category of the loan stays: rules are asked of what was lent.
        assert_eq!(found.iso.as_str(), "123903", "{}", db.name);
    }
}

#[tokio::test]
async fn the_latest_loan_is_first_and_one_without_a_date_last() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let row = |key: &str, name: &str, lent: Option<&str>| ImportedLoan {
            description: name.into(),
            lent_on: lent.map(date),
            ..imported(person, key)
        };
        let rows = [
            row("1", "Uten dato B", None),
            row("2", "Ældre", Some("2020-01-01")),
            row("3", "Nyest", Some("2025-01-01")),
            row("4", "Eldre", Some("2020-01-01")),
            row("5", "Uten dato A", None),
        ];
        keep(&db.store, &rows).await;
        let found = loans::of(&db.store.read(), &permit(person)).await.unwrap();
        let names: Vec<_> = found.iter().map(|loan| loan.name.as_str()).collect();
        assert_eq!(names, ["Nyest", "Eldre", "Ældre", "Uten dato A", "Uten dato B"], "{}", db.name);
    }
}

#[tokio::test]
async fn somebody_elses_loan_is_not_found() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let loan = given::cane(&db.store, one, "a").await;
        let reader = db.store.read();
        assert!(loans::find(&reader, &permit(one), loan).await.unwrap().is_some(), "{}", db.name);
        assert_eq!(loans::find(&reader, &permit(two), loan).await.unwrap(), None, "{}", db.name);
        assert_eq!(
            loans::find(&reader, &permit(one), LoanId(Uuid::from_u128(1))).await.unwrap(),
            None,
            "{}",
            db.name
        );
        assert!(loans::of(&reader, &permit(two)).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn importing_again_changes_nothing_and_keeps_the_addresses_of_the_loans() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let mut rows = [imported(one, "a"), imported(one, "b"), imported(two, "a")];
        assert_eq!(
            keep(&db.store, &rows).await,
            ImportCounts { new: 3, ..Default::default() },
            "{}",
            db.name
        );
        let before = loans::of(&db.store.read(), &permit(one)).await.unwrap();
        let again = keep(&db.store, &rows).await;
        assert_eq!(again, ImportCounts { unchanged: 3, ..Default::default() }, "{}", db.name);
        assert_eq!(loans::of(&db.store.read(), &permit(one)).await.unwrap(), before, "{}", db.name);

        rows[1].status = LoanStatus::InRepair;
        let changed = keep(&db.store, &rows).await;
        assert_eq!(changed, ImportCounts { changed: 1, unchanged: 2, ..Default::default() }, "{}", db.name);
        let mut after: Vec<_> = loans::of(&db.store.read(), &permit(one)).await.unwrap();
        assert_eq!(after.iter().filter(|loan| loan.status == LoanStatus::InRepair).count(), 1, "{}", db.name);
        for loan in &mut after {
            loan.status = LoanStatus::OnLoan;
        }
        assert_eq!(after, before, "{}", db.name);
    }
}

#[tokio::test]
async fn more_rows_than_one_statement_holds_are_imported_all() {
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let rows: Vec<_> = (0..2_500).map(|n| imported(person, &n.to_string())).collect();
        assert_eq!(
            keep(&db.store, &rows).await,
            ImportCounts { new: 2_500, ..Default::default() },
            "{}",
            db.name
        );
        assert_eq!(loans::of(&db.store.read(), &permit(person)).await.unwrap().len(), 2_500, "{}", db.name);
    }
}

#[tokio::test]
async fn a_loan_to_nobody_stops_the_import() {
    for db in databases().await {
        let known = given::someone(&db.store, 1).await;
        let rows = [imported(known, "a"), imported(given::person(2).id, "a")];
        let refused = db.store.write(async |tx: &Tx| loans::save_many(tx, &rows).await).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{}: {refused:?}", db.name);
        assert!(loans::of(&db.store.read(), &permit(known)).await.unwrap().is_empty(), "{}", db.name);
    }
}
