//! One trial as rows and back.

use domain::{
    centre::CentreNumber,
    id::{OrderNumberId, PersonId, SupplierId, TrialId, TrialProductId},
    trial::{Needs, OutcomeFields, Place, Trial, TrialProduct},
};

use crate::{
    codes::{hms_number, instant, iso, millis, rank, trial_state},
    entity::{trial, trial_product},
    error::StoreError,
};

const CENTRE: &str = "centre";
const SUPPLIER: &str = "supplier";

pub(super) fn row_of(trial: &Trial) -> trial::Model {
    let wish = |at: usize| trial.wishes.get(at).cloned().unwrap_or_default();
    let (place, supplier_id, charges) = match &trial.place {
        None => (None, None, None),
        Some(Place::Centre) => (Some(CENTRE.to_owned()), None, None),
        Some(Place::Supplier { supplier, charges }) => {
            (Some(SUPPLIER.to_owned()), Some(supplier.0), *charges)
        }
    };
    let needs = trial.needs.clone();
    trial::Model {
        id: trial.id.0,
        subject_id: trial.subject.0,
        started_by: trial.started_by.0,
        centre: trial.centre.0.clone(),
        state: trial.state.code().to_owned(),
        version: trial.version,
        place,
        supplier_id,
        charges,
        interpreter: needs.interpreter,
        companion: needs.companion,
        transport: needs.transport,
        hoist: needs.hoist,
        need_text: needs.text,
        wish_1: wish(0),
        wish_2: wish(1),
        wish_3: wish(2),
        waits_until: trial.waits_until,
        order_number_id: trial.order_number.map(|number| number.0),
        answer: trial.outcome.answer.clone(),
        sequence: trial.sequence,
        changed_at: millis(trial.changed_at),
    }
}

pub(super) fn product_row(trial: &Trial, at: usize, product: &TrialProduct) -> trial_product::Model {
    trial_product::Model {
        id: product.id.0,
        trial_id: trial.id.0,
        position: i64::try_from(at).unwrap_or(i64::MAX),
        hms_number: product.hms_number.as_str().to_owned(),
        name: product.name.clone(),
        iso: product.iso.as_str().to_owned(),
        category: product.category.clone(),
        supplier_id: product.supplier.0,
        supplier_name: product.supplier_name.clone(),
        rank: product.rank.map(|rank| rank.number().into()),
        chosen: trial.outcome.chosen.contains(&product.id.to_string()),
        why: trial.outcome.whys.get(at).cloned().unwrap_or_default(),
    }
}

/// `products` are those of the trial, in their order.
pub(super) fn trial_of(row: trial::Model, products: Vec<trial_product::Model>) -> Result<Trial, StoreError> {
    let place = match (row.place.as_deref(), row.supplier_id) {
        (None, _) => None,
        (Some(CENTRE), None) => Some(Place::Centre),
        (Some(SUPPLIER), Some(supplier)) => {
            Some(Place::Supplier { supplier: SupplierId(supplier), charges: row.charges })
        }
        _ => return Err(StoreError::Unreadable { what: "place of a trial" }),
    };
    let chosen = products.iter().filter(|product| product.chosen);
    let outcome = OutcomeFields {
        answer: row.answer,
        chosen: chosen.map(|product| product.id.to_string()).collect(),
        whys: products.iter().map(|product| product.why.clone()).collect(),
    };
    let wishes = [row.wish_1, row.wish_2, row.wish_3];
    Ok(Trial {
        id: TrialId(row.id),
        subject: PersonId(row.subject_id),
        started_by: PersonId(row.started_by),
        centre: CentreNumber(row.centre),
        state: trial_state(&row.state)?,
        version: row.version,
        place,
        products: products.into_iter().map(product_of).collect::<Result<_, _>>()?,
        needs: Needs {
            interpreter: row.interpreter,
            companion: row.companion,
            transport: row.transport,
            hoist: row.hoist,
            text: row.need_text,
        },
        outcome,
        wishes: wishes.into_iter().filter(|wish| !wish.is_empty()).collect(),
        waits_until: row.waits_until,
        order_number: row.order_number_id.map(OrderNumberId),
        sequence: row.sequence,
        changed_at: instant(row.changed_at)?,
    })
}

fn product_of(row: trial_product::Model) -> Result<TrialProduct, StoreError> {
    Ok(TrialProduct {
        id: TrialProductId(row.id),
        hms_number: hms_number(&row.hms_number)?,
        name: row.name,
        iso: iso(row.iso)?,
        category: row.category,
        supplier: SupplierId(row.supplier_id),
        supplier_name: row.supplier_name,
        rank: rank(row.rank)?,
    })
}
