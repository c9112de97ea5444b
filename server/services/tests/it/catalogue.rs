//! The catalogue, as whoever asks is answered.

use chrono::Duration;
use domain::{
    product::{Kind, PER_PAGE, ProductQuery, Rank, SupplementaryForm, Training},
    refusal::Refusal,
    views::ProductList,
};
use serde_json::{Value, json};
use services::{
    demo,
    import::{Notice, Reason, import_catalogue},
};

use crate::{
    given::{World, on_every_database},
    import::{counts, file},
};

fn row(changes: &Value) -> Value {
    let mut row = json!({
        "hmsArtNr": "014112", "title": "Serie", "articleName": "Aktiv rullestol Lett", "isoCategory": "12220301",
        "isoCategoryTitle": "Manuelle rullestoler aktive", "status": "ACTIVE",
        "supplier": { "id": "3f1c0d1e-6a53-4d0a-8f43-3a1a3f1f0a11", "name": "Fjord" },
        "attributes": { "produkttype": "Hovedprodukt", "keywords": ["krøkk"], "text": "mer", "digitalSoknad": true },
        "techData": [{ "key": "Setebredde", "value": "40", "unit": "cm" }, { "key": "Tom", "value": " " }],
        "agreements": [{
            "id": "x", "reference": "20-1423", "title": "Rullestoler", "rank": 1, "postNr": 3, "postTitle": "3: Aktive",
            "expired": "2026-11-22T00:00:00", "status": "ACTIVE", "mainProduct": true,
        }],
    });
    for (field, value) in changes.as_object().unwrap() {
        row[field] = value.clone();
    }
    row
}

async fn import(world: &World, rows: &[Value]) {
    let all = rows.len() as u64;
    let summary = import_catalogue(&world.deps, file(rows).as_bytes(), |_| {}).await.unwrap();
    assert_eq!(summary.new + summary.changed + summary.unchanged, all, "{summary:?}");
}

async fn search(world: &World, typed: &str) -> ProductList {
    let query = ProductQuery { typed: typed.into(), ..ProductQuery::default() };
    world.portal.catalogue.search(query).await.unwrap()
}

