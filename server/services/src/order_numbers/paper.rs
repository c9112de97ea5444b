//! A number to have on paper: one that can be used, or none.

use domain::{actor::Citizen, id::OrderNumberId, order_number::Status, refusal::Refusal, views::PaperSlip};
use store::{centres, order_numbers, suppliers};

use crate::{
    error::Failure,
    ports::Deps,
    subject::{self, Subject},
};

pub(super) async fn slip(deps: &Deps, who: &Citizen, id: OrderNumberId) -> Result<PaperSlip, Failure> {
    let (reader, today) = (deps.store.read(), deps.clock.today());
    let Subject { permit, .. } = subject::of(&reader, who, today).await?;
    let number = order_numbers::find_of(&reader, &permit, id).await?.ok_or(Refusal::NotFound)?;
    let code = number.code.clone().filter(|_| number.status_on(today) == Status::Issued);
    let supplier = match number.firm.supplier {
        Some(supplier) => suppliers::find(&reader, supplier).await?,
        None => None,
    };
    Ok(PaperSlip {
        code: code.ok_or(Refusal::NotFound)?,
        centre: centres::find(&reader, &number.centre).await?.ok_or(Refusal::NotFound)?,
        supplier,
        number,
    })
}
