//! The life of a case: no sequence of moves leaves a final state, and every state can be reached.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    address::Address,
    case::{
        Case, CaseAid, CaseKind, Charge, EventBy, Exchange, Matter, Move, MoveKind, Promise, Purchase, Route,
        Status,
    },
    centre::CentreNumber,
    exchange::{Delivery, Reason},
    loan::Unit,
    person::{AddressProtection, Person},
    reference::Reference,
    time::Instant,
};
use proptest::{prelude::*, sample::select};

proptest! {
    #[test]
    fn nothing_happens_after_the_end(moves in prop::collection::vec(select(MoveKind::ALL.to_vec()), 0..30)) {
        let mut status = Status::Received;
        for made in moves {
            let next = status.after(made);
            if !status.is_open() {
                prop_assert!(next.is_err(), "{made:?} from {status:?}");
            }
            status = next.unwrap_or(status);
        }
    }
}

#[test]
fn every_state_can_be_reached() {
    let mut reached = HashSet::from([Status::Received]);
    for _ in Status::ALL {
        for status in reached.clone() {
            reached.extend(MoveKind::ALL.into_iter().filter_map(|made| status.after(made).ok()));
        }
    }
    assert_eq!(reached.len(), Status::ALL.len());
}

#[test]
fn the_holder_can_withdraw_until_it_is_decided() {
    for status in Status::ALL {
        let undecided = matches!(status, Status::Received | Status::InProgress | Status::OnHold);
        assert_eq!(status.may_be_withdrawn(), undecided, "{status:?}");
    }
}

#[test]
fn only_a_taken_case_is_decided_and_only_an_approved_one_is_sent() {
    assert!(Status::Received.after(MoveKind::Approve).is_err());
    assert!(Status::OnHold.after(MoveKind::Approve).is_err());
    assert!(Status::InProgress.after(MoveKind::Send).is_err());
    assert!(Status::Approved.after(MoveKind::Reject).is_err());
    assert_eq!(Status::InProgress.after(MoveKind::Approve), Ok(Status::Approved));
    assert_eq!(Status::Approved.after(MoveKind::Send), Ok(Status::Sent));
    assert_eq!(Status::Sent.after(MoveKind::Deliver), Ok(Status::Delivered));
}

