//! The decision table of the exchange (hm-oebs-api-proxy `Bytte.kt`) and every reason that closes it.

#![expect(clippy::unwrap_used, reason = "what a test needs and does not get fails it")]

use chrono::{Days, NaiveDate};
use domain::{
    agreement::{Agreement, Scope, Task},
    centre::CentreNumber,
    exchange::{Closed, Facts, LoanClosed, closed_reasons, loan_closed},
    id::{AgreementId, CaseId, LoanId, PersonId},
    loan::{Loan, LoanStatus, LoanType, Unit},
    person::{AddressProtection, Person},
};
use proptest::{option, prelude::*, sample::select};
use uuid::Uuid;

const HOLDER: PersonId = PersonId(Uuid::from_u128(1));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn in_days(days: i64) -> Option<NaiveDate> {
    today().checked_add_signed(chrono::TimeDelta::days(days))
}

fn holder() -> Person {
    Person {
        id: HOLDER,
        given_name: "Test".into(),
        family_name: "Testesen".into(),
        birth: NaiveDate::from_ymd_opt(1980, 1, 1).unwrap(),
        address: None,
        municipality: "0301".into(),
        protection: AddressProtection::None,
        shielded: false,
    }
}

fn pass() -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(2)),
        holder: HOLDER,
        centre: CentreNumber("4703".into()),
        in_force_from: NaiveDate::from_ymd_opt(2020, 1, 1).unwrap(),
        in_force_to: None,
        scope: Scope::All,
        holder_tasks: Task::ALL.to_vec(),
        contact: None,
    }
}

fn loan(
    loan_type: Option<LoanType>,
    iso: &str,
    first: Option<NaiveDate>,
    updated: Option<NaiveDate>,
) -> Loan {
    Loan {
        id: LoanId(Uuid::from_u128(3)),
        person: HOLDER,
        hms_number: "265940".parse().unwrap(),
        name: "Mobilitetsstokk".into(),
        iso: iso.parse().unwrap(),
        category: "Mobilitets- og markeringsstokker".into(),
        serial_number: None,
        loan_type,
        lent_on: None,
        return_by: first,
        updated_return_by: updated,
        quantity: 1,
        unit: Unit::Piece,
        status: LoanStatus::OnLoan,
        invented: false,
    }
}

fn reasons(loan: &Loan) -> Vec<Closed> {
    let (subject, pass) = (holder(), pass());
    let facts = Facts {
        subject: &subject,
        represented: false,
        agreement: Some(&pass),
        loan,
        open_case: None,
        today: today(),
    };
    closed_reasons(&facts)
}

