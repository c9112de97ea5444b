//! The work of the functions about a trial: one call of one desk, then an ordinary address.

use chrono::NaiveDate;
use domain::{
    id::{SlotId, TrialProductId},
    product::HmsNumber,
    refusal::Refusal,
    trial::Closed,
};
use i18n::Locale;

use super::asked::Form;
pub use super::{asked::told, kept::need};
use crate::{
    api::{ApiError, context},
    host,
    routes::{self, TrialPart},
};

/// The answer that takes an offered time.
pub const YES: &str = "ja";
pub const NO: &str = "nei";

/// Begins a trial and leads to its products.
pub async fn begin(language: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    start(locale, None, &routes::trials(locale)).await
}

/// Picks a product, and leads to what is picked.
pub async fn pick(language: &str, product: &str) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    match product.parse::<HmsNumber>() {
        Ok(number) => {
            let page = routes::product(locale, &number);
            start(locale, Some(number), &page).await
        }
        Err(_no_number) => {
            host::redirect(&routes::products(locale));
            Ok(())
        }
    }
}

async fn start(locale: Locale, product: Option<HmsNumber>, back: &str) -> Result<(), ApiError> {
    let picked = async { context::portal()?.trials.pick(&context::citizen()?, product).await };
    match picked.await {
        Ok(trial) => host::redirect(&routes::trial_part(locale, trial, TrialPart::Products)),
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        Err(Refusal::SignIn) => host::redirect(&routes::sign_in(locale, back)),
        Err(Refusal::Invalid(_)) => host::redirect(&routes::trials_when_full(locale)),
        // The product's page says that there is no such product, or that it is a car; the list says why no trial can be
        // arranged.
        Err(Refusal::NotFound) => host::redirect(back),
        Err(Refusal::TrialClosed(why)) if why.contains(&Closed::Car) => host::redirect(back),
        Err(_) => host::redirect(&routes::trials(locale)),
    }
    Ok(())
}

/// Takes a product out, and leads to what is left.
pub async fn put_back(language: &str, trial: &str, product: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    let taken_out = form.ask(|desk, who, id| async move {
        let product: TrialProductId = product.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        desk.put_back(&who, id, product).await
    });
    form.leave(taken_out.await, &form.part(TrialPart::Products, ""))
}

/// Deletes a draft and leads to the trials.
pub async fn discard(language: &str, trial: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    let deleted = form.ask(|desk, who, id| async move { desk.discard(&who, id).await });
    // Gone already is as good as deleted now.
    let deleted = match deleted.await {
        Err(Refusal::NotFound) => Ok(()),
        other => other,
    };
    form.leave(deleted, &routes::trials(form.locale))
}

/// Takes a time. Whoever was too slow gets the nearest ones, with nothing to type again.
pub async fn book(language: &str, trial: &str, slot: &str, from: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    let from: Option<NaiveDate> = from.parse().ok();
    let on = from.map(|date| format!("fra={date}&")).unwrap_or_default();
    let back = form.part(TrialPart::Time, &format!("{on}feil=ja"));
    let Ok(slot) = slot.parse::<SlotId>() else {
        // Nothing was chosen, or nothing that can be: the page says what to do.
        host::redirect(&back);
        return Ok(());
    };
    match form.ask(|desk, who, id| async move { desk.book(&who, id, slot).await }).await {
        // The page of the times tells which of the three it is.
        Err(Refusal::TimeTaken | Refusal::NotFound | Refusal::TrialClosed(_)) => {
            host::redirect(&form.part(TrialPart::Time, &format!("{on}opptatt={slot}")));
            Ok(())
        }
        Err(Refusal::Invalid(problems)) => {
            host::redirect(&form.lacks(&problems));
            Ok(())
        }
        Err(Refusal::SignIn) => form.refused(&Refusal::SignIn, &form.part(TrialPart::Time, "")),
        booked => form.leave(booked, &form.done(told::BOOKED)),
    }
}

/// Goes on the waiting list.
pub async fn wait(language: &str, trial: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    match form.ask(|desk, who, id| async move { desk.wait(&who, id).await }).await {
        Err(Refusal::Invalid(problems)) => {
            host::redirect(&form.lacks(&problems));
            Ok(())
        }
        waits => form.leave(waits, &form.done(told::WAITING)),
    }
}

/// Answers the offer of the time that was shown.
pub async fn answer_offer(language: &str, trial: &str, slot: &str, answer: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    let yes = match answer {
        YES => true,
        NO => false,
        // A form without an answer has not been sent by its buttons.
        _ => {
            host::redirect(&routes::trial_path(form.locale, trial, ""));
            return Ok(());
        }
    };
    let answered = form.ask(|desk, who, id| async move {
        let slot: SlotId = slot.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        desk.answer_offer(&who, id, slot, yes).await
    });
    match answered.await {
        Err(Refusal::TimeTaken | Refusal::NotFound | Refusal::TrialClosed(_)) => {
            host::redirect(&form.not_done(told::GONE));
            Ok(())
        }
        answered => form.leave(answered, &form.done(if yes { told::BOOKED } else { told::DECLINED })),
    }
}

/// Notes that it is agreed with a supplier.
pub async fn arrange(language: &str, trial: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    match form.ask(|desk, who, id| async move { desk.arrange(&who, id).await }).await {
        // The summary leads back to what is missing.
        arranged @ Err(Refusal::Invalid(_)) => {
            form.leave(arranged, &form.part(TrialPart::Summary, "feil=ja"))
        }
        arranged => form.leave(arranged, &form.done(told::ARRANGED)),
    }
}

/// Calls the trial off.
pub async fn cancel(language: &str, trial: &str) -> Result<(), ApiError> {
    let form = Form::new(language, trial);
    let cancelled = form.ask(|desk, who, id| async move { desk.cancel(&who, id).await });
    form.leave(cancelled.await, &form.done(told::CANCELLED))
}
