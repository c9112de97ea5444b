//! Whoever is shown a person is written down, once, and whoever is refused is not.

use domain::{
    actor::Staff,
    case::MoveKind,
    id::{CaseId, PersonId},
    read_log::{ReadKind, Reader},
    refusal::Refusal,
};
use store::{
    read_log,
    testing::{opened, permit},
};

use crate::given::{
    World, a_child_of, a_pass, a_person, a_staff_member, delivery, gloves, just, on_every_database, protect,
    reason,
};

async fn reads(world: &World, person: PersonId) -> Vec<(Reader, Option<CaseId>, ReadKind)> {
    let rows = read_log::of(&world.deps.store.read(), &permit(person)).await.unwrap();
    rows.into_iter().map(|row| (row.reader, row.case, row.kind)).collect()
}

fn reader(staff: &Staff) -> Reader {
    Reader::Staff { id: staff.id, centre: staff.centre.clone() }
}

#[tokio::test]
async fn opening_a_case_is_one_row_in_the_read_log() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let staff = a_staff_member("4703").saved(world).await;
        world.portal.casework.open(&staff, case).await.unwrap();
        let row = (reader(&staff), Some(case), ReadKind::Case);
        assert_eq!(reads(world, who.person).await, std::slice::from_ref(&row), "{}", world.database);
        world.clock.pass(chrono::Duration::seconds(1));
        world.portal.casework.person(&staff, who.person).await.unwrap();
        let person = (reader(&staff), None, ReadKind::Person);
        assert_eq!(reads(world, who.person).await, [person, row]);
    })
    .await;
}

