use domain::{
    case::EventBy,
    id::{BookingId, PersonId, SlotId, SupplierId, TrialId, TrialProductId},
    product::Rank,
    supplier::Supplier,
    time::Instant,
    trial::{
        Booking, BookingState, Needs, OutcomeFields, Place, Trial, TrialEvent, TrialProduct, TrialState,
        TrialStep,
    },
};
use store::{
    Store, StoreError, Tx, suppliers,
    testing::{databases, opened, permit},
    trials::{self, EndedOffer},
};
use uuid::Uuid;

use crate::given::{self, centre, date, instant};

const FIRM: SupplierId = SupplierId(Uuid::from_u128(70));

fn product(n: u128) -> TrialProduct {
    TrialProduct {
        id: TrialProductId(Uuid::from_u128(n)),
        hms_number: format!("{n:06}").parse().unwrap(),
        name: format!("Stol {n}"),
        iso: "12220301".parse().unwrap(),
        category: "Manuelle rullestoler".into(),
        supplier: FIRM,
        supplier_name: "Eksempel Mobilitet".into(),
        rank: Some(Rank::Second),
    }
}

fn trial(n: u128, subject: PersonId) -> Trial {
    Trial {
        id: TrialId(Uuid::from_u128(n)),
        subject,
        started_by: subject,
        centre: centre(),
        state: TrialState::Draft,
        version: 1,
        place: None,
        products: vec![],
        needs: Needs::default(),
        outcome: OutcomeFields::default(),
        wishes: vec![],
        waits_until: None,
        order_number: None,
        sequence: 0,
        changed_at: instant("2027-03-01T10:00:00Z"),
    }
}

async fn begun(store: &Store, trial: &Trial) {
    let firm =
        Supplier { id: FIRM, name: "Eksempel".into(), phone: None, confirmed_on: None, invented: true };
    let write = async |tx: &Tx| {
        suppliers::save_many(tx, &[firm]).await?;
        trials::insert_draft(tx, trial).await
    };
    store.write(write).await.unwrap();
}

async fn stepped(store: &Store, trial: &Trial, step: TrialStep) -> Result<Trial, StoreError> {
    let next = trial.step(step, instant("2027-03-02T10:00:00Z")).unwrap();
    let event = TrialEvent {
        trial: next.id,
        version: next.version,
        at: next.changed_at,
        by: Some(EventBy::Citizen(next.subject)),
        step,
        starts_at: Some(instant("2027-03-30T08:00:00Z")),
        text: None,
    };
    store.write(async |tx: &Tx| trials::update(tx, &next, &event, trial.version).await).await.map(|()| next)
}

