//! What is deleted when its time has come. Meant to be run now and then, by any number of instances.

use chrono::{Days, Duration, NaiveTime};
use domain::{
    exchange::DRAFT_LIFE_DAYS,
    refusal::Refusal,
    time::{Instant, oslo},
};
use store::{Tx, drafts, sessions};
use uuid::Uuid;

use crate::{
    error::{Asked, Failure},
    ports::Deps,
    sessions::LAPSED_HOURS,
};

/// How many rows were deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swept {
    pub drafts: u64,
    pub sessions: u64,
}

/// Deletes drafts on the day their pages promise, and sessions that can no longer take what was typed.
pub async fn sweep(deps: &Deps) -> Result<Swept, Refusal> {
    let now = deps.clock.now();
    let swept = deps
        .store
        .write(async |tx: &Tx| {
            Ok::<_, Failure>(Swept {
                drafts: drafts::delete_unchanged_since(tx, forgotten_before(now)).await?,
                sessions: sessions::delete_ended_before(tx, now - Duration::hours(LAPSED_HOURS)).await?,
            })
        })
        .await;
    Asked::new("upkeep.sweep", Uuid::nil()).answer(swept)
}

/// The Norwegian midnight after which a draft must have been changed to live: `Draft::deleted_on` is the day that begins
/// [`DRAFT_LIFE_DAYS`] after the day of the change.
fn forgotten_before(now: Instant) -> Instant {
    let first_kept = oslo(now).date() - Days::new(DRAFT_LIFE_DAYS) + Days::new(1);
    let guess = first_kept.and_time(NaiveTime::MIN).and_utc();
    // Norwegian time is ahead of UTC: take off what the clock on the wall shows too much.
    guess - (oslo(guess) - first_kept.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use domain::{
        exchange::{Draft, DraftFields},
        id::{DraftId, LoanId, PersonId},
        time::oslo_date,
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
