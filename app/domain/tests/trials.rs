//! The life of a trial: when it can be booked, what is typed, and what comes of it.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use std::collections::HashSet;

use chrono::{Duration, NaiveDate, Timelike as _};
use domain::{
    case::Route,
    problem::{Field, ProblemKind},
    product::Rank,
    time::{Instant, oslo_date},
    trial::{
        Notice, OutcomeFields, PlaceFields, SlotTime, TrialProduct, TrialState, TrialStep, Verdict,
        WhyNeeded, read_wishes, why_needed,
    },
};
use proptest::{prelude::*, sample::select};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

proptest! {
    #[test]
    fn no_step_leaves_a_final_state(steps in prop::collection::vec(select(TrialStep::ALL.to_vec()), 0..30)) {
        let mut state = TrialState::Draft;
        for step in steps {
            let next = state.after(step);
            if state.is_final() {
                prop_assert!(next.is_err());
            }
            state = next.unwrap_or(state);
        }
    }

    #[test]
    fn reading_wishes_never_panics(typed in prop::collection::vec("\\PC{0,24}", 0..5)) {
        let _answer = read_wishes(&typed, day("2026-11-22"));
    }

    /// What can be booked can be changed at least at the moment it is booked, when the limits say so, and never afterwards.
    #[test]
    fn what_is_past_can_neither_be_booked_nor_changed(ahead in -100_000i64..200_000) {
        let now: Instant = "2026-11-22T12:00:00Z".parse().unwrap();
        let starts_at = now + Duration::minutes(ahead);
        let time = SlotTime { starts_at, ends_at: starts_at + Duration::hours(1) };
        let notice = Notice::default();
        if ahead <= 0 {
            prop_assert!(!notice.may_book(time, now) && !notice.may_change(time, now));
        }
        if notice.may_book(time, now) {
            prop_assert!(oslo_date(starts_at) >= notice.first_day(now) && notice.may_change(time, now));
        }
    }
}

#[test]
fn every_state_can_be_reached_and_a_trial_can_always_be_ended() {
    let mut reached = HashSet::from([TrialState::Draft]);
    for _ in TrialState::ALL {
        for state in reached.clone() {
            reached.extend(TrialStep::ALL.into_iter().filter_map(|step| state.after(step).ok()));
        }
    }
    assert_eq!(reached.len(), TrialState::ALL.len());
    let finals: Vec<_> = TrialState::ALL.into_iter().filter(|state| state.is_final()).collect();
    assert_eq!(finals, [TrialState::Chosen, TrialState::Cancelled]);
    for state in TrialState::ALL.into_iter().filter(|state| state.is_ahead()) {
        assert_eq!(state.after(TrialStep::Cancel), Ok(TrialState::Cancelled), "{state:?}");
    }
    for state in TrialState::ALL {
        assert_eq!(TrialState::from_code(state.code()), Some(state));
    }
}

#[test]
fn two_working_days_lie_between_booking_and_trial() {
    // Sunday: Monday and Tuesday pass, and Tuesday is the first day one can have.
    let now: Instant = "2026-11-22T12:00:00Z".parse().unwrap();
    let at = |text: &str| {
        let starts_at: Instant = text.parse().unwrap();
        SlotTime { starts_at, ends_at: starts_at + Duration::hours(1) }
    };
    let notice = Notice::default();
    assert!(!notice.may_book(at("2026-11-23T09:00:00Z"), now));
    assert!(notice.may_book(at("2026-11-24T09:00:00Z"), now));
    assert!(notice.may_book(at("2027-02-20T09:00:00Z"), now));
    assert!(!notice.may_book(at("2027-02-21T09:00:00Z"), now), "ninety days ahead");
    assert!(notice.may_change(at("2026-11-23T12:00:00Z"), now));
    assert!(!notice.may_change(at("2026-11-23T11:59:00Z"), now));
    assert!(notice.is_short(at("2026-11-25T09:00:00Z"), now));
    assert!(!notice.is_short(at("2026-11-26T09:00:00Z"), now));
}