#[tokio::test]
async fn a_move_is_one_row_in_the_read_log_and_lists_and_refusals_are_none() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let (own, other) =
            (a_staff_member("4703").saved(world).await, a_staff_member("4706").saved(world).await);
        let desk = &world.portal.casework;
        desk.tasks(&own, domain::views::TaskQuery::default()).await.unwrap();
        assert!(desk.make(&own, case, 1, just(MoveKind::Approve)).await.is_err());
        assert_eq!(desk.open(&other, case).await.map(|_| ()), Err(Refusal::NotFound));
        assert_eq!(desk.person(&other, who.person).await.map(|_| ()), Err(Refusal::NotFound));
        assert!(reads(world, who.person).await.is_empty(), "{}", world.database);
        desk.make(&own, case, 1, just(MoveKind::Take)).await.unwrap();
        let row = (reader(&own), Some(case), ReadKind::Move);
        assert_eq!(reads(world, who.person).await, [row], "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_was_typed_is_forgotten_when_the_person_becomes_protected() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let desk = &world.portal.exchanges;
        let (sent, begun) = (gloves(who.person).saved(world).await, gloves(who.person).saved(world).await);
        let (sent, begun) = (desk.start(&who, sent).await.unwrap(), desk.start(&who, begun).await.unwrap());
        for draft in [sent, begun] {
            desk.save(&who, draft, reason("utslitt", "")).await.unwrap();
            desk.save(&who, draft, delivery("annen", "Gata 1", "0150", "Oslo")).await.unwrap();
        }
        let case = desk.submit(&who, sent).await.unwrap();
        let told = async || {
            let trusted = a_staff_member("4703").with_protected_persons().saved(world).await;
            let staff = world.portal.casework.open(&trusted, case).await.unwrap();
            let holder = world.portal.cases.find(&who, case).await.unwrap();
            let draft = desk.draft(&who, begun).await.unwrap();
            let reader = world.deps.store.read();
            let stored = store::cases::find(&reader, case).await.unwrap().map(opened);
            format!("{staff:?} {holder:?} {draft:?} {stored:?}")
        };
        assert!(told().await.contains("Gata 1"));
        protect(world, who.person).await;
        let told = told().await;
        assert!(!told.contains("Gata 1") && !told.contains("0150"), "{}: {told}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_guardian_with_a_protected_address_is_named_only_to_staff_with_that_right() {
    on_every_database(async |world| {
        let guardian = a_person().named("Hilde", "Prøve").saved(world).await;
        let child = a_child_of(world, guardian).await;
        let loan = gloves(child.subject()).saved(world).await;
        let case = world.a_case(&child, loan).await;
        protect(world, guardian).await;
        let told = async |staff| {
            let case = world.portal.casework.open(staff, case).await.unwrap();
            let person = world.portal.casework.person(staff, child.subject()).await.unwrap();
            [format!("{:?} {:?}", case.sent_by, case.history), format!("{:?}", person.guardians)]
        };
        let trusted = a_staff_member("4703").with_protected_persons().saved(world).await;
        assert!(told(&trusted).await.iter().all(|said| said.contains("Hilde")), "{}", world.database);
        let ordinary = a_staff_member("4703").saved(world).await;
        let said = told(&ordinary).await;
        assert!(said.iter().all(|said| !said.contains("Hilde")), "{}: {said:?}", world.database);
        assert!(
            said.iter().all(|said| said.contains("Guardian")),
            "that somebody acts is no secret: {said:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn staff_find_the_persons_of_their_own_centre_only() {
    on_every_database(async |world| {
        let oslo = a_staff_member("4703").saved(world).await;
        let vest_viken = a_staff_member("4706").saved(world).await;
        let desk = &world.portal.casework;
        // The pass decides, and without a pass the municipality.
        let with_pass = a_person().in_municipality("3301").saved(world).await;
        a_pass(with_pass).at("4703").saved(world).await;
        let without_pass = a_person().in_municipality("3301").saved(world).await;
        for (person, finds, not) in [(with_pass, &oslo, &vest_viken), (without_pass, &vest_viken, &oslo)] {
            assert!(desk.person(finds, person).await.is_ok(), "{}", world.database);
            assert_eq!(desk.person(not, person).await.map(|_| ()), Err(Refusal::NotFound));
        }
        let nobody = PersonId(world.deps.random.uuid());
        assert_eq!(desk.person(&oslo, nobody).await.map(|_| ()), Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_centre_with_an_open_case_finds_the_person_and_only_its_own_cases() {
    on_every_database(async |world| {
        let person = a_person().in_municipality("3301").saved(world).await;
        let who = domain::actor::Citizen { person, acting_for: None };
        a_pass(person).at("4703").until(world.day(1)).saved(world).await;
        a_pass(person).at("4706").from(world.day(2)).saved(world).await;
        let (one, two) = (gloves(person).saved(world).await, gloves(person).saved(world).await);
        let in_oslo = world.a_case(&who, one).await;
        world.clock.pass(chrono::Duration::days(3));
        let in_vest_viken = world.a_case(&who, two).await;
        let oslo = a_staff_member("4703").saved(world).await;
        let vest_viken = a_staff_member("4706").saved(world).await;
        for (staff, case) in [(&oslo, in_oslo), (&vest_viken, in_vest_viken)] {
            let shown = world.portal.casework.person(staff, person).await.unwrap();
            assert_eq!(shown.cases.iter().map(|card| card.id).collect::<Vec<_>>(), [case]);
        }
        world.portal.cases.withdraw(&who, in_oslo).await.unwrap();
        assert_eq!(world.portal.casework.person(&oslo, person).await.map(|_| ()), Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn a_protected_person_is_found_only_with_that_right_and_never_with_an_address() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let loan = gloves(who.person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        protect(world, who.person).await;
        let desk = &world.portal.casework;
        let ordinary = a_staff_member("4703").saved(world).await;
        let elsewhere = a_staff_member("4706").with_protected_persons().saved(world).await;
        for staff in [&ordinary, &elsewhere] {
            assert_eq!(desk.open(staff, case).await.map(|_| ()), Err(Refusal::NotFound));
            assert_eq!(desk.person(staff, who.person).await.map(|_| ()), Err(Refusal::NotFound));
        }
        let trusted = a_staff_member("4703").with_protected_persons().saved(world).await;
        assert_eq!(desk.open(&trusted, case).await.unwrap().person.address, None);
        assert_eq!(desk.person(&trusted, who.person).await.unwrap().person.address, None);
        assert_eq!(reads(world, who.person).await.len(), 2);
    })
    .await;
}
