//! Fills a database through the store and the use cases, with a mark in every word.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    actor::{Citizen, Right, StaffRights},
    address::Address,
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    exchange::Delivery,
    id::{AgreementId, AskId, CaseId, DraftId, LoanId, OrderNumberId, PersonId, StaffId, TrialId},
    loan::{LoanStatus, LoanType, Unit},
    national_number::NationalNumber,
    order_number::{ANOTHER, AskFields},
    person::{AddressProtection, Person},
    portal::{Portal, StepFields, TrialFields},
    representation::Representation,
    trial::{Needs, PlaceFields, WishFields},
    views::Asked,
};
use services::Deps;
use store::{
    StoreError, Tx, agreements,
    loans::{self, ImportedLoan},
    people, representations,
    staff::{self, StaffMember},
    staff_citizens,
};
use uuid::Uuid;

use super::super::people::{ACTS_FOR, PEOPLE, Role, STAFF, guardians_of, mark};
use super::catalogue::PRODUCT;

/// What there is about somebody. Those without a pass have nothing but themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Things {
    pub(crate) person: PersonId,
    /// The aid that the case is about.
    pub(crate) loan: LoanId,
    pub(crate) case: CaseId,
    pub(crate) draft: DraftId,
    /// An order number that waits for the centre.
    pub(crate) number: OrderNumberId,
    /// One that a firm can use.
    pub(crate) issued: OrderNumberId,
    /// A trial for which a time is wished; one that is still a draft where everybody has one.
    pub(crate) trial: TrialId,
    /// An aid without case or draft.
    pub(crate) free_loan: LoanId,
}

pub(crate) async fn people(deps: &Deps, drafts: bool) -> HashMap<&'static str, Things> {
    let ids: HashMap<_, _> = PEOPLE.iter().map(|role| (role.word, PersonId(deps.random.uuid()))).collect();
    let today = deps.clock.today();
    let write = async |tx: &Tx| -> Result<(), StoreError> {
        for role in &PEOPLE {
            people::save(tx, &person(role, ids[role.word], today), &number(role.word)).await?;
            if let Some(centre) = role.centre {
                agreements::save(tx, &agreement(deps, role.word, ids[role.word], centre)).await?;
                loans::save_many(tx, &[1, 2, 3].map(|number| loan(role.word, ids[role.word], number)))
                    .await?;
            }
        }
        for (guardian, child, kind, _) in ACTS_FOR {
            let from = "2020-01-01".parse().unwrap();
            let one = Representation { guardian: ids[guardian], child: ids[child], kind, from, to: None };
            representations::save(tx, &one).await?;
        }
        Ok(())
    };
    deps.store.write(write).await.unwrap();
    let portal = services::portal(deps, false);
    let mut things = HashMap::new();
    for role in &PEOPLE {
        let guardian = guardians_of(role.word).next();
        let who = match guardian {
            Some(guardian) => Citizen { person: ids[guardian], acting_for: Some(ids[role.word]) },
            None => Citizen { person: ids[role.word], acting_for: None },
        };
        let made = match role.centre {
            Some(_) if drafts => {
                let sent = sent(&portal, role.word, &who, today).await;
                Things { trial: begun(&portal, &who).await, ..sent }
            }
            Some(_) => sent(&portal, role.word, &who, today).await,
            None => nothing(),
        };
        things.insert(role.word, Things { person: ids[role.word], ..made });
    }
    things
}

fn nothing() -> Things {
    let nil = Uuid::nil();
    Things {
        person: PersonId(nil),
        loan: LoanId(nil),
        case: CaseId(nil),
        draft: DraftId(nil),
        number: OrderNumberId(nil),
        issued: OrderNumberId(nil),
        trial: TrialId(nil),
        free_loan: LoanId(nil),
    }
}

async fn sent(portal: &Portal, word: &str, who: &Citizen, today: NaiveDate) -> Things {
    let list = portal.passes.loans(who).await.unwrap();
    let mut loans: Vec<_> = list.loans.into_iter().map(|card| card.loan).collect();
    loans.sort_by(|one, other| one.name.cmp(&other.name));
    let written = written(portal, word, who, loans[0].id).await;
    let case = portal.exchanges.submit(who, written).await.unwrap();
    let draft = self::written(portal, word, who, loans[1].id).await;
    let number = asked(portal, word, who, loans[0].id, ANOTHER).await;
    let firm = portal.order_numbers.form(who).await.unwrap().suppliers[0].id.to_string();
    let issued = asked(portal, word, who, loans[1].id, &firm).await;
    let trial = wished(portal, word, who, today).await;
    Things { case, draft, number, issued, trial, loan: loans[0].id, free_loan: loans[2].id, ..nothing() }
}

/// A question for an order number: the centre looks at it when nobody has heard of the firm, and else not.
async fn asked(portal: &Portal, word: &str, who: &Citizen, loan: LoanId, firm: &str) -> OrderNumberId {
    let fields = AskFields {
        aid: loan.to_string(),
        purpose: "reparasjon".to_owned(),
        supplier: firm.to_owned(),
        firm: if firm == ANOTHER { format!("Firma{}", mark(word)) } else { String::new() },
        note: format!("Merknad{}", mark(word)),
        ..AskFields::default()
    };
    match portal.order_numbers.ask(who, AskId(loan.0), fields).await {
        Ok(Asked::Number(number)) => number,
        other => panic!("{word}: {other:?}"),
    }
}

