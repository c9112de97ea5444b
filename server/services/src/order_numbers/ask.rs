//! Asks for a number: one form is one number, and so is one errand that something can still come of.

use domain::{
    actor::Citizen,
    id::{AskId, OrderNumberId, TrialId},
    order_number::{
        Ask, AskFields, Author, Decision, Event, EventKind, Firm, IllegalMove, Move, NumberCode, NumberedAid,
        OrderNumber, Status, WhyStaff,
    },
    reference::Reference,
    refusal::{NotAllowed, Refusal},
    views::Asked,
};
use store::{Tx, order_numbers, people, trials};

use super::{
    draft::{self, Kept},
    facts::{aid, decided, firm},
};
use crate::{
    again::again,
    error::Failure,
    limits, outbox,
    ports::Deps,
    standing::{self, Standing},
    subject,
};

/// Keeps what was typed and asks. An aid or a firm that is not there is as if it had not been chosen.
pub(super) async fn ask(deps: &Deps, who: &Citizen, id: AskId, fields: AskFields) -> Result<Asked, Failure> {
    let fields = draft::storable_fields(fields);
    match draft::keep(deps, who, id, fields.clone()).await? {
        Kept::Form => {}
        Kept::Number(number) => return Ok(Asked::Number(number)),
        Kept::Beside(number) => return Ok(Asked::Already(number)),
    }
    let Ok(ask) = fields.parse(id) else { return Ok(Asked::Incomplete) };
    // A number that is taken: another is drawn.
    let asked =
        again(|| deps.store.write(async |tx: &Tx| with_form(deps, tx, who, &ask, &fields).await)).await;
    match asked {
        Err(Failure::Refused(Refusal::NotFound)) => Ok(Asked::Incomplete),
        other => other,
    }
}

/// The form is forgotten, unless there was a number before that does not hold all of it.
async fn with_form(
    deps: &Deps,
    tx: &Tx,
    who: &Citizen,
    ask: &Ask,
    fields: &AskFields,
) -> Result<Asked, Failure> {
    let number = in_transaction(deps, tx, who, ask.clone(), Source::Form).await?;
    if fields.adds_to(&number) {
        return Ok(Asked::Already(number.id));
    }
    let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
    order_numbers::delete_draft(tx, &permit, ask.id).await?;
    Ok(Asked::Number(number.id))
}

/// Where a question comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Form,
    /// A trial has a number of its own, also while that of an earlier trial of the same can still be used.
    Trial,
}

/// Asks for a number in a transaction of somebody else's: the new one, or the one there was before. [`store::StoreError::Duplicate`]
/// when it is to be tried again from the beginning; [`Refusal::OrderNumberClosed`] when the rules say no.
pub(crate) async fn in_transaction(
    deps: &Deps,
    tx: &Tx,
    who: &Citizen,
    ask: Ask,
    source: Source,
) -> Result<OrderNumber, Failure> {
    let today = deps.clock.today();
    let standing = standing::of(tx, who, today).await?;
    let permit = &standing.subject.permit;
    // Two at once are not both counted as the last that is given out.
    people::take_turn(tx, permit).await?;
    if let Some(asked) = order_numbers::by_ask(tx, permit, ask.id).await? {
        return Ok(asked);
    }
    let (aid, firm) = (aid(tx, permit, ask.aid.clone()).await?, firm(tx, &ask.firm).await?);
    let decision = decided(tx, &standing, &aid, &firm, &ask, today).await?;
    let (number, events) = number(deps, who, &standing, &ask, aid.copied(), firm, decision)?;
    if let Some(same) = order_numbers::of_same_errand(tx, permit, &number).await? {
        let of_another = source == Source::Trial && trials::is_one(tx, permit, TrialId(same.ask.0)).await?;
        if same.status_on(today) != Status::Expired && !of_another {
            return Ok(same);
        }
        order_numbers::set_aside(tx, permit, same.id).await?;
    }
    limits::submit(deps, tx, who.person).await?;
    order_numbers::insert(tx, &number, &events).await?;
    for event in &events {
        outbox::number_changed(deps, tx, event).await?;
    }
    Ok(number)
}

/// The number with what has happened to it so far.
fn number(
    deps: &Deps,
    who: &Citizen,
    standing: &Standing,
    ask: &Ask,
    aid: NumberedAid,
    firm: Firm,
    decision: Decision,
) -> Result<(OrderNumber, Vec<Event>), Failure> {
    let now = deps.clock.now();
    let why_staff: Vec<WhyStaff> = match decision {
        Decision::Closed(closed) => return Err(Refusal::OrderNumberClosed(closed).into()),
        Decision::ToStaff(why) => why,
        Decision::Issue => Vec::new(),
    };
    // Whoever may ask has an agreement in force.
    let agreement = standing.agreement().ok_or(Refusal::NotFound)?;
    let at_once = why_staff.is_empty();
    let asked = OrderNumber {
        id: OrderNumberId(deps.random.uuid()),
        reference: Reference::from_random(deps.random.bits()),
        ask: ask.id,
        subject: standing.subject.person.id,
        asked_by: who.person,
        centre: agreement.centre.clone(),
        aid,
        also: ask.also.clone(),
        purpose: ask.purpose,
        firm,
        note: ask.note.clone(),
        why_staff,
        code: None,
        status: Status::Asked,
        version: 1,
        asked_at: now,
        due: OrderNumber::due_when_asked(now),
        issued_at: None,
        valid_until: None,
        ended_at: None,
    };
    let by = Author::Citizen(who.person);
    let asking = Event { number: asked.id, version: 1, at: now, by, kind: EventKind::Asked };
    if !at_once {
        return Ok((asked, vec![asking]));
    }
    let code = NumberCode::from_random(deps.random.bits());
    let illegal = |_illegal: IllegalMove| Refusal::NotAllowed(NotAllowed::IllegalMove);
    let (issued, issuing) = asked.apply(Move::Issue { code }, Author::Agreement, now).map_err(illegal)?;
    Ok((issued, vec![asking, issuing]))
}
