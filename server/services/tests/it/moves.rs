//! Every move of the staff, and everything that stops one.

use chrono::Duration;
use domain::{
    actor::{Citizen, Staff},
    case::{Case, EventKind, MoveFields, MoveKind, RejectReason, Status},
    id::CaseId,
    problem::{Field, Problem, ProblemKind},
    refusal::{NotAllowed, Refusal},
    representation::Representation,
    views::{TaskQuery, TaskSort, TaskView},
};
use store::testing::{opened, permit};
use store::{cases, ledger};

use crate::given::{
    World, a_child_of, a_person, a_staff_member, cancel, gloves, guardianship, hold, just, on_every_database,
    parental_responsibility, protect, reject, send,
};

pub struct Scene {
    pub who: Citizen,
    pub staff: Staff,
    pub colleague: Staff,
    pub case: CaseId,
}

pub async fn scene(world: &World) -> Scene {
    let who = world.holder().await;
    let loan = gloves(who.person).saved(world).await;
    Scene {
        case: world.a_case(&who, loan).await,
        staff: a_staff_member("4703").saved(world).await,
        colleague: a_staff_member("4703").saved(world).await,
        who,
    }
}

pub async fn stored(world: &World, case: CaseId) -> Case {
    cases::find(&world.deps.store.read(), case).await.unwrap().map(opened).unwrap()
}

/// Makes the move on the case as it is now.
pub async fn make(world: &World, staff: &Staff, case: CaseId, made: MoveFields) -> Result<(), Refusal> {
    let version = stored(world, case).await.version;
    world.portal.casework.make(staff, case, version, made).await
}

#[tokio::test]
async fn a_case_goes_from_the_holder_to_the_door() {
    on_every_database(async |world| {
        let Scene { who, staff, colleague, case } = scene(world).await;
        let expected = world.day(4);
        let way = [
            (&staff, just(MoveKind::Take), Status::InProgress),
            (&staff, hold(world.day(1), "Venter på deler"), Status::OnHold),
            (&staff, just(MoveKind::Resume), Status::InProgress),
            (&staff, just(MoveKind::HandBack), Status::Received),
            (&staff, just(MoveKind::Take), Status::InProgress),
            (&colleague, just(MoveKind::TakeOver), Status::InProgress),
            (&colleague, just(MoveKind::Approve), Status::Approved),
            (&colleague, send(expected), Status::Sent),
            (&colleague, just(MoveKind::Deliver), Status::Delivered),
        ];
        for (step, (staff, made, status)) in (2..).zip(way) {
            make(world, staff, case, made).await.unwrap();
            let now = stored(world, case).await;
            assert_eq!((now.status, now.version), (status, step), "{}", world.database);
        }
        let reader = world.deps.store.read();
        assert_eq!(cases::events(&reader, &permit(who.person), case).await.unwrap().len(), 10);
        let messages = ledger::pending(&reader, 100).await.unwrap();
        let mut versions: Vec<_> =
            messages.iter().map(|message| message.payload["version"].as_i64()).collect();
        versions.sort_unstable();
        assert_eq!(versions, (1..=10).map(Some).collect::<Vec<_>>());
        assert_eq!(world.portal.cases.find(&who, case).await.unwrap().case.expected, expected);
    })
    .await;
}

