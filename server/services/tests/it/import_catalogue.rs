//! The catalogue and the centres, as files.

use domain::{actor::Citizen, centre::CentreNumber};
use serde_json::{Value, json};
use services::import::{Notice, Reason, import_catalogue, import_centres};
use store::centres;

use crate::{
    given::{a_person, national_number, on_every_database},
    import::{counts, file, import, loan_row},
};

#[tokio::test]
async fn the_catalogue_gives_loans_their_names() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        import(world, &file(&[loan_row(&number, &json!({}))])).await;
        let product = |changes: Value| {
            let mut row = json!({
                "hmsArtNr": "014112", "title": "Serie", "articleName": "Fin stokk", "isoCategory": "12390301",
                "isoCategoryTitle": "Stokker", "supplier": { "id": "x", "name": "Demo" }, "status": "ACTIVE",
            });
            for (field, value) in changes.as_object().unwrap() {
                row[field] = value.clone();
            }
            row
        };
        let rows = [
            product(json!({ "invented": true })),
            product(json!({ "hmsArtNr": 14112 })),
            product(json!({ "hmsArtNr": "014113", "articleName": null, "status": "INACTIVE" })),
            product(json!({ "hmsArtNr": "014114", "status": "DELETED" })),
            product(json!({ "hmsArtNr": null })),
            product(json!({ "hmsArtNr": "014115", "supplier": null })),
        ];
        let file = file(&rows);
        let mut refused = Vec::new();
        let summary = import_catalogue(&world.deps, file.as_bytes(), |notice| {
            if let Notice::Refused(row) = notice {
                refused.push((row.line, row.reason));
            }
        });
        assert_eq!(summary.await.unwrap(), counts(2, 0, 0, 4), "{}", world.database);
        let expected = [
            (3, Reason::Repeated("number")),
            (5, Reason::ProductStatus),
            (6, Reason::Missing("hmsArtNr")),
            (7, Reason::Missing("supplier.name")),
        ];
        assert_eq!(refused, expected);
        let again = import_catalogue(&world.deps, file.as_bytes(), |_| {}).await.unwrap();
        assert_eq!(again, counts(0, 0, 2, 4));
        let who = Citizen { person, acting_for: None };
        let loan = world.portal.passes.loans(&who).await.unwrap().loans.remove(0).loan;
        assert_eq!((loan.name.as_str(), loan.invented), ("Fin stokk", true));
    })
    .await;
}

#[tokio::test]
async fn a_centre_shows_no_number_that_nobody_has_confirmed() {
    on_every_database(async |world| {
        let file = r#"[
            {"number": "4703", "name": "Oslo", "region": "Oslo", "phone": "+47 22 33 44 55", "confirmedOn": "2026-11-01"},
            {"number": "4706", "name": "Vest-Viken", "region": "Buskerud", "phone": "22334455"},
            {"number": "47", "name": "x", "region": "x"},
            {"number": "4711", "name": "Rogaland", "region": "Rogaland", "phone": "ring oss", "confirmedOn": "2026-11-01"},
            {"number": "4799", "name": "Ny", "region": "Ny"},
            {"number": "4799", "name": "Ny", "region": "Ny"}
        ]"#;
        let mut refused = Vec::new();
        let summary = import_centres(&world.deps, file.as_bytes(), |notice| {
            if let Notice::Refused(row) = notice {
                refused.push((row.line, row.reason));
            }
        });
        assert_eq!(summary.await.unwrap(), counts(1, 1, 0, 4), "{}", world.database);
        let expected =
            [(3, Reason::Unconfirmed), (4, Reason::CentreNumber), (5, Reason::Phone), (7, Reason::Repeated("number"))];
        assert_eq!(refused, expected);
        let oslo = centres::find(&world.deps.store.read(), &CentreNumber("4703".to_owned())).await.unwrap().unwrap();
        assert_eq!(oslo.phone.as_deref(), Some("22334455"));
        assert_eq!(oslo.confirmed_on.unwrap().to_string(), "2026-11-01");
        let again = import_centres(&world.deps, file.as_bytes(), |_| {}).await.unwrap();
        assert_eq!(again, counts(0, 0, 2, 4));
    })
    .await;
}
