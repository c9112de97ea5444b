//! The centre's side of trials by plain forms: a room, times in it, a wish that is answered, and who came.

use http::StatusCode;

use crate::support::{Ask, Service, Visitor, Who, identifiers};

const CALENDAR: &str = "/nb/intern/utproving/kalender";
const EVERY_DAY: [(&str, &str); 3] = [
    ("felt[apent][0]", "09.00-11.00, 12.00-14.00"),
    ("felt[apent][1]", "09.00-11.00"),
    ("felt[apent][2]", "09.00-11.00"),
];

/// Sends a form as a browser does; gives where it leads.
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

/// A new room with open times in the first weeks of March; gives its identifier.
async fn room(staff: &Visitor<'_>) -> String {
    let about = [("rom", "nytt"), ("felt[navn]", "Rom 7"), ("felt[veibeskrivelse]", "Inngang B")];
    let used =
        [("felt[varighet]", "60"), ("felt[pause]", "0"), ("felt[plasser]", "1"), ("felt[i-bruk]", "ja")];
    let access = [("felt[adgang][]", "trinnfritt"), ("felt[adgang][]", "personlofter")];
    let fields = [&about[..], &used, &access, &EVERY_DAY].concat();
    let to = send(staff, "/api/trial-work/room", &fields).await;
    assert_eq!(to, format!("{CALENDAR}?utfort=ja"));
    let shown = page(staff, CALENDAR).await;
    for said in ["Rom 7", "Inngang B", "Trinnfri adkomst, Personløfter", "09.00-11.00, 12.00-14.00"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    identifiers(&shown, "/nb/intern/utproving/kalender/rom/").swap_remove(0)
}

async fn open_times(staff: &Visitor<'_>, room: &str) {
    for (path, from, to) in [("generate", "lag-fra", "lag-til"), ("publish", "vis-fra", "vis-til")] {
        let days = [("rom", room), (from, "02.03.2026"), (to, "20.03.2026")];
        let to = send(staff, &format!("/api/trial-work/{path}"), &days).await;
        assert_eq!(to, format!("{CALENDAR}/rom/{room}?utfort=ja"));
    }
}

/// A trial at the centre, with a wished time.
async fn wished(holder: &Visitor<'_>) -> String {
    let products = page(holder, "/nb/produkter").await;
    let product = products.split("name=\"produkt\" value=\"").nth(1).and_then(|rest| rest.get(..6)).unwrap();
    let to = send(holder, "/api/trials/pick", &[("produkt", product)]).await;
    let trial = identifiers(&to, "/nb/utproving/").swap_remove(0);
    let of = ("utproving", trial.as_str());
    send(holder, "/api/trials/place", &[of, ("sted", "sentral")]).await;
    send(holder, "/api/trials/needs", &[of, ("trenger[]", "personloft")]).await;
    send(holder, "/api/trials/wishes", &[of, ("onske[0]", "10.03.2026 09:00")]).await;
    trial
}

#[tokio::test]
async fn a_room_that_cannot_be_read_comes_back_as_it_was_typed() {
    let service = Service::start().await;
    service.without_rooms().await;
    let staff = service.sign_in(Who::Staff).await;
    let fields = [("rom", "nytt"), ("felt[navn]", "Rom 7"), ("felt[apent][0]", "9-11")];
    let to = send(&staff, "/api/trial-work/room", &fields).await;
    let again = page(&staff, &to).await;
    for said in
        ["value=\"Rom 7\"", "value=\"9-11\"", "Du må skrive hvor rommet er.", "09.00-11.30, 12.00-14.30."]
    {
        assert!(again.contains(said), "{said}: {again}");
    }
    assert!(!page(&staff, CALENDAR).await.contains("Rom 7"));
}

/// The form, what is typed in it, and what is said about it.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static str);

#[tokio::test]
async fn every_form_of_a_room_says_what_is_wrong_with_it() {
    let service = Service::start().await;
    service.without_rooms().await;
    let staff = service.sign_in(Who::Staff).await;
    let room = room(&staff).await;
    let of = ("rom", room.as_str());
    let wrong: [Wrong; 5] = [
        ("generate", &[("lag-fra", "20.03.2026"), ("lag-til", "10.03.2026")], "etter starten"),
        ("publish", &[("vis-fra", "i morgen"), ("vis-til", "10.03.2026")], "value=\"i morgen\""),
        ("day", &[("dato", "10.03.2026"), ("apningstid", "9")], "for eksempel 09.00-14.30"),
        ("closure", &[("sperret-fra", "10.03.2026"), ("sperret-til", "11.03.2026")], "Du må skrive hvorfor"),
        (
            "notice",
            &[("bestillingsfrist", "tre"), ("endringsfrist", "24"), ("dager-fram", "90")],
            "fra 0 til 30",
        ),
    ];
    for (path, fields, said) in wrong {
        let to = send(&staff, &format!("/api/trial-work/{path}"), &[&[of][..], fields].concat()).await;
        let again = page(&staff, &to).await;
        assert!(again.contains(said) && again.contains("id=\"feil\""), "{path} {to} {said}: {again}");
    }
}

#[tokio::test]
async fn a_room_is_closed_for_a_while_and_opened_again() {
    let service = Service::start().await;
    service.without_rooms().await;
    let staff = service.sign_in(Who::Staff).await;
    let room = room(&staff).await;
    let of = ("rom", room.as_str());
    let period =
        [of, ("sperret-fra", "10.03.2026"), ("sperret-til", "11.03.2026"), ("sperret-grunn", "Kurs i løft")];
    send(&staff, "/api/trial-work/closure", &period).await;
    let shown = page(&staff, CALENDAR).await;
    assert!(shown.contains("Kurs i løft"));
    let closure = identifiers(&shown, "name=\"sperring\" value=\"").swap_remove(0);
    open_times(&staff, &room).await;
    let times = page(&staff, CALENDAR).await;
    assert!(times.contains("dag-2026-03-09") && !times.contains("dag-2026-03-10"), "none while it is closed");
    send(&staff, "/api/trial-work/reopen", &[of, ("sperring", &closure)]).await;
    assert!(!page(&staff, CALENDAR).await.contains("Kurs i løft"));

    // Open on a Saturday, and then not after all.
    let of_room = format!("{CALENDAR}/rom/{room}");
    let hours = [of, ("dato", "14.03.2026"), ("apningstid", "09.00-11.30")];
    send(&staff, "/api/trial-work/day", &hours).await;
    let shown = page(&staff, &of_room).await;
    assert!(shown.contains("lørdag 14. mars 2026: 09.00-11.30"), "{shown}");
    let to = send(&staff, "/api/trial-work/usual-day", &[of, ("dato", "2026-03-14")]).await;
    assert_eq!(to, format!("{of_room}?utfort=ja"));
    assert!(!page(&staff, &of_room).await.contains("14. mars 2026"));
}

#[tokio::test]
async fn a_wish_is_answered_with_a_time_and_the_day_says_who_came() {
    let service = Service::start().await;
    service.without_rooms().await;
    let (staff, holder) = (service.sign_in(Who::Staff).await, service.sign_in(Who::Passholder).await);
    let room = room(&staff).await;
    open_times(&staff, &room).await;
    let trial = wished(&holder).await;
    let day = page(&staff, "/nb/intern/utproving").await;
    assert!(day.contains("10.03.2026 09:00") && day.contains("Ingen har time denne dagen."), "{day}");
    let path = format!("/nb/intern/utproving/{trial}");
    let shown = page(&staff, &path).await;
    assert!(shown.contains("Gi denne timen") && !shown.contains(">Møtt<"), "{shown}");
    // The times begin on the day that is wished for; the earlier ones are a link away.
    let free = |shown: &str| identifiers(shown, "name=\"time\" value=\"").swap_remove(0);
    assert!(shown.contains("Vis de første ledige timene"), "{shown}");
    let first = page(&staff, &format!("{path}?fra=2026-03-02")).await;
    assert!(!first.contains("Vis de første ledige timene") && free(&first) != free(&shown), "{first}");
    let slot = free(&first);
    let of = ("utproving", trial.as_str());
    let none = send(&staff, "/api/trial-work/move", &[of, ("versjon", "2"), ("trekk", "time")]).await;
    assert!(page(&staff, &none).await.contains("Du må velge en time."));
    let stale =
        send(&staff, "/api/trial-work/move", &[of, ("versjon", "1"), ("trekk", "time"), ("time", &slot)])
            .await;
    assert!(page(&staff, &stale).await.contains("Utprøvingen er endret siden du åpnet den."));
    let book = [of, ("versjon", "2"), ("trekk", "time"), ("time", &slot)];
    assert_eq!(send(&staff, "/api/trial-work/move", &book).await, format!("{path}?utfort=ja"));
    // The first time is the next morning: taken in the calendar, and on short notice.
    let times = page(&staff, CALENDAR).await;
    assert!(times.contains("Opptatt"), "{times}");
    let day = page(&staff, "/nb/intern/utproving?dato=03.03.2026").await;
    for said in
        ["Kommer denne dagen: 1", "Kort varsel", "Rom 7", "Trenger personløfter", "Kan føres når dagen"]
    {
        assert!(day.contains(said), "{said}: {day}");
    }
    let met = [of, ("versjon", "3"), ("trekk", "mott"), ("dag", "2026-03-03")];
    let early = send(&staff, "/api/trial-work/move", &met).await;
    assert_eq!(early, "/nb/intern/utproving?dato=2026-03-03&avvist=ja");
    service.clock.pass(24 * 60);
    let staff = service.sign_in(Who::Staff).await;
    let done = send(&staff, "/api/trial-work/move", &met).await;
    assert_eq!(done, "/nb/intern/utproving?dato=2026-03-03&utfort=ja");
    let day = page(&staff, &done).await;
    assert!(day.contains("Møtt") && !day.contains("value=\"mott\""), "{day}");
}

#[tokio::test]
async fn one_time_is_closed_and_moved() {
    let service = Service::start().await;
    service.without_rooms().await;
    let staff = service.sign_in(Who::Staff).await;
    let room = room(&staff).await;
    open_times(&staff, &room).await;
    let times = page(&staff, CALENDAR).await;
    let slots = identifiers(&times, "name=\"tid\" value=\"");
    let from = ("fra", "2026-03-02");
    let close = [("tid", slots[0].as_str()), ("tilstand", "closed"), from];
    let to = send(&staff, "/api/trial-work/slot", &close).await;
    assert_eq!(to, format!("{CALENDAR}?fra=2026-03-02&utfort=ja"));
    assert!(page(&staff, &to).await.contains("Stengt"));
    let form = page(&staff, &format!("{CALENDAR}?fra=2026-03-02&flytt={}", slots[0])).await;
    assert!(form.contains("Flytt timen tirsdag 3. mars 2026 kl. 09.00, Rom 7"), "{form}");
    for (typed, said) in [("i morgen", "value=\"i morgen\""), ("04.03.2026 09.00", "Tiden er ikke ledig.")] {
        let to =
            send(&staff, "/api/trial-work/move-slot", &[("tid", &slots[0]), ("time", typed), from]).await;
        let again = page(&staff, &to).await;
        assert!(again.contains(said) && again.contains("Flytt timen"), "{said}: {again}");
    }
    let moved = [("tid", slots[0].as_str()), ("time", "05.03.2026 10.30"), from];
    send(&staff, "/api/trial-work/move-slot", &moved).await;
    assert!(page(&staff, CALENDAR).await.contains("kl. 10.30–11.30"));
}

#[tokio::test]
async fn a_trial_that_is_called_off_says_why_and_another_centre_finds_nothing() {
    let service = Service::start().await;
    service.without_rooms().await;
    let (staff, holder) = (service.sign_in(Who::Staff).await, service.sign_in(Who::Passholder).await);
    let trial = wished(&holder).await;
    let of = ("utproving", trial.as_str());
    let away = service.sign_in(Who::StaffElsewhere).await;
    assert_eq!(away.get(&format!("/nb/intern/utproving/{trial}")).await.status, StatusCode::NOT_FOUND);
    let bare = send(&staff, "/api/trial-work/move", &[of, ("versjon", "2"), ("trekk", "avlys")]).await;
    assert!(page(&staff, &bare).await.contains("Du må skrive en forklaring"));
    let off = [of, ("versjon", "2"), ("trekk", "avlys"), ("tekst", "Vi har ikke dette inne.")];
    let to = send(&staff, "/api/trial-work/move", &off).await;
    assert!(page(&staff, &to).await.contains("Vi har ikke dette inne."));
    assert!(page(&holder, &format!("/nb/utproving/{trial}")).await.contains("Vi har ikke dette inne."));
}
