//! How many are given out at once.

use domain::{
    id::LoanId,
    order_number::{Decision, LimitFields, LimitRule, Past, Purpose, WhyStaff, limit_for},
    problem::{Field, ProblemKind},
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::given::{centre, chair, given, iso, limit, past};

#[test]
fn where_nothing_is_set_three_in_a_year_are_enough_for_one_aid_and_purpose() {
    let mine = Some(chair().id);
    let three = |days_ago: u64| vec![past(mine, "122203", Purpose::Repair, days_ago); 3];
    let decided = |list: Vec<Past>| given().with(|g| g.past = list).decided();
    assert_eq!(decided(three(364)), Decision::ToStaff(vec![WhyStaff::LimitHit]));
    assert_eq!(decided(three(365)), Decision::Issue, "a year ago");
    assert_eq!(decided(three(10)[..2].to_vec()), Decision::Issue, "two");
    assert_eq!(decided(vec![past(mine, "122203", Purpose::Service, 1); 3]), Decision::Issue, "other purpose");
    let other = Some(LoanId(Uuid::from_u128(9)));
    assert_eq!(decided(vec![past(other, "122203", Purpose::Repair, 1); 3]), Decision::Issue, "another aid");
}

#[test]
fn the_longest_category_counts_and_of_two_the_one_for_the_purpose() {
    let limits = [
        limit("12", None, LimitRule::AlwaysStaff),
        limit("1222", Some(Purpose::Trial), LimitRule::AtMost(1)),
        limit("1222", None, LimitRule::AtMost(5)),
        limit("12220399", None, LimitRule::AtMost(7)),
        limit("09", None, LimitRule::AtMost(9)),
    ];
    let rule = |code: &str, purpose| limit_for(&limits, &iso(code), purpose).map(|limit| limit.rule);
    assert_eq!(rule("122303", Purpose::Repair), Some(LimitRule::AlwaysStaff));
    assert_eq!(rule("122206", Purpose::Trial), Some(LimitRule::AtMost(1)));
    assert_eq!(rule("122206", Purpose::Repair), Some(LimitRule::AtMost(5)));
    assert_eq!(rule("122203", Purpose::Repair), Some(LimitRule::AtMost(7)), "as many as both have");
    assert_eq!(rule("12220399", Purpose::Repair), Some(LimitRule::AtMost(7)));
    assert_eq!(rule("12220301", Purpose::Repair), Some(LimitRule::AtMost(5)), "another kind");
    assert_eq!(rule("180903", Purpose::Repair), None);
    // A limit counts across aids, and a set limit takes the place of our own.
    let across = vec![past(None, "122206", Purpose::Trial, 1), past(None, "122209", Purpose::Repair, 1)];
    let two = given().with(|g| {
        g.limits = vec![limit("1222", None, LimitRule::AtMost(2))];
        g.past = across;
    });
    assert_eq!(two.decided(), Decision::ToStaff(vec![WhyStaff::LimitHit]));
}

#[test]
fn of_two_limits_that_may_both_be_meant_the_stricter_counts() {
    use LimitRule::{AlwaysStaff, AtMost};
    for (one, other, counts) in [
        (AtMost(2), AtMost(9), AtMost(2)),
        (AlwaysStaff, AtMost(9), AlwaysStaff),
        (AtMost(0), AlwaysStaff, AlwaysStaff),
    ] {
        for (one, other) in [(one, other), (other, one)] {
            let limits = [limit("12220301", None, one), limit("12220399", None, other)];
            let rule = |code: &str| limit_for(&limits, &iso(code), Purpose::Repair).map(|limit| limit.rule);
            assert_eq!(rule("122203"), Some(counts), "{one:?} {other:?}");
            assert_eq!((rule("12220301"), rule("12220399")), (Some(one), Some(other)));
        }
    }
}

#[test]
fn a_limit_as_typed_is_read_or_told_what_is_wrong() {
    let typed = |prefix: &str, purpose: &str, most: &str| {
        LimitFields { prefix: prefix.into(), purpose: purpose.into(), most: most.into() }.parse(centre())
    };
    assert_eq!(typed("12 22", "alle", " 4 "), Ok(limit("1222", None, LimitRule::AtMost(4))));
    assert_eq!(
        typed("09", "service", "Alltid"),
        Ok(limit("09", Some(Purpose::Service), LimitRule::AlwaysStaff))
    );
    for (prefix, purpose, most, field, kind) in [
        ("1", "alle", "1", Field::Category, ProblemKind::NotACategory),
        ("123456789", "alle", "1", Field::Category, ProblemKind::NotACategory),
        ("12a", "alle", "1", Field::Category, ProblemKind::NotACategory),
        ("12", "", "1", Field::Purpose, ProblemKind::Missing),
        ("12", "alle", "-1", Field::Most, ProblemKind::NotACount),
        ("12", "alle", "1000", Field::Most, ProblemKind::NotACount),
        ("12", "alle", "", Field::Most, ProblemKind::NotACount),
    ] {
        let problems = typed(prefix, purpose, most).unwrap_err();
        assert_eq!(
            (problems.len(), problems[0].field, problems[0].kind),
            (1, field, kind),
            "{prefix} {most}"
        );
    }
}

proptest! {
    #[test]
    fn more_numbers_before_never_let_one_through_that_would_not_have_been(
        most in prop::option::of(0u32..4),
        kinds in prop::collection::vec((prop::sample::select(vec!["122203", "12220301", "122206", "123903"]),
            prop::sample::select(Purpose::ALL.to_vec()), 0u64..800), 0..9),
        more in prop::sample::select(vec!["122203", "122206", "123903"]),
        purpose in prop::sample::select(Purpose::ALL.to_vec())
    ) {
        let mut before: Vec<Past> =
            kinds.iter().map(|(code, what, ago)| past(Some(chair().id), code, *what, *ago)).collect();
        let decided = |list: &[Past]| {
            let given = given().with(|g| {
                g.purpose = purpose;
                g.limits = most.map(|most| limit("1222", None, LimitRule::AtMost(most))).into_iter().collect();
                g.past = list.to_vec();
            });
            given.decided()
        };
        let without = decided(&before);
        before.push(past(Some(chair().id), more, purpose, 1));
        prop_assert!(without == Decision::Issue || decided(&before) != Decision::Issue);
    }
}
