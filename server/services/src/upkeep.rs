//! What is deleted when its time has come. Meant to be run now and then, by any number of instances.

use chrono::{Days, Duration};
use domain::{
    exchange::DRAFT_LIFE_DAYS,
    refusal::Refusal,
    time::{Instant, oslo_date, start_of_day},
};
use store::{
    CHUNK, StoreError, Tx, charge_drafts, drafts, move_drafts, order_numbers, rates, sessions,
    sign_in_attempts,
};
use uuid::Uuid;

use crate::{
    error::{Asked, Failure},
    ports::Deps,
    sessions::LAPSED_HOURS,
    sign_ins::ATTEMPT_MINUTES,
    trials,
};

/// Days after which what staff typed into a move that was refused is forgotten.
const TYPED_LIFE_DAYS: i64 = 30;

/// Days after which nobody counts on from a window: the longest lasts one.
const RATES_LIFE_DAYS: i64 = 2;

/// How many rows were deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    pub drafts: u64,
    /// Questions for order numbers that were never asked.
    pub questions: u64,
    /// Reports of firms that wanted money, never sent.
    pub charges: u64,
    /// Trials that were never sent.
    pub trials: u64,
    /// Times that were kept for somebody who did not answer.
    pub offers: u64,
    /// What staff typed into moves.
    pub typed: u64,
    /// … on order numbers.
    pub typed_on_numbers: u64,
    /// … about trials.
    pub typed_on_trials: u64,
    pub sessions: u64,
    /// Counts of how often something was done.
    pub rates: u64,
    /// Sign-ins that were never finished.
    pub sign_ins: u64,
}

/// Deletes drafts on the day their pages promise, what staff typed and left, sessions that can no longer take what was
/// typed, and sign-ins that were never finished.
pub async fn sweep(deps: &Deps) -> Result<Swept, Refusal> {
    let now = deps.clock.now();
    Asked::new("upkeep.sweep", Uuid::nil()).answer(swept(deps, now).await)
}

async fn swept(deps: &Deps, now: Instant) -> Result<Swept, Failure> {
    let ago = |span| now - span;
    // What cannot be swept today keeps nothing else from being swept.
    let mut failed = None;
    let mut counted = |swept: Result<u64, Failure>| {
        swept.unwrap_or_else(|failure| {
            failed.get_or_insert(failure);
            0
        })
    };
    let swept = Swept {
        drafts: counted(bit_by_bit(deps, Old::Drafts, forgotten_before(now)).await),
        questions: counted(bit_by_bit(deps, Old::Questions, forgotten_before(now)).await),
        charges: counted(bit_by_bit(deps, Old::Charges, forgotten_before(now)).await),
        trials: counted(bit_by_bit(deps, Old::Trials, forgotten_before(now)).await),
        offers: counted(trials::lapse(deps).await),
        typed: counted(bit_by_bit(deps, Old::Typed, ago(Duration::days(TYPED_LIFE_DAYS))).await),
        typed_on_numbers: counted(
            bit_by_bit(deps, Old::TypedOnNumbers, ago(Duration::days(TYPED_LIFE_DAYS))).await,
        ),
        typed_on_trials: counted(
            bit_by_bit(deps, Old::TypedOnTrials, ago(Duration::days(TYPED_LIFE_DAYS))).await,
        ),
        sessions: counted(bit_by_bit(deps, Old::Sessions, ago(Duration::hours(LAPSED_HOURS))).await),
        rates: counted(bit_by_bit(deps, Old::Rates, ago(Duration::days(RATES_LIFE_DAYS))).await),
        sign_ins: counted(bit_by_bit(deps, Old::SignIns, ago(Duration::minutes(ATTEMPT_MINUTES))).await),
    };
    match failed {
        None => Ok(swept),
        Some(failure) => Err(failure),
    }
}

#[derive(Debug, Clone, Copy)]
enum Old {
    Drafts,
    Trials,
    Questions,
    Charges,
    Typed,
    TypedOnNumbers,
    TypedOnTrials,
    Sessions,
    Rates,
    SignIns,
}

/// Sweeps one kind in many small transactions: others write between them.
async fn bit_by_bit(deps: &Deps, old: Old, before: Instant) -> Result<u64, Failure> {
    let mut all = 0;
    loop {
        let some = async |tx: &Tx| match old {
            Old::Drafts => drafts::delete_unchanged_since(tx, before).await,
            Old::Trials => store::trials::delete_drafts_unchanged_since(tx, before).await,
            Old::Questions => order_numbers::delete_drafts_unchanged_since(tx, before).await,
            Old::Charges => charge_drafts::delete_unchanged_since(tx, before).await,
            Old::TypedOnNumbers => order_numbers::delete_typed_unchanged_since(tx, before).await,
            Old::TypedOnTrials => store::trials::delete_typed_unchanged_since(tx, before).await,
            Old::Typed => move_drafts::delete_unchanged_since(tx, before).await,
            Old::Sessions => sessions::delete_ended_before(tx, before).await,
            Old::Rates => rates::delete_begun_before(tx, before).await,
            Old::SignIns => sign_in_attempts::delete_begun_before(tx, before).await,
        };
        let deleted: Result<u64, StoreError> = deps.store.write(some).await;
        let deleted = deleted?;
        all += deleted;
        if deleted < CHUNK as u64 {
            return Ok(all);
        }
    }
}

/// The Norwegian midnight after which a draft must have been changed to live: `Draft::deleted_on` is the day that begins
/// [`DRAFT_LIFE_DAYS`] after the day of the change.
fn forgotten_before(now: Instant) -> Instant {
    start_of_day(oslo_date(now) - Days::new(DRAFT_LIFE_DAYS) + Days::new(1))
}

#[cfg(test)]
mod tests {
    use domain::{
        exchange::{Draft, DraftFields},
        id::{DraftId, LoanId, PersonId},
    };

    use super::*;

    #[test]
    fn a_draft_goes_on_the_day_its_page_says_in_summer_and_winter_time() {
        for changed in
            ["2026-03-01T22:59:59Z", "2026-03-01T23:00:00Z", "2026-07-01T22:00:00Z", "2026-10-20T12:00:00Z"]
        {
            let changed_at: Instant = changed.parse().unwrap();
            let draft = Draft {
                id: DraftId(Uuid::nil()),
                subject: PersonId(Uuid::nil()),
                loan: LoanId(Uuid::nil()),
                fields: DraftFields::default(),
                changed_at,
            };
            let first_hour_gone = (0..24 * 40)
                .map(|hour| changed_at + Duration::hours(hour))
                .find(|now| changed_at < forgotten_before(*now));
            assert_eq!(first_hour_gone.map(oslo_date), Some(draft.deleted_on()), "{changed}");
        }
    }
}
