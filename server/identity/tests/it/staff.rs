//! The attacks on what only staff have.

use hostile::{Kind, OSLO_GROUP};
use serde_json::json;

use crate::{
    attack::{AGDER_GROUP, all_fail},
    everybody::{claimed, remove, set},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_on_the_claims_of_staff_fails_for_its_own_reason() {
    let attacks = vec![
        claimed(
            "another tenant",
            |c, _| set(c, "tid", json!("22222222-2222-3333-4444-555555555555")),
            "tenant",
        ),
        claimed("no tenant", |c, _| remove(c, "tid"), "tenant"),
        claimed("no object", |c, _| remove(c, "oid"), "no-oid"),
        claimed("an e-mail address as object", |c, _| set(c, "oid", json!("a@nav.example")), "no-oid"),
        claimed("no NAVident", |c, _| remove(c, "NAVident"), "no-nav-ident"),
        claimed("a long NAVident", |c, _| set(c, "NAVident", json!("Z9900011")), "no-nav-ident"),
        claimed(
            "a NAVident that breaks a log line",
            |c, _| set(c, "NAVident", json!("Z9900\n")),
            "no-nav-ident",
        ),
        claimed("a NAVident in other letters", |c, _| set(c, "NAVident", json!("Å99001")), "no-nav-ident"),
        claimed("no name", |c, _| remove(c, "name"), "no-name"),
        claimed("a blank name", |c, _| set(c, "name", json!("  ")), "no-name"),
        claimed("an endless name", |c, _| set(c, "name", json!("x".repeat(300))), "no-name"),
        claimed("no groups", |c, _| remove(c, "groups"), "no-groups"),
        claimed("an empty list of groups", |c, _| set(c, "groups", json!([])), "no-groups"),
        claimed(
            "too many groups",
            |c, _| {
                remove(c, "groups");
                set(c, "_claim_names", json!({ "groups": "src1" }));
                set(c, "_claim_sources", json!({ "src1": { "endpoint": "https://graph.example/" } }));
            },
            "too-many-groups",
        ),
        claimed(
            "too many groups beside some",
            |c, _| set(c, "_claim_names", json!({ "groups": "src1" })),
            "too-many-groups",
        ),
        claimed(
            "groups that are not told",
            |c, _| {
                remove(c, "groups");
                set(c, "hasgroups", json!(true));
            },
            "too-many-groups",
        ),
        claimed("groups as one word", |c, _| set(c, "groups", json!(OSLO_GROUP)), "token-unreadable"),
        claimed(
            "groups of others",
            |c, _| set(c, "groups", json!(["bbbbbbbb-0000-0000-0000-000000000001"])),
            "no-centre",
        ),
        claimed("the name of a group", |c, _| set(c, "groups", json!(["Oslo", "4703"])), "no-centre"),
        claimed("two centres", |c, _| set(c, "groups", json!([OSLO_GROUP, AGDER_GROUP])), "two-centres"),
        claimed(
            "only what citizens have",
            |c, _| {
                remove(c, "tid");
                set(c, "pid", json!("03847797958"));
            },
            "tenant",
        ),
    ];
    all_fail(Kind::Staff, attacks).await;
}
