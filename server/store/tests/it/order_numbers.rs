//! Order numbers: one for each form and each open errand, changed one version at a time, found by whoever may see them.

use domain::{
    id::{AskId, LoanId, OrderNumberId, PersonId},
    order_number::{
        Author, Event, EventKind, Firm, Limit, LimitRule, Move, NumberCode, NumberedAid, OrderNumber,
        Purpose, RefuseReason, Status, WhyStaff,
    },
    reference::Reference,
};
use store::{
    Store, StoreError, Tx, order_numbers,
    testing::{databases, opened, permit},
};
use uuid::Uuid;

use crate::given::{self, date, instant};

/// The n-th question; everything that must not be the same twice follows from `n`.
pub(crate) fn asked(n: u64, subject: PersonId) -> OrderNumber {
    OrderNumber {
        id: OrderNumberId(Uuid::from_u128(n.into())),
        reference: Reference::from_random(n),
        ask: AskId(Uuid::from_u128(n.into())),
        subject,
        asked_by: subject,
        centre: given::centre(),
        aid: NumberedAid {
            loan: Some(LoanId(Uuid::from_u128(n.into()))),
            hms_number: Some("123456".parse().unwrap()),
            name: "Stokk hvit".into(),
            iso: Some("123903".parse().unwrap()),
            category: Some("Mobilitetsstokker".into()),
            serial_number: None,
        },
        also: vec![],
        purpose: Purpose::Repair,
        firm: Firm { supplier: None, name: "Ola & co".into() },
        note: None,
        why_staff: vec![WhyStaff::InRepair, WhyStaff::FirmNotListed],
        code: None,
        status: Status::Asked,
        version: 1,
        asked_at: instant("2026-03-02T10:00:00Z"),
        due: date("2026-03-03"),
        issued_at: None,
        valid_until: None,
        ended_at: None,
    }
}

fn asking(number: &OrderNumber) -> Event {
    Event {
        number: number.id,
        version: 1,
        at: number.asked_at,
        by: Author::Citizen(number.asked_by),
        kind: EventKind::Asked,
    }
}

pub(crate) async fn insert(store: &Store, number: &OrderNumber) -> Result<(), StoreError> {
    store.write(async |tx: &Tx| order_numbers::insert(tx, number, &[asking(number)]).await).await
}

/// Makes the move and keeps it.
pub(crate) async fn make(
    store: &Store,
    number: &OrderNumber,
    made: Move,
    by: Author,
) -> Result<OrderNumber, StoreError> {
    let (moved, event) = number.apply(made, by, instant("2026-03-02T12:00:00Z")).unwrap();
    let version = number.version;
    store.write(async |tx: &Tx| order_numbers::update(tx, &moved, &event, version).await).await?;
    Ok(moved)
}

pub(crate) fn issue(bits: u64) -> Move {
    Move::Issue { code: NumberCode::from_random(bits) }
}

#[tokio::test]
async fn a_number_comes_back_as_it_was_kept_with_its_history() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let staff = Author::Staff(given::employee(&db.store, 1).await);
        let number = OrderNumber {
            note: Some("Ring først".into()),
            also: vec!["Rullestol Lett".into(), "Pute".into()],
            ..asked(1, subject)
        };
        insert(&db.store, &number).await.unwrap();
        let issued = make(&db.store, &number, issue(77), staff).await.unwrap();
        let reader = db.store.read();
        let kept = order_numbers::find_of(&reader, &permit(subject), number.id).await.unwrap().unwrap();
        assert_eq!((&kept, kept.valid_until), (&issued, Some(date("2026-05-31"))), "{}", db.name);
        assert_eq!(opened(order_numbers::find(&reader, number.id).await.unwrap().unwrap()), issued);
        let events = order_numbers::events(&reader, &permit(subject), number.id).await.unwrap();
        let kinds: Vec<_> =
            events.iter().map(|event| (event.version, event.by, event.kind.clone())).collect();
        assert_eq!(kinds, [(1, Author::Citizen(subject), EventKind::Asked), (2, staff, EventKind::Issued)]);
        let other = permit(given::someone(&db.store, 2).await);
        assert_eq!(order_numbers::find_of(&reader, &other, number.id).await.unwrap(), None);
        assert_eq!(order_numbers::events(&reader, &other, number.id).await.unwrap(), []);
        assert_eq!(order_numbers::by_ask(&reader, &other, number.ask).await.unwrap(), None);
        assert_eq!(order_numbers::of_same_errand(&reader, &other, &number).await.unwrap(), None);
    }
}

#[tokio::test]
async fn one_form_one_errand_and_one_code_are_one_number() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let staff = Author::Staff(given::employee(&db.store, 1).await);
        let first = asked(1, one);
        insert(&db.store, &first).await.unwrap();
        let again = OrderNumber { ask: first.ask, ..asked(2, one) };
        let same_errand = OrderNumber { aid: first.aid.clone(), ..asked(3, one) };
        for second in [&again, &same_errand] {
            let kept = insert(&db.store, second).await;
            assert!(matches!(kept, Err(StoreError::Duplicate)), "{} {kept:?}", db.name);
        }
        let found =
            order_numbers::of_same_errand(&db.store.read(), &permit(one), &same_errand).await.unwrap();
        assert_eq!(found.map(|number| number.id), Some(first.id));
        // For another person, and for another purpose, it is another errand.
        insert(&db.store, &OrderNumber { aid: first.aid.clone(), ..asked(4, two) }).await.unwrap();
        let service = OrderNumber { purpose: Purpose::Service, ..same_errand.clone() };
        insert(&db.store, &service).await.unwrap();
        // An issued number that was set aside lets a new one in, and a taken code is not given twice.
        let issued = make(&db.store, &first, issue(5), staff).await.unwrap();
        let taken = make(&db.store, &service, issue(5), staff).await;
        assert!(matches!(taken, Err(StoreError::Duplicate)), "{} {taken:?}", db.name);
        let own = permit(one);
        db.store.write(async |tx: &Tx| order_numbers::set_aside(tx, &own, issued.id).await).await.unwrap();
        insert(&db.store, &OrderNumber { aid: first.aid.clone(), ..asked(6, one) }).await.unwrap();
    }
}

