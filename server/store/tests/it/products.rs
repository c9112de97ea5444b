use domain::product::Product;
use store::{ImportCounts, Store, StoreError, Tx, products, testing::databases};

use crate::given::{kept_supplier, product};

async fn keep(store: &Store, products: &[Product]) -> ImportCounts {
    store.write(async |tx: &Tx| products::save_many(tx, products).await).await.unwrap()
}

#[tokio::test]
async fn products_are_counted_as_new_changed_or_unchanged() {
    for db in databases().await {
        kept_supplier(&db.store, 1, "Leverandør").await;
        let first = [product("000001", "Stokk"), product("000002", "Hanske")];
        assert_eq!(
            keep(&db.store, &first).await,
            ImportCounts { new: 2, ..Default::default() },
            "{}",
            db.name
        );
        let second = [product("000001", "Stokk"), product("000002", "Kjørehanske"), product("000003", "Ny")];
        let counts = ImportCounts { new: 1, changed: 1, unchanged: 1 };
        assert_eq!(keep(&db.store, &second).await, counts, "{}", db.name);
        let third = ImportCounts { unchanged: 3, ..Default::default() };
        assert_eq!(keep(&db.store, &second).await, third, "{}", db.name);
    }
}

#[tokio::test]
async fn of_two_rows_with_one_number_the_last_wins() {
    for db in databases().await {
        kept_supplier(&db.store, 1, "Leverandør").await;
        let rows = [product("000001", "Først"), product("000001", "Sist")];
        let counts = ImportCounts { new: 1, changed: 0, unchanged: 1 };
        assert_eq!(keep(&db.store, &rows).await, counts, "{}", db.name);
        let last = ImportCounts { unchanged: 1, ..Default::default() };
        assert_eq!(keep(&db.store, &rows[1..]).await, last, "{}", db.name);
    }
}

#[tokio::test]
async fn a_product_of_nobody_is_not_kept() {
    for db in databases().await {
        let row = [product("000001", "Stokk")];
        let kept = db.store.write(async |tx: &Tx| products::save_many(tx, &row).await).await;
        assert!(matches!(kept, Err(StoreError::Dangling)), "{}", db.name);
    }
}
