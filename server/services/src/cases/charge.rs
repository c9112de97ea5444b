//! Reports to the centre that a firm wanted money: one form is one case, and no agreement is needed.

use domain::{
    access::Permit,
    actor::Citizen,
    case::{
        Billed, Case, CaseAid, CaseKind, Charge, ChargeDraft, ChargeFields, ChargeTyped, Event, EventBy,
        EventKind, Matter, Promise, Status, charge_closed,
    },
    centre::Centre,
    id::{CaseId, DraftId, SupplierId},
    loan::Unit,
    order_number::{AskedFirm, NumberedAid},
    reference::Reference,
    refusal::Refusal,
    supplier::Supplier,
    views::{ChargeForm, Reported},
};
use store::{Handle, StoreError, Tx, cases, charge_drafts, loans, order_numbers, people, suppliers};

use crate::{again::again, error::Failure, limits, outbox, ports::Deps, standing, subject, words::storable};

/// What the firm wanted money for, as it is now.
struct About {
    name: String,
    /// None when too little is known of it.
    aid: Option<CaseAid>,
    /// The firm of the order number.
    firm: Option<String>,
}

/// The form, as it was last kept.
pub(super) async fn form(deps: &Deps, who: &Citizen, billed: Billed) -> Result<ChargeForm, Failure> {
    let reader = deps.store.read();
    let standing = standing::of(&reader, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    let about = about(&reader, permit, billed).await?;
    let suppliers =
        if about.firm.is_none() { suppliers::firms(&reader).await? } else { Vec::<Supplier>::new() };
    let centre = standing.centre(&reader).await?;
    let kept = charge_drafts::find(&reader, permit, who.person, billed).await?;
    let (id, fields, kept_at) = match kept {
        Some(draft) => (draft.id, still_there(draft.fields, &suppliers), Some(draft.changed_at)),
        None => (DraftId(deps.random.uuid()), ChargeFields::default(), None),
    };
    let closed = charge_closed(&standing.subject.person, centre.is_some(), about.aid.is_some());
    let (aid_name, firm) = (about.name, about.firm);
    Ok(ChargeForm { id, billed, fields, kept_at, aid_name, firm, suppliers, closed, centre })
}

/// A firm that is no longer listed is to be chosen anew.
fn still_there(fields: ChargeFields, suppliers: &[Supplier]) -> ChargeFields {
    let gone = |id: SupplierId| suppliers.iter().all(|supplier| supplier.id != id);
    let supplier = if fields.supplier.parse().is_ok_and(gone) { String::new() } else { fields.supplier };
    ChargeFields { supplier, ..fields }
}

/// Keeps what was typed, unless it has become a case already. [`Refusal::NotFound`] when the form is somebody else's.
pub(super) async fn keep(deps: &Deps, who: &Citizen, typed: &ChargeTyped) -> Result<(), Failure> {
    deps.store
        .write(async |tx: &Tx| {
            let permit = subject::of(tx, who, deps.clock.today()).await?.permit;
            // Kept and sent at the same moment, the one waits for the other.
            people::take_turn(tx, &permit).await?;
            about(tx, &permit, typed.billed).await?;
            if cases::by_draft(tx, &permit, typed.id).await?.is_some() {
                return Ok(());
            }
            let draft = ChargeDraft {
                id: typed.id,
                subject: permit.subject(),
                writer: who.person,
                billed: typed.billed,
                fields: typed.fields.clone(),
                changed_at: deps.clock.now(),
            };
            match charge_drafts::save(tx, &draft).await {
                Err(StoreError::Duplicate) => Err(Refusal::NotFound.into()),
                saved => Ok(saved?),
            }
        })
        .await
}

pub(super) fn storable_fields(typed: ChargeTyped) -> ChargeTyped {
    let fields = ChargeFields {
        supplier: storable(typed.fields.supplier),
        firm: storable(typed.fields.firm),
        amount: storable(typed.fields.amount),
        text: storable(typed.fields.text),
    };
    ChargeTyped { fields, ..typed }
}

/// Keeps what was typed and sends it.
pub(super) async fn send(deps: &Deps, who: &Citizen, typed: &ChargeTyped) -> Result<Reported, Failure> {
    keep(deps, who, typed).await?;
    // Sent at the same moment in another window, or a reference that is taken: looking again tells which.
    again(|| deps.store.write(async |tx: &Tx| attempt(deps, tx, who, typed).await)).await
}

async fn attempt(deps: &Deps, tx: &Tx, who: &Citizen, typed: &ChargeTyped) -> Result<Reported, Failure> {
    let standing = standing::of(tx, who, deps.clock.today()).await?;
    let permit = &standing.subject.permit;
    if let Some(sent) = cases::by_draft(tx, permit, typed.id).await? {
        return Ok(Reported::Case(sent.id));
    }
    let Ok(report) = typed.fields.parse(typed.billed) else { return Ok(Reported::Incomplete) };
    let about = about(tx, permit, typed.billed).await?;
    let centre = standing.centre(tx).await?;
    let closed = charge_closed(&standing.subject.person, centre.is_some(), about.aid.is_some());
    let (Some(centre), Some(aid), None) = (centre, about.aid, closed) else { return Ok(Reported::Closed) };
    let firm = match (about.firm, &report.firm) {
        (Some(firm), _) => Some(firm),
        (None, Some(AskedFirm::Other(name))) => Some(name.clone()),
        (None, Some(AskedFirm::Listed(id))) => {
            suppliers::find_firm(tx, *id).await?.map(|supplier| supplier.name)
        }
        (None, None) => None,
    };
    // A firm that has left the list is to be chosen anew.
    let Some(firm) = firm else { return Ok(Reported::Incomplete) };
    limits::submit(deps, tx, who.person).await?;
    let (case, event) = case(deps, who, permit, typed.id, (centre, aid, report.by(firm)));
    cases::insert(tx, &case, &event).await?;
    outbox::case_changed(deps, tx, &event).await?;
    charge_drafts::delete(tx, permit, typed.id).await?;
    Ok(Reported::Case(case.id))
}

async fn about(handle: &impl Handle, permit: &Permit, billed: Billed) -> Result<About, Failure> {
    let number = match billed {
        Billed::Loan(id) => {
            let loan = loans::find(handle, permit, id).await?.ok_or(Refusal::NotFound)?;
            return Ok(About { name: loan.name.clone(), aid: Some(loan.into()), firm: None });
        }
        Billed::Number(id) => order_numbers::find_of(handle, permit, id).await?.ok_or(Refusal::NotFound)?,
    };
    let loan = match number.aid.loan {
        Some(loan) => loans::find(handle, permit, loan).await?,
        None => None,
    };
    let name = number.aid.name.clone();
    let aid = loan.map(CaseAid::from).or_else(|| copied(number.aid));
    Ok(About { name, aid, firm: Some(number.firm.name) })
}

/// The aid as the order number knows it; none when it is too little. A number is about one piece.
fn copied(aid: NumberedAid) -> Option<CaseAid> {
    Some(CaseAid {
        loan: aid.loan,
        hms_number: aid.hms_number?,
        name: aid.name,
        iso: aid.iso?,
        category: aid.category?,
        serial_number: aid.serial_number,
        unit: Unit::Piece,
    })
}

fn case(
    deps: &Deps,
    who: &Citizen,
    permit: &Permit,
    draft: DraftId,
    (centre, aid, charge): (Centre, CaseAid, Charge),
) -> (Case, Event) {
    let now = deps.clock.now();
    let promise = Promise::made_at(CaseKind::Charge, now);
    let case = Case {
        id: CaseId(deps.random.uuid()),
        reference: Reference::from_random(deps.random.bits()),
        draft,
        subject: permit.subject(),
        submitted_by: who.person,
        centre: centre.number,
        aid,
        matter: Matter::Charge(charge),
        status: Status::Received,
        version: 1,
        handler: None,
        hold_until: None,
        expected: promise.delivered_by,
        due: promise.decided_by,
        submitted_at: now,
    };
    let by = EventBy::Citizen(who.person);
    let event = Event { case: case.id, version: case.version, at: now, by, kind: EventKind::Submitted };
    (case, event)
}
