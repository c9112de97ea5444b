//! Showings with the names behind their identifiers.

use std::collections::HashMap;

use domain::{
    access::Permit,
    case::Case,
    id::{CaseId, PersonId, StaffId},
    read_log::{Reader, Reading},
    views::{ReadBy, ReadCase, ReadLine},
};
use store::{Handle, cases, centres, staff};

use super::viewer::Viewer;
use crate::{error::Failure, names::once_each};

/// The lines of `readings`, all about the subject of `permit`.
pub(super) async fn of(
    handle: &impl Handle,
    viewer: &Viewer,
    permit: &Permit,
    readings: Vec<Reading>,
) -> Result<Vec<ReadLine>, Failure> {
    let names = Names::of(handle, viewer, permit, &readings).await?;
    let line = |reading: Reading| ReadLine {
        at: reading.at,
        by: names.by(viewer.me, &reading.reader),
        kind: reading.kind,
        case: reading.case.and_then(|id| names.cases.get(&id).cloned()),
        request: reading.request,
    };
    Ok(readings.into_iter().map(line).collect())
}

struct Names {
    staff: HashMap<StaffId, String>,
    guardians: HashMap<PersonId, String>,
    /// By number.
    centres: HashMap<String, String>,
    cases: HashMap<CaseId, ReadCase>,
}

impl Names {
    async fn of(
        handle: &impl Handle,
        viewer: &Viewer,
        permit: &Permit,
        readings: &[Reading],
    ) -> Result<Self, Failure> {
        let staff = once_each(readings.iter().filter_map(|reading| match reading.reader {
            Reader::Staff { id, .. } => Some(id),
            _ => None,
        }));
        let guardians = readings.iter().filter_map(|reading| match reading.reader {
            Reader::Guardian(id) => Some(id),
            _ => None,
        });
        let with_case = readings.iter().any(|reading| reading.case.is_some());
        let cases = if with_case { cases::of(handle, permit).await? } else { Vec::new() };
        Ok(Self {
            staff: staff::names(handle, &staff).await?,
            guardians: viewer.names(handle, guardians).await?,
            centres: centre_names(handle).await?,
            cases: cases.into_iter().map(read_case).collect(),
        })
    }

    fn by(&self, me: Option<PersonId>, reader: &Reader) -> ReadBy {
        match reader {
            Reader::Staff { id, centre } => ReadBy::Staff {
                name: self.staff.get(id).cloned().unwrap_or_default(),
                centre: self.centres.get(&centre.0).cloned().unwrap_or_default(),
            },
            Reader::Guardian(id) if Some(*id) == me => ReadBy::You,
            Reader::Guardian(id) => ReadBy::Guardian(self.guardians.get(id).cloned()),
            Reader::Program => ReadBy::Program,
        }
    }
}

/// The names of all centres, by number.
pub(super) async fn centre_names(handle: &impl Handle) -> Result<HashMap<String, String>, Failure> {
    let centres = centres::all(handle).await?;
    Ok(centres.into_iter().map(|centre| (centre.number.0, centre.name)).collect())
}

fn read_case(case: Case) -> (CaseId, ReadCase) {
    (case.id, ReadCase { id: case.id, kind: case.kind(), aid_name: case.aid.name })
}
