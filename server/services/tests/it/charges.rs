//! A firm that wanted money is reported to the centre: one form is one case, and nothing typed is lost.

use std::sync::Arc;

use domain::{
    actor::Citizen,
    case::{
        Billed, ChargeClosed, ChargeFields, ChargeTyped, EventKind, Matter, MoveFields, MoveKind, Status,
    },
    refusal::Refusal,
    views::Reported,
};

use crate::given::{
    World, a_firm, a_person, a_report, a_staff_member, about, ask, gloves, just, on_every_database, protect,
};

fn settle(text: &str) -> MoveFields {
    MoveFields { text: text.to_owned(), ..just(MoveKind::Settle) }
}

async fn reported(world: &World, who: &Citizen, typed: ChargeTyped) -> domain::id::CaseId {
    match world.portal.cases.charge(who, typed).await {
        Ok(Reported::Case(case)) => case,
        other => panic!("{}: {other:?}", world.database),
    }
}

#[tokio::test]
async fn it_is_sent_once_and_the_holder_reads_what_the_centre_settled() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let firm = a_firm(world).await;
        let number = ask(world, &who, about(loan, "service", firm)).await;
        let blank = ChargeFields { text: " De ville ha 450 kroner ".into(), ..ChargeFields::default() };
        let id = world.portal.cases.charge_form(&who, Billed::Number(number)).await.unwrap().id;
        let typed = ChargeTyped { id, billed: Billed::Number(number), fields: blank };
        let case = reported(world, &who, typed.clone()).await;
        assert_eq!(reported(world, &who, typed.clone()).await, case, "{}", world.database);
        world.portal.cases.keep_charge(&who, typed).await.unwrap();
        let empty = world.portal.cases.charge_form(&who, Billed::Number(number)).await.unwrap();
        assert_eq!(empty.kept_at, None, "{}", world.database);
        assert_eq!(world.portal.cases.list(&who).await.unwrap().ongoing.len(), 1);
        let page = world.portal.cases.find(&who, case).await.unwrap();
        let Matter::Charge(charge) = &page.case.matter else { panic!("{:?}", page.case.matter) };
        let name = format!("Firma {firm}");
        assert_eq!((charge.supplier.as_str(), charge.text.as_str()), (&*name, "De ville ha 450 kroner"));
        assert_eq!((page.case.aid.loan, page.case.centre.0.as_str()), (Some(loan), "4703"));
        let staff = a_staff_member("4703").saved(world).await;
        world.portal.casework.make(&staff, case, 1, just(MoveKind::Take)).await.unwrap();
        world.portal.casework.make(&staff, case, 2, settle("Firmaet trakk kravet.")).await.unwrap();
        let page = world.portal.cases.find(&who, case).await.unwrap();
        assert_eq!(page.case.status, Status::Settled);
        let last = &page.history.last().unwrap().event.kind;
        assert!(
            matches!(last, EventKind::Settled { text } if text == "Firmaet trakk kravet."),
            "{}: {last:?}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn two_at_once_are_one_case() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let typed = a_report(Billed::Loan(loan), "De ville ha penger");
        let (first, second) =
            tokio::join!(reported(world, &who, typed.clone()), reported(world, &who, typed.clone()));
        assert_eq!(first, second, "{}", world.database);
        // Another form about the same aid is another bill, also while an exchange of it is open.
        world.a_case(&who, loan).await;
        let again = reported(world, &who, a_report(Billed::Loan(loan), "En gang til")).await;
        assert_ne!(again, first, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_and_sent_at_once_is_one_case_and_no_failure() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        for _ in 0..4 {
            let typed = a_report(Billed::Loan(loan), "De ville ha penger");
            let mut kept = tokio::task::JoinSet::new();
            for _ in 0..4 {
                let (desk, who, typed) = (Arc::clone(&world.portal.cases), who.clone(), typed.clone());
                kept.spawn(async move { desk.keep_charge(&who, typed).await.map(|_| ()) });
            }
            let case = reported(world, &who, typed.clone()).await;
            for kept in kept.join_all().await {
                assert_eq!(kept, Ok(()), "{}", world.database);
            }
            assert_eq!(reported(world, &who, typed).await, case, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn a_report_of_somebody_else_s_is_not_written_over() {
    on_every_database(async |world| {
        let (who, other) = (world.holder().await, world.holder().await);
        let typed = a_report(Billed::Loan(gloves(who.person).saved(world).await), "Mitt");
        world.portal.cases.keep_charge(&who, typed.clone()).await.unwrap();
        let billed = Billed::Loan(gloves(other.person).saved(world).await);
        let taken = ChargeTyped { billed, ..typed.clone() };
        let refused = world.portal.cases.keep_charge(&other, taken.clone()).await;
        assert_eq!(refused.map(|_| ()), Err(Refusal::NotFound), "{}", world.database);
        assert_eq!(world.portal.cases.charge(&other, taken).await, Err(Refusal::NotFound));
        let form = world.portal.cases.charge_form(&who, typed.billed).await.unwrap();
        assert_eq!((form.id, form.fields), (typed.id, typed.fields), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn nothing_typed_is_lost_when_something_is_missing_or_the_address_is_protected() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let billed = Billed::Loan(loan);
        let mut typed = a_report(billed, " ");
        let sent = world.portal.cases.charge(&who, typed.clone()).await;
        assert_eq!(sent, Ok(Reported::Incomplete), "{}", world.database);
        let form = world.portal.cases.charge_form(&who, billed).await.unwrap();
        assert_eq!((form.id, &form.fields), (typed.id, &typed.fields));
        protect(world, who.person).await;
        typed.fields.text = "De ville ha penger".into();
        assert_eq!(world.portal.cases.charge(&who, typed.clone()).await, Ok(Reported::Closed));
        let form = world.portal.cases.charge_form(&who, billed).await.unwrap();
        assert_eq!((form.fields, form.closed), (typed.fields, Some(ChargeClosed::ProtectedAddress)));
    })
    .await;
}

#[tokio::test]
async fn without_an_agreement_it_goes_to_the_home_centre_and_never_about_what_is_another_s() {
    on_every_database(async |world| {
        let person = a_person().saved(world).await;
        let who = Citizen { person, acting_for: None };
        let own = gloves(person).saved(world).await;
        reported(world, &who, a_report(Billed::Loan(own), "De ville ha penger")).await;
        let other = world.holder().await;
        let theirs = Billed::Loan(gloves(other.person).saved(world).await);
        let refused = world.portal.cases.charge(&who, a_report(theirs, "Ikke mitt")).await;
        assert_eq!(refused, Err(Refusal::NotFound), "{}", world.database);
        assert!(world.portal.cases.charge_form(&who, theirs).await.is_err());
    })
    .await;
}
