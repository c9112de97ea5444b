//! What the holder is told about a case is true on the day it is read.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use chrono::NaiveDate;
use domain::{
    case::{Case, CaseAid, Exchange, Matter, Status},
    centre::CentreNumber,
    exchange::{Delivery, Reason},
    loan::Unit,
    reference::Reference,
};
use i18n::{Locale, wording};

const ID: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(status: Status) -> Case {
    Case {
        id: ID.parse().unwrap(),
        reference: Reference::from_random(7),
        draft: ID.parse().unwrap(),
        subject: ID.parse().unwrap(),
        submitted_by: ID.parse().unwrap(),
        centre: CentreNumber("4706".into()),
        aid: CaseAid {
            loan: Some(ID.parse().unwrap()),
            hms_number: "265940".parse().unwrap(),
            name: "Mobilitetsstokk".into(),
            iso: "123903".parse().unwrap(),
            category: "Mobilitetsstokker".into(),
            serial_number: None,
            unit: Unit::Piece,
        },
        matter: Matter::Exchange(Exchange {
            reason: Reason::Worn,
            reason_text: None,
            delivery: Delivery::Registered,
        }),
        status,
        version: 1,
        handler: None,
        hold_until: (status == Status::OnHold).then(|| day("2026-11-30")),
        expected: day("2026-12-14"),
        due: day("2026-11-25"),
        submitted_at: "2026-11-23T09:00:00Z".parse().unwrap(),
    }
}

/// A word that only the honest sentence has.
const LATE: [&str; 3] = ["forsinket", "skulle", "passert"];

fn is_honest(text: &str) -> bool {
    LATE.iter().any(|word| text.contains(word))
}

#[test]
fn nobody_is_told_of_a_delay_on_the_promised_day_itself() {
    let promised = [
        (Status::Received, "2026-11-25"),
        (Status::InProgress, "2026-11-25"),
        (Status::OnHold, "2026-11-30"),
        (Status::Approved, "2026-12-14"),
        (Status::Sent, "2026-12-14"),
    ];
    for (status, last) in promised {
        let on_time = wording::now(Locale::Nb, &case(status), "Vest-Viken", day(last));
        let late = wording::now(Locale::Nb, &case(status), "Vest-Viken", day(last).succ_opt().unwrap());
        assert!(!is_honest(&on_time), "{status:?}: {on_time}");
        assert!(is_honest(&late), "{status:?}: {late}");
    }
}

#[test]
fn an_open_case_names_the_centre_and_an_ended_case_is_never_late() {
    for status in Status::ALL {
        for locale in Locale::ALL {
            let text = wording::now(locale, &case(status), "Vest-Viken", day("2027-06-01"));
            assert!(text.ends_with('.'), "{text}");
            if status.is_open() {
                assert!(text.contains(&wording::centre(locale, "Vest-Viken")), "{text}");
            } else {
                assert!(!is_honest(&text), "{text}");
            }
        }
    }
}

#[test]
fn the_three_languages_say_it_each_in_their_own_words() {
    let said: Vec<String> = Locale::ALL
        .into_iter()
        .map(|locale| wording::now(locale, &case(Status::InProgress), "Vest-Viken", day("2026-11-23")))
        .collect();
    let [nb, nn, en] = &said[..] else { panic!("three languages") };
    assert!(nb.contains("behandler saken nå") && nb.contains("onsdag 25. november 2026"), "{nb}");
    assert!(nn.contains("behandlar saka no"), "{nn}");
    assert!(en.contains("working on the case") && en.contains("Wednesday 25 November 2026"), "{en}");
}