#[tokio::test]
async fn a_product_to_be_tried_is_known_by_its_number_and_else_by_its_name() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let product = |n: u64, hms: Option<&str>, name: &str| {
            let number = asked(n, subject);
            let hms_number = hms.map(|hms| hms.parse().unwrap());
            let aid = NumberedAid { loan: None, hms_number, name: name.into(), ..number.aid };
            OrderNumber { aid, purpose: Purpose::Trial, ..number }
        };
        insert(&db.store, &product(1, Some("111111"), "Rullestol")).await.unwrap();
        // Many products have one name.
        insert(&db.store, &product(2, Some("222222"), "Rullestol")).await.unwrap();
        insert(&db.store, &product(3, None, "Rullestol")).await.unwrap();
        for same in [product(4, Some("111111"), "Rullestol, ny"), product(5, None, "rullestol")] {
            let kept = insert(&db.store, &same).await;
            assert!(matches!(kept, Err(StoreError::Duplicate)), "{} {kept:?}", db.name);
        }
    }
}

#[tokio::test]
async fn a_number_changes_one_version_at_a_time_and_its_history_stays() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let staff = Author::Staff(given::employee(&db.store, 1).await);
        let number = asked(1, subject);
        insert(&db.store, &number).await.unwrap();
        let refuse = Move::Refuse { reason: RefuseReason::Duplicate, text: "Du har ett".into() };
        make(&db.store, &number, refuse, staff).await.unwrap();
        let late = make(&db.store, &number, issue(9), staff).await;
        assert!(matches!(late, Err(StoreError::Stale)), "{} {late:?}", db.name);
        assert!(given::raw(&db, "DELETE FROM order_number_event").await.is_err(), "{}", db.name);
        assert!(given::raw(&db, "UPDATE order_number_event SET version = 9").await.is_err());
    }
}

#[tokio::test]
async fn whoever_has_the_code_learns_nothing_about_anybody_and_uses_it_once() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let staff = Author::Staff(given::employee(&db.store, 1).await);
        let number = asked(1, subject);
        insert(&db.store, &number).await.unwrap();
        make(&db.store, &number, issue(42), staff).await.unwrap();
        let code = NumberCode::from_random(42);
        let now = instant("2026-03-09T10:00:00Z");
        let used = async || {
            let write = async |tx: &Tx| -> Result<_, StoreError> {
                let found = order_numbers::by_code(tx, &code).await?.unwrap();
                order_numbers::use_by_firm(tx, &found, now).await
            };
            db.store.write(write).await.unwrap()
        };
        assert_eq!(used().await, Some(3), "{}", db.name);
        assert_eq!(used().await, None, "{}: twice is once", db.name);
        let kept =
            order_numbers::find_of(&db.store.read(), &permit(subject), number.id).await.unwrap().unwrap();
        assert_eq!((kept.status, kept.version, kept.ended_at), (Status::Used, 3, Some(now)));
        let found = order_numbers::by_code(&db.store.read(), &NumberCode::from_random(43)).await.unwrap();
        assert_eq!(found, None);
    }
}

#[tokio::test]
async fn two_firms_at_once_use_a_number_once() {
    for db in databases().await {
        let subject = given::someone(&db.store, 1).await;
        let staff = Author::Staff(given::employee(&db.store, 1).await);
        insert(&db.store, &asked(1, subject)).await.unwrap();
        make(&db.store, &asked(1, subject), issue(42), staff).await.unwrap();
        let code = NumberCode::from_random(42);
        let one = async || {
            let write = async |tx: &Tx| -> Result<_, StoreError> {
                let found = order_numbers::by_code(tx, &code).await?.unwrap();
                order_numbers::use_by_firm(tx, &found, instant("2026-03-09T10:00:00Z")).await
            };
            db.store.write(write).await.unwrap().is_some()
        };
        let both = tokio::join!(one(), one());
        assert!(both.0 != both.1, "{} {both:?}", db.name);
    }
}

#[tokio::test]
async fn a_limit_is_one_for_each_category_and_purpose() {
    for db in databases().await {
        let staff = given::employee(&db.store, 1).await;
        let limit = |purpose, rule| Limit { centre: given::centre(), prefix: "1222".into(), purpose, rule };
        let trial = Some(Purpose::Trial);
        for one in [
            limit(None, LimitRule::AtMost(1)),
            limit(trial, LimitRule::AlwaysStaff),
            limit(None, LimitRule::AtMost(4)),
        ] {
            let at = instant("2026-03-02T10:00:00Z");
            db.store
                .write(async |tx: &Tx| order_numbers::save_limit(tx, &one, staff, at).await)
                .await
                .unwrap();
        }
        let of = async || order_numbers::limits_of(&db.store.read(), &given::centre()).await.unwrap();
        let (all, tried) = (limit(None, LimitRule::AtMost(4)), limit(trial, LimitRule::AlwaysStaff));
        assert_eq!(of().await, [all, tried.clone()], "{}", db.name);
        let drop = async |tx: &Tx| order_numbers::delete_limit(tx, &given::centre(), "1222", None).await;
        db.store.write(drop).await.unwrap();
        assert_eq!(of().await, [tried], "{}", db.name);
    }
}