#[test]
fn codes_go_there_and_back() {
    for status in Status::ALL {
        assert_eq!(Status::from_code(status.code()), Some(status));
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Received on Monday 2 November: decided by Wednesday, delivered by Monday 23 November.
fn taken() -> Case {
    let id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    let submitted_at = at("2026-11-02");
    let promise = Promise::made_at(CaseKind::Exchange, submitted_at);
    Case {
        id: id.parse().unwrap(),
        reference: Reference::from_random(7),
        draft: id.parse().unwrap(),
        subject: id.parse().unwrap(),
        submitted_by: id.parse().unwrap(),
        centre: CentreNumber("4703".into()),
        aid: CaseAid {
            loan: Some(id.parse().unwrap()),
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
        status: Status::InProgress,
        version: 1,
        handler: None,
        hold_until: None,
        expected: promise.delivered_by,
        due: promise.decided_by,
        submitted_at,
    }
}

/// Noon, so that it is the same day in Oslo.
fn at(day: &str) -> Instant {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn moved(case: &Case, made: Move, day: &str) -> Case {
    let by = EventBy::Staff("6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().unwrap());
    case.apply(made, by, at(day)).unwrap().0
}

fn hold(until: &str) -> Move {
    Move::Hold { until: date(until), reason: "Venter på lager".into() }
}

#[test]
fn waiting_moves_what_was_promised_by_the_working_days_waited() {
    let case = taken();
    assert_eq!((case.due, case.expected), (date("2026-11-04"), date("2026-11-23")));
    // From Tuesday until the Tuesday after: five working days.
    let held = moved(&case, hold("2026-11-10"), "2026-11-03");
    assert_eq!((held.due, held.expected), (date("2026-11-11"), date("2026-11-30")));
    let taken_over = moved(&held, Move::TakeOver, "2026-11-05");
    assert_eq!((taken_over.due, taken_over.hold_until), (held.due, held.hold_until));
    // Gone on with on the day itself or later, it stays; on Friday two working days are left; at once, all are.
    for (made, day, due, expected) in [
        (Move::Resume, "2026-11-10", "2026-11-11", "2026-11-30"),
        (Move::Resume, "2026-11-20", "2026-11-11", "2026-11-30"),
        (Move::Resume, "2026-11-06", "2026-11-09", "2026-11-26"),
        (Move::HandBack, "2026-11-06", "2026-11-09", "2026-11-26"),
        (Move::Resume, "2026-11-03", "2026-11-04", "2026-11-23"),
    ] {
        let resumed = moved(&taken_over, made, day);
        assert_eq!((resumed.due, resumed.expected), (date(due), date(expected)), "{day}");
        assert_eq!(resumed.hold_until, None);
    }
}

#[test]
fn a_case_is_late_the_day_after_the_date_that_counts_and_never_while_it_waits() {
    let case = |status| Case { status, ..taken() };
    for (status, counts) in [
        (Status::Received, Some("2026-11-04")),
        (Status::InProgress, Some("2026-11-04")),
        (Status::OnHold, None),
        (Status::Approved, Some("2026-11-23")),
        (Status::Sent, Some("2026-11-23")),
        (Status::Delivered, None),
        (Status::Settled, None),
        (Status::Rejected, None),
        (Status::Withdrawn, None),
        (Status::Cancelled, None),
    ] {
        assert_eq!(case(status).late_since(date("2027-11-01")), counts.map(date), "{status:?}");
        if let Some(counts) = counts.map(date) {
            assert_eq!(case(status).late_since(counts), None, "{status:?} on the day itself");
            assert_eq!(case(status).late_since(counts.succ_opt().unwrap()), Some(counts), "{status:?}");
        }
    }
}

#[test]
fn an_address_that_was_typed_is_not_shown_when_the_persons_is_protected() {
    let address = Address { street: "Gata 1".into(), postcode: "0150".into(), city: "Oslo".into() };
    let subject = |protection| Person {
        id: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().unwrap(),
        given_name: "Test".into(),
        family_name: "Testesen".into(),
        birth: date("1980-01-01"),
        address: None,
        municipality: "0301".into(),
        protection,
        shielded: false,
    };
    let sent = |delivery| Matter::Exchange(Exchange { reason: Reason::Worn, reason_text: None, delivery });
    let case = Case { matter: sent(Delivery::Other(address)), ..taken() };
    assert_eq!(case.clone().shown_about(&subject(AddressProtection::None)), case);
    let shown = case.shown_about(&subject(AddressProtection::Confidential));
    assert_eq!(shown.matter, sent(Delivery::Forgotten));
    assert_eq!(taken().shown_about(&subject(AddressProtection::Confidential)), taken());
}

fn about(kind: CaseKind) -> Case {
    let id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    let chosen = |route| {
        let supplier = "Eksempel Mobilitet".to_owned();
        Matter::Purchase(Purchase { trial: id.parse().unwrap(), supplier, route, rank: None, why: None })
    };
    let matter = match kind {
        CaseKind::Exchange => taken().matter,
        CaseKind::Purchase => chosen(Route::Agreement),
        CaseKind::Dispensation => chosen(Route::Dispensation),
        CaseKind::NewDecision => chosen(Route::NewDecision),
        CaseKind::Charge => Matter::Charge(Charge {
            supplier: "Eksempel Mobilitet".to_owned(),
            amount: None,
            text: "De ville ha betalt for reisen.".to_owned(),
        }),
    };
    Case { matter, ..taken() }
}

#[test]
fn a_case_about_money_is_settled_and_everything_else_is_delivered() {
    for kind in CaseKind::ALL {
        let case = about(kind);
        assert_eq!(case.kind(), kind);
        let money = kind == CaseKind::Charge;
        assert_eq!(case.after(MoveKind::Settle).is_ok(), money, "{kind:?}");
        assert_eq!(case.after(MoveKind::Approve).is_ok(), !money, "{kind:?}");
        assert_eq!(case.after(MoveKind::Reject).is_ok(), !money, "{kind:?}");
        assert!(case.after(MoveKind::Hold).is_ok() && case.after(MoveKind::Cancel).is_ok(), "{kind:?}");
        let sent = Case { status: Status::Sent, ..case };
        assert_eq!(sent.after(MoveKind::Deliver).is_ok(), !money, "{kind:?}");
    }
    let by = EventBy::Staff("6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().unwrap());
    assert!(taken().apply(Move::Settle { text: "Ordnet".into() }, by, at("2026-11-03")).is_err());
}

#[test]
fn every_case_can_end_and_words_for_kinds_go_there_and_back() {
    for kind in CaseKind::ALL {
        assert_eq!(CaseKind::from_code(kind.code()), Some(kind));
        let ends = MoveKind::ALL.into_iter().filter(|made| kind.knows(*made) && *made != MoveKind::Withdraw);
        let ends = ends
            .filter(|made| Status::OPEN.iter().any(|from| from.after(*made).is_ok_and(|to| !to.is_open())));
        assert!(ends.count() >= 2, "{kind:?}: the centre can say yes and no");
        let (decided, delivered) = kind.working_days();
        assert!(0 < decided && decided <= delivered, "{kind:?}");
    }
}
