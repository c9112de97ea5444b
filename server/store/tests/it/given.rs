//! Rows to begin with. Every identifier is a small number, every national number is synthetic.

mod rooms;

use chrono::NaiveDate;
use domain::{
    actor::StaffRights,
    address::Address,
    case::{Case, CaseAid, Event, EventBy, EventKind, Exchange, Matter, Status},
    centre::CentreNumber,
    exchange::{Delivery, Draft, DraftFields, Reason},
    id::{CaseId, DraftId, LoanId, PersonId, StaffId, SupplierId},
    loan::{LoanStatus, LoanType, Unit},
    national_number::NationalNumber,
    person::{AddressProtection, Person},
    product::{Kind, Product},
    reference::Reference,
    supplier::Supplier,
    time::Instant,
};
use sea_orm::{ConnectionTrait as _, Database, DbErr, Statement};
use store::testing::permit;
use store::{
    Store, StoreError, Tx, cases, drafts,
    loans::{self, ImportedLoan},
    people, staff,
    staff::StaffMember,
    staff_citizens, suppliers,
    testing::TestDb,
};
use uuid::Uuid;

pub(crate) use rooms::{kept_slots, room, slot};

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(crate) fn centre() -> CentreNumber {
    CentreNumber("4703".into())
}

/// The n-th valid number of somebody born on 1 January 1950 or 2050: month + 80.
pub(crate) fn national_number(n: usize) -> NationalNumber {
    let numbers = (0..100_000).filter_map(|end| format!("018150{end:05}").parse().ok());
    numbers.take(n + 1).last().unwrap()
}

