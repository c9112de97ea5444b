//! The order numbers of a centre: which view holds which, and who is left out.

use domain::{
    access::{TaskPermit, decide_tasks},
    actor::{Right, Staff, StaffRights},
    centre::CentreNumber,
    id::{PersonId, StaffId},
    order_number::{Author, Move, NumberCode, OrderNumber, Purpose},
    person::AddressProtection,
    reference::Reference,
    views::{NumberCounts, NumberView},
};
use store::{
    order_numbers::{self, NumberFilter},
    testing::databases,
};

use crate::{
    given::{self, date, instant},
    order_numbers::{asked, insert, issue, make},
};

fn at_oslo(me: StaffId, more: &[Right], kin: &[PersonId]) -> TaskPermit {
    let rights = more.iter().fold(StaffRights::casework(), |rights, right| rights.with(*right));
    decide_tasks(&Staff { id: me, centre: given::centre(), rights }, kin).unwrap()
}

fn filter() -> NumberFilter {
    NumberFilter {
        today: date("2026-06-01"),
        ended_since: instant("2026-03-01T10:00:00Z"),
        expired_since: date("2026-05-01"),
    }
}

#[tokio::test]
async fn each_view_holds_its_numbers_of_those_who_may_be_seen() {
    for db in databases().await {
        let me = given::employee(&db.store, 1).await;
        let staff = Author::Staff(me);
        let subject = given::someone(&db.store, 1).await;
        let mut hidden = given::person(2);
        hidden.protection = AddressProtection::Confidential;
        let hidden = given::kept(&db.store, &hidden).await;
        for (n, person) in [(1, subject), (2, subject), (3, subject), (4, subject), (5, subject), (6, hidden)]
        {
            insert(&db.store, &asked(n, person)).await.unwrap();
        }
        let away = OrderNumber { centre: CentreNumber("4710".into()), ..asked(7, subject) };
        insert(&db.store, &away).await.unwrap();
        // Two has expired on the 31st of May; three is a trial, and good until August.
        make(&db.store, &asked(2, subject), issue(2), staff).await.unwrap();
        let lasting = OrderNumber { purpose: Purpose::Trial, ..asked(3, subject) };
        make(&db.store, &lasting, issue(3), staff).await.unwrap();
        let four = make(&db.store, &asked(4, subject), issue(4), staff).await.unwrap();
        make(&db.store, &four, Move::Use, staff).await.unwrap();
        make(&db.store, &asked(5, subject), Move::Cancel, Author::Citizen(subject)).await.unwrap();
        let permit = at_oslo(me, &[], &[]);
        for (view, expected) in [
            (Some(NumberView::ToAnswer), vec![1]),
            (Some(NumberView::Issued), vec![3]),
            (Some(NumberView::Used), vec![4]),
            (Some(NumberView::Ended), vec![2, 5]),
            (None, vec![1, 2, 3, 4, 5]),
        ] {
            let rows = order_numbers::list(&db.store.read(), &permit, view, filter()).await.unwrap();
            let mut found: Vec<_> = rows.iter().map(|row| row.number.id.0.as_u128()).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{} {view:?}", db.name);
        }
        let counts = order_numbers::counts(&db.store.read(), &permit, filter()).await.unwrap();
        assert_eq!(counts, NumberCounts { to_answer: 1, issued: 1, used: 1, ended: 2 }, "{}", db.name);
        let searched = async |permit: &TaskPermit, n: u64| {
            let reference = Reference::from_random(n);
            order_numbers::search(&db.store.read(), permit, None, Some(&reference)).await.unwrap().is_some()
        };
        assert!(searched(&permit, 1).await && !searched(&permit, 6).await && !searched(&permit, 7).await);
        assert!(searched(&at_oslo(me, &[Right::Confidential], &[]), 6).await);
        assert!(!searched(&at_oslo(me, &[], &[subject]), 1).await, "{}: the family", db.name);
        let code = NumberCode::from_random(3);
        let by_code = order_numbers::search(&db.store.read(), &permit, Some(&code), None).await.unwrap();
        assert_eq!(by_code, Some(lasting.id));
        assert_eq!(order_numbers::search(&db.store.read(), &permit, None, None).await.unwrap(), None);
    }
}
