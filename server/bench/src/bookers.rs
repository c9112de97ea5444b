//! People who want a time at the centre, made through the store and the use cases.

use domain::agreement::Agreement;
use domain::centre::CentreNumber;
use domain::id::{PersonId, SupplierId, TrialId, TrialProductId};
use domain::product::Rank;
use domain::supplier::Supplier;
use domain::trial::{Needs, OutcomeFields, Place, Trial, TrialProduct, TrialState};
use services::Deps;
use services::sessions::Sessions;
use store::{StoreError, Tx, agreements, people, suppliers, trials};

use crate::number;
use crate::room::CENTRE;
use crate::seed::{CHUNK, agreement, person};
use crate::trouble::Trouble;

/// Those before have been used on the same database ([`crate::submit`]).
const USED: usize = 20_000;

/// Somebody signed in, with a draft that lacks nothing but the time.
pub(crate) struct Booker {
    pub(crate) token: String,
    pub(crate) trial: TrialId,
}

/// So many people, each with a pass, a draft with one product and a session.
pub(crate) async fn bookers(deps: &Deps, count: usize) -> Result<Vec<Booker>, Trouble> {
    let firm = Supplier {
        id: SupplierId(deps.random.uuid()),
        name: "Måle Hjelpemidler".to_owned(),
        phone: None,
        confirmed_on: None,
        invented: true,
    };
    deps.store.write(async |tx: &Tx| suppliers::save_many(tx, std::slice::from_ref(&firm)).await).await?;
    let everybody: Vec<_> = number::people().skip(USED).take(count).collect();
    let sessions = Sessions::new(deps.clone());
    let mut bookers = Vec::with_capacity(count);
    for chunk in everybody.chunks(CHUNK) {
        let begun = deps.store.write(async |tx: &Tx| -> Result<Vec<Trial>, StoreError> {
            let mut begun = Vec::with_capacity(chunk.len());
            for (birth, number) in chunk {
                let person = person(deps, *birth);
                people::save(tx, &person, number).await?;
                let centre = CentreNumber(CENTRE.to_owned());
                let pass = Agreement { centre, ..agreement(deps, person.id) };
                agreements::save(tx, &pass).await?;
                let draft = draft(deps, person.id, &firm)?;
                trials::insert_draft(tx, &draft).await?;
                begun.push(draft);
            }
            Ok(begun)
        });
        for trial in begun.await? {
            let session = sessions.open_citizen(trial.subject).await.map_err(Trouble::Session)?;
            bookers.push(Booker { token: session.token_text, trial: trial.id });
        }
    }
    Ok(bookers)
}

fn draft(deps: &Deps, subject: PersonId, firm: &Supplier) -> Result<Trial, StoreError> {
    let unreadable = |what| StoreError::Unreadable { what };
    let product = TrialProduct {
        id: TrialProductId(deps.random.uuid()),
        hms_number: "012345".parse().map_err(|_wrong| unreadable("HMS number"))?,
        name: "Aktiv rullestol Lett sb40".to_owned(),
        iso: "12220301".parse().map_err(|_wrong| unreadable("category"))?,
        category: "Manuelle rullestoler aktive".to_owned(),
        supplier: firm.id,
        supplier_name: firm.name.clone(),
        rank: Some(Rank::First),
    };
    Ok(Trial {
        id: TrialId(deps.random.uuid()),
        subject,
        started_by: subject,
        centre: CentreNumber(CENTRE.to_owned()),
        state: TrialState::Draft,
        version: 1,
        place: Some(Place::Centre),
        products: vec![product],
        needs: Needs::default(),
        outcome: OutcomeFields::default(),
        wishes: Vec::new(),
        waits_until: None,
        order_number: None,
        sequence: 0,
        changed_at: deps.clock.now(),
    })
}