/// The n-th grown-up, with an address.
pub(crate) fn person(n: u128) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(n)),
        given_name: format!("Syntetisk{n}"),
        family_name: "Ødegård".into(),
        birth: date("1980-01-01"),
        address: Some(address()),
        municipality: "0301".into(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

pub(crate) fn address() -> Address {
    Address { street: "Prøveveien 1".into(), postcode: "0001".into(), city: "Oslo".into() }
}

/// Keeps the person with a national number that follows from the identifier.
pub(crate) async fn kept(store: &Store, person: &Person) -> PersonId {
    let number = national_number(usize::try_from(person.id.0.as_u128()).unwrap());
    store.write(async |tx: &Tx| people::save(tx, person, &number).await).await.unwrap();
    person.id
}

/// Keeps the n-th grown-up.
pub(crate) async fn someone(store: &Store, n: u128) -> PersonId {
    kept(store, &person(n)).await
}

/// Keeps the n-th member of staff at the centre.
pub(crate) async fn employee(store: &Store, n: u128) -> StaffId {
    let member = StaffMember {
        id: StaffId(Uuid::from_u128(n)),
        name: format!("Veileder {n}"),
        centre: centre(),
        nav_ident: None,
        rights: StaffRights::casework(),
    };
    store.write(async |tx: &Tx| staff::save(tx, &member).await).await.unwrap();
    member.id
}

/// Keeps the n-th member of staff, the only one who is a citizen as well.
pub(crate) async fn employee_who_is(store: &Store, n: u128, citizen: PersonId) -> StaffId {
    let id = employee(store, n).await;
    let mut member = staff::find(&store.read(), id).await.unwrap().unwrap();
    member.nav_ident = Some("Z990001".into());
    let link = ("Z990001".parse().unwrap(), national_number(usize::try_from(citizen.0.as_u128()).unwrap()));
    let write = store.write(async |tx: &Tx| {
        staff_citizens::replace_all(tx, &[link]).await?;
        staff::save(tx, &member).await
    });
    write.await.unwrap();
    id
}

/// A white cane.
pub(crate) fn imported(person: PersonId, key: &str) -> ImportedLoan {
    ImportedLoan {
        person,
        key: key.into(),
        hms_number: "123456".parse().unwrap(),
        description: "Stokk hvit".into(),
        iso: "123903".parse().unwrap(),
        category: "Mobilitetsstokker".into(),
        serial_number: None,
        loan_type: Some(LoanType::Permanent),
        lent_on: Some(date("2024-05-01")),
        return_by: None,
        updated_return_by: None,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
    }
}

/// Keeps a white cane on loan to the person.
pub(crate) async fn cane(store: &Store, person: PersonId, key: &str) -> LoanId {
    let before: Vec<_> = loans::of(&store.read(), &permit(person)).await.unwrap();
    let row = imported(person, key);
    store.write(async |tx: &Tx| loans::save_many(tx, &[row]).await).await.unwrap();
    let after = loans::of(&store.read(), &permit(person)).await.unwrap();
    after.iter().find(|loan| !before.contains(loan)).unwrap().id
}

/// A firm.
pub(crate) fn supplier(n: u128, name: &str) -> Supplier {
    let id = SupplierId(Uuid::from_u128(n));
    Supplier { id, name: name.into(), phone: None, confirmed_on: None, invented: true }
}

/// Keeps the n-th firm.
pub(crate) async fn kept_supplier(store: &Store, n: u128, name: &str) -> SupplierId {
    let firm = supplier(n, name);
    store.write(async |tx: &Tx| suppliers::save_many(tx, std::slice::from_ref(&firm)).await).await.unwrap();
    firm.id
}

/// A white cane of the first firm, on no agreement.
pub(crate) fn product(number: &str, name: &str) -> Product {
    Product {
        hms_number: number.parse().unwrap(),
        name: name.into(),
        iso: "12390301".parse().unwrap(),
        iso_title: "Mobilitetsstokker".into(),
        supplier: SupplierId(Uuid::from_u128(1)),
        kind: Kind::Main,
        on_market: true,
        agreements: Vec::new(),
        technical: Vec::new(),
        course: None,
        keywords: Vec::new(),
        invented: true,
    }
}

pub(crate) fn draft(n: u128, subject: PersonId, loan: LoanId) -> Draft {
    Draft {
        id: DraftId(Uuid::from_u128(n)),
        subject,
        loan,
        fields: DraftFields { reason: "utslitt".into(), ..DraftFields::default() },
        changed_at: instant("2026-03-02T10:00:00Z"),
    }
}

pub(crate) async fn kept_draft(store: &Store, draft: &Draft) {
    store.write(async |tx: &Tx| drafts::insert(tx, draft).await).await.unwrap();
}

/// A case just submitted; reference and identifiers follow from `n`.
pub(crate) fn case(n: u64, subject: PersonId, loan: LoanId) -> Case {
    Case {
        id: CaseId(Uuid::from_u128(n.into())),
        reference: Reference::from_random(n),
        draft: DraftId(Uuid::from_u128(n.into())),
        subject,
        submitted_by: subject,
        centre: centre(),
        aid: CaseAid {
            loan: Some(loan),
            hms_number: "123456".parse().unwrap(),
            name: "Stokk hvit".into(),
            iso: "123903".parse().unwrap(),
            category: "Mobilitetsstokker".into(),
            serial_number: Some("S-1".into()),
            unit: Unit::Piece,
        },
        matter: worn(Delivery::Registered),
        status: Status::Received,
        version: 1,
        handler: None,
        hold_until: None,
        expected: date("2026-03-23"),
        due: date("2026-03-04"),
        submitted_at: instant("2026-03-02T10:00:00Z"),
    }
}

/// The exchange of something worn.
pub(crate) fn worn(delivery: Delivery) -> Matter {
    Matter::Exchange(Exchange { reason: Reason::Worn, reason_text: None, delivery })
}

pub(crate) fn submitted(case: &Case) -> Event {
    Event {
        case: case.id,
        version: 1,
        at: case.submitted_at,
        by: EventBy::Citizen(case.submitted_by),
        kind: EventKind::Submitted,
    }
}

pub(crate) async fn insert(store: &Store, case: &Case) -> Result<(), StoreError> {
    store.write(async |tx: &Tx| cases::insert(tx, case, &submitted(case)).await).await
}

/// Runs SQL past the store, as a mistake in the program or a curious administrator would.
pub(crate) async fn raw(db: &TestDb, sql: &str) -> Result<u64, DbErr> {
    let connection = Database::connect(&db.url).await.unwrap();
    let done = connection.execute_unprepared(sql).await;
    connection.close().await.unwrap();
    done.map(|done| done.rows_affected())
}

/// A loan that is nowhere.
pub(crate) fn lost_loan() -> LoanId {
    LoanId(Uuid::from_u128(404))
}

/// Runs several statements of SQL at an address.
pub(crate) async fn raw_at(url: &str, sql: &str) {
    let connection = Database::connect(url).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}

/// How many rows a table of the test database has.
pub(crate) async fn count(db: &TestDb, table: &str) -> i64 {
    count_at(&db.url, table).await
}

/// How many rows a table has at an address.
pub(crate) async fn count_at(url: &str, table: &str) -> i64 {
    let connection = Database::connect(url).await.unwrap();
    let question = format!("SELECT COUNT(*) AS many FROM {table}");
    let question = Statement::from_string(connection.get_database_backend(), question);
    let row = connection.query_one_raw(question).await.unwrap().unwrap();
    connection.close().await.unwrap();
    row.try_get("", "many").unwrap()
}

/// Until PostgreSQL says that somebody waits for a row. On SQLite writers wait in front of the only connection.
pub(crate) async fn until_somebody_waits(db: &TestDb) {
    const WAITING: &str = "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while db.name == "PostgreSQL" && db.count(WAITING).await == 0 {
        tokio::task::yield_now().await;
    }
}
