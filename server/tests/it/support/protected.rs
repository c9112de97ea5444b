//! The headers that every answer carries, whatever made it.

use super::Answer;

/// Fails with `what` when a protecting header is missing or weaker than it should be.
pub(crate) fn assert_protected(what: &str, answer: &Answer) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{what}: {name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert!((8..=64).contains(&answer.header("x-request-id").len()), "{what}");
    let policy = answer.header("content-security-policy");
    // A provider tells of a sign-out in a frame of its own page: nothing but an empty document may be shown there.
    let own = ["style-src 'self'", "form-action 'self'", "frame-ancestors 'none'"];
    let framed = ["default-src 'none'; form-action 'none'; ", "frame-ancestors http://127.0.0.1:1"];
    let is_framed = policy.contains("frame-ancestors http");
    assert!(!is_framed || ["", "<!DOCTYPE html><title>-</title>"].contains(&&*answer.text()), "{what}");
    let kind: &[&str] = if is_framed { &framed } else { &own };
    for part in ["default-src 'none'", "base-uri 'none'", "object-src 'none'"].iter().chain(kind) {
        assert!(policy.contains(part), "{what}: {part} is missing in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"), "{what}: {policy}");
}
