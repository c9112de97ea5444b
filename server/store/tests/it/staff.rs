use domain::{
    actor::{Right, StaffRights},
    centre::CentreNumber,
    id::StaffId,
};
use store::{
    StoreError, Tx,
    staff::{self, StaffMember},
    testing::databases,
};
use uuid::Uuid;

use crate::given;

fn member(n: u128) -> StaffMember {
    StaffMember {
        id: StaffId(Uuid::from_u128(n)),
        name: format!("Veileder {n}"),
        centre: given::centre(),
        nav_ident: Some("Z990001".into()),
        rights: StaffRights::of(&[Right::Casework, Right::Confidential]),
    }
}

#[tokio::test]
async fn a_member_of_staff_is_read_as_it_was_kept() {
    for db in databases().await {
        let mut one = member(1);
        one.nav_ident = None;
        let two = member(2);
        let keep = async |one: &_| db.store.write(async |tx: &Tx| staff::save(tx, one).await).await.unwrap();
        keep(&two).await;
        keep(&one).await;
        let reader = db.store.read();
        assert_eq!(staff::find(&reader, one.id).await.unwrap().as_ref(), Some(&one), "{}", db.name);
        assert_eq!(staff::find(&reader, StaffId(Uuid::from_u128(9))).await.unwrap(), None, "{}", db.name);
        assert_eq!(staff::find(&reader, two.id).await.unwrap().as_ref(), Some(&two), "{}", db.name);
        let names = staff::names(&reader, &[two.id, StaffId(Uuid::from_u128(9))]).await.unwrap();
        assert_eq!(names, [(two.id, two.name)].into(), "{}", db.name);

        one.rights = StaffRights::default();
        keep(&one).await;
        assert_eq!(staff::find(&reader, one.id).await.unwrap(), Some(one), "{}", db.name);
    }
}

#[tokio::test]
async fn nobody_works_at_a_centre_that_is_not_there() {
    for db in databases().await {
        let mut lost = member(1);
        lost.centre = CentreNumber("9999".into());
        let refused = db.store.write(async |tx: &Tx| staff::save(tx, &lost).await).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{}: {refused:?}", db.name);
    }
}
