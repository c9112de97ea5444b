//! A guardian who looks at a child is written down once for each kind of page and day; nobody for looking at oneself.

use domain::{
    actor::Citizen,
    id::PersonId,
    read_log::{ReadKind, Reader},
    refusal::Refusal,
};
use store::{read_log, testing::permit};

use crate::given::{World, a_child_of, a_person, a_staff_member, gloves, on_every_database, protect};

async fn kinds(world: &World, person: PersonId) -> Vec<(Reader, ReadKind)> {
    let rows = read_log::of(&world.deps.store.read(), &permit(person)).await.unwrap();
    let mut kinds: Vec<_> = rows.into_iter().map(|row| (row.reader, row.kind)).collect();
    kinds.sort_by_key(|(_, kind)| *kind);
    kinds
}

/// Looks at everything there is, and begins and sends an exchange on the way.
async fn look_everywhere(world: &World, who: &Citizen) {
    let portal = &world.portal;
    let loan = gloves(who.subject()).saved(world).await;
    portal.passes.people(who).await.unwrap();
    portal.passes.overview(who).await.unwrap();
    portal.passes.loans(who).await.unwrap();
    portal.passes.loan(who, loan).await.unwrap();
    let draft = world.a_complete_draft(who, loan).await;
    portal.exchanges.draft(who, draft).await.unwrap();
    let case = portal.exchanges.submit(who, draft).await.unwrap();
    portal.cases.list(who).await.unwrap();
    portal.cases.find(who, case).await.unwrap();
    portal.insight.reads(who, 1).await.unwrap();
    portal.insight.everything(who).await.unwrap();
}

#[tokio::test]
async fn a_guardian_is_one_row_for_each_kind_of_page_and_day() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        for _twice in 0..2 {
            look_everywhere(world, &child).await;
        }
        let once = [
            ReadKind::Overview,
            ReadKind::Aids,
            ReadKind::Aid,
            ReadKind::Exchange,
            ReadKind::Cases,
            ReadKind::OwnCase,
            ReadKind::Insight,
            ReadKind::Everything,
        ]
        .map(|kind| (Reader::Guardian(guardian), kind));
        assert_eq!(kinds(world, child.subject()).await, once, "{}", world.database);
        world.clock.pass(chrono::Duration::days(1));
        world.portal.passes.overview(&child).await.unwrap();
        assert_eq!(kinds(world, child.subject()).await.len(), once.len() + 1, "{}", world.database);
        assert!(kinds(world, guardian).await.is_empty(), "nobody was shown the guardian");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_written_down_for_looking_at_oneself() {
    on_every_database(async |world| {
        let who = world.holder().await;
        look_everywhere(world, &who).await;
        assert!(kinds(world, who.person).await.is_empty(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_guardian_who_is_refused_is_not_written_down() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        protect(world, child.subject()).await;
        assert_eq!(world.portal.passes.overview(&child).await, Err(Refusal::NotFound));
        assert_eq!(world.portal.insight.reads(&child, 1).await, Err(Refusal::NotFound));
        assert_eq!(world.portal.insight.everything(&child).await, Err(Refusal::NotFound));
        let stranger = a_person().saved(world).await;
        let stranger = Citizen { person: stranger, acting_for: child.acting_for };
        assert_eq!(world.portal.cases.list(&stranger).await, Err(Refusal::NotFound));
        assert!(kinds(world, child.subject()).await.is_empty(), "{}", world.database);
    })
    .await;
}

/// The rule of K253 as we read it: the subject is shown, a guardian is shown by name only.
#[tokio::test]
async fn staff_who_see_the_name_of_a_guardian_are_written_down_for_the_child_alone() {
    on_every_database(async |world| {
        let guardian = a_person().named("Hilde", "Prøve").saved(world).await;
        let child = a_child_of(world, guardian).await;
        let loan = gloves(child.subject()).saved(world).await;
        let case = world.a_case(&child, loan).await;
        let staff = a_staff_member("4703").saved(world).await;
        let shown = world.portal.casework.open(&staff, case).await.unwrap();
        assert!(format!("{shown:?}").contains("Hilde"), "{}", world.database);
        let shown = world.portal.casework.person(&staff, child.subject()).await.unwrap();
        assert!(format!("{shown:?}").contains("Hilde"), "{}", world.database);
        let staff_rows = kinds(world, child.subject()).await.into_iter();
        let staff_rows: Vec<_> = staff_rows
            .filter(|(reader, _)| matches!(reader, Reader::Staff { .. }))
            .map(|(_, kind)| kind)
            .collect();
        assert_eq!(staff_rows, [ReadKind::Case, ReadKind::Person], "{}", world.database);
        assert!(kinds(world, guardian).await.is_empty(), "{}", world.database);
    })
    .await;
}
