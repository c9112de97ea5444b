//! What a question for a number is decided by.

use chrono::NaiveDate;
use domain::{
    access::Permit,
    loan::Loan,
    order_number::{
        AidFacts, Ask, AskedAid, AskedFirm, Decision, Facts, Firm, NamedProduct, NumberedAid, OrderNumber,
        Past, decide,
    },
    refusal::Refusal,
    time::oslo_date,
};
use store::{Handle, Tx, loans, order_numbers, suppliers};

use crate::{error::Failure, standing::Standing};

/// The aid asked about, as it is now.
pub(super) enum Aid {
    Loan(Box<Loan>),
    Product(NamedProduct),
}

impl Aid {
    pub(super) fn copied(self) -> NumberedAid {
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

/// [`Refusal::NotFound`] when it is not on loan any more.
pub(super) async fn aid(tx: &Tx, permit: &Permit, asked: AskedAid) -> Result<Aid, Failure> {
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

/// [`Refusal::NotFound`] when it is not on the list any more.
pub(super) async fn firm(handle: &impl Handle, asked: &AskedFirm) -> Result<Firm, Failure> {
    match asked {
        AskedFirm::Listed(id) => {
            let supplier = suppliers::find_firm(handle, *id).await?.ok_or(Refusal::NotFound)?;
            Ok(Firm { supplier: Some(supplier.id), name: supplier.name })
        }
        AskedFirm::Other(name) => Ok(Firm { supplier: None, name: name.clone() }),
    }
}

/// What becomes of the question.
pub(super) async fn decided(
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
