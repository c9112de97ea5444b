//! What happens to people after everybody has signed in: rights end while sessions go on.

use std::collections::HashMap;

use chrono::{Days, Months};
use domain::{person::AddressProtection, representation::Representation};
use services::Deps;
use store::{StoreError, Tx, people, representations};

use super::fill::{Things, number, person};
use crate::matrix::people::{ACTS_FOR, Later, PEOPLE};

pub(crate) async fn come_to_pass(deps: &Deps, things: &HashMap<&'static str, Things>) {
    let yesterday = deps.clock.today() - Days::new(1);
    let write = async |tx: &Tx| -> Result<(), StoreError> {
        for role in PEOPLE.iter().filter(|role| role.later != Later::Nothing) {
            let mut person = person(role, things[role.word].person, deps.clock.today());
            match role.later {
                Later::Nothing => {}
                Later::Confidential => person.protection = AddressProtection::Confidential,
                Later::StrictlyConfidential => person.protection = AddressProtection::StrictlyConfidential,
                Later::Shielded => person.shielded = true,
                Later::OfAge => person.birth = yesterday - Months::new(18 * 12),
            }
            people::save(tx, &person, &number(role.word)).await?;
        }
        for (guardian, child, kind, _) in ACTS_FOR.into_iter().filter(|(.., ended)| *ended) {
            let from = "2020-01-01".parse().unwrap();
            let (guardian, child) = (things[guardian].person, things[child].person);
            let ended = Representation { guardian, child, kind, from, to: Some(yesterday) };
            representations::save(tx, &ended).await?;
        }
        Ok(())
    };
    deps.store.write(write).await.unwrap();
}