#[test]
fn wished_times_are_days_with_a_time_that_come() {
    let today = day("2026-11-22");
    let read = |text: &str| read_wishes(&[text.to_owned(), String::new()], today);
    let kind = |text: &str| read(text).unwrap_err()[0].kind;
    for fine in ["24.12.2026 10:30", " 24.12.2026  kl. 10.30 ", "2026-12-24 10:30"] {
        assert_eq!(read(fine).unwrap()[0].hour(), 10, "{fine}");
    }
    for wrong in [
        "24.12.2026",
        "i morgen",
        "24.12.26 10:30",
        "24.12.2028 10:30",
        "28.03.2027 02:30",
        "24.12.2026 10:30 og 11:00",
    ] {
        assert_eq!(kind(wrong), ProblemKind::NotATime, "{wrong}");
    }
    assert_eq!(kind("22.11.2026 23:00"), ProblemKind::NotAfterToday);
    assert_eq!(kind("  "), ProblemKind::Missing);
}

#[test]
fn a_place_is_the_centre_or_a_supplier_of_whom_one_knows_whether_it_charges() {
    let id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    let parse = |place: &str, supplier: &str, charges: &str| {
        let fields = PlaceFields { place: place.into(), supplier: supplier.into(), charges: charges.into() };
        let parsed = fields.parse();
        if let Ok(place) = &parsed {
            assert_eq!(PlaceFields::of(Some(place)).parse().as_ref(), Ok(place), "there and back");
        }
        parsed.map_err(|problems| problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>())
    };
    assert!(parse("sentral", "", "").is_ok() && parse("leverandor", id, "nei").is_ok());
    assert_eq!(parse("", "", ""), Err(vec![Field::Place]));
    assert_eq!(parse("leverandor", "", ""), Err(vec![Field::Supplier, Field::Charges]));
    assert_eq!(parse("leverandor", id, "kanskje"), Err(vec![Field::Charges]));
}

fn product(n: u8, rank: Option<Rank>) -> TrialProduct {
    let id = |n: u8| format!("6f9619ff-8b86-4d01-b42d-00cf4fc964{n:02x}");
    TrialProduct {
        id: id(n).parse().unwrap(),
        hms_number: format!("{n:06}").parse().unwrap(),
        name: format!("Stol {n}"),
        iso: "12220301".parse().unwrap(),
        category: "Manuelle rullestoler".into(),
        supplier: id(200).parse().unwrap(),
        supplier_name: "Eksempel Mobilitet".into(),
        rank,
    }
}

#[test]
fn a_choice_that_is_not_the_first_is_explained_and_its_route_follows_from_agreement_and_loan() {
    assert_eq!(why_needed(Some(Rank::First)), None);
    assert_eq!(why_needed(Some(Rank::Unranked)), None);
    assert_eq!(why_needed(Some(Rank::Third)), Some(WhyNeeded::LowerRank(Rank::Third)));
    assert_eq!(why_needed(None), Some(WhyNeeded::NotOnAgreement));
    let products = [product(1, Some(Rank::First)), product(2, Some(Rank::Second)), product(3, None)];
    let fields = |chosen: &[usize], whys: [&str; 3]| OutcomeFields {
        answer: "valgt".into(),
        chosen: chosen.iter().map(|at| products[*at].id.to_string()).collect(),
        whys: whys.map(str::to_owned).to_vec(),
    };
    let routes = |on_loan: bool, chosen: &[usize], whys: [&str; 3]| {
        let verdict = fields(chosen, whys).parse(&products, |_| on_loan);
        verdict.map(|verdict| match verdict {
            Verdict::Chosen(choices) => choices.into_iter().map(|choice| choice.route).collect(),
            Verdict::Nothing => vec![],
        })
    };
    assert_eq!(routes(true, &[0], [""; 3]), Ok(vec![Route::Agreement]));
    assert_eq!(routes(false, &[0], [""; 3]), Ok(vec![Route::NewDecision]));
    assert_eq!(
        routes(true, &[0, 2], ["", "", "Den er lettere"]),
        Ok(vec![Route::Agreement, Route::Dispensation])
    );
    let missing = |field| vec![domain::problem::Problem::new(field, ProblemKind::Missing)];
    assert_eq!(routes(true, &[1], ["Fordi", " ", ""]), Err(missing(Field::Why)), "the reason of another one");
    assert_eq!(routes(true, &[], [""; 3]), Err(missing(Field::Chosen)));
    assert_eq!(OutcomeFields::default().parse(&products, |_| true), Err(missing(Field::Outcome)));
    let nothing = OutcomeFields { answer: "ingen".into(), ..OutcomeFields::default() };
    assert_eq!(nothing.parse(&products, |_| true), Ok(Verdict::Nothing));
}
