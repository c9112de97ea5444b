//! A service whose database holds everybody, with a case, a draft and a free aid each, and somebody signed in for each
//! actor.

mod catalogue;
mod fill;
mod later;

use std::collections::HashMap;

use app::audience::About;
use app::routes::NUMBER_PAPER;
use http::Method;
use server::router::Declared;
use services::limits::Limits;
use services::sessions::Sessions;
use store::testing::{Contents, TestDb};
use uuid::Uuid;

pub(crate) use self::catalogue::PRODUCT;
use self::fill::Things;
use super::actors::{ACTORS, Actor, Holds};
use super::people::PEOPLE;
use crate::support::{Ask, Service, Settings, TestClock, deps};

/// Longer than a session may lapse and still put something down.
const LONG_AGO_MINUTES: i64 = 26 * 60;
/// Longer than anybody may be idle.
const IDLE_MINUTES: i64 = 61;

/// The national numbers of everybody, as they are stored and as people write them.
pub(crate) fn numbers() -> impl Iterator<Item = String> {
    PEOPLE.iter().flat_map(|role| {
        let number = fill::number(role.word);
        let (birth, rest) = number.digits().split_at(6);
        [number.digits().to_owned(), format!("{birth} {rest}")]
    })
}

pub(crate) struct World {
    pub(crate) service: Service,
    pub(crate) contents: Contents,
    things: HashMap<&'static str, Things>,
    staff: HashMap<&'static str, Uuid>,
    /// Name and value of each actor's cookie.
    cookies: HashMap<&'static str, (&'static str, String)>,
    /// Whether everybody has a trial that is still a draft. Who has one begins no other.
    pub(crate) drafts: bool,
}

/// What is asked about a trial while it is a draft.
const OF_DRAFTS: [&str; 6] = [
    "/{language}/utproving/{trial}/hjelpemidler",
    "/{language}/utproving/{trial}/sted",
    "/{language}/utproving/{trial}/oppsummering",
    "/api/trials/place",
    "/api/trials/discard",
    "/api/trials/arrange",
];

/// Whether the address is asked where everybody has a draft of a trial.
pub(crate) fn needs_drafts(route: &Declared) -> bool {
    OF_DRAFTS.contains(&route.pattern.as_str())
}

impl World {
    pub(crate) async fn on(database: TestDb, drafts: bool) -> Self {
        let contents = Contents::of(&database).await;
        let clock = TestClock::default();
        let deps = deps(&database, &clock, Limits::none());
        catalogue::product(&deps).await;
        let things = fill::people(&deps, drafts).await;
        let staff = fill::staff(&deps).await;
        let service = Service::over(database, clock, Settings::whole()).await;
        let mut world = Self { service, contents, things, staff, cookies: HashMap::new(), drafts };
        world.sign_in(|holds| matches!(holds, Holds::LongExpired(_))).await;
        world.service.clock.pass(LONG_AGO_MINUTES);
        world.sign_in(|holds| matches!(holds, Holds::Expired(_) | Holds::StaffExpired(_))).await;
        world.service.clock.pass(IDLE_MINUTES);
        world.sign_in(|_everybody_else| true).await;
        later::come_to_pass(&world.service.deps, &world.things).await;
        world
    }

    /// Signs in the actors for whom `now` says so and who are not yet.
    async fn sign_in(&mut self, now: impl Fn(Holds) -> bool) {
        let sessions = Sessions::new(self.service.deps.clone());
        for actor in ACTORS.iter().filter(|actor| now(actor.holds)) {
            if self.cookies.contains_key(actor.word) {
                continue;
            }
            let citizen =
                async |word: &str| sessions.open_citizen(self.things[word].person).await.unwrap().token_text;
            let staff = async |word: &str| {
                sessions.open_staff(domain::id::StaffId(self.staff[word])).await.unwrap().token_text
            };
            let held = match actor.holds {
                Holds::Nothing => continue,
                Holds::Invented => ("bp_s", "0123456789abcdef".repeat(4)),
                Holds::Citizen(word, None) | Holds::Expired(word) | Holds::LongExpired(word) => {
                    ("bp_s", citizen(word).await)
                }
                Holds::Citizen(word, Some(chosen)) => {
                    let token = citizen(word).await;
                    let chosen = self.things[chosen].person;
                    ("bp_s", sessions.choose_person(&token, Some(chosen)).await.unwrap().token_text)
                }
                Holds::SignedOut(word) => {
                    let token = citizen(word).await;
                    sessions.end(&token).await.unwrap();
                    ("bp_s", token)
                }
                Holds::Staff(word) | Holds::StaffExpired(word) => ("bp_a", staff(word).await),
                Holds::StaffInCitizenCookie(word) => ("bp_s", staff(word).await),
                Holds::CitizenInStaffCookie(word) => ("bp_a", citizen(word).await),
            };
            self.cookies.insert(actor.word, held);
        }
    }

    /// The request as the actor sends it. Each begins with the cookie of the beginning: no cell hears of another.
    pub(crate) fn asked_by(&self, actor: &Actor, ask: Ask) -> Ask {
        match self.cookies.get(actor.word) {
            Some((name, value)) => ask.with("cookie", &format!("{name}={value}")),
            None => ask,
        }
    }

    /// The member of staff of this word.
    pub(crate) fn staff(&self, word: &str) -> Uuid {
        self.staff[word]
    }

    /// The person of this word.
    pub(crate) fn person(&self, word: &str) -> Uuid {
        self.things[word].person.0
    }

    /// The identifier that `column` of the table means for this actor; empty where nothing is named.
    pub(crate) fn object(&self, route: &Declared, actor: &Actor, column: &str) -> String {
        let writes = route.method != Method::GET;
        match column {
            "-" => String::new(),
            "missing" => "ffffffff-ffff-4fff-bfff-ffffffffffff".to_owned(),
            "malformed" => "ikke-en-id".to_owned(),
            column => {
                let things = &self.things[actor.whose(column)];
                match route.about {
                    About::Nothing => panic!("{column}: the address names nothing"),
                    About::Loan if writes => things.free_loan.to_string(),
                    About::Loan => things.loan.to_string(),
                    About::Draft => things.draft.to_string(),
                    About::Case => things.case.to_string(),
                    About::Person => things.person.to_string(),
                    About::Number if route.pattern == NUMBER_PAPER => things.issued.to_string(),
                    About::Number => things.number.to_string(),
                    About::Trial => things.trial.to_string(),
                }
            }
        }
    }
}
