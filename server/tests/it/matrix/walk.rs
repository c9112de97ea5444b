//! Goes through the whole matrix, on every database.

use std::collections::BTreeMap;
use std::io::Write;
use std::thread;
use std::time::Instant;

use server::router::Declared;
use store::testing::Kind;

use super::actors::{ACTORS, Actor};
use super::cell::Cell;
use super::expected::{self, Section};
use super::world::needs_drafts;
use super::{World, table};

#[tokio::test]
async fn every_address_answers_each_actor_as_the_table_says() {
    let mut deviations = Vec::new();
    for kind in Kind::all() {
        // Each part has worlds of its own, and a thread.
        let parts = (0..PARTS).map(|part| {
            let kind = kind.clone();
            thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(Walk::through(kind, part))
            })
        });
        let parts: Vec<_> = parts.collect();
        let walk = parts.into_iter().map(joined).reduce(Walk::and).unwrap();
        // Past the test runner's capture: the figures are what it is for.
        writeln!(std::io::stderr(), "{}", walk.told()).unwrap();
        deviations.extend(walk.deviations.into_iter().map(|place| format!("{}: {place}", walk.name)));
    }
    assert!(deviations.is_empty(), "{} deviations\n{}", deviations.len(), deviations.join("\n"));
}

/// `make guards` wants to know whether there is a deviation, not which.
fn first_is_enough() -> bool {
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration to take it from")]
    std::env::var("BRUKERPASS_TEST_FIRST_DEVIATION").is_ok()
}

/// A part that stopped stops the test with its own words.
fn joined(part: thread::JoinHandle<Walk>) -> Walk {
    part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// How many walk at once.
const PARTS: usize = 2;

struct Walk {
    kind: Kind,
    world: World,
    name: &'static str,
    routes: usize,
    cells: usize,
    writes: usize,
    deviations: Vec<String>,
    begun: Instant,
}

impl Walk {
    /// Every actor at every address of one part, about everything.
    async fn through(kind: Kind, part: usize) -> Self {
        let database = kind.database().await;
        let name = database.name;
        let world = World::on(database, false).await;
        let declared = world.service.declared.clone();
        let sections = expected::read();
        let pairs = table::pairs(&sections, &declared);
        let mut walk = Self {
            kind,
            world,
            name,
            routes: 0,
            cells: 0,
            writes: 0,
            deviations: Vec::new(),
            begun: Instant::now(),
        };
        for (section, route) in pairs.into_iter().skip(part).step_by(PARTS) {
            walk.routes += 1;
            if walk.world.drafts != needs_drafts(&route) {
                walk.world = World::on(walk.kind.database().await, needs_drafts(&route)).await;
            }
            for actor in &ACTORS {
                if first_is_enough() && !walk.deviations.is_empty() {
                    return walk;
                }
                walk.ask(section, &route, actor).await;
            }
        }
        walk
    }

    /// Every object at one address, as one actor.
    async fn ask(&mut self, section: &Section, route: &Declared, actor: &Actor) {
        let mut alike: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        let mut before = self.world.contents.read().await;
        for (column, expected) in section.columns.iter().zip(section.row(actor.word)) {
            let cell = Cell { section, route, actor, column, expected };
            let seen = cell.look(&mut self.world, &before).await;
            self.cells += 1;
            let wrong = seen.wrong.into_iter().map(|wrong| format!("{}: {wrong}", cell.place()));
            self.deviations.extend(wrong);
            if !(column == "theirs" && actor.owns())
                && column != "malformed"
                && ["not-found", "refused"].contains(&seen.word.as_str())
            {
                alike.entry(seen.word).or_default().push((column.clone(), seen.settled));
            }
            before = seen.after;
            if seen.changed {
                // What was written would be there for everybody who comes after.
                self.writes += 1;
                self.world = World::on(self.kind.database().await, self.world.drafts).await;
                before = self.world.contents.read().await;
            }
        }
        for (word, answers) in alike {
            for pair in answers.windows(2) {
                if let [(one, text), (other, same)] = pair
                    && text != same
                {
                    let place = format!("{} {} · {}", route.method, route.pattern, actor.word);
                    self.deviations.push(format!("{place}: {word} tells {one} from {other}\n{text}\n{same}"));
                }
            }
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            routes: self.routes + other.routes,
            cells: self.cells + other.cells,
            writes: self.writes + other.writes,
            deviations: [self.deviations, other.deviations].concat(),
            ..self
        }
    }

    fn told(&self) -> String {
        format!(
            "access matrix on {}: {} routes, {} actors, {} cells, {} of them wrote, {} deviations, {:.0} s",
            self.name,
            self.routes,
            ACTORS.len(),
            self.cells,
            self.writes,
            self.deviations.len(),
            self.begun.elapsed().as_secs_f64()
        )
    }
}
