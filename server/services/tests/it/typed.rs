//! What staff type into a move: checked, and kept when the move is refused.

use domain::{
    case::{MoveFields, MoveKind},
    id::{CaseId, StaffId},
    problem::{Field, Problem, ProblemKind},
    refusal::Refusal,
};

use store::testing::permit;

use crate::{
    given::{World, a_staff_member, cancel, hold, just, on_every_database, reject, send},
    moves::{Scene, make, scene, stored},
};

/// What is kept of what the member of staff typed on the case.
pub async fn kept(world: &World, case: CaseId, staff: StaffId) -> Option<MoveFields> {
    let subject = permit(stored(world, case).await.subject);
    store::move_drafts::find(&world.deps.store.read(), &subject, case, staff).await.unwrap()
}

#[tokio::test]
async fn dates_and_words_must_make_sense_today() {
    on_every_database(async |world| {
        let Scene { staff, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        let wrong = |field, kind| Err(Refusal::Invalid(vec![Problem::new(field, kind)]));
        let too_long = ProblemKind::TooLong { max: 1000 };
        let long = "ø".repeat(1001);

        let today = hold(world.today(), "x");
        assert_eq!(
            make(world, &staff, case, today).await,
            wrong(Field::HoldUntil, ProblemKind::NotAfterToday)
        );
        let blank = hold(world.day(1), " \n");
        assert_eq!(make(world, &staff, case, blank).await, wrong(Field::HoldReason, ProblemKind::Missing));
        let held = hold(world.day(1), &long);
        assert_eq!(make(world, &staff, case, held).await, wrong(Field::HoldReason, too_long));
        let decision = Field::DecisionText;
        assert_eq!(make(world, &staff, case, reject("\0")).await, wrong(decision, ProblemKind::Missing));
        assert_eq!(make(world, &staff, case, reject(&long)).await, wrong(decision, too_long));
        assert_eq!(make(world, &staff, case, cancel("")).await, wrong(decision, ProblemKind::Missing));
        assert_eq!(stored(world, case).await.version, 2);

        make(world, &staff, case, just(MoveKind::Approve)).await.unwrap();
        let yesterday = send(world.day(-1));
        let early = wrong(Field::ExpectedDate, ProblemKind::BeforeToday);
        assert_eq!(make(world, &staff, case, yesterday).await, early);
        make(world, &staff, case, send(world.today())).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_into_a_refused_move_is_kept_for_the_one_who_typed_it() {
    on_every_database(async |world| {
        let Scene { staff, colleague, case, .. } = scene(world).await;
        let desk = &world.portal.casework;
        let typed = async |staff| desk.open(staff, case).await.unwrap().typed;
        // Not taken, then wrong, then out of date: each time what was typed last is there.
        let text = reject(" Ring oss\0 ");
        assert!(desk.make(&staff, case, 1, text).await.is_err());
        assert_eq!(typed(&staff).await, Some(reject(" Ring oss ")), "{}", world.database);
        // Taking the task was what it lacked.
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        assert_eq!(typed(&staff).await, Some(reject(" Ring oss ")));

        let wrong = hold(world.today(), "Venter");
        assert!(matches!(make(world, &staff, case, wrong.clone()).await, Err(Refusal::Invalid(_))));
        assert_eq!(typed(&staff).await, Some(wrong));
        assert_eq!(typed(&colleague).await, None);
        let late = cancel("For sent");
        assert_eq!(desk.make(&staff, case, 1, late.clone()).await, Err(Refusal::Stale));
        assert_eq!(typed(&staff).await, Some(late.clone()));
        // A button without words loses nothing that was typed.
        assert_eq!(desk.make(&staff, case, 1, just(MoveKind::Approve)).await, Err(Refusal::Stale));
        assert_eq!(typed(&staff).await, Some(late));
        make(world, &staff, case, just(MoveKind::Approve)).await.unwrap();
        assert_eq!(typed(&staff).await, None, "made is made");
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_on_a_case_goes_with_its_end() {
    on_every_database(async |world| {
        let Scene { who, staff, colleague, case } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        assert!(make(world, &colleague, case, cancel("Dobbelt sendt")).await.is_err());
        assert!(kept(world, case, colleague.id).await.is_some(), "{}", world.database);
        world.portal.cases.withdraw(&who, case).await.unwrap();
        assert_eq!(kept(world, case, colleague.id).await, None, "{}", world.database);

        let Scene { staff, colleague, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        assert!(make(world, &colleague, case, cancel("Dobbelt sendt")).await.is_err());
        make(world, &staff, case, reject("Kan repareres.")).await.unwrap();
        assert_eq!(kept(world, case, colleague.id).await, None, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_a_lapsed_member_of_staff_typed_is_put_down_on_a_case_they_hold_and_nowhere_else() {
    on_every_database(async |world| {
        let Scene { who, staff, colleague, case } = scene(world).await;
        let desk = &world.portal.casework;
        // Not taken: not theirs.
        assert_eq!(desk.put_down(&staff, case, cancel("x")).await, Err(Refusal::NotFound));
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        desk.put_down(&staff, case, reject(" Ring oss\0 ")).await.unwrap();
        assert_eq!(kept(world, case, staff.id).await, Some(reject(" Ring oss ")), "{}", world.database);
        // A button without words loses nothing that was typed.
        desk.put_down(&staff, case, just(MoveKind::Approve)).await.unwrap();
        assert_eq!(kept(world, case, staff.id).await, Some(reject(" Ring oss ")));
        assert_eq!(stored(world, case).await.version, 2);
        let elsewhere = a_staff_member("4706").saved(world).await;
        for other in [&colleague, &elsewhere] {
            assert_eq!(desk.put_down(other, case, cancel("x")).await, Err(Refusal::NotFound));
            assert_eq!(kept(world, case, other.id).await, None);
        }
        world.portal.cases.withdraw(&who, case).await.unwrap();
        assert_eq!(desk.put_down(&staff, case, cancel("x")).await, Err(Refusal::NotFound), "it has ended");
        assert_eq!(kept(world, case, staff.id).await, None);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_for_somebody_who_may_not_see_the_case() {
    on_every_database(async |world| {
        let Scene { case, .. } = scene(world).await;
        let elsewhere = a_staff_member("4706").saved(world).await;
        assert_eq!(make(world, &elsewhere, case, cancel("x")).await, Err(Refusal::NotFound));
        let kept = kept(world, case, elsewhere.id).await;
        assert_eq!(kept, None, "{}", world.database);
    })
    .await;
}
