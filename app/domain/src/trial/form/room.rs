//! A room as typed.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::{count, field, read_hours, text};
use crate::{
    centre::CentreNumber,
    id::RoomId,
    problem::{Field, Problem},
    trial::{AccessFact, CalendarChange, Plan, Room, WeekHours},
};

/// Characters in the name of a room.
const MAX_NAME: u32 = 100;
/// Characters in the way to it.
const MAX_DIRECTIONS: u32 = 500;
/// Minutes of one trial, and between two.
const MOST_MINUTES: u32 = 480;
/// How many a room can receive at once.
const MOST_AT_ONCE: u32 = 20;

/// The days of the week, in the order of the form.
pub const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// A new or a changed room with its weekly hours, as typed. The names are those of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomFields {
    #[serde(rename = "navn")]
    pub name: String,
    #[serde(rename = "veibeskrivelse")]
    pub directions: String,
    /// Codes of [`AccessFact`].
    #[serde(rename = "adgang")]
    pub access: Vec<String>,
    #[serde(rename = "varighet")]
    pub minutes: String,
    #[serde(rename = "pause")]
    pub buffer: String,
    #[serde(rename = "plasser")]
    pub capacity: String,
    /// `ja`, or blank.
    #[serde(rename = "helligdager")]
    pub on_holidays: String,
    /// `ja`, or blank.
    #[serde(rename = "i-bruk")]
    pub in_use: String,
    /// One for each weekday, from Monday.
    #[serde(rename = "apent")]
    pub hours: Vec<String>,
}

impl RoomFields {
    pub const YES: &str = "ja";
    /// The names of what has no [`Field`], since nothing can be wrong with it.
    pub const ACCESS: &str = "adgang";
    pub const ON_HOLIDAYS: &str = "helligdager";
    pub const IN_USE: &str = "i-bruk";

    /// A room nobody has typed anything about yet: half of the form is as most rooms are.
    pub fn blank() -> Self {
        let [minutes, buffer, capacity, in_use] = ["60", "15", "1", Self::YES].map(str::to_owned);
        Self { minutes, buffer, capacity, in_use, ..Self::default() }
    }

    /// What would be typed for a room that is there.
    pub fn of(room: &Room, plan: &Plan, in_use: bool) -> Self {
        let yes = |yes: bool| if yes { Self::YES.to_owned() } else { String::new() };
        Self {
            name: room.name.clone(),
            directions: room.directions.clone(),
            access: room.access.iter().map(|fact| fact.code().to_owned()).collect(),
            minutes: plan.minutes.to_string(),
            buffer: plan.buffer.to_string(),
            capacity: plan.capacity.to_string(),
            on_holidays: yes(plan.on_holidays),
            in_use: yes(in_use),
            hours: WEEKDAYS.into_iter().map(|day| hours_of(plan, day)).collect(),
        }
    }

    /// The hours typed for a weekday, from 0 for Monday.
    pub fn hours_at(&self, day: usize) -> &str {
        self.hours.get(day).map_or("", String::as_str)
    }

    /// Parses the room, or names everything that is wrong with it.
    pub fn parse(&self, id: RoomId, centre: CentreNumber) -> Result<CalendarChange, Vec<Problem>> {
        let mut problems = Vec::new();
        let problems_of = &mut problems;
        let name = field(problems_of, Field::RoomName, text(&self.name, MAX_NAME));
        let directions = field(problems_of, Field::Directions, text(&self.directions, MAX_DIRECTIONS));
        let minutes = field(problems_of, Field::Minutes, count(&self.minutes, 5, MOST_MINUTES));
        let buffer = field(problems_of, Field::Buffer, count(&self.buffer, 0, MOST_MINUTES));
        let capacity = field(problems_of, Field::Capacity, count(&self.capacity, 1, MOST_AT_ONCE));
        let week = self.week(problems_of);
        let typed = name.zip(directions).zip(minutes.zip(buffer).zip(capacity));
        let typed = typed.filter(|_| problems.is_empty());
        typed
            .map(|((name, directions), ((minutes, buffer), capacity))| {
                let room = Room { id, centre, name, directions, access: self.access() };
                let on_holidays = self.on_holidays == Self::YES;
                let (days, closures) = (Vec::new(), Vec::new());
                let plan = Plan { week, days, closures, minutes, buffer, capacity, on_holidays };
                CalendarChange::Room { room, plan, in_use: self.in_use == Self::YES }
            })
            .ok_or(problems)
    }

    fn access(&self) -> Vec<AccessFact> {
        let typed = |fact: &AccessFact| self.access.iter().any(|code| code == fact.code());
        AccessFact::ALL.into_iter().filter(typed).collect()
    }

    fn week(&self, problems: &mut Vec<Problem>) -> Vec<WeekHours> {
        let mut week = Vec::new();
        for (at, day) in WEEKDAYS.into_iter().enumerate() {
            let read = field(problems, Field::HoursOf(day), read_hours(self.hours_at(at)));
            week.extend(read.unwrap_or_default().into_iter().map(|hours| WeekHours { day, hours }));
        }
        week
    }
}

/// `09.00-11.30, 12.00-14.30`.
fn hours_of(plan: &Plan, day: Weekday) -> String {
    let hours = plan.week.iter().filter(|week| week.day == day).map(|week| week.hours.to_string());
    hours.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::ProblemKind;

    const ID: RoomId = RoomId(uuid::Uuid::nil());

    fn centre() -> CentreNumber {
        CentreNumber("0300".to_owned())
    }

    fn typed() -> RoomFields {
        RoomFields {
            name: " Rom 1 ".to_owned(),
            directions: "Andre etasje".to_owned(),
            access: vec!["toalett".to_owned(), "trinnfritt".to_owned(), "badestamp".to_owned()],
            hours: vec!["09.00-11.30, 12.00-14.30".to_owned(), String::new(), "10.00-12.00".to_owned()],
            ..RoomFields::blank()
        }
    }

    #[test]
    fn a_room_survives_being_typed() {
        let Ok(CalendarChange::Room { room, plan, in_use }) = typed().parse(ID, centre()) else {
            panic!("is read");
        };
        assert_eq!(room.name, "Rom 1");
        assert_eq!(room.access, [AccessFact::StepFree, AccessFact::AccessibleToilet]);
        assert_eq!((plan.minutes, plan.buffer, plan.capacity, in_use), (60, 15, 1, true));
        assert_eq!(plan.week.len(), 3);
        let again = RoomFields::of(&room, &plan, in_use);
        assert_eq!(again.hours_at(0), "09.00-11.30, 12.00-14.30");
        assert_eq!(again.parse(ID, centre()), Ok(CalendarChange::Room { room, plan, in_use }));
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let mut typed = RoomFields { minutes: "4".into(), capacity: "0".into(), ..typed() };
        typed.name = " ".into();
        typed.hours = vec!["ni-elleve".into()];
        let wrong = typed.parse(ID, centre()).unwrap_err();
        let expected = [
            Problem::new(Field::RoomName, ProblemKind::Missing),
            Problem::new(Field::Minutes, ProblemKind::NotBetween { min: 5, max: 480 }),
            Problem::new(Field::Capacity, ProblemKind::NotBetween { min: 1, max: 20 }),
            Problem::new(Field::HoursOf(Weekday::Mon), ProblemKind::NotHours),
        ];
        assert_eq!(wrong, expected);
    }
}
