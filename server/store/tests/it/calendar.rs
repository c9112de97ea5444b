use std::slice;

use chrono::Weekday;
use domain::{
    id::{RoomId, SlotId},
    trial::{AccessFact, DayHours, Hours, Notice, Plan, Room, Slot, SlotState, SlotTime, WeekHours},
};
use store::{
    Store, StoreError, Tx,
    calendar::{self, ClosureId, FreeSlots, RoomClosure},
    testing::databases,
};
use uuid::Uuid;

use crate::given::{self, centre, date, instant};

fn hours(from: &str, to: &str) -> Hours {
    Hours::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
}

fn plan() -> Plan {
    Plan {
        week: vec![
            WeekHours { day: Weekday::Tue, hours: hours("09:00:00", "11:30:00") },
            WeekHours { day: Weekday::Tue, hours: hours("12:00:00", "14:30:00") },
        ],
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 15,
        capacity: 2,
        on_holidays: false,
    }
}

#[tokio::test]
async fn a_room_keeps_its_hours_dates_closures_and_what_one_can_know_of_it() {
    for db in databases().await {
        let room = Room { access: vec![AccessFact::StepFree, AccessFact::Hoist], ..given::room(1) };
        let closure = RoomClosure {
            id: ClosureId(Uuid::from_u128(3)),
            from: instant("2027-03-30T08:00:00Z"),
            to: instant("2027-03-30T10:00:00Z"),
            reason: "Kurs".into(),
        };
        let days = [
            DayHours { date: date("2027-03-31"), hours: Some(hours("10:00:00", "12:00:00")) },
            DayHours { date: date("2027-04-01"), hours: None },
        ];
        let write = async |tx: &Tx| {
            calendar::save_room(tx, &room, &plan(), true).await?;
            calendar::save_day(tx, room.id, days[0]).await?;
            calendar::save_day(tx, room.id, days[1]).await?;
            calendar::close_room(tx, room.id, &closure).await
        };
        db.store.write(write).await.unwrap();
        let found = calendar::room(&db.store.read(), &centre(), room.id).await.unwrap().unwrap();
        assert_eq!(
            (found.room, found.in_use, found.closures),
            (room.clone(), true, vec![closure.clone()]),
            "{}",
            db.name
        );
        assert_eq!((found.plan.week, found.plan.days.as_slice()), (plan().week, &days[..]), "{}", db.name);
        assert_eq!(
            found.plan.closures[0].from.to_string(),
            "2027-03-30 10:00:00",
            "on the wall, {}",
            db.name
        );
        // Fewer hours take the place of the old ones, and another centre finds nothing.
        let fewer = Plan { week: plan().week[..1].to_vec(), capacity: 1, ..plan() };
        let change = async |tx: &Tx| {
            calendar::save_room(tx, &room, &fewer, false).await?;
            calendar::delete_closure(tx, room.id, closure.id).await
        };
        assert!(db.store.write(change).await.unwrap(), "{}", db.name);
        let found = calendar::rooms(&db.store.read(), &centre()).await.unwrap().remove(0);
        let alone = calendar::rooms_alone(&db.store.read(), &centre()).await.unwrap();
        assert_eq!(alone, slice::from_ref(&found.room), "{}", db.name);
        assert_eq!((found.plan.week.len(), found.plan.capacity, found.in_use), (1, 1, false), "{}", db.name);
        assert!(found.closures.is_empty(), "{}", db.name);
        let other = domain::centre::CentreNumber("4706".into());
        assert_eq!(calendar::room(&db.store.read(), &other, room.id).await.unwrap(), None, "{}", db.name);
    }
}

#[tokio::test]
async fn the_limits_of_notice_are_the_programs_until_a_centre_has_its_own() {
    for db in databases().await {
        assert_eq!(calendar::notice(&db.store.read(), &centre()).await.unwrap(), Notice::default());
        let own = Notice { book_days: 5, change_hours: 48, horizon_days: 30 };
        db.store.write(async |tx: &Tx| calendar::save_notice(tx, &centre(), own).await).await.unwrap();
        assert_eq!(calendar::notice(&db.store.read(), &centre()).await.unwrap(), own, "{}", db.name);
    }
}

