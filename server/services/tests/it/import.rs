//! Files in, good rows kept, bad rows refused by line.

use domain::{
    id::PersonId,
    loan::{Loan, LoanStatus, LoanType, Unit},
    national_number::NationalNumber,
};
use serde_json::{Value, json};
use services::import::{ImportError, ImportSummary, Notice, Refused, Synthetic, import_loans};
use store::loans;
use store::testing::permit;

use crate::given::{World, a_person, national_number, on_every_database};

/// A row in the shape of `OeBS`, with `changes` on top.
pub fn loan_row(number: &NationalNumber, changes: &Value) -> Value {
    let mut row = json!({
        "fnr": number.digits(),
        "antall": "1",
        "antallEnhet": "STK",
        "kategoriNummer": "123903",
        "kategori": "Mobilitets- og markeringsstokker (hvite stokker)",
        "artikkelBeskrivelse": "Stokk mobilitet",
        "artikkelNr": "014112",
        "datoUtsendelse": "2024-03-01 00:00:00",
        "ordrenummer": "9001",
        "artikkelStatus": "I utlån",
        "utlånsType": "P",
        "hmdbBeriket": true,
    });
    for (field, value) in changes.as_object().unwrap() {
        row[field] = value.clone();
    }
    row
}

/// One row on each line, the first on line 2.
pub fn file(rows: &[Value]) -> String {
    let rows: Vec<String> = rows.iter().map(Value::to_string).collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}

pub async fn import(world: &World, file: &str) -> (ImportSummary, Vec<Refused>) {
    let mut refused = Vec::new();
    let summary = import_loans(&world.deps, file.as_bytes(), Synthetic::Accepted, |notice| {
        if let Notice::Refused(row) = notice {
            refused.push(row);
        }
    });
    (summary.await.unwrap(), refused)
}

pub async fn loans_of(world: &World, person: PersonId) -> Vec<Loan> {
    loans::of(&world.deps.store.read(), &permit(person)).await.unwrap()
}

pub fn counts(new: u64, changed: u64, unchanged: u64, refused: u64) -> ImportSummary {
    ImportSummary { new, changed, unchanged, refused }
}

#[tokio::test]
async fn a_row_becomes_a_loan_with_everything_in_it() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let row = loan_row(
            &number,
            &json!({
                "artikkelNr": 14112, "kategoriNummer": "09031201", "antall": "2", "antallEnhet": "PAR",
                "serieNr": "000123", "utlånsType": "F", "artikkelStatus": "Til reparasjon",
                "innleveringsdato": "2026-12-01 00:00:00", "oppdatertInnleveringsdato": "2027-01-31 12:30:00",
            }),
        );
        assert_eq!(import(world, &file(&[row])).await.0, counts(1, 0, 0, 0), "{}", world.database);
        let loan = loans_of(world, person).await.remove(0);
        assert_eq!(loan.hms_number.as_str(), "014112");
        assert_eq!((loan.iso.as_str(), loan.quantity, loan.unit), ("09031201", 2, Unit::Pair));
        assert_eq!(loan.serial_number.as_deref(), Some("000123"));
        assert_eq!((loan.loan_type, loan.status), (Some(LoanType::TimeLimited), LoanStatus::InRepair));
        assert_eq!(loan.lent_on.unwrap().to_string(), "2024-03-01");
        assert_eq!(loan.return_by.unwrap().to_string(), "2026-12-01");
        assert_eq!(loan.updated_return_by.unwrap().to_string(), "2027-01-31");
        assert_eq!((loan.name.as_str(), loan.invented), ("Stokk mobilitet", false));
    })
    .await;
}

#[tokio::test]
async fn what_may_be_missing_may_be_missing() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let none = json!({
            "serieNr": null, "utlånsType": null, "datoUtsendelse": null, "ordrenummer": "", "innleveringsdato": " ",
        });
        assert_eq!(import(world, &file(&[loan_row(&number, &none)])).await.0, counts(1, 0, 0, 0));
        let loan = loans_of(world, person).await.remove(0);
        assert_eq!((loan.loan_type, loan.lent_on, loan.return_by, loan.serial_number), (None, None, None, None));
    })
    .await;
}

#[tokio::test]
async fn reading_a_file_again_changes_nothing_and_a_new_file_changes_what_is_new_in_it() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let rows = [loan_row(&number, &json!({})), loan_row(&number, &json!({ "serieNr": "7" }))];
        assert_eq!(import(world, &file(&rows)).await.0, counts(2, 0, 0, 0));
        let before = loans_of(world, person).await;
        assert_eq!(import(world, &file(&rows)).await.0, counts(0, 0, 2, 0), "{}", world.database);
        assert_eq!(loans_of(world, person).await, before);
        let later = [
            rows[0].clone(),
            loan_row(&number, &json!({ "serieNr": "7", "artikkelStatus": "Til reparasjon" })),
            loan_row(&number, &json!({ "serieNr": "8" })),
        ];
        assert_eq!(import(world, &file(&later)).await.0, counts(1, 1, 1, 0));
        let after = loans_of(world, person).await;
        assert!(before.iter().all(|loan| after.iter().any(|now| now.id == loan.id)));
    })
    .await;
}

#[tokio::test]
async fn two_rows_that_look_the_same_are_two_loans() {
    on_every_database(async |world| {
        let (number, other) = (national_number(), national_number());
        let person = a_person().with_number(&number).saved(world).await;
        a_person().with_number(&other).saved(world).await;
        let rows = [
            loan_row(&number, &json!({})),
            loan_row(&number, &json!({ "antall": "0" })),
            loan_row(&other, &json!({})),
            loan_row(&number, &json!({})),
        ];
        assert_eq!(import(world, &file(&rows)).await.0, counts(3, 0, 0, 1));
        assert_eq!(import(world, &file(&rows)).await.0, counts(0, 0, 3, 1));
        assert_eq!(loans_of(world, person).await.len(), 2, "{}", world.database);
        // The bad row put right takes nothing from the others.
        let right =
            [rows[0].clone(), loan_row(&number, &json!({ "antall": "3" })), rows[2].clone(), rows[3].clone()];
        assert_eq!(import(world, &file(&right)).await.0.refused, 0);
        assert_eq!(loans_of(world, person).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_long_file_goes_in_in_chunks_and_tells_how_far_it_has_come() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let rows: Vec<Value> = (0..2500).map(|n| loan_row(&number, &json!({ "ordrenummer": n }))).collect();
        let file = file(&rows);
        let mut progress = Vec::new();
        let summary = import_loans(&world.deps, file.as_bytes(), Synthetic::Accepted, |notice| {
            if let Notice::Progress { rows } = notice {
                progress.push(rows);
            }
        });
        assert_eq!(summary.await.unwrap(), counts(2500, 0, 0, 0), "{}", world.database);
        assert_eq!(progress, [1000, 2000, 2500]);
        assert_eq!(loans_of(world, person).await.len(), 2500);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_breaks_off_keeps_what_came_before() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let broken = format!("[\n{},\n{{\"fnr\": \"", loan_row(&number, &json!({})));
        let error =
            import_loans(&world.deps, broken.as_bytes(), Synthetic::Accepted, |_| {}).await.unwrap_err();
        assert!(matches!(error, ImportError::CutShort { line: 3 }), "{error}");
        assert_eq!(loans_of(world, person).await.len(), 1, "{}", world.database);
        let error =
            import_loans(&world.deps, "{}".as_bytes(), Synthetic::Accepted, |_| {}).await.unwrap_err();
        assert!(matches!(error, ImportError::NotAnArray { line: 1 }), "{error}");
    })
    .await;
}
