//! The agreements a product of the catalogue stands on (hm-grunndata-rapid-dto `AgreementInfo`).

use domain::product::{OnAgreement, Post, Rank};
use serde::Deserialize;

use super::{
    Reason,
    fields::{self, Text},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AgreementRow {
    reference: Option<Text>,
    title: Option<Text>,
    rank: Option<Text>,
    post_nr: Option<Text>,
    post_title: Option<Text>,
    expired: Option<Text>,
    status: Option<Text>,
}

/// Those that are published: the register makes an agreement active on the day it begins.
pub(super) fn on_agreements(rows: Vec<AgreementRow>) -> Result<Vec<OnAgreement>, Reason> {
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let status = fields::optional(row.status.clone());
        if status.is_none_or(|status| status == "ACTIVE") {
            found.push(on_agreement(row)?);
        }
    }
    Ok(found)
}

fn on_agreement(row: AgreementRow) -> Result<OnAgreement, Reason> {
    let rank: u8 = fields::required(row.rank, "agreements.rank")?.parse().map_err(|_wrong| Reason::Rank)?;
    let number = fields::required(row.post_nr, "agreements.postNr")?;
    Ok(OnAgreement {
        reference: fields::required(row.reference, "agreements.reference")?,
        title: fields::optional(row.title),
        post: Post {
            number: number.parse().map_err(|_wrong| Reason::Number("agreements.postNr"))?,
            title: fields::optional(row.post_title),
        },
        rank: Rank::try_from(rank).map_err(|_wrong| Reason::Rank)?,
        expires: fields::date_perhaps_with_time(row.expired, "agreements.expired")?,
    })
}
