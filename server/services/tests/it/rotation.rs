//! New keys for all national numbers, while others read and write.

mod load;

use std::{io::Write as _, sync::Arc};

use domain::{
    id::PersonId,
    national_number::NationalNumber,
    person::{AddressProtection, Person},
};
use services::{
    Deps,
    rotation::{self, Rotated},
};
use store::{
    Store, StoreError, Tx, people, staff_citizens,
    testing::{TestKeys, permit},
    vault,
};
use uuid::Uuid;

use self::load::{Done, Load};
use crate::given::{World, national_number, on_every_database};

/// Members of staff who are citizens as well.
const LINKS: usize = 50;

type Known = Arc<Vec<(PersonId, NationalNumber)>>;

/// Another instance on the same database, with the keys there are now.
async fn instance(world: &World) -> Store {
    Store::connect(&world.url).await.unwrap().unlocked(world.keys.vault())
}

fn person(id: PersonId) -> Person {
    Person {
        id,
        given_name: "Prøve".into(),
        family_name: "Person".into(),
        birth: "1980-05-01".parse().unwrap(),
        address: None,
        municipality: "0301".into(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

/// So many people with numbers of their own.
async fn people(store: &Store, count: u128) -> Known {
    let known: Vec<_> = (1..=count).map(|n| (PersonId(Uuid::from_u128(n)), national_number())).collect();
    let kept = store.write(async |tx: &Tx| {
        for (id, number) in &known {
            people::save(tx, &person(*id), number).await?;
        }
        Ok::<_, StoreError>(())
    });
    kept.await.unwrap();
    Arc::new(known)
}

async fn unreadable(store: &Store, known: &Known) -> usize {
    let mut wrong = 0;
    for (id, number) in known.iter() {
        let opened = people::number_of(&store.read(), &permit(*id)).await;
        wrong += usize::from(!matches!(opened, Ok(Some(opened)) if opened == *number));
    }
    wrong
}

async fn lost(store: &Store, known: &Known) -> usize {
    let numbers: Vec<_> = known.iter().map(|(_, number)| number.clone()).collect();
    let found = people::ids_by_national_numbers(&store.read(), &numbers).await.unwrap();
    known.iter().filter(|(id, number)| found.get(number) != Some(id)).count()
}

/// Forgets all keys but the newest, as a key file would.
fn forget_older(keys: &TestKeys, newest: u32) {
    for n in 1..newest {
        for purpose in ["seal", "index"] {
            keys.lose(&format!("{purpose}-{n}").parse().unwrap());
        }
    }
}

/// Links of staff to the first of `known`, and how many of them were there already and opened.
async fn links(store: &Store, known: &Known) -> u64 {
    let ident = |n| format!("Z{n:06}").parse().unwrap();
    let links = known.iter().take(LINKS).enumerate();
    let links: Vec<_> = links.map(|(n, (_, number))| (ident(n), number.clone())).collect();
    let replaced = store.write(async |tx: &Tx| staff_citizens::replace_all(tx, &links).await).await;
    replaced.unwrap().unchanged
}

/// Tells the figures of a run past the runner's capture: they are what one runs it again for.
fn tell(figures: &str) {
    let _told = writeln!(std::io::stderr(), "{figures}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn three_rotations_under_load_lose_nobody() {
    on_every_database(async |world| {
        let known = people(&world.deps.store, 1200).await;
        assert_eq!(links(&world.deps.store, &known).await, 0);
        let mut resealed = 0;
        let other = Deps { store: instance(world).await, ..world.deps.clone() };
        let load = Load::on(&[world.deps.clone(), other.clone()], &known);
        for newest in 2..=4 {
            load.go_on_for(16).await;
            world.keys.add();
            let rotating = instance(world).await;
            let Rotated { renewed, rows, left, broken, needed } =
                rotation::run(&rotating, |_| {}).await.unwrap();
            assert!(renewed && rows >= 1000, "{}: {rows}", world.database);
            resealed += rows;
            assert_eq!((left, broken, needed), (0, 0, Vec::new()), "{}", world.database);
            forget_older(&world.keys, newest);
            rotating.check_keys().await.unwrap();
            rotating.close().await.unwrap();
        }
        let Done { rounds, written, new } = load.stop(world.database).await;
        assert!(rounds > 24 && written > 0, "{}: {rounds} {written}", world.database);
        // With nothing but the newest keys.
        let fresh = instance(world).await;
        fresh.check_keys().await.unwrap();
        let all: Known = Arc::new(known.iter().chain(&new).cloned().collect());
        let (unreadable, lost) = (unreadable(&fresh, &all).await, lost(&fresh, &all).await);
        let linked = links(&fresh, &known).await;
        tell(&format!(
            "rotation under load, {}: 3 rotations; {} numbers of people and {LINKS} of staff; {resealed} re-sealed; \
             {written} written meanwhile, {} of them new; {rounds} rounds of work; {unreadable} unreadable, \
             {lost} not found, {} links lost",
            world.database,
            all.len(),
            new.len(),
            LINKS as u64 - linked,
        ));
        assert_eq!(world.stored.count("person").await, i64::try_from(all.len()).unwrap(), "{}", world.database);
        assert_eq!((unreadable, lost, linked), (0, 0, LINKS as u64), "{}", world.database);
        assert_eq!(vault::rotation::left(&fresh.read()).await.unwrap(), 0, "{}", world.database);
        other.store.close().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_rotation_that_broke_off_is_run_again_to_its_end() {
    on_every_database(async |world| {
        let known = people(&world.deps.store, 700).await;
        world.keys.add();
        let rotating = instance(world).await;
        // It got this far.
        rotating.write(async |tx: &Tx| vault::rotation::begin(tx).await).await.unwrap();
        rotating.write(async |tx: &Tx| vault::rotation::reseal(tx, None, 300).await).await.unwrap();
        rotating.close().await.unwrap();
        assert_eq!(
            (unreadable(&world.deps.store, &known).await, lost(&world.deps.store, &known).await),
            (0, 0)
        );

        let mut told = Vec::new();
        let again = instance(world).await;
        let rotated =
            rotation::run(&again, |progress| told.push((progress.done, progress.of))).await.unwrap();
        assert_eq!((rotated.rows, rotated.left, rotated.changed()), (400, 0, true), "{}", world.database);
        assert_eq!(told.last(), Some(&(400, 400)), "{}", world.database);
        let once_more = rotation::run(&again, |_| {}).await.unwrap();
        assert_eq!((once_more.rows, once_more.changed()), (0, false), "{}", world.database);
        forget_older(&world.keys, 2);
        let fresh = instance(world).await;
        assert_eq!(
            (unreadable(&fresh, &known).await, lost(&fresh, &known).await),
            (0, 0),
            "{}",
            world.database
        );
    })
    .await;
}
