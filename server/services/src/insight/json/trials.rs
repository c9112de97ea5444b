//! Trials with the times they have had and all that has happened to them.

use domain::{
    trial::{Place, TrialStep},
    views::HeldTrial,
};
use serde_json::{Value, json};

use super::{cases::by, moment};

pub(super) fn trial(held: &HeldTrial) -> Value {
    let trial = &held.trial;
    let (place, supplier, charges) = match &trial.place {
        None => (None, None, None),
        Some(Place::Centre) => (Some("centre"), None, None),
        Some(Place::Supplier { supplier, charges }) => (Some("supplier"), Some(*supplier), *charges),
    };
    let wish = |at: usize| trial.wishes.get(at);
    let products = trial.products.iter().enumerate().map(|(at, product)| {
        json!({
            "id": product.id,
            "position": at,
            "hms_number": product.hms_number.as_str(),
            "name": product.name,
            "iso": product.iso,
            "category": product.category,
            "supplier_id": product.supplier,
            "supplier_name": product.supplier_name,
            "rank": product.rank.map(domain::product::Rank::number),
            "chosen": trial.outcome.chosen.contains(&product.id.to_string()),
            "why": trial.outcome.whys.get(at),
        })
    });
    let bookings = held.bookings.iter().map(|(booking, time)| {
        json!({
            "id": booking.id,
            "state": booking.state.code(),
            "starts_at": moment(time.starts_at),
            "ends_at": moment(time.ends_at),
            "made_at": moment(booking.made_at),
            "kept_until": booking.kept_until.map(moment),
        })
    });
    let events = held.history.iter().map(|line| {
        json!({
            "version": line.event.version,
            "at": moment(line.event.at),
            "by": line.by.as_ref().map(by),
            "step": step_word(line.event.step),
            "starts_at": line.event.starts_at.map(moment),
            "text": line.event.text,
        })
    });
    json!({
        "id": trial.id,
        "started_by": by(&held.started_by),
        "centre": held.centre,
        "state": trial.state.code(),
        "version": trial.version,
        "place": place,
        "supplier_id": supplier,
        "charges": charges,
        "interpreter": trial.needs.interpreter,
        "companion": trial.needs.companion,
        "transport": trial.needs.transport,
        "hoist": trial.needs.hoist,
        "need_text": trial.needs.text,
        "wish_1": wish(0),
        "wish_2": wish(1),
        "wish_3": wish(2),
        "waits_until": trial.waits_until,
        "order_number_id": trial.order_number,
        "answer": trial.outcome.answer,
        "sequence": trial.sequence,
        "changed_at": moment(trial.changed_at),
        "products": products.collect::<Vec<_>>(),
        "bookings": bookings.collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
    })
}

pub(super) fn step_word(step: TrialStep) -> &'static str {
    match step {
        TrialStep::Wish => "wish",
        TrialStep::Wait => "wait",
        TrialStep::Book => "book",
        TrialStep::Arrange => "arrange",
        TrialStep::Meet => "meet",
        TrialStep::Miss => "miss",
        TrialStep::Choose => "choose",
        TrialStep::ChooseNothing => "choose_nothing",
        TrialStep::Cancel => "cancel",
        TrialStep::Offer => "offer",
        TrialStep::Decline => "decline",
        TrialStep::Lapse => "lapse",
    }
}
