//! The table covers what there is, and nothing else.

use app::audience::About;
use server::router::Declared;

use super::actors::ACTORS;
use super::expected::{self, Section};
use crate::support::Service;

/// What a query names.
const ABOUT: [(&str, About); 1] = [("{loan}", About::Loan)];

/// Each declared route with its section. A route without one, or with two, stops the matrix; so does a section about a
/// route that is not there. A route that can name something in its query stands there once more, with the query.
pub(crate) fn pairs<'a>(sections: &'a [Section], declared: &[Declared]) -> Vec<(&'a Section, Declared)> {
    let named = |route: &Declared| format!("{} {}", route.method, route.pattern);
    let mut pairs = Vec::new();
    for route in declared {
        let found: Vec<_> =
            sections.iter().filter(|section| section.routes.contains(&named(route))).collect();
        assert_eq!(
            found.len(),
            1,
            "{} stands in {} sections of expected.txt, not in one",
            named(route),
            found.len()
        );
        pairs.extend(found.into_iter().map(|section| (section, route.clone())));
    }
    for section in sections {
        for route in &section.routes {
            let (path, query) = route.split_once('?').unwrap_or((route, ""));
            let known = declared.iter().find(|declared| named(declared) == path);
            let known = known.unwrap_or_else(|| {
                panic!("expected.txt [{}] speaks of {route}, which is not there", section.name)
            });
            if !query.is_empty() {
                let about = ABOUT.iter().find(|(word, _)| query.contains(word)).unwrap().1;
                let pattern = format!("{}?{query}", known.pattern);
                pairs.push((section, Declared { pattern, about, ..known.clone() }));
            }
        }
    }
    pairs
}

#[tokio::test]
async fn every_declared_address_has_its_line_for_every_actor() {
    let service = Service::whole().await;
    let sections = expected::read();
    for (section, _) in pairs(&sections, &service.declared) {
        for actor in &ACTORS {
            assert_eq!(section.row(actor.word).len(), section.columns.len());
        }
    }
    assert!(ACTORS.len() >= 16, "{}", ACTORS.len());
}

#[tokio::test]
#[should_panic(expected = "stands in 0 sections")]
async fn an_address_that_nobody_has_thought_about_stops_the_matrix() {
    let service = Service::whole().await;
    let mut declared = service.declared.clone();
    let forgotten = declared.first().unwrap().clone();
    declared.push(Declared { pattern: "/nb/glemt".to_owned(), ..forgotten });
    pairs(&expected::read(), &declared);
}
