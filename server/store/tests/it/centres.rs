use domain::centre::{CentreNumber, centre_for_municipality};
use store::{Change, Tx, centres, testing::databases};

use crate::given::{self, date};

#[tokio::test]
async fn the_fourteen_centres_are_there_without_invented_numbers() {
    for db in databases().await {
        let rows = given::count(&db, "centre").await;
        assert_eq!(rows, 14, "{}", db.name);
        for number in [
            "4701", "4703", "4704", "4705", "4706", "4707", "4710", "4711", "4712", "4714", "4715", "4716",
            "4718", "4719",
        ] {
            let one = centres::find(&db.store.read(), &CentreNumber(number.into())).await.unwrap().unwrap();
            assert!(one.phone.is_none() && one.confirmed_on.is_none(), "{} {number}", db.name);
            assert!(!one.name.is_empty() && !one.region.is_empty(), "{} {number}", db.name);
        }
    }
}

#[tokio::test]
async fn every_municipality_has_a_centre_that_exists() {
    let db = databases().await.remove(0);
    for municipality in 0..10_000 {
        if let Some(number) = centre_for_municipality(&format!("{municipality:04}")) {
            let centre = centres::find(&db.store.read(), &CentreNumber(number.into())).await.unwrap();
            assert!(centre.is_some(), "{number}");
        }
    }
}

#[tokio::test]
async fn keeping_a_centre_tells_whether_it_was_new_changed_or_known() {
    for db in databases().await {
        let mut centre = centres::find(&db.store.read(), &given::centre()).await.unwrap().unwrap();
        let keep =
            async |centre: &_| db.store.write(async |tx: &Tx| centres::save(tx, centre).await).await.unwrap();
        assert_eq!(keep(&centre).await, Change::Unchanged, "{}", db.name);
        centre.phone = Some("00000000".into());
        centre.confirmed_on = Some(date("2026-03-02"));
        assert_eq!(keep(&centre).await, Change::Changed, "{}", db.name);
        let found = centres::find(&db.store.read(), &centre.number).await.unwrap();
        assert_eq!(found.as_ref(), Some(&centre), "{}", db.name);
        centre.number = CentreNumber("4799".into());
        assert_eq!(keep(&centre).await, Change::New, "{}", db.name);
        assert_eq!(given::count(&db, "centre").await, 15, "{}", db.name);
    }
}
