//! One order number as staff handle it. Nothing is answered before the read log has its row.

use domain::{
    actor::Staff,
    id::{OrderNumberId, PersonId, StaffId},
    order_number::{Author, Event},
    read_log::ReadKind,
    views::{By, NumberBy, NumberEventLine, StaffNumber},
};
use store::{Tx, loans, order_numbers, staff, suppliers};

use super::rights::visible;
use crate::{
    casework::reads,
    error::Failure,
    limits,
    names::{self, once_each},
    ports::Deps,
    standing,
    subject::Subject,
};

pub(super) async fn open(deps: &Deps, who: &Staff, id: OrderNumberId) -> Result<StaffNumber, Failure> {
    let today = deps.clock.today();
    let (permit, number, person) = deps
        .store
        .write(async |tx: &Tx| {
            let visible = visible(tx, who, id, today).await?;
            limits::look_up(deps, tx, who.id).await?;
            reads::record(deps, tx, who, visible.0.subject(), None, ReadKind::Number).await?;
            Ok::<_, Failure>(visible)
        })
        .await?;
    let reader = deps.store.read();
    let card = reads::card(&person);
    let represented = number.asked_by != number.subject;
    let subject = Subject { person, represented, permit: permit.clone() };
    let standing = standing::of_subject(&reader, subject, today).await?;
    let loan = match number.aid.loan {
        Some(loan) => loans::find(&reader, &permit, loan).await?,
        None => None,
    };
    let supplier = match number.firm.supplier {
        Some(supplier) => suppliers::find(&reader, supplier).await?,
        None => None,
    };
    let events = order_numbers::events(&reader, &permit, id).await?;
    let citizens = events.iter().filter_map(citizen).chain([number.asked_by]);
    let citizens = names::known(&reader, who, citizens).await?;
    let members = staff::names(&reader, &once_each(events.iter().filter_map(member))).await?;
    let person = |id: &PersonId| citizens.get(id).cloned().map_or(By::Guardian, By::Citizen);
    let line = |event: Event| {
        let by = match event.by {
            Author::Citizen(id) => NumberBy::Somebody(person(&id)),
            Author::Staff(id) => NumberBy::Somebody(By::Staff(members.get(&id).cloned().unwrap_or_default())),
            Author::Firm => NumberBy::Firm,
            Author::Agreement => NumberBy::Agreement,
        };
        NumberEventLine { event, by }
    };
    Ok(StaffNumber {
        status: number.status_on(today),
        person: card,
        asked_by: represented.then(|| person(&number.asked_by)),
        pass: standing.pass(),
        loan,
        supplier,
        history: events.into_iter().filter(|event| event.version <= number.version).map(line).collect(),
        typed: order_numbers::find_typed(&reader, &permit, id, who.id).await?,
        number,
    })
}

fn citizen(event: &Event) -> Option<PersonId> {
    match event.by {
        Author::Citizen(person) => Some(person),
        _ => None,
    }
}

fn member(event: &Event) -> Option<StaffId> {
    match event.by {
        Author::Staff(staff) => Some(staff),
        _ => None,
    }
}
