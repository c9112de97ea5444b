//! Firms, and questions for order numbers.

use domain::{
    actor::Citizen,
    case::{Billed, ChargeFields, ChargeTyped},
    id::{AskId, DraftId, LoanId, OrderNumberId, SupplierId},
    order_number::{ANOTHER, AskFields, MoveKind, NumberMoveFields},
    product::HmsNumber,
    supplier::Supplier,
    views::Asked,
};
use store::{Tx, suppliers};
use uuid::Uuid;

use super::{World, count};

/// A firm on the list.
pub async fn a_firm(world: &World) -> SupplierId {
    let id = SupplierId(Uuid::from_u128(count().into()));
    let firm = Supplier { id, name: format!("Firma {id}"), phone: None, confirmed_on: None, invented: true };
    world.deps.store.write(async |tx: &Tx| suppliers::save_many(tx, &[firm]).await).await.unwrap();
    id
}

/// The identifier that a form has.
pub fn a_form() -> AskId {
    AskId(Uuid::from_u128(count().into()))
}

/// A complete form about an aid on loan.
pub fn about(loan: LoanId, purpose: &str, firm: SupplierId) -> AskFields {
    AskFields {
        aid: loan.to_string(),
        purpose: purpose.to_owned(),
        supplier: firm.to_string(),
        ..AskFields::default()
    }
}

/// A complete form about a product that is to be tried at the firm.
pub fn to_try(product: &HmsNumber, firm: SupplierId) -> AskFields {
    AskFields {
        aid: ANOTHER.to_owned(),
        product: product.as_str().to_owned(),
        purpose: "utproving".to_owned(),
        supplier: firm.to_string(),
        ..AskFields::default()
    }
}

/// The same with a firm that is not on the list: staff look.
pub fn with_another_firm(fields: AskFields) -> AskFields {
    AskFields { supplier: ANOTHER.to_owned(), firm: "Ola & co".to_owned(), ..fields }
}

/// Asks, and is given a number or a place in the queue.
pub async fn ask(world: &World, who: &Citizen, fields: AskFields) -> OrderNumberId {
    match world.portal.order_numbers.ask(who, a_form(), fields).await {
        Ok(Asked::Number(number)) => number,
        other => panic!("{}: {other:?}", world.database),
    }
}

/// A complete report that a firm that is not on the list wanted money.
pub fn a_report(billed: Billed, text: &str) -> ChargeTyped {
    let fields = ChargeFields {
        supplier: ANOTHER.to_owned(),
        firm: "Ola & co".to_owned(),
        amount: "450 kroner".to_owned(),
        text: text.to_owned(),
    };
    ChargeTyped { id: DraftId(Uuid::from_u128(count().into())), billed, fields }
}

pub fn move_of(kind: MoveKind, reason: &str, text: &str) -> NumberMoveFields {
    NumberMoveFields { kind, reason: reason.to_owned(), text: text.to_owned() }
}