#[test]
fn the_decision_table_holds_line_by_line() {
    use LoanType::{Permanent as P, ShortTerm as K, TimeLimited as F, Trial as U};
    type Line = (Option<LoanType>, Option<NaiveDate>, Option<NaiveDate>, &'static str, bool, bool);
    // type, return date, updated return date, iso, kanByttes, kanByttesMedBrukerpass
    let table: [Line; 15] = [
        (Some(P), None, None, "123903", true, true),
        (Some(P), None, None, "090312", true, true),
        (Some(P), None, None, "122203", true, false),
        (Some(F), None, in_days(1), "123903", true, true),
        (Some(F), None, in_days(0), "123903", false, false),
        (Some(F), in_days(1), None, "123903", true, true),
        (Some(F), in_days(30), in_days(-1), "090312", false, false),
        (Some(F), in_days(-30), in_days(1), "090312", true, true),
        (Some(F), None, None, "123903", false, false),
        (Some(K), None, None, "090312", false, false),
        (Some(U), None, None, "090312", false, false),
        (None, None, None, "090312", false, false),
        (Some(P), None, None, "12390301", true, true),
        (Some(P), None, None, "120303", true, false),
        (Some(P), None, None, "090615", true, false),
    ];
    for (line, (loan_type, first, updated, iso, exchangeable, self_service)) in table.into_iter().enumerate()
    {
        let loan = loan(loan_type, iso, first, updated);
        assert_eq!(loan_closed(&loan, today()).is_none(), exchangeable, "line {line}");
        assert_eq!(reasons(&loan).is_empty(), self_service, "line {line}");
    }
}

#[test]
fn a_mattress_that_is_always_new_is_not_exchanged() {
    let mut mattress = loan(Some(LoanType::Permanent), "181218", None, None);
    mattress.name = "Madrass PULS NAV 90x200".into();
    assert_eq!(loan_closed(&mattress, today()), Some(LoanClosed::FirstDeliveryMattress));
    mattress.name = "Madrass Tempur".into();
    assert_eq!(loan_closed(&mattress, today()), None);
}

#[test]
fn each_condition_closes_the_exchange_by_itself() {
    let cane = loan(Some(LoanType::Permanent), "123903", None, None);
    let under_way = CaseId(Uuid::from_u128(9));
    let check = |change: &dyn Fn(&mut Person, &mut Agreement) -> Option<CaseId>, expected: Closed| {
        let (mut subject, mut pass) = (holder(), pass());
        let open_case = change(&mut subject, &mut pass);
        let facts = Facts {
            subject: &subject,
            represented: false,
            agreement: Some(&pass),
            loan: &cane,
            open_case,
            today: today(),
        };
        assert_eq!(closed_reasons(&facts), [expected]);
    };
    check(
        &|subject, _| {
            subject.protection = AddressProtection::Confidential;
            None
        },
        Closed::ProtectedAddress,
    );
    check(
        &|_, pass| {
            pass.in_force_to = in_days(-1);
            None
        },
        Closed::NoAgreement,
    );
    check(
        &|_, pass| {
            pass.in_force_from = today() + Days::new(1);
            None
        },
        Closed::NoAgreement,
    );
    check(
        &|_, pass| {
            pass.scope = Scope::Categories(vec!["0903".into()]);
            None
        },
        Closed::OutOfScope,
    );
    check(
        &|_, pass| {
            pass.holder_tasks = vec![Task::Trial];
            None
        },
        Closed::NotHolderTask,
    );
    check(&|_, _| Some(under_way), Closed::AlreadyOpen(under_way));
}

#[test]
fn a_pass_made_for_a_child_ends_on_the_eighteenth_birthday() {
    let cane = loan(Some(LoanType::Permanent), "123903", None, None);
    let (mut subject, pass) = (holder(), pass());
    let closed = |subject: &Person, represented: bool| {
        closed_reasons(&Facts {
            subject,
            represented,
            agreement: Some(&pass),
            loan: &cane,
            open_case: None,
            today: today(),
        })
    };
    subject.birth = NaiveDate::from_ymd_opt(2008, 11, 23).unwrap();
    assert_eq!(closed(&subject, true), [], "the day before, for the guardian");
    assert_eq!(closed(&subject, false), [Closed::Underage], "the child itself");
    subject.birth = NaiveDate::from_ymd_opt(2008, 11, 22).unwrap();
    assert_eq!(closed(&subject, false), [Closed::NoAgreement], "on the day");
}

#[test]
fn a_car_is_never_in_scope() {
    let car = loan(Some(LoanType::Permanent), "121003", None, None);
    assert_eq!(reasons(&car), [Closed::Car, Closed::NotSelfService]);
    assert!(!Scope::Categories(vec!["1210".into()]).covers(&car.iso));
}

#[test]
fn the_last_day_of_the_agreement_counts() {
    let (subject, mut pass) = (holder(), pass());
    let cane = loan(Some(LoanType::Permanent), "123903", None, None);
    pass.in_force_to = in_days(0);
    let facts = Facts {
        subject: &subject,
        represented: false,
        agreement: Some(&pass),
        loan: &cane,
        open_case: None,
        today: today(),
    };
    assert_eq!(closed_reasons(&facts), []);
}

fn any_loan() -> impl Strategy<Value = Loan> {
    let types = option::of(select(vec![
        LoanType::Permanent,
        LoanType::TimeLimited,
        LoanType::ShortTerm,
        LoanType::Trial,
    ]));
    let isos = select(vec!["123903", "12390301", "090312", "120303", "090615", "122203", "121003", "181218"]);
    let days = || option::of(-3i64..4);
    (types, isos, days(), days()).prop_map(|(kind, iso, first, updated)| {
        loan(kind, iso, first.and_then(in_days), updated.and_then(in_days))
    })
}

proptest! {
    /// The rule written once more, as one sentence, against the list of reasons.
    #[test]
    fn an_exchange_is_open_exactly_when_all_conditions_hold(
        loan in any_loan(), in_force: bool, mine: bool, all: bool, protected: bool, open: bool
    ) {
        let (mut subject, mut pass) = (holder(), pass());
        if protected { subject.protection = AddressProtection::StrictlyConfidential; }
        if !in_force { pass.in_force_to = in_days(-1); }
        if !mine { pass.holder_tasks.clear(); }
        if !all { pass.scope = Scope::Categories(vec!["12".into()]); }
        let open_case = open.then_some(CaseId(Uuid::from_u128(9)));
        let facts = Facts { subject: &subject, represented: false, agreement: Some(&pass), loan: &loan, open_case, today: today() };
        let prefix = &loan.iso.as_str()[..6];
        let returns = loan.updated_return_by.or(loan.return_by);
        let type_ok = loan.loan_type == Some(LoanType::Permanent)
            || (loan.loan_type == Some(LoanType::TimeLimited) && returns.is_some_and(|date| today() < date));
        let expected = in_force && mine && !protected && !open && type_ok
            && (prefix == "123903" || prefix == "090312")
            && (all || prefix.starts_with("12"));
        prop_assert_eq!(closed_reasons(&facts).is_empty(), expected);
    }
}
