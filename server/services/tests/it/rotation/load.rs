//! What goes on while the keys are rotated.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

use domain::{id::PersonId, national_number::NationalNumber};
use serde_json::json;
use services::{
    Deps,
    import::{self, Synthetic},
};
use store::{StoreError, Tx, people, testing::permit};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{Known, person};
use crate::{given::national_number, import::loan_row};

type New = Arc<Mutex<Vec<(PersonId, NationalNumber)>>>;

#[derive(Clone, Copy)]
enum Work {
    LookUp,
    Read,
    Import,
    Keep,
}

/// What was done meanwhile, all of it well.
pub(super) struct Done {
    pub(super) rounds: u64,
    /// Numbers that were written, new ones and known ones.
    pub(super) written: u64,
    /// The new ones among them.
    pub(super) new: Vec<(PersonId, NationalNumber)>,
}

/// One task of each kind on each instance, until told to stop.
pub(super) struct Load {
    stop: Arc<AtomicBool>,
    rounds: Arc<AtomicU64>,
    new: New,
    tasks: JoinSet<Result<(), String>>,
}

impl Load {
    pub(super) fn on(instances: &[Deps], known: &Known) -> Self {
        let (stop, rounds) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let new = New::default();
        let mut tasks = JoinSet::new();
        for (at, deps) in instances.iter().enumerate() {
            for work in [Work::LookUp, Work::Read, Work::Import, Work::Keep] {
                let (deps, known) = (deps.clone(), Arc::clone(known));
                let (stop, rounds, new) = (Arc::clone(&stop), Arc::clone(&rounds), Arc::clone(&new));
                tasks.spawn(async move {
                    let mut round = at * 1_000_000;
                    while !stop.load(Ordering::Relaxed) {
                        once(work, &deps, &known, &new, round).await?;
                        round += 1;
                        rounds.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok(())
                });
            }
        }
        Self { stop, rounds, new, tasks }
    }

    /// Waits for so many rounds more.
    pub(super) async fn go_on_for(&self, rounds: u64) {
        let enough = self.rounds.load(Ordering::Relaxed) + rounds;
        while self.rounds.load(Ordering::Relaxed) < enough && !self.tasks.is_empty() {
            tokio::task::yield_now().await;
        }
    }

    pub(super) async fn stop(self, database: &str) -> Done {
        self.stop.store(true, Ordering::Relaxed);
        for outcome in self.tasks.join_all().await {
            outcome.unwrap_or_else(|wrong| panic!("{database}: {wrong}"));
        }
        let new = std::mem::take(&mut *self.new.lock().unwrap());
        // Each that keeps somebody new keeps somebody known as well.
        Done { rounds: self.rounds.load(Ordering::Relaxed), written: 2 * new.len() as u64, new }
    }
}

async fn once(work: Work, deps: &Deps, known: &Known, written: &New, round: usize) -> Result<(), String> {
    let store = &deps.store;
    let (id, number) = &known[(11 * round) % known.len()];
    let (good, wrong) = match work {
        Work::LookUp => {
            let found = people::ids_by_national_numbers(&store.read(), std::slice::from_ref(number)).await;
            (found.map_err(said)?.get(number) == Some(id), "a look-up found nobody")
        }
        Work::Read => {
            let opened = people::number_of(&store.read(), &permit(*id)).await.map_err(said)?;
            (opened.as_ref() == Some(number), "a number did not open")
        }
        Work::Import => {
            let numbers = (0..20).map(|n| &known[(round + 13 * n) % known.len()].1);
            let rows: Vec<_> = numbers.map(|number| loan_row(number, &json!({}))).collect();
            let file = serde_json::to_vec(&rows).map_err(said)?;
            let read = import::import_loans(deps, file.as_slice(), Synthetic::Accepted, |_| {}).await;
            (read.map_err(said)?.refused == 0, "a loan found nobody")
        }
        Work::Keep => {
            let new = PersonId(Uuid::from_u128(1 << 64 | u128::try_from(round).map_err(said)?));
            let another = national_number();
            let kept = store.write(async |tx: &Tx| {
                people::save(tx, &person(new), &another).await?;
                people::save(tx, &person(*id), number).await
            });
            kept.await.map_err(|error: StoreError| said(error))?;
            written.lock().unwrap().push((new, another));
            let doubled = store.write(async |tx: &Tx| people::save(tx, &person(new), number).await).await;
            match doubled {
                Err(error @ StoreError::Unavailable { .. }) => return Err(said(error)),
                doubled => (matches!(doubled, Err(StoreError::Duplicate)), "a number was given twice"),
            }
        }
    };
    if good { Ok(()) } else { Err(wrong.to_owned()) }
}

fn said(error: impl std::error::Error) -> String {
    let cause = error.source().map(ToString::to_string).unwrap_or_default();
    format!("{error} {cause}")
}
