//! The life of a trial: when it can be booked, what is typed, and what comes of it.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use std::collections::HashSet;

use chrono::{Duration, NaiveDate, Timelike as _};
use domain::{
    case::Route,
    centre::CentreNumber,
    problem::{Field, Problem, ProblemKind},
    product::Rank,
    time::{Instant, oslo_date},
    trial::{
        Booking, Needs, Notice, OutcomeFields, Place, PlaceFields, Slot, SlotState, SlotTime, Trial,
        TrialEvent, TrialProduct, TrialState, TrialStep, Verdict, WhyNeeded, read_wishes, why_needed,
    },
    views::{By, TrialLine, moved_from, with_time_before},
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

proptest! {
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

fn a_trial(state: TrialState) -> Trial {
    let id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    Trial {
        id: id.parse().unwrap(),
        subject: id.parse().unwrap(),
        started_by: id.parse().unwrap(),
        centre: CentreNumber("4703".into()),
        state,
        version: 4,
        place: Some(Place::Centre),
        products: vec![],
        needs: Needs::default(),
        outcome: OutcomeFields::default(),
        wishes: vec![],
        waits_until: (state == TrialState::Waiting).then(|| day("2026-11-22")),
        order_number: None,
        sequence: 2,
        changed_at: "2026-11-01T12:00:00Z".parse().unwrap(),
    }
}

#[test]
fn a_time_that_is_changed_or_given_up_is_a_new_edition_of_its_entry_also_for_one_who_did_not_come() {
    let now: Instant = "2026-11-22T12:00:00Z".parse().unwrap();
    let sequence = |state, step| a_trial(state).step(step, now).unwrap().sequence;
    for state in [TrialState::Booked, TrialState::Missed] {
        assert_eq!(sequence(state, TrialStep::Book), 3, "{state:?}");
        assert_eq!(sequence(state, TrialStep::Cancel), 3, "{state:?}");
    }
    assert_eq!(sequence(TrialState::Wished, TrialStep::Book), 2);
    assert_eq!(sequence(TrialState::Booked, TrialStep::Meet), 2);
}

#[test]
fn whoever_is_offered_a_time_keeps_the_place_on_the_list_and_who_waits_anew_gets_a_new_one() {
    let now: Instant = "2026-11-22T12:00:00Z".parse().unwrap();
    let waiting = a_trial(TrialState::Waiting);
    for step in [TrialStep::Offer, TrialStep::Decline, TrialStep::Lapse] {
        let next = waiting.step(step, now).unwrap();
        assert_eq!(
            (next.changed_at, next.waits_until),
            (waiting.changed_at, waiting.waits_until),
            "{step:?}"
        );
        assert_eq!((next.state, next.version), (TrialState::Waiting, 5), "{step:?}");
        assert!(a_trial(TrialState::Booked).step(step, now).is_err(), "{step:?}");
    }
    assert!(waiting.still_waits(day("2026-11-22")) && !waiting.still_waits(day("2026-11-23")));
    let again = waiting.step(TrialStep::Wait, now).unwrap();
    assert_eq!((again.state, again.changed_at), (TrialState::Waiting, now));
}

#[test]
fn an_offer_is_kept_for_a_day_and_never_past_its_time() {
    let now: Instant = "2026-11-22T12:00:00Z".parse().unwrap();
    let id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    let kept = |hours| {
        let starts_at = now + Duration::hours(hours);
        let time = SlotTime { starts_at, ends_at: starts_at + Duration::hours(1) };
        let (slot, room) = (id.parse().unwrap(), id.parse().unwrap());
        let slot = Slot { id: slot, room, place: 1, time, state: SlotState::Open };
        Booking::offer(id.parse().unwrap(), &slot, id.parse().unwrap(), now).kept_until
    };
    assert_eq!(kept(48), Some(now + Duration::hours(24)));
    assert_eq!(kept(5), Some(now + Duration::hours(5)));
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
        "28.03.2027 02:30",
        "24.12.2026 10:30 og 11:00",
        &format!("24.12.2026{}10:30", " ".repeat(100)),
    ] {
        assert_eq!(kind(wrong), ProblemKind::NotATime, "{wrong}");
    }
    assert_eq!(kind("24.12.2028 10:30"), ProblemKind::TooFarAhead);
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
    let missing = |field| vec![Problem::new(field, ProblemKind::Missing)];
    assert_eq!(
        routes(true, &[1], ["Fordi", " ", ""]),
        Err(missing(Field::Why(1))),
        "the reason of another one"
    );
    assert_eq!(routes(true, &[], [""; 3]), Err(missing(Field::Chosen)));
    assert_eq!(OutcomeFields::default().parse(&products, |_| true), Err(missing(Field::Outcome)));
    let nothing = OutcomeFields { answer: "ingen".into(), ..OutcomeFields::default() };
    assert_eq!(nothing.parse(&products, |_| true), Ok(Verdict::Nothing));
    let both = OutcomeFields { answer: "ingen".into(), ..fields(&[0], [""; 3]) };
    let contradicted = Problem::new(Field::Outcome, ProblemKind::Contradicted);
    assert_eq!(both.parse(&products, |_| true), Err(vec![contradicted]), "a tick is not let go unseen");
}

/// The lines of a trial: each step, when its time starts, and who did it.
fn told(steps: &[(TrialStep, Option<u32>, By)]) -> Vec<TrialLine> {
    let trial = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff".parse().unwrap();
    let at = "2026-11-22T12:00:00Z".parse().unwrap();
    let line = |(step, hour, by): &(TrialStep, Option<u32>, By)| TrialLine {
        event: TrialEvent {
            trial,
            version: 1,
            at,
            by: None,
            step: *step,
            starts_at: hour.map(hour_of),
            text: None,
        },
        by: Some(by.clone()),
    };
    steps.iter().map(line).collect()
}

fn hour_of(hour: u32) -> Instant {
    format!("2027-01-11T{hour:02}:00:00Z").parse().unwrap()
}

#[test]
fn only_a_booking_after_a_booking_is_a_change_and_only_the_centre_moves_a_time() {
    use TrialStep::{Book, Decline, Miss, Offer};
    let offered = told(&[(Offer, Some(9), By::Centre), (Book, Some(9), By::You)]);
    assert_eq!(with_time_before(&offered).last().unwrap().1, None, "what was only offered was not had");
    assert_eq!(moved_from(&offered), None);
    let changed =
        told(&[(Book, Some(8), By::You), (Offer, Some(9), By::Centre), (Decline, Some(9), By::You)]);
    assert_eq!(with_time_before(&changed).last().unwrap().1, Some(hour_of(8)), "the offer took nothing");
    let moved = told(&[(Book, Some(8), By::You), (Book, Some(10), By::Centre)]);
    assert_eq!(with_time_before(&moved).last().unwrap().1, Some(hour_of(8)));
    assert_eq!(moved_from(&moved), Some(hour_of(8)));
    let twice = [moved.clone(), told(&[(Book, Some(11), By::Centre)])].concat();
    assert_eq!(moved_from(&twice), Some(hour_of(8)), "the one that was written down");
    let back = [moved.clone(), told(&[(Book, Some(8), By::Centre)])].concat();
    assert_eq!(moved_from(&back), None, "in another room, or back again");
    let chosen_since = [moved, told(&[(Book, Some(11), By::You)])].concat();
    assert_eq!(moved_from(&chosen_since), None, "the holder has answered with another time");
    let after_a_miss =
        told(&[(Book, Some(8), By::You), (Miss, Some(8), By::Centre), (Book, Some(9), By::Centre)]);
    assert_eq!(moved_from(&after_a_miss), None, "the missed time is over");
    let moved_then = [after_a_miss, told(&[(Book, Some(11), By::Centre)])].concat();
    assert_eq!(moved_from(&moved_then), Some(hour_of(9)));
}
