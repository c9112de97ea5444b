//! Rows that are refused: by line, with a reason, without repeating anything.

use domain::national_number::NationalNumberError;
use serde_json::json;
use services::import::{Notice, Reason, Refused, Synthetic, import_loans};

use crate::{
    given::{a_person, national_number, on_every_database},
    import::{counts, file, import, loan_row, loans_of},
};

#[tokio::test]
async fn bad_rows_are_refused_by_line_and_good_rows_kept() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let stranger = national_number();
        let with = |changes| loan_row(&number, &changes).to_string();
        let rows = [
            (with(json!({})), None),
            ("{\"fnr\": ".to_owned() + "oops}", Some(Reason::NotJson)),
            ("17".to_owned(), Some(Reason::WrongShape)),
            (with(json!({ "antall": [1] })), Some(Reason::WrongShape)),
            (
                with(json!({ "fnr": "12345678901" })),
                Some(Reason::NationalNumber("fnr", NationalNumberError::NotADate)),
            ),
            (with(json!({ "fnr": null })), Some(Reason::Missing("fnr"))),
            (loan_row(&stranger, &json!({})).to_string(), Some(Reason::UnknownPerson)),
            (with(json!({ "artikkelNr": "1234567" })), Some(Reason::HmsNumber("artikkelNr"))),
            (with(json!({ "kategoriNummer": "12 39 03" })), Some(Reason::Category("kategoriNummer"))),
            (with(json!({ "kategori": "" })), Some(Reason::Missing("kategori"))),
            (with(json!({ "artikkelBeskrivelse": null })), Some(Reason::Missing("artikkelBeskrivelse"))),
            (with(json!({ "antall": "0" })), Some(Reason::Quantity)),
            (with(json!({ "antallEnhet": "KG" })), Some(Reason::Unit)),
            (with(json!({ "artikkelStatus": "Kassert" })), Some(Reason::LoanStatus)),
            (with(json!({ "utlånsType": "X" })), Some(Reason::LoanType)),
            (with(json!({ "datoUtsendelse": "01.03.2024" })), Some(Reason::Date("datoUtsendelse"))),
            (
                with(json!({ "innleveringsdato": "2024-02-30 00:00:00" })),
                Some(Reason::Date("innleveringsdato")),
            ),
            (with(json!({ "serieNr": "7" })), None),
        ];
        let text: Vec<&str> = rows.iter().map(|(row, _)| row.as_str()).collect();
        let (summary, refused) = import(world, &format!("[\n{}\n]", text.join(",\n"))).await;
        let expected: Vec<Refused> = (2..)
            .zip(&rows)
            .filter_map(|(line, (_, reason))| reason.map(|reason| Refused { line, reason }))
            .collect();
        assert_eq!(refused, expected, "{}", world.database);
        assert_eq!(summary, counts(2, 0, 0, 16));
        assert_eq!(loans_of(world, person).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn made_up_numbers_are_refused_unless_asked_for() {
    on_every_database(async |world| {
        let number = national_number();
        a_person().with_number(&number).saved(world).await;
        let file = file(&[loan_row(&number, &json!({}))]);
        let mut refused = Vec::new();
        let summary = import_loans(&world.deps, file.as_bytes(), Synthetic::Refused, |notice| {
            if let Notice::Refused(row) = notice {
                refused.push(row);
            }
        });
        assert_eq!(summary.await.unwrap(), counts(0, 0, 0, 1), "{}", world.database);
        assert_eq!(refused, [Refused { line: 2, reason: Reason::Synthetic("fnr") }]);
        assert_eq!(import(world, &file).await.0, counts(1, 0, 0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_reason_repeats_nothing_of_the_row() {
    on_every_database(async |world| {
        let number = national_number();
        let secret = json!({ "fnr": "33847797958", "artikkelBeskrivelse": "Hemmelig", "antall": "Hemmelig" });
        let (_, refused) = import(world, &file(&[loan_row(&number, &secret)])).await;
        let said = refused[0].reason.to_string();
        assert_eq!(said, "fnr is wrong: the first six digits are not a date");
        let secret = json!({ "antall": { "Hemmelig": number.digits() } });
        let (_, refused) = import(world, &file(&[loan_row(&number, &secret)])).await;
        let said = refused[0].reason.to_string();
        assert!(!said.contains("Hemmelig") && !said.contains(number.digits()), "{said}");
    })
    .await;
}
