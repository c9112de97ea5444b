//! Why an exchange is closed, to oneself and about a child.

use domain::exchange::{Closed, LoanClosed};
use i18n::{Locale, wording};

/// What the pass of a child says is never said of the guardian.
#[test]
fn a_guardian_reads_of_the_child() {
    for locale in Locale::ALL {
        for closed in [Closed::NoAgreement, Closed::OutOfScope, Closed::NotHolderTask] {
            let (own, about) =
                (wording::closed(locale, closed, None), wording::closed(locale, closed, Some("Leah")));
            assert!(!own.why.contains("Leah"), "{}", own.why);
            assert!(about.why.contains("Leah"), "{}", about.why);
        }
    }
    let advice = wording::closed(Locale::Nb, Closed::NoAgreement, Some("Leah")).instead;
    assert!(advice.ends_with("De kan bytte hjelpemiddelet for Leah."), "{advice}");
}

#[test]
fn a_loan_of_unknown_type_is_not_called_short() {
    let unknown = Closed::Loan(LoanClosed::LoanType(None));
    let why = wording::closed(Locale::Nb, unknown, None).why;
    assert!(why.starts_with("Vi vet ikke hvilken type lån dette er."), "{why}");
    for locale in Locale::ALL {
        assert!((locale.texts().staff_rule.why)(unknown).contains(locale.pick(
            "vet ikke",
            "veit ikkje",
            "not know"
        )));
    }
}
