//! The life of a number.

use chrono::Days;
use domain::{
    id::{AskId, OrderNumberId, StaffId, SupplierId},
    order_number::{Author, Firm, Move, MoveKind, NumberCode, OrderNumber, Purpose, RefuseReason, Status},
    reference::Reference,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::given::{centre, chair, person};

pub fn asked() -> OrderNumber {
    OrderNumber {
        id: OrderNumberId(Uuid::from_u128(5)),
        reference: Reference::from_random(5),
        ask: AskId(Uuid::from_u128(6)),
        subject: person().id,
        asked_by: person().id,
        centre: centre(),
        aid: chair().into(),
        also: Vec::new(),
        purpose: Purpose::Repair,
        firm: Firm { supplier: Some(SupplierId(Uuid::from_u128(7))), name: "Firma".into() },
        note: None,
        why_staff: Vec::new(),
        code: None,
        status: Status::Asked,
        version: 1,
        asked_at: "2026-11-20T09:00:00Z".parse().unwrap(),
        due: "2026-11-23".parse().unwrap(),
        issued_at: None,
        valid_until: None,
        ended_at: None,
    }
}

fn made(kind: MoveKind) -> Move {
    match kind {
        MoveKind::Issue => Move::Issue { code: NumberCode::from_random(7) },
        MoveKind::Refuse => Move::Refuse { reason: RefuseReason::Other, text: "Nei".into() },
        MoveKind::Use => Move::Use,
        MoveKind::Close => Move::Close,
        MoveKind::Cancel => Move::Cancel,
        MoveKind::Revoke => Move::Revoke { text: "Likevel ikke".into() },
    }
}

#[test]
fn the_legal_moves_are_these_and_no_others() {
    use MoveKind as M;
    use Status as S;
    let legal = [
        (S::Asked, M::Issue, S::Issued),
        (S::Asked, M::Refuse, S::Refused),
        (S::Asked, M::Cancel, S::Cancelled),
        (S::Issued, M::Cancel, S::Cancelled),
        (S::Issued, M::Revoke, S::Cancelled),
        (S::Issued, M::Use, S::Used),
        (S::Used, M::Close, S::Closed),
    ];
    for from in Status::ALL {
        for kind in MoveKind::ALL {
            let expected =
                legal.iter().find(|(one, two, _)| (*one, *two) == (from, kind)).map(|(.., to)| *to);
            assert_eq!(from.after(kind).ok(), expected, "{from:?} {kind:?}");
        }
    }
}

#[test]
fn a_number_is_valid_through_its_last_day_and_then_expired_without_anybody_writing_it_down() {
    let staff = Author::Staff(StaffId(Uuid::from_u128(8)));
    let (issued, event) =
        asked().apply(made(MoveKind::Issue), staff, "2026-11-22T23:30:00Z".parse().unwrap()).unwrap();
    assert_eq!(
        issued.valid_until,
        Some("2027-02-21".parse().unwrap()),
        "ninety days after the Norwegian day"
    );
    assert!(issued.code.is_some() && event.version == 2 && issued.ended_at.is_none());
    assert_eq!(issued.status_on("2027-02-21".parse().unwrap()), Status::Issued);
    assert_eq!(issued.status_on("2027-02-22".parse().unwrap()), Status::Expired);
    let late = "2027-02-21T23:00:00Z".parse().unwrap();
    assert!(issued.apply(Move::Use, Author::Firm, late).is_err(), "midnight in Oslo");
    let in_time = "2027-02-21T22:59:59Z".parse().unwrap();
    let (used, _) = issued.apply(Move::Use, Author::Firm, in_time).unwrap();
    assert_eq!(used.status_on("2030-01-01".parse().unwrap()), Status::Used, "what is used does not expire");
}

#[test]
fn the_answer_is_promised_for_the_next_working_day() {
    for (asked_at, due) in [
        ("2026-11-20T09:00:00Z", "2026-11-23"),
        ("2026-11-22T09:00:00Z", "2026-11-23"),
        ("2026-12-24T09:00:00Z", "2026-12-28"),
        ("2026-04-01T09:00:00Z", "2026-04-07"),
    ] {
        assert_eq!(OrderNumber::due_when_asked(asked_at.parse().unwrap()).to_string(), due, "{asked_at}");
    }
    let waiting = asked();
    assert_eq!(waiting.late_since(waiting.due), None);
    assert_eq!(waiting.late_since(waiting.due + Days::new(1)), Some(waiting.due));
}
proptest! {
    #[test]
    fn whatever_is_done_the_number_and_its_history_keep_together(
        kinds in prop::collection::vec(prop::sample::select(MoveKind::ALL.to_vec()), 0..12),
        days in prop::collection::vec(0u64..120, 12),
    ) {
        let mut number = asked();
        let mut now = number.asked_at;
        for (kind, days) in kinds.into_iter().zip(days) {
            now = now + Days::new(days);
            let before = number.clone();
            let Ok((after, event)) = number.apply(made(kind), Author::Firm, now) else { continue };
            prop_assert_eq!((after.version, event.version), (before.version + 1, before.version + 1));
            prop_assert_eq!(after.code.is_some(), before.code.is_some() || kind == MoveKind::Issue);
            prop_assert_eq!(after.ended_at.is_none(), after.status.is_open());
            prop_assert_ne!(after.status, Status::Expired, "never stored");
            number = after;
        }
        prop_assert_eq!(number.valid_until.is_some(), number.code.is_some());
    }
}
