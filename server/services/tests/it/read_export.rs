//! The read log as Nav's log of look-ups takes it.

use std::io;

use domain::{case::MoveKind, person::AddressProtection};
use services::read_export::{self, Begin, EventClasses, Exported, ReadExportError};

use crate::given::{
    World, a_child_of, a_pass, a_person, a_staff_member, gloves, just, national_number, on_every_database,
};

fn classes() -> EventClasses {
    EventClasses { read: "audit:read".to_owned(), update: "audit:update".to_owned() }
}

async fn exported(world: &World, begin: Begin) -> (Vec<String>, Exported) {
    let mut text = String::new();
    let write = |line: &str| {
        text.push_str(line);
        Ok(())
    };
    let done = read_export::export(&world.deps, begin, &classes(), write).await.unwrap();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    assert_eq!(lines.len() as u64, done.lines, "{}", world.database);
    (lines, done)
}

#[tokio::test]
async fn a_showing_to_staff_is_one_line_with_who_whom_when_and_what() {
    on_every_database(async |world| {
        let number = national_number();
        let person = a_person().with_number(&number).saved(world).await;
        a_pass(person).saved(world).await;
        let who = domain::actor::Citizen { person, acting_for: None };
        let loan = gloves(person).saved(world).await;
        let case = world.a_case(&who, loan).await;
        let staff = a_staff_member("4703").with_nav_ident("Z990002").saved(world).await;
        let opening = world.portal.casework.open(&staff, case);
        services::request::within("0123abcd-EF", opening).await.unwrap();
        world.portal.casework.make(&staff, case, 1, just(MoveKind::Take)).await.unwrap();
        let at = domain::time::Clock::now(&*world.clock).timestamp_millis();
        let (lines, _) = exported(world, Begin::default()).await;
        let read = format!(
            "CEF:0|Brukerpass|brukerpass|1.0|audit:read|Oppslag i Brukerpass|INFO|suid=Z990002 duid={} end={at} \
             sproc=0123abcd-EF dproc=casework.open request=/intern/sak/{case} requestMethod=GET \
             msg=Ansatt åpnet en byttesak i Brukerpass og så opplysninger om personen flexString1Label=Decision \
             flexString1=Permit",
            number.digits()
        );
        assert_eq!(lines[0], read, "{}", world.database);
        assert!(lines[1].contains("|audit:update|") && lines[1].contains("requestMethod=POST"), "{}", lines[1]);
        assert_eq!(lines.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn somebody_with_a_protected_address_or_a_shield_is_a_warning_and_guardians_are_not_exported() {
    on_every_database(async |world| {
        let guardian = a_person().saved(world).await;
        let child = a_child_of(world, guardian).await;
        world.portal.passes.overview(&child).await.unwrap();
        assert_eq!(exported(world, Begin::default()).await.0, [""; 0], "{}", world.database);
        let protected = a_person().protected(AddressProtection::Confidential).saved(world).await;
        let shielded = a_person().shielded().saved(world).await;
        let staff = a_staff_member("4703").with_protected_persons().who_sees_shielded().saved(world).await;
        for (person, severity) in [(child.subject(), "INFO"), (protected, "WARN"), (shielded, "WARN")] {
            world.portal.casework.person(&staff, person).await.unwrap();
            let (lines, _) = exported(world, Begin::default()).await;
            assert!(lines.last().unwrap().contains(&format!("|{severity}|")), "{lines:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn going_on_after_the_last_position_gives_only_what_is_new() {
    on_every_database(async |world| {
        let who = world.holder().await;
        let staff = a_staff_member("4703").saved(world).await;
        let look = async || drop(world.portal.casework.person(&staff, who.person).await.unwrap());
        look().await;
        let (first, done) = exported(world, Begin::default()).await;
        let again = Begin { after: done.position, since: None };
        assert_eq!(exported(world, again).await, (Vec::new(), Exported { lines: 0, ..done }));
        world.clock.pass(chrono::Duration::hours(1));
        look().await;
        let (second, _) = exported(world, again).await;
        assert_eq!((first.len(), second.len()), (1, 1), "{}", world.database);
        assert_ne!(first, second);
        let since = Some(domain::time::Clock::now(&*world.clock));
        assert_eq!(exported(world, Begin { after: 0, since }).await.0, second, "{}", world.database);
        let full = |_line: &str| Err(io::Error::other("full"));
        let classes = classes();
        let broken = read_export::export(&world.deps, Begin::default(), &classes, full).await;
        assert!(matches!(broken, Err(ReadExportError::Write(_))));
    })
    .await;
}
