//! The list of which citizens members of staff are.

use domain::{
    actor::{Actor, Right, Staff},
    id::PersonId,
    national_number::NationalNumber,
    refusal::Refusal,
};
use services::import::{Notice, Reason, StaffImportError, StaffSummary, Synthetic, import_staff};

use crate::given::{World, a_child_of, a_pass, a_person, a_staff_member, national_number, on_every_database};
use crate::provider_sessions::{employee, origin};

fn list(rows: &[(&str, &NationalNumber)]) -> String {
    let rows = rows.iter().map(|(ident, number)| format!("{ident},{}\n", number.digits()));
    format!("nav_ident,national_number\n{}", rows.collect::<String>())
}

async fn import(world: &World, text: &str) -> Result<StaffSummary, StaffImportError> {
    import_staff(&world.deps, text.as_bytes(), Synthetic::Accepted, |_| {}).await
}

fn counts(new: u64, changed: u64, unchanged: u64, removed: u64) -> StaffSummary {
    StaffSummary { new, changed, unchanged, removed }
}

/// Whether the member of staff is shown the page of the person.
async fn sees(world: &World, who: &Staff, person: PersonId) -> bool {
    let shown = world.portal.casework.person(who, person).await.map(|_| ());
    assert!(matches!(shown, Ok(()) | Err(Refusal::NotFound)), "{}: {shown:?}", world.database);
    shown.is_ok()
}

#[tokio::test]
async fn who_is_on_the_list_sees_neither_oneself_nor_the_family_until_taken_off_it() {
    on_every_database(async |world| {
        let (number, other) = (national_number(), national_number());
        let me = a_person().with_number(&number).saved(world).await;
        a_pass(me).saved(world).await;
        let child = a_child_of(world, me).await.subject();
        let staff = a_staff_member("4703").with_nav_ident("Z990001").saved(world).await;
        assert!(sees(world, &staff, me).await && sees(world, &staff, child).await, "{}", world.database);

        let text = list(&[("z990001", &number), ("Z990002", &other)]);
        assert_eq!(import(world, &text).await.unwrap(), counts(2, 0, 0, 0), "{}", world.database);
        assert!(!sees(world, &staff, me).await && !sees(world, &staff, child).await, "{}", world.database);
        let colleague = a_staff_member("4703").with_nav_ident("Z990002").saved(world).await;
        assert!(sees(world, &colleague, me).await, "{}", world.database);
        // Somebody who comes later is met by the link that was there before.
        let late = a_person().with_number(&other).saved(world).await;
        a_pass(late).saved(world).await;
        assert!(
            !sees(world, &colleague, late).await && sees(world, &staff, late).await,
            "{}",
            world.database
        );

        assert_eq!(import(world, &text).await.unwrap(), counts(0, 0, 2, 0), "{}", world.database);
        assert_eq!(import(world, &list(&[("Z990002", &number)])).await.unwrap(), counts(0, 1, 0, 1));
        assert!(sees(world, &staff, me).await && !sees(world, &colleague, me).await, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_is_there_before_the_first_sign_in_holds_from_then_on() {
    on_every_database(async |world| {
        let (number, other) = (national_number(), a_person().saved(world).await);
        let me = a_person().with_number(&number).saved(world).await;
        a_pass(me).saved(world).await;
        a_pass(other).saved(world).await;
        import(world, &list(&[("Z990001", &number)])).await.unwrap();
        for _ in 0..2 {
            let opened =
                world.sessions.open_staff_by(employee("4703", &[Right::Casework]), origin("s")).await;
            let Actor::Staff(staff) = opened.unwrap().session.actor else { panic!() };
            assert!(!sees(world, &staff, me).await && sees(world, &staff, other).await, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn one_bad_row_or_none_at_all_leaves_everything_as_it_was() {
    on_every_database(async |world| {
        let number = national_number();
        let me = a_person().with_number(&number).saved(world).await;
        a_pass(me).saved(world).await;
        let staff = a_staff_member("4703").with_nav_ident("Z990001").saved(world).await;
        import(world, &list(&[("Z990001", &number)])).await.unwrap();
        let other = national_number();
        let mut told = Vec::new();
        let text = format!("{}Z99000,{}\n", list(&[("Z990002", &other)]), number.digits());
        let refused = import_staff(&world.deps, text.as_bytes(), Synthetic::Accepted, |notice| {
            if let Notice::Refused(row) = notice {
                told.push((row.line, row.reason));
            }
        });
        let refused = refused.await;
        assert!(matches!(refused, Err(StaffImportError::Refused { rows: 1 })), "{refused:?}");
        assert_eq!(told, [(3, Reason::NavIdent)], "{}", world.database);
        let empty = import(world, "nav_ident,national_number\n\n").await;
        assert!(matches!(empty, Err(StaffImportError::Empty)), "{empty:?}");
        let synthetic = list(&[("Z990001", &number)]);
        let synthetic = import_staff(&world.deps, synthetic.as_bytes(), Synthetic::Refused, |_| {}).await;
        assert!(matches!(synthetic, Err(StaffImportError::Refused { rows: 1 })), "{synthetic:?}");
        assert!(!sees(world, &staff, me).await, "{}: the link is there still", world.database);
    })
    .await;
}
