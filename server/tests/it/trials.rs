//! Trials by plain forms, as a browser without script walks them: from the catalogue to a time, and to what came of it.

use chrono::Weekday;
use domain::{
    actor::{Right, Staff, StaffRights},
    centre::CentreNumber,
    id::{RoomId, StaffId},
    trial::{AccessFact, CalendarChange, Hours, Plan, Room, WeekHours},
};
use http::StatusCode;

use crate::support::{Ask, Service, Visitor, Who, identifiers};

/// Sends a form as a browser does: it says that it wants a page back.
async fn send(visitor: &Visitor<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    let fields = [&[("sprak", "nb")][..], fields].concat();
    let answer = visitor.ask(Ask::post(path, &fields).with("accept", "text/html")).await;
    assert_eq!(answer.status, StatusCode::FOUND, "{path}: {}", answer.text());
    answer.location().to_owned()
}

/// The main part of a page that is there.
async fn page(visitor: &Visitor<'_>, path: &str) -> String {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.location());
    let html = answer.text();
    let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
    main.unwrap().to_owned()
}

/// Picks the first product of the catalogue; gives the trial.
async fn picked(holder: &Visitor<'_>) -> String {
    let products = page(holder, "/nb/produkter").await;
    let product = products.split("name=\"produkt\" value=\"").nth(1).and_then(|rest| rest.get(..6)).unwrap();
    let to = send(holder, "/api/trials/pick", &[("produkt", product)]).await;
    identifiers(&to, "/nb/utproving/").swap_remove(0)
}

/// Working hours in a room of every centre the demonstration has people at.
async fn times(service: &Service, access: &[AccessFact]) {
    let portal = services::portal(&service.deps, false);
    let id = service.id_of(Who::Staff).parse::<StaffId>().unwrap();
    let centre = CentreNumber("4703".to_owned());
    let staff = Staff { id, centre: centre.clone(), rights: StaffRights::of(&[Right::Casework]) };
    let room = RoomId(service.deps.random.uuid());
    let hours = Hours::new("09:00:00".parse().unwrap(), "11:00:00".parse().unwrap()).unwrap();
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let plan = Plan {
        week: week.map(|day| WeekHours { day, hours }).to_vec(),
        days: vec![],
        closures: vec![],
        minutes: 60,
        buffer: 0,
        capacity: 1,
        on_holidays: false,
    };
    let named = Room {
        id: room,
        centre,
        name: "Rom 2".to_owned(),
        directions: "Gata 1, inngang B".to_owned(),
        access: access.to_vec(),
    };
    let (from, to) = ("2026-03-05".parse().unwrap(), "2026-03-20".parse().unwrap());
    for change in [
        CalendarChange::Room { room: named, plan, in_use: true },
        CalendarChange::Generate { room, from, to },
        CalendarChange::Publish { room, from, to },
    ] {
        portal.trial_work.change(&staff, change).await.unwrap();
    }
}

/// A trial at the centre for which a time is to be chosen.
async fn at_the_centre(holder: &Visitor<'_>) -> String {
    let trial = picked(holder).await;
    let of = ("utproving", trial.as_str());
    let to = send(holder, "/api/trials/place", &[of, ("sted", "sentral")]).await;
    assert_eq!(to, format!("/nb/utproving/{trial}/behov"));
    let needs = [of, ("tolk", "tegnspråk"), ("trenger[]", "ledsager"), ("trenger[]", "personloft")];
    let to = send(holder, "/api/trials/needs", &needs).await;
    assert_eq!(to, format!("/nb/utproving/{trial}/tid"));
    let needs = page(holder, &format!("/nb/utproving/{trial}/behov")).await;
    assert_eq!(needs.matches("checked").count(), 2);
    assert!(needs.contains("value=\"tegnspråk\""));
    trial
}

