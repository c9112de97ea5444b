//! The work of the functions that write an exchange: one call of one desk, then an ordinary address.

use domain::{
    exchange::Step,
    id::{DraftId, LoanId},
    portal::StepFields,
    refusal::Refusal,
    views::DraftState,
};
use http::StatusCode;
use i18n::{Locale, format};

use crate::{
    api::{ApiError, context},
    host, routes,
};

/// What the button of a step asks for besides keeping what was typed: no answer page, for the companion.
const STAY: &str = "behold";
/// … or the overview.
const LATER: &str = "senere";

/// Begins an exchange and leads to its first step.
pub async fn begin(language: &str, loan: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let started = async {
        let id: LoanId = loan.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.exchanges.start(&context::citizen()?, id).await
    };
    match started.await {
        Ok(draft) => host::redirect(&routes::exchange_step(locale, draft, Step::Reason)),
        // The page of the aid tells why not, or that there is no such aid.
        Err(refusal) => leave(locale, &refusal, &routes::loan_path(locale, loan))?,
    }
    Ok(())
}

/// Deletes a draft and leads to the aids.
pub async fn discard(language: &str, draft: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
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

/// Sends the exchange and leads to its receipt.
pub async fn send(language: &str, draft: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let submitted = async {
        let id: DraftId = draft.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        context::portal()?.exchanges.submit(&context::citizen()?, id).await
    };
    match submitted.await {
        Ok(case) => host::redirect(&routes::receipt(locale, case)),
        // The summary sends on to the first step that is not complete, or tells what has closed the exchange.
        Err(refusal) => leave(locale, &refusal, &routes::exchange_path(locale, draft, Step::Summary, true))?,
    }
    Ok(())
}

/// The step of the reason.
pub async fn reason(
    language: &str,
    draft: &str,
    reason: String,
    reason_text: String,
    then: &str,
) -> Result<String, ApiError> {
    let fields = StepFields::Reason { reason, reason_text };
    save(language, draft, Step::Reason, fields, then).await
}

/// The step of the delivery: choice, street, postcode and town as typed.
pub async fn delivery(
    language: &str,
    draft: &str,
    typed: [String; 4],
    then: &str,
) -> Result<String, ApiError> {
    let [delivery, street, postcode, city] = typed;
    let fields = StepFields::Delivery { delivery, street, postcode, city };
    save(language, draft, Step::Delivery, fields, then).await
}

/// Keeps a step as typed and leads on, to itself with what is missing, or to another language. Whoever stays is told
/// when it was saved.
async fn save(
    language: &str,
    draft: &str,
    step: Step,
    fields: StepFields,
    then: &str,
) -> Result<String, ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    match keep(draft, fields).await {
        Ok(kept) if then == STAY => saved(locale, &kept),
        Err(refusal) if then == STAY => Err(ApiError::from(&refusal)),
        Ok(Kept::Written(state)) => {
            host::redirect(&after(locale, &state, step, then));
            Ok(String::new())
        }
        // What was typed is kept; the rest waits until one has signed in again.
        Ok(Kept::Lapsed(_)) => {
            let here = routes::exchange_path(locale, draft, step, false);
            host::redirect(&routes::sign_in_to_kept(locale, &here));
            Ok(String::new())
        }
        // Nothing could be kept: the answer gives back what was typed.
        Err(Refusal::SignIn) => Err(ApiError::SignIn),
        Err(refusal) => {
            leave(locale, &refusal, &routes::exchange_path(locale, draft, step, true))?;
            Ok(String::new())
        }
    }
}

enum Kept {
    Written(DraftState),
    /// For somebody whose session has run out.
    Lapsed(DraftState),
}

async fn keep(draft: &str, fields: StepFields) -> Result<Kept, Refusal> {
    let id: DraftId = draft.parse().map_err(|_not_an_id| Refusal::NotFound)?;
    let exchanges = context::portal()?.exchanges;
    match (context::citizen(), context::lapsed()) {
        (Err(Refusal::SignIn), Some(lapsed)) => exchanges.save(&lapsed, id, fields).await.map(Kept::Lapsed),
        (citizen, _) => exchanges.save(&citizen?, id, fields).await.map(Kept::Written),
    }
}

/// What the companion writes on the page it stays on. A draft that has been sent is not written to any more.
fn saved(locale: Locale, kept: &Kept) -> Result<String, ApiError> {
    let state = match kept {
        Kept::Written(state) => state,
        Kept::Lapsed(state) => {
            host::status(StatusCode::ACCEPTED);
            state
        }
    };
    match state {
        DraftState::Open(page) => {
            Ok((locale.texts().frame.saved_at)(&format::time(locale, page.draft.changed_at)))
        }
        DraftState::Sent(_) => Err(ApiError::Closed),
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
        Refusal::Unavailable | Refusal::TooMany { .. } => return Err(refusal.into()),
        Refusal::SignIn => host::redirect(&routes::sign_in(locale, page)),
        _ => host::redirect(page),
    }
    Ok(())
}
