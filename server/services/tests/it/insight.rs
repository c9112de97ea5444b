//! Who has looked, as the one who was looked at is told; and what goes over the net.

use domain::{
    actor::Citizen,
    case::MoveKind,
    person::AddressProtection,
    read_log::ReadKind,
    refusal::Refusal,
    views::{READS_ON_A_PAGE, ReadBy},
};
use services::insight;

use crate::given::{
    a_child_of, a_pass, a_person, a_staff_member, gloves, guardianship, just, national_number,
    on_every_database, parental_responsibility,
};

#[tokio::test]
async fn a_holder_is_told_by_name_which_staff_opened_and_handled_the_case() {
    on_every_database(async |world| {
        let who = world.holder().await;
        assert_eq!(world.portal.insight.reads(&who, 1).await.unwrap().lines, []);
        let loan = gloves(who.person).named("Hansker").saved(world).await;
        let case = world.a_case(&who, loan).await;
        let staff = a_staff_member("4703").named("Ola Prøve").saved(world).await;
        for step in 0..3 {
            world.clock.pass(chrono::Duration::minutes(1));
            match step {
                0 => drop(world.portal.casework.open(&staff, case).await.unwrap()),
                1 => world.portal.casework.make(&staff, case, 1, just(MoveKind::Take)).await.unwrap(),
                _ => drop(world.portal.casework.person(&staff, who.person).await.unwrap()),
            }
        }
        let list = world.portal.insight.reads(&who, 1).await.unwrap();
        let by = ReadBy::Staff { name: "Ola Prøve".to_owned(), centre: "Oslo".to_owned() };
        assert!(list.lines.iter().all(|line| line.by == by), "{}: {list:?}", world.database);
        let kinds: Vec<_> = list.lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [ReadKind::Person, ReadKind::Move, ReadKind::Case], "newest first");
        let aids: Vec<_> =
            list.lines.iter().map(|line| line.case.as_ref().map(|case| case.aid_name.as_str())).collect();
        assert_eq!(aids, [None, Some("Hansker"), Some("Hansker")]);
        let stranger = world.holder().await;
        assert_eq!(world.portal.insight.reads(&stranger, 1).await.unwrap().total, 0, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_protected_person_is_told_the_names_of_staff_too() {
    on_every_database(async |world| {
        let person = a_person().protected(AddressProtection::Confidential).saved(world).await;
        a_pass(person).saved(world).await;
        let staff = a_staff_member("4703").with_protected_persons().named("Eli Prøve").saved(world).await;
        world.portal.casework.person(&staff, person).await.unwrap();
        let who = Citizen { person, acting_for: None };
        let list = world.portal.insight.reads(&who, 1).await.unwrap();
        assert!(format!("{list:?}").contains("Eli Prøve"), "{}", world.database);
        let everything = world.portal.insight.everything(&who).await.unwrap();
        assert_eq!(everything.person.address, None);
    })
    .await;
}

#[tokio::test]
async fn a_guardian_sees_the_childs_list_with_the_other_guardian_by_name() {
    on_every_database(async |world| {
        let hilde = a_person().named("Hilde", "Prøve").saved(world).await;
        let jon = a_person().named("Jon", "Prøve").saved(world).await;
        let by_hilde = a_child_of(world, hilde).await;
        parental_responsibility(world, &guardianship(jon, by_hilde.subject())).await;
        let by_jon = Citizen { person: jon, acting_for: by_hilde.acting_for };
        world.portal.passes.overview(&by_hilde).await.unwrap();
        world.portal.passes.overview(&by_jon).await.unwrap();
        let list = world.portal.insight.reads(&by_jon, 1).await.unwrap();
        let mut by: Vec<_> = list.lines.into_iter().map(|line| format!("{:?}", line.by)).collect();
        by.sort_unstable();
        assert_eq!(by, ["Guardian(Some(\"Hilde Prøve\"))", "You"], "{}", world.database);
        let own = Citizen { person: jon, acting_for: None };
        assert_eq!(world.portal.insight.reads(&own, 1).await.unwrap().total, 0);
    })
    .await;
}

#[tokio::test]
async fn the_list_comes_in_pages_and_a_page_past_the_end_is_the_last() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        for _ in 0..=READS_ON_A_PAGE {
            world.portal.casework.person(&staff, who.person).await.unwrap();
        }
        let desk = &world.portal.insight;
        for (asked, page, lines) in [(0, 1, 50), (1, 1, 50), (2, 2, 1), (u64::MAX, 2, 1)] {
            let list = desk.reads(&who, asked).await.unwrap();
            assert_eq!((list.page, list.pages, list.total), (page, 2, READS_ON_A_PAGE + 1));
            assert_eq!(list.lines.len(), lines, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn the_number_goes_over_the_net_with_six_digits_and_into_the_letter_whole() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        let who = Citizen { person, acting_for: None };
        let shown = world.portal.insight.everything(&who).await.unwrap();
        assert_eq!(shown.national_number, format!("{}*****", &number.digits()[..6]));
        assert!(!insight::json(&shown).to_string().contains(number.digits()), "{}", world.database);

        let written = insight::export_person(&world.deps, &number).await.unwrap();
        assert_eq!(written.national_number, number.digits());
        let rows: Vec<_> = written.reads.iter().map(|line| (line.by.clone(), line.kind)).collect();
        assert_eq!(rows, [(ReadBy::Program, ReadKind::Export)], "it is written down, and said");
        let nobody = insight::export_person(&world.deps, &national_number()).await;
        assert_eq!(nobody.map(|_| ()), Err(Refusal::NotFound), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn whoever_acts_for_another_is_not_told_what_the_other_does_here() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        world.sessions.open_citizen(child.subject()).await.unwrap();
        let shown = world.portal.insight.everything(&child).await.unwrap();
        assert_eq!(shown.doings, None, "{}", world.database);
        assert_eq!(insight::json(&shown)["doings"], serde_json::Value::Null);
        assert_eq!(shown.represented_by.len(), 1, "what is about the child is told");

        let oneself = Citizen { person: child.subject(), acting_for: None };
        let shown = world.portal.insight.everything(&oneself).await.unwrap();
        assert_eq!(shown.doings.map(|doings| doings.sessions.len()), Some(1), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_cannot_be_written_down_is_not_written() {
    on_every_database(async |world| {
        let number = national_number();
        a_person().with_number(&number).saved(world).await;
        world.stored.run("DROP TABLE read_log").await;
        let outcome = insight::export_person(&world.deps, &number).await;
        assert_eq!(outcome.map(|_| ()), Err(Refusal::Unavailable), "{}", world.database);
    })
    .await;
}
