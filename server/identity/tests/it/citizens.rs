//! The attacks on what only citizens have.

use hostile::Kind;
use serde_json::json;

use crate::{
    attack::all_fail,
    everybody::{claimed, remove, set},
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_attack_on_the_claims_of_a_citizen_fails_for_its_own_reason() {
    let attacks = vec![
        claimed("a lower level", |c, _| set(c, "acr", json!("idporten-loa-substantial")), "acr-too-low"),
        claimed("the lowest level", |c, _| set(c, "acr", json!("idporten-loa-low")), "acr-too-low"),
        claimed("an unknown level", |c, _| set(c, "acr", json!("Level4")), "acr-too-low"),
        claimed("a level in other letters", |c, _| set(c, "acr", json!("IDPORTEN-LOA-HIGH")), "acr-too-low"),
        claimed("no level", |c, _| remove(c, "acr"), "no-acr"),
        claimed("no national number", |c, _| remove(c, "pid"), "no-pid"),
        claimed("an empty national number", |c, _| set(c, "pid", json!("")), "malformed-pid"),
        claimed("wrong control digits", |c, _| set(c, "pid", json!("03847797959")), "malformed-pid"),
        claimed("spaces in the number", |c, _| set(c, "pid", json!("038477 97958")), "malformed-pid"),
        claimed("letters in the number", |c, _| set(c, "pid", json!("0384779795x")), "malformed-pid"),
        claimed("digits of another script", |c, _| set(c, "pid", json!("٠٣٨٤٧٧٩٧٩٥٨")), "malformed-pid"),
        claimed("a number as a number", |c, _| set(c, "pid", json!(3_847_797_958_i64)), "token-unreadable"),
        claimed("no session", |c, _| remove(c, "sid"), "no-sid"),
        claimed("an empty session", |c, _| set(c, "sid", json!("")), "no-sid"),
        claimed(
            "only what staff have",
            |c, _| {
                remove(c, "pid");
                set(c, "NAVident", json!("Z990001"));
            },
            "no-pid",
        ),
    ];
    all_fail(Kind::Citizen, attacks).await;
}
