//! Who has been shown the person, a page at a time.

use domain::{
    actor::Citizen,
    views::{READS_ON_A_PAGE, ReadList},
};
use store::read_log;

use super::lines;
use crate::{error::Failure, ports::Deps, subject};

pub(super) async fn reads(deps: &Deps, who: &Citizen, page: u64) -> Result<ReadList, Failure> {
    let reader = deps.store.read();
    let person = subject::of(&reader, who, deps.clock.today()).await?.person;
    let total = read_log::count_of(&reader, person.id).await?;
    let pages = total.div_ceil(READS_ON_A_PAGE).max(1);
    let page = page.clamp(1, pages);
    let skip = (page - 1) * READS_ON_A_PAGE;
    let readings = read_log::page_of(&reader, person.id, skip, READS_ON_A_PAGE).await?;
    Ok(ReadList {
        subject_name: person.full_name(),
        total,
        page,
        pages,
        lines: lines::of(&reader, Some(who.person), person.id, readings).await?,
    })
}
