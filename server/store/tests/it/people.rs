use domain::{exchange::Delivery, person::AddressProtection};
use store::testing::{opened, permit};
use store::{StoreError, Tx, cases, drafts, people, testing::databases};

use crate::given;

#[tokio::test]
async fn a_person_is_read_as_it_was_kept_and_changed_by_keeping_it_again() {
    for db in databases().await {
        let mut person = given::person(1);
        let id = given::kept(&db.store, &person).await;
        assert_eq!(
            people::find(&db.store.read(), id).await.unwrap().map(opened).as_ref(),
            Some(&person),
            "{}",
            db.name
        );

        person.family_name = "Ny".into();
        person.address = None;
        given::kept(&db.store, &person).await;
        assert_eq!(
            people::find(&db.store.read(), id).await.unwrap().map(opened),
            Some(person),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn only_those_who_exist_are_found_among_many() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let unknown = given::person(3).id;
        let mut found: Vec<_> = people::find_many(&db.store.read(), &[two, unknown, one])
            .await
            .unwrap()
            .into_iter()
            .map(|person| person.subject())
            .collect();
        found.sort();
        assert_eq!(found, [one, two], "{}", db.name);
        assert_eq!(people::find(&db.store.read(), unknown).await.unwrap().map(opened), None, "{}", db.name);
        assert!(people::find_many(&db.store.read(), &[]).await.unwrap().is_empty(), "{}", db.name);
    }
}

#[tokio::test]
async fn a_national_number_leads_to_its_person_alone() {
    for db in databases().await {
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        let numbers = [1, 2, 3].map(given::national_number);
        let reader = db.store.read();
        let found = people::ids_by_national_numbers(&reader, &numbers).await.unwrap();
        assert_eq!(found.len(), 2, "{}", db.name);
        assert_eq!((found[&numbers[0]], found[&numbers[1]]), (one, two), "{}", db.name);
    }
}

#[tokio::test]
async fn two_people_do_not_share_a_national_number() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        let number = given::national_number(1);
        let other = given::person(2);
        let refused = db.store.write(async |tx: &Tx| people::save(tx, &other, &number).await).await;
        assert!(matches!(refused, Err(StoreError::Duplicate)), "{}: {refused:?}", db.name);
    }
}

#[tokio::test]
async fn a_protected_address_is_dropped_when_kept_and_refused_by_the_table() {
    for db in databases().await {
        let mut person = given::person(1);
        person.protection = AddressProtection::StrictlyConfidential;
        let id = given::kept(&db.store, &person).await;
        let found = people::find(&db.store.read(), id).await.unwrap().map(opened).unwrap();
        assert_eq!(found.address, None, "{}", db.name);
        assert_eq!(found.protection, AddressProtection::StrictlyConfidential, "{}", db.name);

        let slipped = "UPDATE person SET street = 'a', postcode = '0001', city = 'b'";
        given::raw(&db, slipped).await.expect_err(db.name);
        given::someone(&db.store, 2).await;
        let hidden_late = "UPDATE person SET protection = 'confidential' WHERE street IS NOT NULL";
        given::raw(&db, hidden_late).await.expect_err(db.name);
    }
}

#[tokio::test]
async fn becoming_protected_forgets_the_addresses_typed_into_drafts_and_cases() {
    for db in databases().await {
        let (store, typed) = (&db.store, given::address());
        let (hidden, other) = (given::someone(store, 1).await, given::someone(store, 2).await);
        for (n, who) in [(1, hidden), (2, other)] {
            let loan = given::cane(store, who, "a").await;
            let mut draft = given::draft(n.into(), who, loan);
            draft.fields.delivery = "annen".into();
            draft.fields.street = typed.street.clone();
            draft.fields.reason_text = "Fordi".into();
            given::kept_draft(store, &draft).await;
            let mut case = given::case(n, who, given::cane(store, who, "b").await);
            case.matter = given::worn(Delivery::Other(typed.clone()));
            given::insert(store, &case).await.unwrap();
        }
        let mut person = given::person(1);
        person.protection = AddressProtection::Confidential;
        given::kept(store, &person).await;
        let reader = store.read();
        let draft = drafts::of(&reader, &permit(hidden)).await.unwrap().remove(0).fields;
        let left = (draft.street.as_str(), draft.delivery.as_str(), draft.reason_text.as_str());
        assert_eq!(left, ("", "annen", "Fordi"), "{}", db.name);
        let case = cases::of(&reader, &permit(hidden)).await.unwrap().remove(0);
        assert_eq!((case.matter, case.version), (given::worn(Delivery::Forgotten), 1), "{}", db.name);
        // Nobody else's.
        assert_eq!(
            drafts::of(&reader, &permit(other)).await.unwrap()[0].fields.street,
            typed.street,
            "{}",
            db.name
        );
        let case = cases::of(&reader, &permit(other)).await.unwrap().remove(0);
        assert_eq!(case.matter, given::worn(Delivery::Other(typed)), "{}", db.name);
    }
}

#[tokio::test]
async fn it_is_known_whether_there_is_anybody_else() {
    for db in databases().await {
        let other = async |ids: &[_]| people::is_there_another(&db.store.read(), ids).await.unwrap();
        assert!(!other(&[]).await, "{}", db.name);
        let (one, two) = (given::someone(&db.store, 1).await, given::someone(&db.store, 2).await);
        assert!(other(&[]).await && other(&[one]).await && !other(&[two, one]).await, "{}", db.name);
    }
}

#[tokio::test]
async fn half_an_address_and_unknown_words_are_refused_by_the_table() {
    for db in databases().await {
        given::someone(&db.store, 1).await;
        for wrong in [
            "UPDATE person SET city = NULL",
            "UPDATE person SET protection = 'secret'",
            "UPDATE person SET number_sealed = '123'",
            "UPDATE person SET number_index = '123'",
            "UPDATE person SET number_key = 'nobody'",
            "UPDATE person SET index_key = 'nobody'",
        ] {
            given::raw(&db, wrong).await.expect_err(wrong);
        }
    }
}

#[tokio::test]
async fn errors_do_not_repeat_what_was_to_be_stored() {
    for db in databases().await {
        let mut person = given::person(1);
        person.municipality = "not four digits".into();
        let number = given::national_number(1);
        let refused = db.store.write(async |tx: &Tx| people::save(tx, &person, &number).await).await;
        let Err(error @ StoreError::Refused { .. }) = refused else { panic!("{}: {refused:?}", db.name) };
        let source = std::error::Error::source(&error).unwrap();
        let told = format!("{error} {error:?} {source} {source:?}");
        for private in [number.digits(), "Syntetisk1", "Prøveveien", "not four digits"] {
            assert!(!told.contains(private), "{}: {told}", db.name);
        }
    }
}
