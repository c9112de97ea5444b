//! Ending sessions that nobody signs out of: by whoever runs the service, or because a right is gone.

use domain::{actor::StaffRights, id::StaffId, nav_ident::NavIdent};
use store::{
    StoreError, Tx,
    sessions::{self, SessionKind},
    staff, staff_identities,
};

use crate::{error::Failure, ports::Deps};

/// Whose sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Of the member of staff with this `NAVident`.
    Staff(NavIdent),
    AllStaff,
    Everybody,
}

impl Whose {
    /// For the log.
    fn word(&self) -> &'static str {
        match self {
            Self::Staff(_) => "staff",
            Self::AllStaff => "all-staff",
            Self::Everybody => "everybody",
        }
    }
}

/// Ends sessions at once, wherever they are used; answers how many, or none when there is no such member of staff.
pub async fn end_now(deps: &Deps, whose: &Whose) -> Result<Option<u64>, StoreError> {
    let ended = deps
        .store
        .write(async |tx: &Tx| {
            Ok::<_, StoreError>(Some(match whose {
                Whose::AllStaff => sessions::end_every(tx, Some(SessionKind::Staff)).await?,
                Whose::Everybody => sessions::end_every(tx, None).await?,
                Whose::Staff(ident) => {
                    let members = staff::with_nav_ident(tx, ident.as_str()).await?;
                    if members.is_empty() {
                        return Ok(None);
                    }
                    let mut ended = 0;
                    for member in members {
                        ended += sessions::end_of_staff(tx, member).await?;
                    }
                    ended
                }
            }))
        })
        .await?;
    if let Some(ended) = ended {
        let whose = whose.word();
        tracing::warn!(target: "security", event = "sessions.ended", whose, ended, "sessions were ended by a command");
    }
    Ok(ended)
}

/// Takes the rights and every session from a member of staff whom the provider no longer gives access; nothing for
/// somebody who is not known. Rights first: whoever signs in meanwhile waits for this row, or is found here.
pub(super) async fn shut_out(deps: &Deps, tenant: &str, oid: &str) -> Result<(), Failure> {
    let found = deps
        .store
        .write(async |tx: &Tx| {
            let Some(member) = staff_identities::find(tx, tenant, oid).await? else {
                return Ok::<_, Failure>(None);
            };
            staff::give(tx, member, StaffRights::of(&[])).await?;
            Ok(Some((member, sessions::end_of_staff(tx, member).await?)))
        })
        .await?;
    if let Some((StaffId(member), ended)) = found {
        tracing::warn!(target: "security", event = "staff.shut_out", about = %member, ended, "a member of staff has no rights any more");
    }
    Ok(())
}