#[tokio::test]
async fn a_time_is_chosen_changed_and_given_up_without_a_call() {
    let service = Service::start().await;
    service.without_rooms().await;
    times(&service, &[AccessFact::StepFree, AccessFact::HearingLoop]).await;
    let holder = service.sign_in(Who::Passholder).await;
    let trial = at_the_centre(&holder).await;
    let (of, at) = (("utproving", trial.as_str()), format!("/nb/utproving/{trial}"));
    let list = page(&holder, &format!("{at}/tid")).await;
    assert!(list.contains("torsdag 5. mars 2026") && list.contains("kl. 09.00–10.00"), "{list}");
    let free = identifiers(&list, "name=\"time\" value=\"");
    let way = "Gata 1, inngang B. Trinnfri adkomst, Teleslynge.";
    assert_eq!(list.matches(way).count(), 1, "how to find a room is said once, not with each time");
    let each = "Rom 2, 60 minutter. Det er ikke oppgitt om rommet har personløfter.";
    assert!(free.len() > 1 && list.matches(each).count() == free.len(), "who needs a hoist hears of it");
    assert!(!list.contains("checked"), "nothing is chosen beforehand");
    let nothing = send(&holder, "/api/trials/book", &[of]).await;
    assert!(page(&holder, &nothing).await.contains("Du må velge en time."));
    let to = send(&holder, "/api/trials/book", &[of, ("time", &free[0])]).await;
    let booked = page(&holder, &to).await;
    assert!(booked.contains("Timen er din") && booked.contains("Utprøving torsdag 5. mars 2026 kl. 09.00"));
    for told in ["Tolk: tegnspråk", "Teleslynge", "/kalender.ics", "har med:", "Du kan endre og avlyse selv"]
    {
        assert!(booked.contains(told), "{told}");
    }
    let change = page(&holder, &format!("{at}/tid")).await;
    assert!(change.contains("Du har time torsdag 5. mars 2026 kl. 09.00") && !change.contains("/onsker"));
    let to = send(&holder, "/api/trials/book", &[of, ("time", &free[1])]).await;
    assert!(page(&holder, &to).await.contains("Utprøving torsdag 5. mars 2026 kl. 10.00"));
    let times = page(&holder, "/nb/utproving/timer").await;
    assert!(times.contains("torsdag 5. mars 2026 kl. 10.00"));
    assert!(page(&holder, &format!("{at}/avlys")).await.contains("Vil du avlyse utprøvingen?"));
    let to = send(&holder, "/api/trials/cancel", &[of]).await;
    assert!(page(&holder, &to).await.contains("Utprøvingen er avlyst"));
    // Too late is told on the trial, and nothing is lost.
    let to = send(&holder, "/api/trials/book", &[of, ("time", &free[2])]).await;
    assert!(page(&holder, &to).await.contains("Det gikk ikke"));
}

#[tokio::test]
async fn whoever_is_not_quick_enough_gets_the_nearest_times_with_nothing_typed_again() {
    let service = Service::start().await;
    service.without_rooms().await;
    times(&service, &[AccessFact::Hoist]).await;
    let (holder, other) =
        (service.sign_in(Who::Passholder).await, service.sign_in(Who::OtherPassholder).await);
    let (mine, theirs) = (at_the_centre(&holder).await, at_the_centre(&other).await);
    let list = page(&holder, &format!("/nb/utproving/{mine}/tid")).await;
    assert!(list.contains("Rom 2, 60 minutter. Personløfter.") && !list.contains("ikke oppgitt"));
    let wanted = identifiers(&list, "name=\"time\" value=\"").swap_remove(2);
    send(&other, "/api/trials/book", &[("utproving", &theirs), ("time", &wanted)]).await;
    let to = send(&holder, "/api/trials/book", &[("utproving", &mine), ("time", &wanted)]).await;
    assert_eq!(to, format!("/nb/utproving/{mine}/tid?opptatt={wanted}"));
    let list = page(&holder, &to).await;
    assert!(list.contains("Timen ble nettopp tatt") && list.contains("De nærmeste ledige timene"));
    let all: Vec<_> = list.match_indices("name=\"time\" value=\"").collect();
    assert_eq!(all.len(), identifiers(&list, "name=\"time\" value=\"").len(), "no time stands twice");
    assert!(!list.contains(&format!("value=\"{wanted}\"")));
    let kept = page(&holder, &format!("/nb/utproving/{mine}/behov")).await;
    assert!(kept.contains("value=\"tegnspråk\""));
    let no_hoist = [("utproving", mine.as_str()), ("tolk", "tegnspråk")];
    let list = page(&holder, &send(&holder, "/api/trials/needs", &no_hoist).await).await;
    assert!(list.contains("Rom 2, 60 minutter.<"), "who needs no hoist reads nothing of one: {list}");
}

#[tokio::test]
async fn when_no_time_fits_one_wishes_or_waits_and_keeps_what_was_typed() {
    let service = Service::start().await;
    service.without_rooms().await;
    let holder = service.sign_in(Who::Passholder).await;
    let trial = at_the_centre(&holder).await;
    let (of, at) = (("utproving", trial.as_str()), format!("/nb/utproving/{trial}"));
    assert!(page(&holder, &format!("{at}/tid")).await.contains("Ingen ledige timer"));
    let typed = [of, ("onske[0]", "16.03.2026 10:30"), ("onske[1]", "etter lunsj"), ("onske[2]", "")];
    let to = send(&holder, "/api/trials/wishes", &typed).await;
    assert_eq!(to, format!("{at}/onsker?feil=ja"));
    let wrong = page(&holder, &to).await;
    assert!(wrong.contains("value=\"16.03.2026 10:30\"") && wrong.contains("value=\"etter lunsj\""));
    assert!(wrong.contains("Du må skrive dato og klokkeslett"));
    let to = send(&holder, "/api/trials/wishes", &[of, ("onske[0]", "16.03.2026 10:30")]).await;
    assert!(page(&holder, &to).await.contains("Ønskene er sendt"));
    let to = send(&holder, "/api/trials/wait", &[of]).await;
    assert!(page(&holder, &to).await.contains("Du står på venteliste"));
}

