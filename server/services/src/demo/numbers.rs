//! Order numbers under way, made through the real use cases at a time in the past, to a firm that is made up.

use domain::{
    actor::{Citizen, Staff},
    centre::CentreNumber,
    id::{AskId, LoanId, OrderNumberId, SupplierId},
    order_number::{ANOTHER, AskFields, Limit, LimitRule, MoveKind, NumberMoveFields, Purpose},
    portal::{NumberWork, OrderNumbers},
    refusal::Refusal,
    supplier::Supplier,
    views::Asked,
};
use store::{Tx, loans, order_numbers as stored, suppliers};

use super::{
    DemoError,
    cases::at,
    chance::id_of,
    data::{Data, NUMBERS, NumberMoveRow, NumberRow},
};
use crate::{number_work, order_numbers, ports::Deps, subject};

/// The only firm that is on the list from the beginning.
fn firm() -> Supplier {
    Supplier {
        id: SupplierId(id_of("supplier demo")),
        name: "Demo Verksted (oppdiktet)".to_owned(),
        phone: None,
        confirmed_on: None,
        invented: true,
    }
}

/// Makes what is missing of every number. A number that somebody has gone on with is left alone.
pub(super) async fn make(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    deps.store.write(async |tx: &Tx| suppliers::save_many(tx, &[firm()]).await).await?;
    limit(deps, data).await?;
    for row in &data.numbers {
        let refused = |refusal| DemoError::Case { key: row.key.clone(), refusal };
        let who = Citizen { person: data.person(NUMBERS, &row.subject)?.id(), acting_for: None };
        let id = ask(deps, row, &who).await.map_err(refused)?;
        let page = order_numbers::Desk(deps.clone()).find(&who, id).await.map_err(refused)?;
        // Asking was version 1, issuing at once another, and every move adds one.
        let begun = if page.number.why_staff.is_empty() { 2 } else { 1 };
        let done = usize::try_from(page.number.version - begun).unwrap_or(usize::MAX);
        for (step, made) in row.moves.iter().enumerate().skip(done) {
            let version = begun + i64::try_from(step).unwrap_or(i64::MAX - begun);
            handle(deps, data, row, id, version, made).await?;
        }
    }
    Ok(())
}

/// What the centre has set for one category, once.
async fn limit(deps: &Deps, data: &Data) -> Result<(), DemoError> {
    let Some(member) = data.staff.first() else { return Ok(()) };
    let centre = CentreNumber(member.centre.clone());
    if !stored::limits_of(&deps.store.read(), &centre).await?.is_empty() {
        return Ok(());
    }
    let (prefix, purpose) = ("1222".to_owned(), Some(Purpose::Trial));
    let limit = Limit { centre, prefix, purpose, rule: LimitRule::AlwaysStaff };
    let (setter, now) = (member.id(), deps.clock.now());
    Ok(deps.store.write(async |tx: &Tx| stored::save_limit(tx, &limit, setter, now).await).await?)
}

async fn ask(deps: &Deps, row: &NumberRow, who: &Citizen) -> Result<OrderNumberId, Refusal> {
    let sheet = AskId(id_of(&format!("number {}", row.key)));
    let (supplier, firm) = match &row.firm {
        Some(name) => (ANOTHER.to_owned(), name.clone()),
        None => (firm().id.to_string(), String::new()),
    };
    let fields = AskFields {
        aid: loan(deps, row, who).await?.to_string(),
        product: String::new(),
        purpose: row.purpose.clone(),
        supplier,
        firm,
        note: row.note.clone(),
    };
    let desk = order_numbers::Desk(at(deps, row.days_ago, 0, format!("number {} ask", row.key)));
    match desk.ask(who, sheet, fields).await? {
        Asked::Number(id) | Asked::Already(id) => Ok(id),
        Asked::Incomplete => Err(Refusal::NotFound),
    }
}

async fn loan(deps: &Deps, row: &NumberRow, who: &Citizen) -> Result<LoanId, Refusal> {
    let reader = deps.store.read();
    let found = subject::of(&reader, who, deps.clock.today()).await.map_err(|_failure| Refusal::NotFound)?;
    let loans = loans::of(&reader, &found.permit).await.map_err(|_failure| Refusal::Unavailable)?;
    let loan = loans.into_iter().find(|loan| loan.hms_number.as_str() == row.hms_number);
    Ok(loan.ok_or(Refusal::NotFound)?.id)
}

async fn handle(
    deps: &Deps,
    data: &Data,
    row: &NumberRow,
    id: OrderNumberId,
    version: i64,
    made: &NumberMoveRow,
) -> Result<(), DemoError> {
    let refused = |refusal| DemoError::Case { key: row.key.clone(), refusal };
    let member = data.member(NUMBERS, &made.staff)?;
    let who = Staff { id: member.id(), centre: CentreNumber(member.centre.clone()), rights: member.rights() };
    let kind = MoveKind::from_code(&made.made).ok_or_else(|| refused(Refusal::NotFound))?;
    let typed = NumberMoveFields { kind, reason: made.reason.clone(), text: made.text.clone() };
    let seed = format!("number {} {version}", row.key);
    let desk = number_work::Desk(at(deps, made.days_ago, version, seed));
    desk.make(&who, id, version, typed).await.map_err(refused)
}