fn at(hour: u32, place: u32) -> Slot {
    let starts_at = instant(&format!("2027-03-30T{hour:02}:00:00Z"));
    Slot {
        id: SlotId(Uuid::from_u128(u128::from(hour * 10 + place))),
        room: RoomId(Uuid::from_u128(1)),
        place,
        time: SlotTime { starts_at, ends_at: starts_at + chrono::Duration::hours(1) },
        state: SlotState::Draft,
    }
}

async fn free(store: &Store) -> Vec<SlotId> {
    let centre = centre();
    let asked = FreeSlots {
        centre: &centre,
        from: instant("2027-03-30T00:00:00Z"),
        to: instant("2027-03-31T00:00:00Z"),
        now: instant("2027-03-01T00:00:00Z"),
    };
    calendar::free(&store.read(), &asked, 10).await.unwrap().into_iter().map(|slot| slot.id).collect()
}

#[tokio::test]
async fn times_are_made_once_shown_when_published_and_moved_where_nothing_stands() {
    for db in databases().await {
        let room = given::room(1);
        let slots = [at(8, 1), at(8, 2), at(10, 1)];
        let make = async |tx: &Tx| {
            calendar::save_room(tx, &room, &plan(), true).await?;
            let new = calendar::insert_missing(tx, &centre(), &slots).await?;
            let again = [Slot { id: SlotId(Uuid::from_u128(999)), ..at(8, 1) }, at(12, 1)];
            Ok::<_, StoreError>((new, calendar::insert_missing(tx, &centre(), &again).await?))
        };
        assert_eq!(db.store.write(make).await.unwrap(), (3, 1), "{}", db.name);
        assert!(free(&db.store).await.is_empty(), "drafts are not shown, {}", db.name);
        let (from, to) = (instant("2027-03-30T00:00:00Z"), instant("2027-03-30T12:00:00Z"));
        let publish = async |tx: &Tx| calendar::publish(tx, room.id, from, to).await;
        let shown = [at(8, 1).id, at(8, 2).id, at(10, 1).id];
        let mut published = db.store.write(publish).await.unwrap();
        published.sort_unstable_by_key(|slot| slot.0);
        assert_eq!(published, shown, "{}", db.name);
        assert_eq!(free(&db.store).await, [at(8, 1).id, at(10, 1).id], "one of two places, {}", db.name);
        let close = async |tx: &Tx| calendar::set_state(tx, &centre(), at(8, 1).id, SlotState::Closed).await;
        assert!(db.store.write(close).await.unwrap());
        assert_eq!(free(&db.store).await, [at(8, 2).id, at(10, 1).id], "then the other, {}", db.name);
        let onto = async |tx: &Tx| calendar::move_to(tx, &centre(), at(10, 1).id, at(8, 1).time).await;
        assert!(matches!(db.store.write(onto).await, Err(StoreError::Duplicate)), "{}", db.name);
        let beside = async |tx: &Tx| calendar::move_to(tx, &centre(), at(10, 1).id, at(7, 1).time).await;
        assert!(db.store.write(beside).await.unwrap(), "{}", db.name);
        assert_eq!(free(&db.store).await, [at(10, 1).id, at(8, 2).id], "{}", db.name);
        // What lies after the period stays.
        let noon = instant("2027-03-30T12:00:00Z");
        let before = async |tx: &Tx| calendar::delete_unused(tx, room.id, SlotState::Draft, from, noon).await;
        assert_eq!(db.store.write(before).await.unwrap(), 0, "{}", db.name);
        let evening = instant("2027-03-30T20:00:00Z");
        let redo =
            async |tx: &Tx| calendar::delete_unused(tx, room.id, SlotState::Draft, from, evening).await;
        assert_eq!(db.store.write(redo).await.unwrap(), 1, "{}", db.name);
        let until = instant("2027-03-31T00:00:00Z");
        let of_day = calendar::slots_of(&db.store.read(), &centre(), from, until).await.unwrap();
        assert_eq!(of_day.len(), 3, "{}", db.name);
    }
}