#[tokio::test]
async fn at_a_supplier_that_charges_a_number_comes_along_and_the_choice_becomes_a_case() {
    let service = Service::start().await;
    service.without_rooms().await;
    let holder = service.sign_in(Who::Passholder).await;
    let trial = picked(&holder).await;
    let (of, at) = (("utproving", trial.as_str()), format!("/nb/utproving/{trial}"));
    let place = page(&holder, &format!("{at}/sted")).await;
    assert!(!place.contains("checked") && !place.contains("selected"), "nothing is chosen beforehand");
    let firm = identifiers(&place, "<option value=\"").swap_remove(0);
    let half = [of, ("sted", "leverandor"), ("leverandor", &firm)];
    let to = send(&holder, "/api/trials/place", &half).await;
    let wrong = page(&holder, &to).await;
    assert!(wrong.contains("Du må svare på om firmaet tar betalt") && wrong.contains("selected"));
    let to = send(&holder, "/api/trials/place", &[&half[..], &[("betaling", "ja")]].concat()).await;
    assert_eq!(to, format!("{at}/oppsummering"));
    assert!(page(&holder, &to).await.contains("Få bestillingsnummer og meld inn"));
    let to = send(&holder, "/api/trials/arrange", &[of]).await;
    let arranged = page(&holder, &to).await;
    assert!(arranged.contains("Utprøvingen er meldt inn") && arranged.contains("/nb/bestillingsnummer/"));
    let asked = page(&holder, &format!("{at}/utfall")).await;
    let product = identifiers(&asked, "name=\"valgt[]\" value=\"").swap_remove(0);
    let to =
        send(&holder, "/api/trials/outcome", &[of, ("utfall", "valgt"), ("hvorfor[0]", "Lettest")]).await;
    assert_eq!(to, format!("{at}/utfall?feil=ja"));
    let wrong = page(&holder, &to).await;
    assert!(wrong.contains("Du må krysse av for det du valgte.") && wrong.contains("Lettest"));
    let chosen = [of, ("utfall", "valgt"), ("valgt[]", &product), ("hvorfor[0]", "Lettest")];
    let to = send(&holder, "/api/trials/outcome", &chosen).await;
    let done = page(&holder, &to).await;
    assert!(done.contains("Svaret er sendt") && done.contains("/nb/saker/"), "{done}");
}

/// Tries the first product at a firm that takes no money, and chooses it.
async fn chosen(holder: &Visitor<'_>) {
    let trial = picked(holder).await;
    let (of, at) = (("utproving", trial.as_str()), format!("/nb/utproving/{trial}"));
    let firm = identifiers(&page(holder, &format!("{at}/sted")).await, "<option value=\"").swap_remove(0);
    let place = [of, ("sted", "leverandor"), ("leverandor", &firm), ("betaling", "nei")];
    send(holder, "/api/trials/place", &place).await;
    send(holder, "/api/trials/arrange", &[of]).await;
    let asked = page(holder, &format!("{at}/utfall")).await;
    let product = identifiers(&asked, "name=\"valgt[]\" value=\"").swap_remove(0);
    let answer = [of, ("utfall", "valgt"), ("valgt[]", &product), ("hvorfor[0]", "Lettest")];
    let to = send(holder, "/api/trials/outcome", &answer).await;
    assert!(page(holder, &to).await.contains("Svaret er sendt"));
}

#[tokio::test]
async fn links_to_two_cases_of_one_product_are_told_apart() {
    let service = Service::start().await;
    service.without_rooms().await;
    let holder = service.sign_in(Who::Passholder).await;
    for _ in 0..2 {
        chosen(&holder).await;
    }
    let cases = page(&holder, "/nb/saker").await;
    let links = cases.split("href=\"/nb/saker/").skip(1).filter_map(|rest| rest.split_once('>'));
    let names: Vec<_> = links.filter_map(|(_, rest)| rest.split("</a>").next()).collect();
    assert!(names.len() == 2 && names[0] != names[1], "{names:?}");
}

#[tokio::test]
async fn only_somebody_who_holds_a_pass_is_offered_to_try() {
    let service = Service::start().await;
    service.without_rooms().await;
    assert!(!service.get("/nb/produkter").await.text().contains("/api/trials/pick"));
    let staff = service.sign_in(Who::Staff).await;
    assert!(!page(&staff, "/nb/produkter").await.contains("/api/trials/pick"));
    let protected = service.sign_in(Who::Protected).await;
    let to = send(&protected, "/api/trials/begin", &[]).await;
    assert_eq!(to, "/nb/utproving");
    let list = page(&protected, &to).await;
    assert!(list.contains("Med beskyttet adresse") && list.contains("55 55 11 11"));
    assert!(!list.contains("/api/trials/begin"));
}
