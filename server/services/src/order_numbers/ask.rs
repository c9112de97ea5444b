//! Asks for a number: one form is one number, and so is one errand that something can still come of.

use chrono::NaiveDate;
use domain::{
    access::Permit,
    actor::Citizen,
    id::{AskId, OrderNumberId},
    loan::Loan,
    order_number::{
        AidFacts, Ask, AskFields, AskedAid, AskedFirm, Author, Decision, Event, EventKind, Facts, Firm,
        IllegalMove, Move, NamedProduct, NumberCode, NumberedAid, OrderNumber, Past, Status, WhyStaff,
        decide,
    },
    reference::Reference,
    refusal::{NotAllowed, Refusal},
    time::oslo_date,
    views::Asked,
};
use store::{Handle, StoreError, Tx, loans, order_numbers, suppliers};

use super::draft;
use crate::{
    error::Failure,
    limits, outbox,
    ports::Deps,
    standing::{self, Standing},
};

/// Drawing a number or reference that is taken this many times does not happen.
const ATTEMPTS: usize = 5;

/// Keeps what was typed and asks. An aid or a firm that is not there is as if it had not been chosen.
pub(super) async fn ask(deps: &Deps, who: &Citizen, id: AskId, fields: AskFields) -> Result<Asked, Failure> {
    let fields = draft::storable_fields(fields);
    draft::keep(deps, who, id, fields.clone()).await?;
    let Ok(ask) = fields.parse(id) else { return Ok(Asked::Incomplete) };
    let mut attempts = 1;
    loop {
        let ask = ask.clone();
        let asked = deps.store.write(async |tx: &Tx| in_transaction(deps, tx, who, ask).await).await;
        match asked {
            // Asked at the same moment in another window, or a number that is taken. Looking again tells which.
            Err(Failure::Store(StoreError::Duplicate)) if attempts < ATTEMPTS => attempts += 1,
            Err(Failure::Refused(Refusal::NotFound)) => return Ok(Asked::Incomplete),
            other => return other.map(Asked::Number),
        }
    }
}

/// Asks for a number in a transaction of somebody else's. [`StoreError::Duplicate`] when it is to be tried again from the
/// beginning; [`Refusal::OrderNumberClosed`] when the rules say no.
pub(crate) async fn in_transaction(
    deps: &Deps,
    tx: &Tx,
    who: &Citizen,
    ask: Ask,
) -> Result<OrderNumberId, Failure> {
    let today = deps.clock.today();
    let standing = standing::of(tx, who, today).await?;
    let permit = &standing.subject.permit;
    if let Some(asked) = order_numbers::by_ask(tx, permit, ask.id).await? {
        return Ok(asked.id);
    }
    let (aid, firm) = (aid(tx, permit, ask.aid.clone()).await?, firm(tx, &ask.firm).await?);
    let decision = decided(tx, &standing, &aid, &firm, &ask, today).await?;
    let (number, events) = number(deps, who, &standing, &ask, aid.copied(), firm, decision)?;
    if let Some(same) = order_numbers::of_same_errand(tx, permit, &number).await? {
        if same.status_on(today) != Status::Expired {
            order_numbers::delete_draft(tx, permit, ask.id).await?;
            return Ok(same.id);
        }
        order_numbers::set_aside(tx, permit, same.id).await?;
    }
    limits::submit(deps, tx, who.person).await?;
    order_numbers::insert(tx, &number, &events).await?;
    for event in &events {
        outbox::number_changed(deps, tx, event).await?;
    }
    order_numbers::delete_draft(tx, permit, ask.id).await?;
    Ok(number.id)
}

/// The aid asked about, as it is now.
enum Aid {
    Loan(Box<Loan>),
    Product(NamedProduct),
}

impl Aid {
    fn copied(self) -> NumberedAid {
        match self {
            Self::Loan(loan) => (*loan).into(),
            Self::Product(product) => {
                let (iso, category) = product.kind.unzip();
                NumberedAid {
                    loan: None,
                    hms_number: product.hms_number,
                    name: product.name,
                    iso,
                    category,
                    serial_number: None,
                }
            }
        }
    }
}

async fn aid(tx: &Tx, permit: &Permit, asked: AskedAid) -> Result<Aid, Failure> {
    match asked {
        AskedAid::Loan(loan) => {
            let loan = loans::find(tx, permit, loan).await?.ok_or(Refusal::NotFound)?;
            Ok(Aid::Loan(Box::new(loan)))
        }
        AskedAid::Product(product) => {
            let known = match &product.hms_number {
                Some(number) => order_numbers::known_product(tx, number).await?,
                None => None,
            };
            Ok(Aid::Product(match known {
                Some((name, iso, title)) => NamedProduct { name, kind: Some((iso, title)), ..product },
                None => product,
            }))
        }
    }
}

async fn firm(handle: &impl Handle, asked: &AskedFirm) -> Result<Firm, Failure> {
    match asked {
        AskedFirm::Listed(id) => {
            let supplier = suppliers::find(handle, *id).await?.ok_or(Refusal::NotFound)?;
            Ok(Firm { supplier: Some(supplier.id), name: supplier.name })
        }
        AskedFirm::Other(name) => Ok(Firm { supplier: None, name: name.clone() }),
    }
}

async fn decided(
    tx: &Tx,
    standing: &Standing,
    aid: &Aid,
    firm: &Firm,
    ask: &Ask,
    today: NaiveDate,
) -> Result<Decision, Failure> {
    let permit = &standing.subject.permit;
    let limits = match standing.agreement() {
        Some(agreement) => order_numbers::limits_of(tx, &agreement.centre).await?,
        None => Vec::new(),
    };
    let past = order_numbers::of(tx, permit).await?;
    let past: Vec<Past> = past.into_iter().filter_map(|number| past_of(number, today)).collect();
    Ok(decide(&Facts {
        subject: &standing.subject.person,
        represented: standing.subject.represented,
        agreement: standing.agreement(),
        loans: &loans::of(tx, permit).await?,
        aid: match aid {
            Aid::Loan(loan) => AidFacts::Loan(loan),
            Aid::Product(product) => AidFacts::Product(product.kind.as_ref().map(|(iso, _)| iso)),
        },
        purpose: ask.purpose,
        listed_firm: firm.supplier.is_some(),
        limits: &limits,
        past: &past,
        today,
    }))
}

/// A number that was given out before; one that was taken back unused does not count.
fn past_of(number: OrderNumber, today: NaiveDate) -> Option<Past> {
    let issued_on = oslo_date(number.issued_at?);
    number.status_on(today).counts().then_some(Past {
        loan: number.aid.loan,
        iso: number.aid.iso,
        purpose: number.purpose,
        issued_on,
    })
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