/// A trial at the centre, and when it would suit.
async fn wished(portal: &Portal, word: &str, who: &Citizen, today: NaiveDate) -> TrialId {
    let trial = portal.trials.pick(who, Some(PRODUCT.parse().unwrap())).await.unwrap();
    let needs = Needs { text: format!("Behov{}", mark(word)), ..Needs::default() };
    portal.trials.save(who, trial, TrialFields::Needs(needs)).await.unwrap();
    let wishes = WishFields { wishes: vec![format!("{} 13:00", (today + Days::new(9)).format("%d.%m.%Y"))] };
    portal.trials.save(who, trial, TrialFields::Wishes(wishes)).await.unwrap();
    portal.trials.wish(who, trial).await.unwrap();
    trial
}

/// A trial at a supplier that does not charge, not yet agreed on.
async fn begun(portal: &Portal, who: &Citizen) -> TrialId {
    let trial = portal.trials.pick(who, Some(PRODUCT.parse().unwrap())).await.unwrap();
    let supplier = portal.order_numbers.form(who).await.unwrap().suppliers[0].id.to_string();
    let place = PlaceFields {
        place: PlaceFields::SUPPLIER.to_owned(),
        supplier,
        charges: PlaceFields::NO.to_owned(),
    };
    portal.trials.save(who, trial, TrialFields::Place(place)).await.unwrap();
    trial
}

/// A draft that lacks nothing.
async fn written(portal: &Portal, word: &str, who: &Citizen, loan: LoanId) -> DraftId {
    let mark = mark(word);
    let draft = portal.exchanges.start(who, loan).await.unwrap();
    let steps = [
        StepFields::Reason { reason: "annet".to_owned(), reason_text: format!("Grunn{mark}") },
        StepFields::Delivery {
            delivery: Delivery::OTHER.to_owned(),
            street: format!("Vei{mark} 5"),
            postcode: "0150".to_owned(),
            city: format!("Sted{mark}"),
        },
    ];
    for step in steps {
        portal.exchanges.save(who, draft, step).await.unwrap();
    }
    draft
}

/// A synthetic number of somebody's own.
pub(crate) fn number(word: &str) -> NationalNumber {
    let place = u64::try_from(PEOPLE.iter().position(|role| role.word == word).unwrap()).unwrap();
    let birth = "1950-01-01".parse::<NaiveDate>().unwrap() + Days::new(place);
    (1..500).find_map(|individual| NationalNumber::synthetic(birth, individual)).unwrap()
}

pub(crate) fn person(role: &Role, id: PersonId, today: NaiveDate) -> Person {
    let mark = mark(role.word);
    let birth = if role.child { today - Days::new(3_700) } else { "1980-05-01".parse().unwrap() };
    Person {
        id,
        given_name: format!("For{mark}"),
        family_name: format!("Etter{mark}"),
        birth,
        address: Some(Address {
            street: format!("Gate{mark} 1"),
            postcode: "0150".to_owned(),
            city: format!("By{mark}"),
        }),
        municipality: if role.centre == Some("4706") { "3301" } else { "0301" }.to_owned(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

fn agreement(deps: &Deps, word: &str, holder: PersonId, centre: &str) -> Agreement {
    Agreement {
        id: AgreementId(deps.random.uuid()),
        holder,
        centre: CentreNumber(centre.to_owned()),
        in_force_from: "2020-01-01".parse().unwrap(),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: Some(format!("Kontakt{}", mark(word))),
    }
}

fn loan(word: &str, person: PersonId, number: u32) -> ImportedLoan {
    let mark = mark(word);
    ImportedLoan {
        person,
        key: format!("{mark}|{number}"),
        hms_number: format!("{:06}", 100_000 + number).parse().unwrap(),
        description: format!("Hjelpemiddel {number} {mark}"),
        iso: "123903".parse().unwrap(),
        category: format!("Kategori{mark}"),
        serial_number: Some(format!("Serie{mark}{number}")),
        loan_type: Some(LoanType::Permanent),
        lent_on: Some("2024-01-15".parse().unwrap()),
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
    }
}

pub(crate) async fn staff(deps: &Deps) -> HashMap<&'static str, Uuid> {
    let mut ids = HashMap::new();
    let mut citizens = Vec::new();
    for (number, (word, centre, rights, citizen)) in STAFF.into_iter().enumerate() {
        let rights: Vec<_> = rights.iter().map(|code| Right::from_code(code).unwrap()).collect();
        let member = StaffMember {
            id: StaffId(deps.random.uuid()),
            name: format!("Ansatt{}", mark(word)),
            nav_ident: Some(format!("Z99{number:04}")),
            centre: CentreNumber(centre.to_owned()),
            rights: StaffRights::of(&rights),
        };
        if let (Some(citizen), Some(ident)) = (citizen, &member.nav_ident) {
            citizens.push((ident.parse().unwrap(), self::number(citizen)));
        }
        deps.store.write(async |tx: &Tx| staff::save(tx, &member).await).await.unwrap();
        ids.insert(word, member.id.0);
    }
    deps.store.write(async |tx: &Tx| staff_citizens::replace_all(tx, &citizens).await).await.unwrap();
    ids
}
