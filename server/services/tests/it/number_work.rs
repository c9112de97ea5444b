//! The centre's handling of order numbers.

use domain::{
    actor::Citizen,
    order_number::{LimitFields, MoveKind, RefuseReason, Status},
    read_log::ReadKind,
    refusal::{NotAllowed, Refusal},
    views::{By, NumberBy, NumberView},
};
use store::{read_log, testing::permit};

use crate::given::{
    World, a_firm, a_loan, a_staff_member, about, ask, move_of, on_every_database, protect, with_another_firm,
};

/// Somebody with a question that waits for the centre.
async fn waiting(world: &World) -> (Citizen, domain::id::OrderNumberId) {
    let who = world.holder().await;
    let loan = a_loan(who.person, "122203").named("=cmd()").saved(world).await;
    let firm = a_firm(world).await;
    let id = ask(world, &who, with_another_firm(about(loan, "reparasjon", firm))).await;
    (who, id)
}

#[tokio::test]
async fn staff_issue_a_number_that_the_holder_then_has() {
    on_every_database(async |world| {
        let (who, id) = waiting(world).await;
        let staff = a_staff_member("4703").saved(world).await;
        let desk = &world.portal.number_work;
        let list = desk.list(&staff, NumberView::ToAnswer).await.unwrap();
        assert_eq!((list.counts.to_answer, list.rows[0].card.id), (1, id), "{}", world.database);
        let shown = desk.open(&staff, id).await.unwrap();
        assert_eq!((shown.status, shown.number.version), (Status::Asked, 1));
        let issue = move_of(MoveKind::Issue, "", "");
        desk.make(&staff, id, 1, issue.clone()).await.unwrap();
        assert_eq!(desk.make(&staff, id, 1, issue).await, Ok(()), "pressed twice is pressed once");
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        let code = page.number.code.clone().unwrap();
        assert_eq!((page.status, page.history.len()), (Status::Issued, 2));
        assert_eq!(page.history[1].by, NumberBy::Somebody(By::Centre));
        for said in [code.to_string(), page.number.reference.to_string().to_lowercase()] {
            assert_eq!(desk.search(&staff, &said).await, Ok(id), "{}", world.database);
        }
        assert_eq!(desk.search(&staff, "noe annet").await, Err(Refusal::NotFound));
        let revoke = move_of(MoveKind::Revoke, "", "Firmaet har sluttet");
        desk.make(&staff, id, 2, revoke).await.unwrap();
        assert_eq!(world.portal.order_numbers.find(&who, id).await.unwrap().status, Status::Cancelled);
        let reads = read_log::of(&world.deps.store.read(), &permit(who.person)).await.unwrap();
        let kinds: Vec<_> = reads.iter().rev().map(|row| row.kind).collect();
        assert_eq!(kinds, [ReadKind::Number, ReadKind::NumberMove, ReadKind::NumberMove]);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_says_why_and_what_was_typed_is_kept_until_it_does() {
    on_every_database(async |world| {
        let (who, id) = waiting(world).await;
        let staff = a_staff_member("4703").saved(world).await;
        let desk = &world.portal.number_work;
        let half = move_of(MoveKind::Refuse, "", "Vi kommer til deg");
        let problems = desk.make(&staff, id, 1, half.clone()).await.unwrap_err();
        assert!(matches!(&problems, Refusal::Invalid(list) if list.len() == 1), "{problems:?}");
        assert_eq!(desk.open(&staff, id).await.unwrap().typed, Some(half));
        let whole = move_of(MoveKind::Refuse, "vi-gjor-det", "Vi kommer til deg");
        assert_eq!(desk.make(&staff, id, 7, whole.clone()).await, Err(Refusal::Stale));
        desk.make(&staff, id, 1, whole).await.unwrap();
        let shown = desk.open(&staff, id).await.unwrap();
        assert_eq!((shown.status, shown.typed), (Status::Refused, None), "{}", world.database);
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        let kind = page.history[1].event.kind.clone();
        let text = "Vi kommer til deg".to_owned();
        assert_eq!(kind, domain::order_number::EventKind::Refused { reason: RefuseReason::DoneByUs, text });
        let late = desk.make(&staff, id, 2, move_of(MoveKind::Issue, "", "")).await;
        assert_eq!(late, Err(Refusal::NotAllowed(NotAllowed::IllegalMove)));
        let cancel = desk.make(&staff, id, 2, move_of(MoveKind::Cancel, "", "")).await;
        assert_eq!(cancel, Err(Refusal::NotAllowed(NotAllowed::IllegalMove)));
    })
    .await;
}

#[tokio::test]
async fn staff_who_may_not_see_the_person_find_nothing() {
    on_every_database(async |world| {
        let (who, id) = waiting(world).await;
        let away = a_staff_member("4706").saved(world).await;
        let here = a_staff_member("4703").saved(world).await;
        let desk = &world.portal.number_work;
        let hidden = async |staff| {
            assert_eq!(desk.open(staff, id).await.map(|_| ()), Err(Refusal::NotFound), "{}", world.database);
            let issue = move_of(MoveKind::Issue, "", "");
            assert_eq!(desk.make(staff, id, 1, issue.clone()).await, Err(Refusal::NotFound));
            assert_eq!(desk.put_down(staff, id, issue).await, Err(Refusal::NotFound));
            assert!(desk.list(staff, NumberView::ToAnswer).await.unwrap().rows.is_empty());
            assert_eq!(desk.export(staff).await.unwrap().lines().count(), 1);
            assert!(desk.limits(staff).await.unwrap().by_firm.is_empty());
        };
        hidden(&away).await;
        let kin = a_staff_member("4703").with_nav_ident("Z990002").who_is(world, who.person).await;
        let kin = kin.saved(world).await;
        hidden(&kin).await;
        protect(world, who.person).await;
        hidden(&here).await;
    })
    .await;
}

#[tokio::test]
async fn the_file_names_nobody_and_holds_no_formula_and_no_number() {
    on_every_database(async |world| {
        let (who, id) = waiting(world).await;
        let staff = a_staff_member("4703").saved(world).await;
        let desk = &world.portal.number_work;
        desk.make(&staff, id, 1, move_of(MoveKind::Issue, "", "")).await.unwrap();
        let file = desk.export(&staff).await.unwrap();
        let page = world.portal.order_numbers.find(&who, id).await.unwrap();
        let name = world.portal.passes.overview(&who).await.unwrap().subject_name;
        let code = page.number.code.unwrap();
        for secret in [name.as_str(), code.as_str(), &code.to_string()] {
            assert!(!file.contains(secret), "{}\n{file}", world.database);
        }
        assert!(file.contains(r#";"'=cmd()";"Ola & co";"issued";"2026-11-22";"2027-02-20";"#), "{file}");
    })
    .await;
}

#[tokio::test]
async fn limits_are_set_and_taken_away_and_usage_is_counted() {
    on_every_database(async |world| {
        let (_who, id) = waiting(world).await;
        let staff = a_staff_member("4703").saved(world).await;
        let desk = &world.portal.number_work;
        let typed =
            |most: &str| LimitFields { prefix: "12 22".into(), purpose: "alle".into(), most: most.into() };
        assert!(matches!(desk.set_limit(&staff, typed("mange")).await, Err(Refusal::Invalid(_))));
        desk.set_limit(&staff, typed("3")).await.unwrap();
        desk.set_limit(&staff, typed("alltid")).await.unwrap();
        let page = desk.limits(&staff).await.unwrap();
        assert_eq!((page.limits.len(), page.limits[0].prefix.as_str()), (1, "1222"), "{}", world.database);
        desk.make(&staff, id, 1, move_of(MoveKind::Issue, "", "")).await.unwrap();
        let usage = desk.limits(&staff).await.unwrap();
        let (firm, category) = (&usage.by_firm[0], &usage.by_category[0]);
        assert_eq!((firm.name.as_str(), firm.asked, firm.issued, firm.used), ("Ola & co", 1, 1, 0));
        assert_eq!(category.asked, 1);
        let gone = LimitFields { prefix: "1222".into(), purpose: "alle".into(), most: String::new() };
        for purpose in ["", "alt"] {
            let unsaid = LimitFields { purpose: purpose.into(), ..gone.clone() };
            let refused = desk.drop_limit(&staff, unsaid).await;
            assert!(matches!(refused, Err(Refusal::Invalid(_))), "{} {purpose}", world.database);
            assert_eq!(desk.limits(&staff).await.unwrap().limits.len(), 1, "{}", world.database);
        }
        desk.drop_limit(&staff, gone).await.unwrap();
        assert!(desk.limits(&staff).await.unwrap().limits.is_empty());
        // Only the own centre's.
        desk.set_limit(&a_staff_member("4706").saved(world).await, typed("1")).await.unwrap();
        assert!(desk.limits(&staff).await.unwrap().limits.is_empty());
    })
    .await;
}
