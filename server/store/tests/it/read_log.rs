use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use domain::{
    access::{LogPermit, Who, decide_log},
    case::Case,
    id::PersonId,
    read_log::{ReadKind, Reader, Reading},
};
use store::{
    Store, StoreError, Tx, read_log,
    testing::{databases, permit},
};

use crate::given::{self, instant};

/// What whoever runs the export has.
fn everything() -> LogPermit {
    decide_log(Who::Operator).unwrap()
}

async fn record(store: &Store, reading: &Reading) -> Result<(), StoreError> {
    store.write(async |tx: &Tx| read_log::record(tx, reading).await).await
}

/// A member of staff opened the page of the person.
async fn opened(store: &Store, person: PersonId, at: &str) -> Reading {
    Reading {
        reader: Reader::Staff { id: given::employee(store, 1).await, centre: given::centre() },
        person,
        case: None,
        kind: ReadKind::Person,
        at: instant(at),
        request: Some("0123abcd".into()),
    }
}

fn by_guardian(guardian: PersonId, child: PersonId, kind: ReadKind, at: &str) -> Reading {
    let reader = Reader::Guardian(guardian);
    Reading { reader, person: child, case: None, kind, at: instant(at), request: None }
}

#[tokio::test]
async fn readings_of_a_person_come_newest_first_and_cannot_be_rewritten() {
    for db in databases().await {
        let (person, other) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let loan = given::cane(&db.store, person, "a").await;
        let case: Case = given::case(1, person, loan);
        given::insert(&db.store, &case).await.unwrap();
        let early = Reading {
            case: Some(case.id),
            kind: ReadKind::Case,
            ..opened(&db.store, person, "2026-03-01T10:00:00Z").await
        };
        let late = opened(&db.store, person, "2026-03-02T10:00:00Z").await;
        let export = Reading {
            reader: Reader::Program,
            kind: ReadKind::Export,
            request: None,
            ..opened(&db.store, person, "2026-03-03T10:00:00Z").await
        };
        for one in [&early, &late, &export, &opened(&db.store, other, "2026-03-02T10:00:00Z").await] {
            record(&db.store, one).await.unwrap();
        }
        let reader = db.store.read();
        assert_eq!(read_log::count_of(&reader, &permit(person)).await.unwrap(), 3, "{}", db.name);
        assert_eq!(
            read_log::page_of(&reader, &permit(person), 1, 1).await.unwrap(),
            std::slice::from_ref(&late)
        );
        assert_eq!(
            read_log::of(&reader, &permit(person)).await.unwrap(),
            [export, late, early],
            "{}",
            db.name
        );
        for change in ["UPDATE read_log SET what = 'person'", "DELETE FROM read_log"] {
            let refused = given::raw(&db, change).await.expect_err(change).to_string();
            assert!(refused.contains("append-only"), "{} {change}: {refused}", db.name);
        }
    }
}

#[tokio::test]
async fn a_guardian_is_written_down_once_for_each_child_kind_of_page_and_norwegian_day() {
    for db in databases().await {
        let [guardian, child, sibling] = [1, 2, 3].map(given::person);
        for person in [&guardian, &child, &sibling] {
            given::kept(&db.store, person).await;
        }
        let noon = "2026-03-01T11:00:00Z";
        // Half past midnight in Oslo, the day after.
        let next_day = "2026-03-01T23:30:00Z";
        for (child, kind, at, rows) in [
            (child.id, ReadKind::Aids, noon, 1),
            (child.id, ReadKind::Aids, "2026-03-01T22:59:59Z", 1),
            (child.id, ReadKind::Cases, noon, 2),
            (child.id, ReadKind::Aids, next_day, 3),
            (sibling.id, ReadKind::Aids, noon, 4),
        ] {
            record(&db.store, &by_guardian(guardian.id, child, kind, at)).await.unwrap();
            let reader = db.store.read();
            let found = read_log::by_guardian(&reader, &permit(guardian.id)).await.unwrap();
            assert_eq!(found.len(), rows, "{} {at}", db.name);
            let known = read_log::has_guardian(&reader, guardian.id, child, kind, instant(at)).await;
            assert!(known.unwrap(), "{} {at}", db.name);
        }
        let other_day = instant("2026-03-05T11:00:00Z");
        let known =
            read_log::has_guardian(&db.store.read(), guardian.id, child.id, ReadKind::Aids, other_day).await;
        assert!(!known.unwrap());
        let oneself = by_guardian(guardian.id, guardian.id, ReadKind::Aids, noon);
        assert!(record(&db.store, &oneself).await.is_err(), "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn going_on_from_a_position_leaves_nothing_out_and_repeats_nothing_while_others_write() {
    const WRITERS: usize = 6;
    const EACH: usize = 25;
    for db in databases().await {
        let person = given::someone(&db.store, 1).await;
        let reading = opened(&db.store, person, "2026-03-01T10:00:00Z").await;
        let writing = Arc::new(AtomicBool::new(true));
        let mut writers = tokio::task::JoinSet::new();
        for _ in 0..WRITERS {
            let (store, reading) = (db.store.clone(), reading.clone());
            writers.spawn(async move {
                for _ in 0..EACH {
                    let write = async |tx: &Tx| {
                        read_log::record(tx, &reading).await?;
                        // The position is drawn, and others go by before it is committed.
                        for _ in 0..20 {
                            tokio::task::yield_now().await;
                        }
                        Ok::<_, StoreError>(())
                    };
                    store.write(write).await.unwrap();
                }
            });
        }
        let (store, still) = (db.store.clone(), Arc::clone(&writing));
        let following = tokio::spawn(async move {
            let mut seen = Vec::new();
            loop {
                let last_round = !still.load(Ordering::SeqCst);
                let settled = store.write(async |tx: &Tx| read_log::settled(tx).await).await.unwrap();
                loop {
                    let after = seen.last().copied().unwrap_or(0);
                    let more =
                        read_log::after(&store.read(), &everything(), after, settled, None, 7).await.unwrap();
                    if more.is_empty() {
                        break;
                    }
                    seen.extend(more.iter().map(|row| row.position));
                }
                if last_round {
                    return seen;
                }
            }
        });
        while let Some(wrote) = writers.join_next().await {
            wrote.unwrap();
        }
        writing.store(false, Ordering::SeqCst);
        let seen = following.await.unwrap();
        assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "{}", db.name);
        assert_eq!(seen.len(), WRITERS * EACH, "{}", db.name);
        let late = instant("2026-03-01T10:00:01Z");
        let none =
            read_log::after(&db.store.read(), &everything(), 0, i64::MAX, Some(late), 7).await.unwrap();
        assert!(none.is_empty(), "{}", db.name);
    }
}
