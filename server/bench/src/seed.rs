//! People with something to send, made through the store and the use cases.

use chrono::{Days, NaiveDate};
use domain::address::Address;
use domain::agreement::{Agreement, Scope, Task};
use domain::centre::CentreNumber;
use domain::exchange::{Delivery, Draft, DraftFields, Reason};
use domain::id::{AgreementId, DraftId, PersonId};
use domain::iso::WHITE_CANE;
use domain::loan::{LoanStatus, LoanType, Unit};
use domain::national_number::NationalNumber;
use domain::person::{AddressProtection, Person};
use services::Deps;
use services::sessions::Sessions;
use store::loans::ImportedLoan;
use store::{Store, StoreError, Tx, agreements, drafts, loans, people};

use crate::keys::Keys;
use crate::trouble::Trouble;
use crate::{number, visitor};

/// People in one transaction.
pub(crate) const CHUNK: usize = 500;
/// The centre of everybody here.
const CENTRE: &str = "4703";

/// Somebody signed in, with a complete draft.
pub(crate) struct Sender {
    pub(crate) token: String,
    pub(crate) draft: DraftId,
}

/// A database with so many people and nothing else; their numbers.
pub(crate) async fn numbers(url: &str, keys: &Keys, count: usize) -> Result<Vec<NationalNumber>, Trouble> {
    let store = opened(url, keys).await?;
    let deps = visitor::deps(&store);
    let everybody: Vec<_> = number::people().take(count).collect();
    for chunk in everybody.chunks(CHUNK) {
        let kept = store.write(async |tx: &Tx| -> Result<(), StoreError> {
            for (birth, number) in chunk {
                people::save(tx, &person(&deps, *birth), number).await?;
            }
            Ok(())
        });
        kept.await?;
    }
    store.close().await?;
    Ok(everybody.into_iter().map(|(_, number)| number).collect())
}

/// So many people, each with a pass, a cane, a complete draft about it and a session.
pub(crate) async fn senders(url: &str, keys: &Keys, count: usize) -> Result<Vec<Sender>, Trouble> {
    let store = opened(url, keys).await?;
    let deps = visitor::deps(&store);
    let everybody: Vec<_> = number::people().take(count).collect();
    let sessions = Sessions::new(deps.clone());
    let mut senders = Vec::with_capacity(count);
    for chunk in everybody.chunks(CHUNK) {
        let drafts = store.write(async |tx: &Tx| {
            let mut drafts = Vec::with_capacity(chunk.len());
            for (birth, number) in chunk {
                drafts.push(prepared(&deps, tx, *birth, number).await?);
            }
            Ok::<_, Trouble>(drafts)
        });
        for (person, draft) in drafts.await? {
            let session = sessions.open_citizen(person).await.map_err(Trouble::Session)?;
            senders.push(Sender { token: session.token_text, draft });
        }
    }
    store.close().await?;
    Ok(senders)
}

/// The store with its schema and these keys.
pub(crate) async fn opened(url: &str, keys: &Keys) -> Result<Store, Trouble> {
    let store = Store::connect(url).await?;
    store.migrate().await?;
    keys.unlock(store)
}

async fn prepared(
    deps: &Deps,
    tx: &Tx,
    birth: NaiveDate,
    number: &NationalNumber,
) -> Result<(PersonId, DraftId), Trouble> {
    let person = person(deps, birth);
    people::save(tx, &person, number).await?;
    agreements::save(tx, &agreement(deps, person.id)).await?;
    loans::save_many(tx, &[cane(deps, person.id)?]).await?;
    let loan = loans::of(tx, &visitor::own(person.id)?).await?.pop().ok_or(StoreError::Missing)?;
    let fields = DraftFields {
        reason: Reason::Worn.code().to_owned(),
        delivery: Delivery::REGISTERED.to_owned(),
        ..DraftFields::default()
    };
    let id = DraftId(deps.random.uuid());
    let draft = Draft { id, subject: person.id, loan: loan.id, fields, changed_at: deps.clock.now() };
    drafts::insert(tx, &draft).await?;
    Ok((person.id, id))
}

pub(crate) fn person(deps: &Deps, birth: NaiveDate) -> Person {
    Person {
        id: PersonId(deps.random.uuid()),
        given_name: "Måle".to_owned(),
        family_name: "Oppdiktet".to_owned(),
        birth,
        address: Some(Address {
            street: "Måleveien 1".to_owned(),
            postcode: "0150".to_owned(),
            city: "Oslo".to_owned(),
        }),
        municipality: "0301".to_owned(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

pub(crate) fn agreement(deps: &Deps, holder: PersonId) -> Agreement {
    Agreement {
        id: AgreementId(deps.random.uuid()),
        holder,
        centre: CentreNumber(CENTRE.to_owned()),
        in_force_from: deps.clock.today() - Days::new(400),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: None,
    }
}

fn cane(deps: &Deps, person: PersonId) -> Result<ImportedLoan, StoreError> {
    Ok(ImportedLoan {
        person,
        key: "1|330587||0".to_owned(),
        hms_number: "330587".parse().map_err(|_wrong| unreadable("HMS number"))?,
        description: "Stokk mobilitet kompositt 5-ledd 90-160".to_owned(),
        iso: WHITE_CANE.parse().map_err(|_wrong| unreadable("category"))?,
        category: "Mobilitets- og markeringsstokker (hvite stokker)".to_owned(),
        serial_number: None,
        loan_type: Some(LoanType::Permanent),
        lent_on: Some(deps.clock.today() - Days::new(300)),
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
    })
}

fn unreadable(what: &'static str) -> StoreError {
    StoreError::Unreadable { what }
}
