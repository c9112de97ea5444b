//! The holder of 20 loans, signed in.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::access::{Action, Facts, Permit, SubjectFacts, decide};
use domain::actor::Citizen;
use domain::id::PersonId;
use domain::loan::Loan;
use domain::person::AddressProtection;
use domain::refusal::Refusal;
use domain::views::DemoWho;
use server::clock::SystemClock;
use server::ids::SystemRandom;
use services::Deps;
use services::limits::Limits;
use services::sessions::Sessions;
use store::Store;

use crate::trouble::Trouble;

/// Whose page it is in the demonstration.
const KEY: &str = "many-loans";
const LOANS: usize = 20;

/// The store with the clock and the randomness of this machine.
pub(crate) fn deps(store: &Store) -> Deps {
    let limits = Limits::none();
    Deps { store: store.clone(), clock: Arc::new(SystemClock), random: Arc::new(SystemRandom), limits }
}

/// Opens a session in a database that holds the demonstration; its token.
pub(crate) async fn signed_in(url: &str) -> Result<String, Trouble> {
    let store = Store::connect(url).await?;
    let deps = deps(&store);
    let person = holder(&deps).await?;
    loans(&store, person).await?;
    let session = Sessions::new(deps).open_citizen(person).await.map_err(Trouble::Session)?;
    store.close().await?;
    Ok(session.token_text)
}

/// The loans on the page.
pub(crate) async fn loans(store: &Store, person: PersonId) -> Result<Vec<Loan>, Trouble> {
    let loans = store::loans::of(&store.read(), &own(person)?).await?;
    if loans.len() == LOANS { Ok(loans) } else { Err(Trouble::NobodyWithLoans) }
}

/// The permit that everybody has about oneself: no fact but who it is decides.
pub(crate) fn own(person: PersonId) -> Result<Permit, Trouble> {
    let today = NaiveDate::default();
    let subject =
        SubjectFacts { id: person, birth: today, protection: AddressProtection::None, shielded: false };
    let oneself = Citizen { person, acting_for: None };
    let permit = decide(&oneself, Action::Act, &Facts::of(subject, today));
    permit.map_err(|reason| Trouble::Session(reason.into()))
}

async fn holder(deps: &Deps) -> Result<PersonId, Trouble> {
    let demo = services::portal(deps, true).demo.ok_or(Trouble::Session(Refusal::NotFound))?;
    let people = demo.people().await.map_err(Trouble::Session)?;
    let holder = people.into_iter().find(|person| person.key == KEY).map(|person| person.who);
    match holder {
        Some(DemoWho::Citizen(person)) => Ok(person),
        _ => Err(Trouble::NobodyWithLoans),
    }
}
