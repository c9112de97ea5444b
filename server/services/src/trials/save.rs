//! Keeps what was typed, right or wrong.

use domain::{
    actor::Citizen,
    id::{SupplierId, TrialId},
    portal::TrialFields,
    refusal::{NotAllowed, Refusal},
    trial::{MAX_WISH, MAX_WISHES, Needs, OutcomeFields, Place, PlaceFields, Trial, TrialState},
};
use store::{Tx, suppliers, trials};

use super::load;
use crate::{error::Failure, ports::Deps, words::storable};

pub(super) async fn save(
    deps: &Deps,
    who: &Citizen,
    id: TrialId,
    fields: TrialFields,
) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let (_, mut trial) = load::trial(deps, tx, who, id).await?;
            if !takes(&trial, &fields) {
                return Err(Refusal::NotAllowed(NotAllowed::IllegalMove).into());
            }
            match fields {
                TrialFields::Place(typed) => trial.place = place(tx, &typed).await?,
                TrialFields::Needs(typed) => trial.needs = storable_needs(typed),
                TrialFields::Wishes(typed) => {
                    trial.wishes =
                        typed.wishes.into_iter().take(MAX_WISHES).map(|wish| cut(&storable(wish))).collect();
                }
                TrialFields::Outcome(typed) => trial.outcome = storable_outcome(typed),
            }
            // A trial that has a time waits its turn by when it began to wait, not by when somebody wrote on it.
            if load::is_draft(&trial) {
                trial.changed_at = deps.clock.now();
            }
            trials::save(tx, &trial).await?;
            Ok(())
        })
        .await
}

/// Where it is, is settled once it is sent; needs can change until it is over, and the outcome is said afterwards.
fn takes(trial: &Trial, fields: &TrialFields) -> bool {
    match fields {
        TrialFields::Place(_) => load::is_draft(trial),
        TrialFields::Needs(_) => load::is_draft(trial) || trial.state.is_ahead(),
        TrialFields::Wishes(_) => {
            matches!(trial.state, TrialState::Draft | TrialState::Waiting | TrialState::Wished)
        }
        // Whoever answers while the centre says that nobody came has not written for nothing: that may be put right.
        TrialFields::Outcome(_) => {
            use TrialState::{AtSupplier, Met, Missed, NothingFitted};
            matches!(trial.state, Met | Missed | AtSupplier | NothingFitted)
        }
    }
}

/// The place as far as it was said: a supplier may be known before one knows whether it charges.
async fn place(tx: &Tx, typed: &PlaceFields) -> Result<Option<Place>, Failure> {
    let charges = match typed.charges.as_str() {
        PlaceFields::YES => Some(true),
        PlaceFields::NO => Some(false),
        _ => None,
    };
    match typed.place.as_str() {
        PlaceFields::CENTRE => Ok(Some(Place::Centre)),
        PlaceFields::SUPPLIER => {
            let Ok(id) = typed.supplier.parse::<SupplierId>() else { return Ok(None) };
            let known = suppliers::find_firm(tx, id).await?;
            Ok(known.map(|known| Place::Supplier { supplier: known.id, charges }))
        }
        _ => Ok(None),
    }
}

fn storable_needs(typed: Needs) -> Needs {
    Needs { interpreter: storable(typed.interpreter), text: storable(typed.text), ..typed }
}

/// What is longer is no time, and the page says so.
fn cut(wish: &str) -> String {
    wish.chars().take(MAX_WISH + 1).collect()
}

fn storable_outcome(typed: OutcomeFields) -> OutcomeFields {
    let known = [OutcomeFields::CHOSEN, OutcomeFields::NOTHING].contains(&typed.answer.as_str());
    OutcomeFields {
        answer: if known { typed.answer } else { String::new() },
        chosen: typed.chosen,
        whys: typed.whys.into_iter().map(storable).collect(),
    }
}
