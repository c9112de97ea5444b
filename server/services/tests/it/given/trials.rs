//! Products to try, and times to try them.

use chrono::Weekday;
use domain::{
    actor::{Citizen, Staff},
    centre::CentreNumber,
    id::{RoomId, SlotId, SupplierId, TrialId},
    portal::TrialFields,
    product::{HmsNumber, Kind, OnAgreement, Post, Product, Rank},
    trial::{CalendarChange, Hours, PlaceFields, Plan, Room, WeekHours},
};
use store::{Tx, products};
use uuid::Uuid;

use super::{World, a_firm, count};

/// An active wheelchair of the firm, with this place on an agreement, or none.
pub async fn a_product(world: &World, supplier: SupplierId, rank: Option<Rank>) -> HmsNumber {
    a_product_of(world, supplier, rank, "12220301").await
}

/// … of another category.
pub async fn a_product_of(world: &World, supplier: SupplierId, rank: Option<Rank>, iso: &str) -> HmsNumber {
    let number: HmsNumber = format!("{:06}", 100_000 + count()).parse().unwrap();
    let agreements = rank.map(|rank| OnAgreement {
        reference: "20-1423".into(),
        title: None,
        post: Post { number: 1, title: None },
        rank,
        expires: world.day(400),
    });
    let product = Product {
        hms_number: number.clone(),
        name: format!("Rullestol {}", number.as_str()),
        iso: iso.parse().unwrap(),
        iso_title: "Manuelle rullestoler aktive".into(),
        supplier,
        kind: Kind::Main,
        on_market: true,
        agreements: agreements.into_iter().collect(),
        technical: vec![],
        course: None,
        keywords: vec![],
        invented: true,
    };
    let write = async |tx: &Tx| products::save_many(tx, &[product]).await;
    world.deps.store.write(write).await.unwrap();
    number
}

/// A draft with one product of each of two firms, to be tried at the centre.
pub async fn a_trial(world: &World, who: &Citizen) -> TrialId {
    for _ in 0..2 {
        let firm = a_firm(world).await;
        let product = a_product(world, firm, Some(Rank::First)).await;
        world.portal.trials.pick(who, Some(product)).await.unwrap();
    }
    let trial = world.portal.trials.pick(who, None).await.unwrap();
    let centre = PlaceFields { place: PlaceFields::CENTRE.into(), ..PlaceFields::default() };
    world.portal.trials.save(who, trial, TrialFields::Place(centre)).await.unwrap();
    trial
}

/// Two times every working day of the coming month, from nine to eleven, in a room of the centre in Oslo.
pub async fn a_calendar(world: &World, staff: &Staff) -> RoomId {
    let room = Room {
        id: RoomId(Uuid::from_u128(count().into())),
        centre: CentreNumber("4703".into()),
        name: "Rom 1".into(),
        directions: "Gata 1".into(),
        access: vec![],
    };
    let hours = Hours::new("09:00:00".parse().unwrap(), "11:00:00".parse().unwrap()).unwrap();
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let plan = Plan {
        week: days.map(|day| WeekHours { day, hours }).to_vec(),
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 0,
        capacity: 1,
        on_holidays: false,
    };
    let id = room.id;
    let (from, to) = (world.day(1), world.day(30));
    for change in [
        CalendarChange::Room { room, plan, in_use: true },
        CalendarChange::Generate { room: id, from, to },
        CalendarChange::Publish { room: id, from, to },
    ] {
        world.portal.trial_work.change(staff, change).await.unwrap();
    }
    id
}

/// The times that can be had for the trial now.
pub async fn free(world: &World, who: &Citizen, trial: TrialId) -> Vec<SlotId> {
    let free = world.portal.trials.free(who, trial, None, None).await.unwrap();
    free.times.iter().map(|time| time.slot).collect()
}
