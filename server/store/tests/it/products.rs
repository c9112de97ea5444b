use domain::product::Product;
use store::{ImportCounts, Store, Tx, products, testing::databases};

fn product(number: &str, name: &str) -> Product {
    Product {
        hms_number: number.parse().unwrap(),
        name: name.into(),
        iso: "12390301".parse().unwrap(),
        iso_title: "Mobilitetsstokker".into(),
        supplier: "Leverandør".into(),
        invented: true,
    }
}

async fn keep(store: &Store, products: &[Product]) -> ImportCounts {
    store.write(async |tx: &Tx| products::save_many(tx, products).await).await.unwrap()
}

#[tokio::test]
async fn products_are_counted_as_new_changed_or_unchanged() {
    for db in databases().await {
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
        let rows = [product("000001", "Først"), product("000001", "Sist")];
        let counts = ImportCounts { new: 1, changed: 0, unchanged: 1 };
        assert_eq!(keep(&db.store, &rows).await, counts, "{}", db.name);
        let last = ImportCounts { unchanged: 1, ..Default::default() };
        assert_eq!(keep(&db.store, &rows[1..]).await, last, "{}", db.name);
    }
}