#[tokio::test]
async fn a_trial_is_read_as_it_was_typed_with_its_products_in_order() {
    for db in databases().await {
        let (subject, other) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let mut typed = trial(1, subject);
        begun(&db.store, &typed).await;
        typed.place = Some(Place::Supplier { supplier: FIRM, charges: Some(true) });
        typed.products = vec![product(3), product(2)];
        typed.needs = Needs {
            interpreter: "Tegnspråk".into(),
            hoist: true,
            text: "Rolig rom".into(),
            ..Needs::default()
        };
        typed.wishes = vec!["30.03.2027 10:00".into(), "snart".into()];
        typed.outcome = OutcomeFields {
            answer: "valgt".into(),
            chosen: vec![product(2).id.to_string()],
            whys: vec![String::new(), "Den er lettere".into()],
        };
        db.store.write(async |tx: &Tx| trials::save(tx, &typed).await).await.unwrap();
        let reader = db.store.read();
        assert_eq!(
            trials::find_of(&reader, &permit(subject), typed.id).await.unwrap().as_ref(),
            Some(&typed),
            "{}",
            db.name
        );
        assert_eq!(
            trials::find(&reader, typed.id).await.unwrap().map(opened).as_ref(),
            Some(&typed),
            "{}",
            db.name
        );
        assert_eq!(trials::of(&reader, &permit(subject)).await.unwrap(), [typed.clone()], "{}", db.name);
        assert_eq!(trials::find_of(&reader, &permit(other), typed.id).await.unwrap(), None, "{}", db.name);
        typed.products.remove(0);
        typed.outcome.whys.remove(0);
        db.store.write(async |tx: &Tx| trials::save(tx, &typed).await).await.unwrap();
        assert_eq!(
            trials::find_of(&reader, &permit(subject), typed.id).await.unwrap(),
            Some(typed),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn each_step_is_one_version_with_its_event_and_a_stale_one_is_refused() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let draft = Trial { place: Some(Place::Centre), ..trial(1, subject) };
        begun(&db.store, &draft).await;
        let wished = stepped(&db.store, &draft, TrialStep::Wish).await.unwrap();
        assert!(
            matches!(stepped(&db.store, &draft, TrialStep::Wish).await, Err(StoreError::Stale)),
            "{}",
            db.name
        );
        let cancelled = stepped(&db.store, &wished, TrialStep::Cancel).await.unwrap();
        let found = trials::find_of(&db.store.read(), &permit(subject), draft.id).await.unwrap();
        assert_eq!(found, Some(cancelled), "{}", db.name);
        let events = trials::events(&db.store.read(), &permit(subject), draft.id).await.unwrap();
        let steps: Vec<_> = events.iter().map(|event| (event.version, event.step)).collect();
        assert_eq!(steps, [(2, TrialStep::Wish), (3, TrialStep::Cancel)], "{}", db.name);
        assert!(given::raw(&db, "UPDATE trial_event SET version = 9").await.is_err(), "{}", db.name);
    }
}

/// One open slot, and as many people as asked for with a trial each.
async fn people_and_a_slot(store: &Store, many: u128) -> Vec<Trial> {
    given::kept_slots(
        store,
        &[given::slot(1, "2027-03-30T08:00:00Z"), given::slot(2, "2027-03-30T10:00:00Z")],
    )
    .await;
    let mut trials = Vec::new();
    for n in 1..=many {
        let one = Trial { place: Some(Place::Centre), ..trial(n, given::someone(store, n).await) };
        begun(store, &one).await;
        trials.push(one);
    }
    trials
}

fn slot_id(n: u128) -> SlotId {
    SlotId(Uuid::from_u128(n))
}

async fn take(store: &Store, n: u128, slot: u128, trial: &Trial) -> Result<(), StoreError> {
    let now = instant("2027-03-02T10:00:00Z");
    let booking = Booking::booked(BookingId(Uuid::from_u128(n)), slot_id(slot), trial.id, now);
    store.write(async |tx: &Tx| trials::take(tx, &booking).await).await
}

async fn offer(store: &Store, n: u128, slot: u128, trial: &Trial, now: Instant) -> Result<(), StoreError> {
    let hour = if slot == 1 { "2027-03-30T08:00:00Z" } else { "2027-03-30T10:00:00Z" };
    let offer = Booking::offer(BookingId(Uuid::from_u128(n)), &given::slot(slot, hour), trial.id, now);
    store.write(async |tx: &Tx| trials::take(tx, &offer).await).await
}

#[tokio::test]
async fn a_slot_is_taken_once_a_trial_has_one_time_and_giving_it_up_frees_it() {
    for db in databases().await {
        let people = people_and_a_slot(&db.store, 2).await;
        take(&db.store, 1, 1, &people[0]).await.unwrap();
        assert!(matches!(take(&db.store, 2, 1, &people[1]).await, Err(StoreError::Duplicate)), "{}", db.name);
        assert!(matches!(take(&db.store, 3, 2, &people[0]).await, Err(StoreError::Duplicate)), "{}", db.name);
        let held =
            trials::held(&db.store.read(), &permit(people[0].subject), people[0].id).await.unwrap().unwrap();
        assert_eq!((held.slot.id, held.booking.state), (slot_id(1), BookingState::Booked), "{}", db.name);
        // Another time: the old one is free for the other at once.
        let change = async |tx: &Tx| {
            let freed = trials::release(tx, people[0].id, BookingState::Changed).await?;
            let now = instant("2027-03-02T11:00:00Z");
            let other = Booking::booked(BookingId(Uuid::from_u128(4)), slot_id(2), people[0].id, now);
            trials::take(tx, &other).await?;
            Ok::<_, StoreError>(freed)
        };
        assert_eq!(db.store.write(change).await.unwrap(), Some(slot_id(1)), "{}", db.name);
        take(&db.store, 5, 1, &people[1]).await.unwrap();
        let cancel = async |tx: &Tx| trials::release(tx, people[1].id, BookingState::Cancelled).await;
        assert_eq!(db.store.write(cancel).await.unwrap(), Some(slot_id(1)), "{}", db.name);
        assert_eq!(db.store.write(cancel).await.unwrap(), None, "nothing to give up twice, {}", db.name);
    }
}

#[tokio::test]
async fn an_offer_keeps_others_away_until_its_time_is_over_and_is_taken_once() {
    for db in databases().await {
        let people = people_and_a_slot(&db.store, 3).await;
        let made = instant("2027-03-01T10:00:00Z");
        offer(&db.store, 1, 1, &people[0], made).await.unwrap();
        assert!(
            matches!(offer(&db.store, 2, 1, &people[1], made).await, Err(StoreError::Duplicate)),
            "two offers, {}",
            db.name
        );
        let early = instant("2027-03-02T09:59:59Z");
        assert!(
            matches!(offer(&db.store, 3, 1, &people[1], early).await, Err(StoreError::Duplicate)),
            "{}",
            db.name
        );
        let accept = async |trial: TrialId, now: Instant| {
            db.store.write(async |tx: &Tx| trials::accept(tx, trial, slot_id(1), now).await).await.unwrap()
        };
        // A day later it keeps nobody away, and cannot be taken any more.
        let late = instant("2027-03-02T10:00:00Z");
        assert!(!accept(people[0].id, late).await, "{}", db.name);
        let lapse_of = async |now| {
            db.store.write(async |tx: &Tx| trials::lapse_offer_of(tx, slot_id(1), now).await).await
        };
        assert_eq!(lapse_of(early).await.unwrap(), None, "{}", db.name);
        assert_eq!(lapse_of(late).await.unwrap().map(|ended| ended.trial), Some(people[0].id), "{}", db.name);
        offer(&db.store, 4, 1, &people[1], late).await.unwrap();
        let other = async |tx: &Tx| trials::accept(tx, people[1].id, slot_id(2), late).await;
        assert!(!db.store.write(other).await.unwrap(), "another slot, {}", db.name);
        assert!(accept(people[1].id, late).await && !accept(people[1].id, late).await, "once, {}", db.name);
        assert!(!accept(people[0].id, early).await, "lapsed for good, {}", db.name);
        offer(&db.store, 5, 2, &people[2], late).await.unwrap();
        let lapse = async |now: Instant| {
            db.store.write(async |tx: &Tx| trials::lapse_offers(tx, now, 10).await).await.unwrap()
        };
        assert!(lapse(late).await.is_empty(), "{}", db.name);
        let much_later = instant("2027-03-04T10:00:00Z");
        assert_eq!(
            lapse(much_later).await,
            [EndedOffer { centre: centre(), slot: slot_id(2), trial: people[2].id }],
            "a booking does not lapse, {}",
            db.name
        );
    }
}

#[tokio::test]
async fn those_who_wait_come_in_the_order_they_began_to_and_only_without_an_offer() {
    for db in databases().await {
        let people = people_and_a_slot(&db.store, 3).await;
        for (n, hour) in [(2, 9), (0, 10), (1, 11)] {
            let trial = &people[n];
            let now = instant(&format!("2027-03-01T{hour:02}:00:00Z"));
            let waiting =
                Trial { waits_until: Some(date("2027-04-30")), ..trial.step(TrialStep::Wait, now).unwrap() };
            let event = TrialEvent {
                trial: trial.id,
                version: 2,
                at: now,
                by: None,
                step: TrialStep::Wait,
                starts_at: None,
                text: None,
            };
            db.store.write(async |tx: &Tx| trials::update(tx, &waiting, &event, 1).await).await.unwrap();
        }
        offer(&db.store, 1, 1, &people[0], instant("2027-03-02T10:00:00Z")).await.unwrap();
        let waiting = trials::waiting_for(&db.store.read(), &centre(), slot_id(2)).await.unwrap();
        let ids: Vec<_> = waiting.iter().map(|one| one.trial).collect();
        assert_eq!(ids, [people[2].id, people[1].id], "{}", db.name);
        // Whoever has let an offer lapse is not offered the same time again.
        let later = instant("2027-03-05T10:00:00Z");
        db.store.write(async |tx: &Tx| trials::lapse_offers(tx, later, 10).await).await.unwrap();
        let again = async |slot| trials::waiting_for(&db.store.read(), &centre(), slot).await.unwrap().len();
        assert_eq!((again(slot_id(1)).await, again(slot_id(2)).await), (2, 3), "{}", db.name);
    }
}