#[tokio::test]
async fn a_product_is_found_and_shown_with_its_agreements() {
    on_every_database(async |world| {
        import(world, &[row(&json!({}))]).await;
        let found = search(world, "RULLE lett krøkk").await;
        assert_eq!((found.total, found.pages, found.products.len()), (1, 1, 1), "{}", world.database);
        let card = &found.products[0];
        assert_eq!((card.standing, card.supplier.as_str()), (Some(Rank::First), "Fjord"));
        let page = world.portal.catalogue.product(card.hms_number.clone()).await.unwrap();
        assert_eq!(page.product.technical.len(), 1, "{}", world.database);
        assert_eq!(page.product.supplementary_form(), Some(SupplementaryForm::ManualWheelchair));
        assert_eq!((page.product.training(), page.product.kind), (None, Kind::Main));
        assert_eq!((page.in_force.len(), page.ended.len()), (1, 0));
        assert_eq!(page.in_force[0].post.title.as_deref(), Some("3: Aktive"));
        let missing = world.portal.catalogue.product("999999".parse().unwrap()).await;
        assert_eq!(missing, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn the_day_after_the_last_day_it_is_on_no_agreement_and_that_is_told() {
    on_every_database(async |world| {
        import(world, &[row(&json!({}))]).await;
        world.clock.pass(Duration::days(1));
        let found = search(world, "rulle").await;
        assert_eq!((found.total, found.on_no_agreement), (0, 1), "{}", world.database);
        let query = ProductQuery { only_on_agreement: false, ..found.query };
        let found = world.portal.catalogue.search(query).await.unwrap();
        assert_eq!((found.total, found.products[0].standing), (1, None));
        let page = world.portal.catalogue.product(found.products[0].hms_number.clone()).await.unwrap();
        assert_eq!((page.in_force.len(), page.ended.len(), page.standing), (0, 1, None));
        // Asked for by its number, it is there whatever else is asked.
        assert_eq!(search(world, "014 112").await.products.len(), 1, "{}", world.database);
        assert_eq!(search(world, "999999").await.total, 0);
    })
    .await;
}

#[tokio::test]
async fn a_page_past_the_end_is_the_last_one() {
    on_every_database(async |world| {
        let rows: Vec<Value> =
            (0..PER_PAGE + 3).map(|number| row(&json!({ "hmsArtNr": 1000 + number }))).collect();
        import(world, &rows).await;
        let query = ProductQuery { page: 99, ..ProductQuery::default() };
        let found = world.portal.catalogue.search(query).await.unwrap();
        assert_eq!((found.query.page, found.pages, found.total), (2, 2, PER_PAGE + 3), "{}", world.database);
        assert_eq!(found.products.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn firms_are_the_same_firms_in_the_next_file() {
    on_every_database(async |world| {
        let only_a_name =
            |number: &str| row(&json!({ "hmsArtNr": number, "supplier": { "name": "Bare navn" } }));
        import(world, &[row(&json!({})), only_a_name("000001"), only_a_name("000002")]).await;
        let firms = world.portal.catalogue.suppliers().await.unwrap();
        let names: Vec<_> = firms.iter().map(|firm| firm.name.as_str()).collect();
        assert_eq!(names, ["Bare navn", "Fjord"], "{}", world.database);
        let renamed = json!({ "id": "3f1c0d1e-6a53-4d0a-8f43-3a1a3f1f0a11", "name": "Nytt navn" });
        import(world, &[row(&json!({ "supplier": renamed })), only_a_name("000003")]).await;
        let after = world.portal.catalogue.suppliers().await.unwrap();
        assert_eq!(
            after.iter().map(|firm| firm.name.as_str()).collect::<Vec<_>>(),
            ["Bare navn", "Nytt navn"]
        );
        assert_eq!(
            after.iter().map(|firm| firm.id).collect::<Vec<_>>(),
            firms.iter().map(|firm| firm.id).collect::<Vec<_>>()
        );
        assert_eq!(search(world, "nytt").await.total, 1, "{}", world.database);
        let within = ProductQuery { supplier: Some(after[0].id), ..ProductQuery::default() };
        assert_eq!(world.portal.catalogue.search(within).await.unwrap().total, 3);
    })
    .await;
}

#[tokio::test]
async fn rows_that_are_wrong_are_refused_with_their_line_and_the_rest_is_kept_once() {
    on_every_database(async |world| {
        let agreement = |changes: Value| {
            let mut agreement = row(&json!({}))["agreements"][0].clone();
            for (field, value) in changes.as_object().unwrap() {
                agreement[field] = value.clone();
            }
            json!({ "agreements": [agreement] })
        };
        let rows = [
            row(&json!({})),
            row(&agreement(json!({ "rank": 5 }))),
            row(&agreement(json!({ "rank": null }))),
            row(&agreement(json!({ "expired": "snart" }))),
            row(&agreement(json!({ "postNr": "tre" }))),
            row(&agreement(json!({ "reference": "" }))),
            row(&json!({ "attributes": { "produkttype": "Annet" } })),
            row(&json!({ "hmsArtNr": "000002", "agreements": [{ "status": "INACTIVE" }] })),
            row(&json!({ "hmsArtNr": "000003", "techData": null, "attributes": null, "agreements": null })),
        ];
        let file = file(&rows);
        let mut refused = Vec::new();
        let summary = import_catalogue(&world.deps, file.as_bytes(), |notice| {
            if let Notice::Refused(row) = notice {
                refused.push((row.line, row.reason));
            }
        });
        assert_eq!(summary.await.unwrap(), counts(3, 0, 0, 6), "{}", world.database);
        let expected = [
            (3, Reason::Rank),
            (4, Reason::Missing("agreements.rank")),
            (5, Reason::Date("agreements.expired")),
            (6, Reason::Number("agreements.postNr")),
            (7, Reason::Missing("agreements.reference")),
            (8, Reason::ProductKind),
        ];
        assert_eq!(refused, expected);
        let again = import_catalogue(&world.deps, file.as_bytes(), |_| {}).await.unwrap();
        assert_eq!(again, counts(0, 0, 3, 6), "{}", world.database);
        let categories = world.portal.catalogue.categories().await.unwrap();
        assert_eq!(categories.len(), 1, "{categories:?}");
    })
    .await;
}

#[tokio::test]
async fn the_demonstration_has_something_to_choose_between() {
    on_every_database(async |world| {
        demo::load(&world.deps).await.unwrap();
        for (code, training) in [
            ("12390301", None),
            ("122203", None),
            ("1223", Some(Training::PoweredWheelchair)),
            ("1236", Some(Training::Hoist)),
        ] {
            let query = ProductQuery { category: Some(code.parse().unwrap()), ..ProductQuery::default() };
            let found = world.portal.catalogue.search(query).await.unwrap();
            let firms: std::collections::BTreeSet<_> =
                found.products.iter().map(|card| &card.supplier).collect();
            assert!(found.total >= 5 && firms.len() >= 3, "{code}: {firms:?}");
            let first = world.portal.catalogue.product(found.products[0].hms_number.clone()).await.unwrap();
            assert_eq!((first.standing, first.product.training()), (Some(Rank::First), training), "{code}");
        }
        let ended = search(world, "Granly Gammel").await;
        assert_eq!((ended.total, ended.on_no_agreement), (0, 1), "{}", world.database);
        let all = ProductQuery { only_on_agreement: false, ..ProductQuery::default() };
        let all = world.portal.catalogue.search(all).await.unwrap();
        assert!((60..=110).contains(&all.total), "{}", all.total);
    })
    .await;
}
