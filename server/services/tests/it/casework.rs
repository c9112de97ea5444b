//! The case and the person as staff see them.

use chrono::Duration;
use domain::{
    actor::Citizen,
    case::MoveKind,
    exchange::{Closed, LoanClosed},
    id::LoanId,
    views::{By, Pass},
};

use crate::given::{
    a_child_of, a_person, a_staff_member, cane, gloves, guardianship, just, on_every_database,
    parental_responsibility,
};

#[tokio::test]
async fn a_case_page_names_everybody_and_checks_the_rule_again() {
    on_every_database(async |world| {
        let guardian = a_person().named("Hilde", "Prøve").saved(world).await;
        let child = a_child_of(world, guardian).await;
        let loan =
            gloves(child.subject()).of_type("F").returned_by(Some(world.day(3)), None).saved(world).await;
        let case = world.a_case(&child, loan).await;
        let (one, two) = (
            a_staff_member("4703").named("Nora").saved(world).await,
            a_staff_member("4703").named("Jon").saved(world).await,
        );
        let desk = &world.portal.casework;
        desk.make(&one, case, 1, just(MoveKind::Take)).await.unwrap();
        desk.make(&two, case, 2, just(MoveKind::TakeOver)).await.unwrap();

        let page = desk.open(&two, case).await.unwrap();
        assert_eq!(page.sent_by, Some(By::Citizen("Hilde Prøve".to_owned())));
        assert_eq!((page.handler.as_deref(), page.is_mine), (Some("Jon"), true));
        assert!(!desk.open(&one, case).await.unwrap().is_mine);
        let names: Vec<_> = page.history.into_iter().map(|line| line.by).collect();
        let expected = [
            By::Citizen("Hilde Prøve".to_owned()),
            By::Staff("Nora".to_owned()),
            By::Staff("Jon".to_owned()),
        ];
        assert_eq!(names, expected, "{}", world.database);
        // The case itself does not close the exchange it is about.
        assert!(page.closed_today.is_empty());
        assert!(page.pass.in_force().is_some());
        assert_eq!(page.loan.map(|loan| loan.id), Some(loan));
        assert!(page.person.address.is_some());

        world.clock.pass(Duration::days(3));
        let due = Closed::Loan(LoanClosed::ReturnDue(world.today()));
        assert_eq!(desk.open(&two, case).await.unwrap().closed_today, [due]);
    })
    .await;
}

#[tokio::test]
async fn a_case_that_the_holder_sent_names_no_sender() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let staff = a_staff_member("4703").saved(world).await;
        let page = world.portal.casework.open(&staff, case).await.unwrap();
        assert_eq!((page.sent_by, page.handler, page.is_mine), (None, None, false));
        assert_eq!(page.centre.number.0, "4703");
    })
    .await;
}

#[tokio::test]
async fn a_person_is_shown_with_pass_guardians_loans_and_cases() {
    on_every_database(async |world| {
        let guardian = a_person().named("Hilde", "Prøve").saved(world).await;
        let child: Citizen = a_child_of(world, guardian).await;
        let former = a_person().named("Odd", "Prøve").saved(world).await;
        let ended = domain::representation::Representation {
            to: Some(world.day(-1)),
            ..guardianship(former, child.subject())
        };
        parental_responsibility(world, &ended).await;
        let sent = gloves(child.subject()).saved(world).await;
        let other: LoanId = cane(child.subject()).saved(world).await;
        let case = world.a_case(&child, sent).await;
        let staff = a_staff_member("4703").saved(world).await;
        let page = world.portal.casework.person(&staff, child.subject()).await.unwrap();
        assert_eq!(page.guardians, [By::Citizen("Hilde Prøve".to_owned())], "{}", world.database);
        assert!(matches!(page.pass, Pass::InForce(_)));
        let mut loans: Vec<_> = page.loans.iter().map(|loan| loan.id).collect();
        loans.sort_unstable();
        let mut expected = [sent, other];
        expected.sort_unstable();
        assert_eq!(loans, expected);
        assert_eq!(page.cases[0].id, case);
    })
    .await;
}
