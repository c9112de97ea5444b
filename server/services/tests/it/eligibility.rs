//! The decision table of hm-oebs-api-proxy `Bytte.kt` and everything around it, asked at the door and again when it is
//! sent.

use domain::{
    actor::Citizen,
    exchange::{Closed, Draft, DraftFields, LoanClosed},
    id::{DraftId, LoanId},
    loan::LoanType,
    refusal::Refusal,
    views::ExchangeDoor,
};
use store::{Tx, drafts};

use crate::given::{World, a_loan, cane, gloves, on_every_database};

/// A row of the table; dates in days from today.
struct Row {
    loan_type: &'static str,
    first: Option<i64>,
    updated: Option<i64>,
    iso: &'static str,
    name: &'static str,
    closed: &'static [Closed],
}

const fn row(loan_type: &'static str, iso: &'static str, closed: &'static [Closed]) -> Row {
    Row { loan_type, first: None, updated: None, iso, name: "Aid", closed }
}

const OPEN: &[Closed] = &[];
const OTHER: &[Closed] = &[Closed::NotSelfService];

fn table() -> Vec<Row> {
    vec![
        row("P", "123903", OPEN),
        row("P", "090312", OPEN),
        row("P", "122203", OTHER),
        Row { updated: Some(1), ..row("F", "123903", OPEN) },
        Row { first: Some(1), ..row("F", "090312", OPEN) },
        Row { first: Some(-10), updated: Some(10), ..row("F", "090312", OPEN) },
        row("F", "123903", &[Closed::Loan(LoanClosed::NoReturnDate)]),
        row("K", "090312", &[Closed::Loan(LoanClosed::LoanType(Some(LoanType::ShortTerm)))]),
        row("U", "090312", &[Closed::Loan(LoanClosed::LoanType(Some(LoanType::Trial)))]),
        row("?", "090312", &[Closed::Loan(LoanClosed::LoanType(None))]),
        Row {
            name: "Madrass PULS 90x200",
            ..row("P", "181218", &[Closed::NotSelfService, Closed::Loan(LoanClosed::FirstDeliveryMattress)])
        },
        row("P", "12390301", OPEN),
        row("P", "09031201", OPEN),
        row("P", "120303", OTHER),
        row("P", "090615", OTHER),
        row("P", "121204", &[Closed::Car, Closed::NotSelfService]),
    ]
}

async fn lent(world: &World, who: &Citizen, row: &Row) -> LoanId {
    let day = |offset: Option<i64>| offset.map(|offset| world.day(offset));
    a_loan(who.person, row.iso)
        .of_type(row.loan_type)
        .named(row.name)
        .returned_by(day(row.first), day(row.updated))
        .saved(world)
        .await
}

#[tokio::test]
async fn the_decision_table_decides_at_the_door() {
    on_every_database(async |world| {
        let who = world.holder().await;
        for row in table() {
            let loan = lent(world, &who, &row).await;
            let started = world.portal.exchanges.start(&who, loan).await;
            let what = format!("{} {} on {}", row.loan_type, row.iso, world.database);
            if row.closed.is_empty() {
                let draft = started.unwrap_or_else(|refusal| panic!("{what}: {refusal}"));
                world.complete(&who, draft).await;
                assert!(world.portal.exchanges.submit(&who, draft).await.is_ok(), "{what}");
            } else {
                assert_eq!(started, Err(Refusal::ExchangeClosed(row.closed.to_vec())), "{what}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_decision_table_decides_again_when_it_is_sent() {
    on_every_database(async |world| {
        let who = world.holder().await;
        for row in table() {
            let loan = lent(world, &who, &row).await;
            let draft = an_unchecked_draft(world, &who, loan).await;
            let sent = world.portal.exchanges.submit(&who, draft).await;
            let what = format!("{} {} on {}", row.loan_type, row.iso, world.database);
            if row.closed.is_empty() {
                assert!(sent.is_ok(), "{what}");
            } else {
                assert_eq!(sent, Err(Refusal::ExchangeClosed(row.closed.to_vec())), "{what}");
            }
        }
    })
    .await;
}

/// A complete draft that never went through the door.
async fn an_unchecked_draft(world: &World, who: &Citizen, loan: LoanId) -> DraftId {
    let draft = Draft {
        id: DraftId(world.deps.random.uuid()),
        subject: who.subject(),
        loan,
        fields: DraftFields {
            reason: "utslitt".to_owned(),
            delivery: "folkeregistrert".to_owned(),
            ..DraftFields::default()
        },
        changed_at: world.deps.clock.now(),
    };
    world.deps.store.write(async |tx: &Tx| drafts::insert(tx, &draft).await).await.unwrap();
    draft.id
}

#[tokio::test]
async fn the_return_date_itself_is_too_late() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let today = world.today();
        let loan = cane(who.person).of_type("F").returned_by(None, Some(today)).saved(world).await;
        let due = vec![Closed::Loan(LoanClosed::ReturnDue(today))];
        assert_eq!(world.portal.exchanges.start(&who, loan).await, Err(Refusal::ExchangeClosed(due.clone())));

        let tomorrow =
            gloves(who.person).of_type("F").returned_by(Some(world.day(1)), None).saved(world).await;
        let draft = world.a_complete_draft(&who, tomorrow).await;
        // 23:00 in Greenwich is midnight in Oslo.
        world.clock.set("2026-11-22T22:59:59Z");
        assert!(world.portal.exchanges.start(&who, tomorrow).await.is_ok());
        world.clock.set("2026-11-22T23:00:00Z");
        let due = vec![Closed::Loan(LoanClosed::ReturnDue(world.today()))];
        assert_eq!(world.portal.exchanges.submit(&who, draft).await, Err(Refusal::ExchangeClosed(due)));
    })
    .await;
}

#[tokio::test]
async fn an_updated_return_date_in_the_past_wins_over_a_first_one_to_come() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let past = world.day(-1);
        let loan =
            gloves(who.person).of_type("F").returned_by(Some(world.day(30)), Some(past)).saved(world).await;
        let due = vec![Closed::Loan(LoanClosed::ReturnDue(past))];
        assert_eq!(world.portal.exchanges.start(&who, loan).await, Err(Refusal::ExchangeClosed(due)));
    })
    .await;
}

#[tokio::test]
async fn the_list_of_aids_shows_the_same_door_as_the_handle() {
    on_every_database(async |world| {
        let who = world.holder().await;
        for row in table() {
            lent(world, &who, &row).await;
        }
        for card in world.portal.passes.loans(&who).await.unwrap().loans {
            let started = world.portal.exchanges.start(&who, card.loan.id).await;
            match card.exchange {
                ExchangeDoor::Open(None) => assert!(started.is_ok()),
                ExchangeDoor::Open(Some(draft)) => panic!("nobody has begun {draft}"),
                ExchangeDoor::Closed(closed) => assert_eq!(started, Err(Refusal::ExchangeClosed(closed))),
            }
        }
    })
    .await;
}
