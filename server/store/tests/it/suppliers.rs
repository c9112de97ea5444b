use domain::{id::SupplierId, supplier::Supplier};
use store::{ImportCounts, Tx, suppliers, testing::databases};
use uuid::Uuid;

fn supplier(number: u128, name: &str) -> Supplier {
    Supplier {
        id: SupplierId(Uuid::from_u128(number)),
        name: name.into(),
        phone: None,
        confirmed_on: None,
        invented: true,
    }
}

#[tokio::test]
async fn suppliers_are_kept_once_and_listed_as_in_the_norwegian_alphabet() {
    for db in databases().await {
        let firms = [supplier(1, "Ås Rullestol"), supplier(2, "Ærlig Stokk"), supplier(3, "Berg Hjelp")];
        let keep = async |firms: &[Supplier]| {
            db.store.write(async |tx: &Tx| suppliers::save_many(tx, firms).await).await.unwrap()
        };
        assert_eq!(keep(&firms).await, ImportCounts { new: 3, ..Default::default() }, "{}", db.name);
        let renamed = Supplier { phone: Some("55551111".into()), ..firms[2].clone() };
        let counts = ImportCounts { changed: 1, unchanged: 1, ..Default::default() };
        assert_eq!(keep(&[renamed.clone(), firms[0].clone()]).await, counts, "{}", db.name);
        let all = suppliers::all(&db.store.read()).await.unwrap();
        assert_eq!(all, [renamed.clone(), firms[1].clone(), firms[0].clone()], "{}", db.name);
        assert_eq!(
            suppliers::find(&db.store.read(), renamed.id).await.unwrap(),
            Some(renamed),
            "{}",
            db.name
        );
        let write = async |tx: &Tx| suppliers::save_many(tx, &[supplier(4, "Ikke oppgitt")]).await;
        db.store.write(write).await.unwrap();
        assert_eq!(suppliers::all(&db.store.read()).await.unwrap().len(), 4, "{}", db.name);
        assert_eq!(suppliers::firms(&db.store.read()).await.unwrap(), all, "nobody goes to it, {}", db.name);
        let unnamed = SupplierId(Uuid::from_u128(4));
        assert!(suppliers::find(&db.store.read(), unnamed).await.unwrap().is_some(), "{}", db.name);
        assert_eq!(suppliers::find_firm(&db.store.read(), unnamed).await.unwrap(), None, "{}", db.name);
        let nobody = SupplierId(Uuid::from_u128(9));
        assert_eq!(suppliers::find(&db.store.read(), nobody).await.unwrap(), None, "{}", db.name);
    }
}
