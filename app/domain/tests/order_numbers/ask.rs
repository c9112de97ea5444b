//! What becomes of a question, as a table.

use chrono::Days;
use domain::{
    agreement::{Agreement, Scope, Task},
    loan::{LoanStatus, LoanType},
    order_number::{Closed, Decision, LimitRule, Purpose, WhyStaff},
    person::AddressProtection,
};

use crate::given::{Given, Product, given, iso, limit, pass, today};

#[test]
fn what_was_agreed_is_issued_at_once() {
    for purpose in Purpose::ALL {
        assert_eq!(given().with(|g| g.purpose = purpose).decided(), Decision::Issue, "{purpose:?}");
    }
    let product = given().with(|g| {
        g.product = Product::Known(iso("12220301"));
        g.purpose = Purpose::Trial;
    });
    assert_eq!(product.decided(), Decision::Issue, "of the kind that is on loan");
}

#[test]
fn what_is_closed_to_the_net_is_closed_whatever_else_holds() {
    use AddressProtection as P;
    let table: Vec<(&str, Given, Vec<Closed>)> = vec![
        ("code 7", given().with(|g| g.person.protection = P::Confidential), vec![Closed::ProtectedAddress]),
        (
            "abroad",
            given().with(|g| g.person.protection = P::StrictlyConfidentialAbroad),
            vec![Closed::ProtectedAddress],
        ),
        ("no pass", given().with(|g| g.pass = None), vec![Closed::NoAgreement]),
        (
            "not yet in force",
            given().with(|g| g.pass = Some(Agreement { in_force_from: today() + Days::new(1), ..pass() })),
            vec![Closed::NoAgreement],
        ),
        ("a car", given().with(|g| g.loan.iso = iso("121003")), vec![Closed::Car]),
        (
            "under age and alone",
            given().with(|g| g.person.birth = "2015-01-01".parse().unwrap()),
            vec![Closed::Underage],
        ),
    ];
    for (what, given, closed) in table {
        assert_eq!(given.decided(), Decision::Closed(closed), "{what}");
    }
    let child = given().with(|g| {
        g.person.birth = "2015-01-01".parse().unwrap();
        g.represented = true;
    });
    assert_eq!(child.decided(), Decision::Issue, "a guardian asks");
}

#[test]
fn what_was_not_agreed_goes_to_staff_with_the_reason() {
    use WhyStaff as W;
    let only = |code: &str| Scope::Categories(vec![code.to_owned()]);
    let table: Vec<(&str, Given, Vec<W>)> = vec![
        (
            "scope",
            given().with(|g| g.pass = Some(Agreement { scope: only("1239"), ..pass() })),
            vec![W::OutOfScope],
        ),
        (
            "repair is the centre's",
            given().with(|g| g.pass = Some(Agreement { holder_tasks: vec![Task::Trial], ..pass() })),
            vec![W::NotHolderTask],
        ),
        (
            "trial is the centre's",
            given().with(|g| {
                g.purpose = Purpose::Trial;
                g.pass = Some(Agreement { holder_tasks: vec![Task::Repair], ..pass() });
            }),
            vec![W::NotHolderTask],
        ),
        ("another kind", given().with(|g| g.product = Product::Known(iso("123903"))), vec![W::NoLoan]),
        ("no kind", given().with(|g| g.product = Product::Unknown), vec![W::UnknownAid]),
        ("in repair", given().with(|g| g.loan.status = LoanStatus::InRepair), vec![W::InRepair]),
        ("trial loan", given().with(|g| g.loan.loan_type = Some(LoanType::Trial)), vec![W::NotALastingLoan]),
        (
            "goes back today",
            given().with(|g| {
                g.loan.loan_type = Some(LoanType::TimeLimited);
                g.loan.return_by = Some(today());
            }),
            vec![W::NotALastingLoan],
        ),
        ("firm", given().with(|g| g.listed = false), vec![W::FirmNotListed]),
        (
            "always",
            given().with(|g| g.limits = vec![limit("12", None, LimitRule::AlwaysStaff)]),
            vec![W::AlwaysStaff],
        ),
        (
            "none at all",
            given().with(|g| g.limits = vec![limit("1222", None, LimitRule::AtMost(0))]),
            vec![W::LimitHit],
        ),
        (
            "several",
            given().with(|g| {
                g.loan.status = LoanStatus::InRepair;
                g.listed = false;
            }),
            vec![W::InRepair, W::FirmNotListed],
        ),
    ];
    for (what, given, why) in table {
        assert_eq!(given.decided(), Decision::ToStaff(why), "{what}");
    }
}
