//! Guardians who look at a child are written down too: "who has seen it" is then whole for a child.
//!
//! Once for each guardian, child, kind of page and Norwegian day. Nobody is written down for looking at oneself.

use domain::{
    actor::Citizen,
    read_log::{ReadKind, Reader, Reading},
};
use store::{Tx, read_log};

use crate::{error::Failure, ports::Deps, request};

/// Lets `shown` through once it is written down that a guardian is shown it. What cannot be written down is not shown; a
/// refusal shows nothing, and is not written down.
pub(crate) async fn written_down<T>(
    deps: &Deps,
    who: &Citizen,
    kind: ReadKind,
    shown: Result<T, Failure>,
) -> Result<T, Failure> {
    let shown = shown?;
    let Some(child) = who.acting_for else {
        return Ok(shown);
    };
    let now = deps.clock.now();
    if !read_log::has_guardian(&deps.store.read(), who.person, child, kind, now).await? {
        let reading = Reading {
            reader: Reader::Guardian(who.person),
            person: child,
            case: None,
            kind,
            at: now,
            request: request::number(),
        };
        deps.store.write(async |tx: &Tx| read_log::record(tx, &reading).await).await?;
    }
    Ok(shown)
}
