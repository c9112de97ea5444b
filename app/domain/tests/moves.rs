//! The life of a case: no sequence of moves leaves a final state, and every state can be reached.

use std::collections::HashSet;

use domain::case::{MoveKind, Status};
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
