//! The holder's order numbers, and one of them.

use domain::{
    actor::Citizen,
    id::OrderNumberId,
    order_number::{Author, Event},
    refusal::Refusal,
    views::{By, NumberBy, NumberEventLine, NumberList, NumberPage},
};
use store::{centres, order_numbers, suppliers};

use super::card;
use crate::{
    error::Failure,
    names,
    ports::Deps,
    standing,
    subject::{self, Subject},
};

pub(super) async fn list(deps: &Deps, who: &Citizen) -> Result<NumberList, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let standing = standing::of(&reader, who, today).await?;
    let numbers = order_numbers::of(&reader, &standing.subject.permit).await?;
    Ok(NumberList {
        numbers: numbers.iter().map(|number| card(number, today)).collect(),
        centre: standing.centre(&reader).await?,
    })
}

pub(super) async fn find(deps: &Deps, who: &Citizen, id: OrderNumberId) -> Result<NumberPage, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let Subject { permit, .. } = subject::of(&reader, who, today).await?;
    let number = order_numbers::find_of(&reader, &permit, id).await?.ok_or(Refusal::NotFound)?;
    let events = order_numbers::events(&reader, &permit, id).await?;
    let others = events.iter().filter_map(|event| match event.by {
        Author::Citizen(person) => Some(person).filter(|person| *person != who.person),
        _ => None,
    });
    let names = names::known(&reader, who, others).await?;
    let line = |event: Event| {
        let by = match event.by {
            Author::Citizen(person) if person == who.person => NumberBy::Somebody(By::You),
            Author::Citizen(person) => {
                NumberBy::Somebody(names.get(&person).cloned().map_or(By::Guardian, By::Citizen))
            }
            Author::Staff(_) => NumberBy::Somebody(By::Centre),
            Author::Firm => NumberBy::Firm,
            Author::Agreement => NumberBy::Agreement,
        };
        NumberEventLine { event, by }
    };
    let supplier = match number.firm.supplier {
        Some(supplier) => suppliers::find(&reader, supplier).await?,
        None => None,
    };
    Ok(NumberPage {
        status: number.status_on(today),
        centre: centres::find(&reader, &number.centre).await?.ok_or(Refusal::NotFound)?,
        supplier,
        // Read after the number: what was done in between is shown with the number it belongs to, next time.
        history: events.into_iter().filter(|event| event.version <= number.version).map(line).collect(),
        number,
    })
}