#[tokio::test]
async fn a_case_can_be_rejected_or_cancelled_with_words_for_the_holder() {
    on_every_database(async |world| {
        let Scene { who, staff, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        make(world, &staff, case, reject("  Kan repareres.  ")).await.unwrap();
        let history = cases::events(&world.deps.store.read(), &permit(who.person), case).await.unwrap();
        let text = "Kan repareres.".to_owned();
        let rejected = EventKind::Rejected { reason: RejectReason::Repairable, text };
        assert_eq!(history.last().unwrap().kind, rejected);

        let Scene { staff, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        make(world, &staff, case, cancel("Feil sendt.")).await.unwrap();
        assert_eq!(stored(world, case).await.status, Status::Cancelled);
    })
    .await;
}

#[tokio::test]
async fn a_case_is_not_rejected_for_a_reason_that_is_not_of_its_kind() {
    on_every_database(async |world| {
        let Scene { staff, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        let decision_reason = RejectReason::Covered.code().to_owned();
        let covered = MoveFields { decision_reason, ..reject("Ring oss.") };
        let refused = make(world, &staff, case, covered.clone()).await;
        let unchosen = Problem::new(Field::DecisionReason, ProblemKind::Missing);
        assert_eq!(refused, Err(Refusal::Invalid(vec![unchosen])), "{}", world.database);
        assert_eq!(stored(world, case).await.version, 2, "{}", world.database);
        let typed = world.portal.casework.open(&staff, case).await.unwrap().typed;
        assert_eq!(typed, Some(covered), "{}: what was typed is kept", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_out_of_date_changes_nothing() {
    on_every_database(async |world| {
        let Scene { staff, colleague, case, .. } = scene(world).await;
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        let desk = &world.portal.casework;
        assert_eq!(desk.make(&staff, case, 1, just(MoveKind::Approve)).await, Err(Refusal::Stale));
        assert_eq!(desk.make(&staff, case, 3, just(MoveKind::Approve)).await, Err(Refusal::Stale));
        // Taken by somebody else since: the page is old, not the reader wrong.
        assert_eq!(desk.make(&colleague, case, 1, just(MoveKind::Take)).await, Err(Refusal::Stale));
        assert_eq!(stored(world, case).await.version, 2);
    })
    .await;
}

#[tokio::test]
async fn only_the_one_holding_the_task_writes() {
    on_every_database(async |world| {
        let Scene { staff, colleague, case, .. } = scene(world).await;
        let not = |reason| Err(Refusal::NotAllowed(reason));
        assert_eq!(make(world, &staff, case, just(MoveKind::Approve)).await, not(NotAllowed::NotTaken));
        assert_eq!(make(world, &staff, case, just(MoveKind::TakeOver)).await, not(NotAllowed::IllegalMove));
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        for made in [
            just(MoveKind::Approve),
            just(MoveKind::HandBack),
            hold(world.day(1), "Venter på deler"),
            reject("Nei"),
            just(MoveKind::Take),
        ] {
            assert_eq!(make(world, &colleague, case, made).await, not(NotAllowed::HeldByAnother));
        }
        assert_eq!(make(world, &staff, case, just(MoveKind::Deliver)).await, not(NotAllowed::IllegalMove));
        assert_eq!(make(world, &staff, case, just(MoveKind::Withdraw)).await, not(NotAllowed::IllegalMove));
        assert_eq!(stored(world, case).await.version, 2);
        assert_eq!(ledger::pending(&world.deps.store.read(), 10).await.unwrap().len(), 2);
    })
    .await;
}

/// Neither shown nor listed nor moved.
async fn is_hidden(world: &World, staff: &Staff, case: CaseId) -> bool {
    let desk = &world.portal.casework;
    let shown = desk.open(staff, case).await.is_ok();
    let query = TaskQuery { view: TaskView::Centre, status: None, sort: TaskSort::Due, descending: false };
    let tasks = desk.tasks(staff, query).await.unwrap();
    let listed = tasks.rows.iter().any(|row| row.case == case) || tasks.counts.centre > 0;
    let moved = make(world, staff, case, just(MoveKind::Take)).await;
    assert_eq!((shown, listed), (moved.is_ok(), moved.is_ok()), "{}: {moved:?}", world.database);
    moved == Err(Refusal::NotFound)
}

#[tokio::test]
async fn nobody_sees_the_own_case() {
    on_every_database(async |world| {
        let Scene { who, case, colleague, .. } = scene(world).await;
        let myself = a_staff_member("4703").who_is(world, who.person).await.saved(world).await;
        assert!(is_hidden(world, &myself, case).await, "{}", world.database);
        assert!(!is_hidden(world, &colleague, case).await, "{}", world.database);
        assert_eq!(world.portal.casework.person(&myself, who.person).await, Err(Refusal::NotFound));
    })
    .await;
}

#[tokio::test]
async fn nobody_sees_the_case_of_the_family_whoever_sent_it() {
    on_every_database(async |world| {
        let (sender, other) = (a_person().saved(world).await, a_person().saved(world).await);
        let child = a_child_of(world, sender).await;
        let former = guardianship(other, child.subject());
        parental_responsibility(world, &Representation { to: Some(world.today()), ..former }).await;
        let loan = gloves(child.subject()).saved(world).await;
        let case = world.a_case(&child, loan).await;
        let parent = a_staff_member("4703").who_is(world, other).await.saved(world).await;
        assert!(is_hidden(world, &parent, case).await, "{}", world.database);
        // A parent whose responsibility has ended is a parent all the same.
        world.clock.pass(Duration::days(1));
        assert!(is_hidden(world, &parent, case).await, "{}", world.database);
        let stranger =
            a_staff_member("4703").who_is(world, a_person().saved(world).await).await.saved(world).await;
        assert!(!is_hidden(world, &stranger, case).await, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn pressing_twice_is_pressing_once() {
    on_every_database(async |world| {
        let Scene { staff, colleague, case, .. } = scene(world).await;
        let desk = &world.portal.casework;
        for _ in 0..2 {
            assert_eq!(desk.make(&staff, case, 1, just(MoveKind::Take)).await, Ok(()), "{}", world.database);
        }
        // Somebody else's press is another move, and so is another button.
        assert_eq!(desk.make(&colleague, case, 1, just(MoveKind::Take)).await, Err(Refusal::Stale));
        assert_eq!(desk.make(&staff, case, 1, reject("Nei")).await, Err(Refusal::Stale));
        for _ in 0..2 {
            assert_eq!(desk.make(&staff, case, 2, reject("Kan repareres.")).await, Ok(()));
        }
        // Other words are not the words that were sent.
        assert_eq!(desk.make(&staff, case, 2, reject("Noe annet.")).await, Err(Refusal::Stale));
        assert_eq!(stored(world, case).await.version, 3);
        assert_eq!(ledger::pending(&world.deps.store.read(), 10).await.unwrap().len(), 3);
    })
    .await;
}

#[tokio::test]
async fn another_centres_and_a_protected_persons_case_are_not_found() {
    on_every_database(async |world| {
        let Scene { who, staff, case, .. } = scene(world).await;
        let elsewhere = a_staff_member("4706").with_protected_persons().saved(world).await;
        assert_eq!(make(world, &elsewhere, case, just(MoveKind::Take)).await, Err(Refusal::NotFound));
        make(world, &staff, case, just(MoveKind::Take)).await.unwrap();
        protect(world, who.person).await;
        // Even the one holding it, when protection comes.
        assert_eq!(make(world, &staff, case, just(MoveKind::Approve)).await, Err(Refusal::NotFound));
        let trusted = a_staff_member("4703").with_protected_persons().saved(world).await;
        make(world, &trusted, case, just(MoveKind::TakeOver)).await.unwrap();
    })
    .await;
}
