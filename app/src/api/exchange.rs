//! Writing, deleting and sending an exchange.

use domain::{
    exchange::Step,
    id::{DraftId, LoanId},
    portal::StepFields,
    refusal::Refusal,
    views::DraftState,
};
use i18n::Locale;
use leptos::prelude::*;

use super::{ApiError, context};
use crate::{host, routes};

/// What the button of a step asks for besides keeping what was typed.
const STAY: &str = "behold";
const LATER: &str = "senere";

/// Begins an exchange of a loan, or goes on with the one begun.
#[server(prefix = "/api", endpoint = "exchange/start")]
pub async fn start_exchange(
    #[server(rename = "sprak")] language: String,
    #[server(default)] #[server(rename = "hjelpemiddel")] loan: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let started = async {
        let id: LoanId = loan.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.exchanges.start(&context::citizen()?, id).await
    };
    match started.await {
        Ok(draft) => host::redirect(&routes::exchange_step(locale, draft, Step::Reason)),
        // The page of the aid tells why not, or that there is no such aid.
        Err(refusal) => leave(locale, &refusal, &routes::loan_path(locale, &loan))?,
    }
    Ok(())
}

/// Keeps the reason as typed and goes on.
#[server(prefix = "/api", endpoint = "exchange/reason")]
pub async fn save_reason(
    #[server(rename = "sprak")] language: String,
    #[server(default)] #[server(rename = "utkast")] draft: String,
    #[server(default)] #[server(rename = "arsak")] reason: String,
    #[server(default)] #[server(rename = "begrunnelse")] reason_text: String,
    #[server(default)] #[server(rename = "handling")] then: String,
) -> Result<(), ApiError> {
    save(&language, &draft, Step::Reason, StepFields::Reason { reason, reason_text }, &then).await
}

/// Keeps the delivery as typed and goes on.
#[server(prefix = "/api", endpoint = "exchange/delivery")]
pub async fn save_delivery(
    #[server(rename = "sprak")] language: String,
    #[server(default)] #[server(rename = "utkast")] draft: String,
    #[server(default)] #[server(rename = "levering")] delivery: String,
    #[server(default)] #[server(rename = "adresse")] street: String,
    #[server(default)] #[server(rename = "postnummer")] postcode: String,
    #[server(default)] #[server(rename = "poststed")] city: String,
    #[server(default)] #[server(rename = "handling")] then: String,
) -> Result<(), ApiError> {
    let fields = StepFields::Delivery { delivery, street, postcode, city };
    save(&language, &draft, Step::Delivery, fields, &then).await
}

/// Deletes a draft.
#[server(prefix = "/api", endpoint = "exchange/delete")]
pub async fn delete_draft(
    #[server(rename = "sprak")] language: String,
    #[server(default)] #[server(rename = "utkast")] draft: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let deleted = async {
        let id: DraftId = draft.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.exchanges.delete(&context::citizen()?, id).await
    };
    match deleted.await {
        // Gone already is as good as deleted now.
        Ok(()) | Err(Refusal::NotFound) => host::redirect(&routes::loans_after_delete(locale)),
        Err(refusal) => leave(locale, &refusal, &routes::loans(locale))?,
    }
    Ok(())
}

/// Sends the exchange; sending again leads to the same receipt.
#[server(prefix = "/api", endpoint = "exchange/submit")]
pub async fn submit_exchange(
    #[server(rename = "sprak")] language: String,
    #[server(default)] #[server(rename = "utkast")] draft: String,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(&language).unwrap_or_default();
    let submitted = async {
        let id: DraftId = draft.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.exchanges.submit(&context::citizen()?, id).await
    };
    match submitted.await {
        Ok(case) => host::redirect(&routes::receipt(locale, case)),
        // The summary sends on to the first step that is not complete, or tells what has closed the exchange.
        Err(refusal) => leave(locale, &refusal, &routes::exchange_path(locale, &draft, Step::Summary, true))?,
    }
    Ok(())
}

async fn save(language: &str, draft: &str, step: Step, fields: StepFields, then: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    match keep(draft, fields).await {
        Ok(Kept::Written(state)) => {
            if then != STAY {
                host::redirect(&after(locale, &state, step, then));
            }
            Ok(())
        }
        // What was typed is kept; the rest waits until one has signed in again.
        Ok(Kept::Lapsed) | Err(Refusal::SignIn) => {
            let here = routes::exchange_path(locale, draft, step, false);
            if then == STAY {
                return Err(ApiError::SignIn);
            }
            host::redirect(&routes::sign_in(locale, &here));
            Ok(())
        }
        Err(refusal) if then == STAY => Err(ApiError::from(&refusal)),
        Err(refusal) => leave(locale, &refusal, &routes::exchange_path(locale, draft, step, true)),
    }
}

enum Kept {
    Written(DraftState),
    Lapsed,
}

async fn keep(draft: &str, fields: StepFields) -> Result<Kept, Refusal> {
    let id: DraftId = draft.parse().map_err(|_not_an_id| Refusal::NotFound)?;
    let exchanges = context::portal()?.exchanges;
    match (context::citizen(), context::lapsed()) {
        (Err(Refusal::SignIn), Some(lapsed)) => {
            exchanges.save(&lapsed, id, fields).await?;
            Ok(Kept::Lapsed)
        }
        (citizen, _) => exchanges.save(&citizen?, id, fields).await.map(Kept::Written),
    }
}

/// Where a step leads: on when it is complete, back to itself with what is missing when not.
fn after(locale: Locale, state: &DraftState, step: Step, then: &str) -> String {
    let page = match state {
        DraftState::Sent(case) => return routes::receipt(locale, *case),
        DraftState::Open(page) => page,
    };
    if then == LATER {
        return routes::overview(locale);
    }
    if let Some(other) = Locale::from_tag(then) {
        return routes::exchange_step(other, page.draft.id, step);
    }
    let complete = page.draft.fields.problems_of(step, page.registered_address.is_some()).is_empty();
    match step.next() {
        Some(next) if complete => routes::exchange_step(locale, page.draft.id, next),
        _ => routes::exchange_path(locale, &page.draft.id.to_string(), step, true),
    }
}

/// Leaves a refused form for a page that tells why; what cannot be stored is an error of its own.
fn leave(locale: Locale, refusal: &Refusal, page: &str) -> Result<(), ApiError> {
    match refusal {
        Refusal::Unavailable => return Err(ApiError::Unavailable),
        Refusal::SignIn => host::redirect(&routes::sign_in(locale, page)),
        _ => host::redirect(page),
    }
    Ok(())
}
