//! Who has been shown the person, a page at a time.

use domain::{
    actor::Citizen,
    views::{READS_ON_A_PAGE, ReadList},
};
use store::read_log;

use super::{lines, viewer::Viewer};
use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

pub(super) async fn reads(deps: &Deps, who: &Citizen, page: u64) -> Result<ReadList, Failure> {
    let reader = deps.store.read();
    let today = deps.clock.today();
    let Subject { permit, .. } = subject::of(&reader, who, today).await?;
    let total = read_log::count_of(&reader, &permit).await?;
    let pages = total.div_ceil(READS_ON_A_PAGE).max(1);
    let page = page.clamp(1, pages);
    let skip = (page - 1) * READS_ON_A_PAGE;
    let readings = read_log::page_of(&reader, &permit, skip, READS_ON_A_PAGE).await?;
    let viewer = Viewer { citizen: who.clone(), me: Some(who.person), today };
    Ok(ReadList { total, page, pages, lines: lines::of(&reader, &viewer, &permit, readings).await? })
}
