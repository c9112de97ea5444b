//! What is done now and then while the service runs. Several instances may do it at once.

use std::time::Duration;

use services::{Deps, upkeep};
use tokio::time::{MissedTickBehavior, interval};

/// Between two rounds. Drafts live for days and sessions for hours: nobody notices an hour.
const ROUND: Duration = Duration::from_hours(1);

/// Deletes what has had its time, at once and then every hour, until dropped.
pub(crate) async fn sweep(deps: Deps) {
    let mut rounds = interval(ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        rounds.tick().await;
        // A round that fails is in the log, and the next one does its work too.
        if let Ok(swept) = upkeep::sweep(&deps).await
            && (swept.drafts, swept.sessions) != (0, 0)
        {
            tracing::info!(drafts = swept.drafts, sessions = swept.sessions, "deleted what has had its time");
        }
    }
}
