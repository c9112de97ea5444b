//! The terms of trials.

use domain::{
    case::Route,
    trial::{AccessFact, Closed, Needs, TrialEvent, TrialState, TrialStep},
};

use super::ClosedWords;
use crate::{Locale, format};

/// Where a trial stands.
pub fn trial_state(locale: Locale, state: TrialState) -> &'static str {
    match state {
        TrialState::Draft => locale.pick("Ikke ferdig avtalt", "Ikkje ferdig avtalt", "Not arranged yet"),
        TrialState::Wished => locale.pick(
            "Venter på svar om tid",
            "Ventar på svar om tid",
            "Waiting for an answer about a time",
        ),
        TrialState::Waiting => locale.pick("På venteliste", "På venteliste", "On the waiting list"),
        TrialState::Booked => locale.pick("Time bestilt", "Time bestilt", "Time booked"),
        TrialState::AtSupplier => locale.pick(
            "Avtales med leverandøren",
            "Blir avtalt med leverandøren",
            "Arranged with the supplier",
        ),
        TrialState::Met => {
            locale.pick("Venter på svaret ditt", "Ventar på svaret ditt", "Waiting for your answer")
        }
        TrialState::Missed => locale.pick("Ikke møtt", "Ikkje møtt", "Not attended"),
        TrialState::Chosen => locale.pick("Valgt", "Valt", "Chosen"),
        TrialState::NothingFitted => {
            locale.pick("Ingenting passet", "Ingenting passa", "Nothing was suitable")
        }
        TrialState::Cancelled => locale.pick("Avlyst", "Avlyst", "Called off"),
    }
}

/// What has happened to a trial, as the title of a moment in the history; with the time that was taken. `had_time` tells that
/// there was a time before it.
pub fn trial_event(locale: Locale, event: &TrialEvent, had_time: bool) -> String {
    let words = match event.step {
        TrialStep::Book if had_time => locale.pick("Ny time", "Ny time", "New time"),
        step => trial_step(locale, step),
    };
    match event.starts_at {
        Some(at) => format!("{words}: {}", format::moment_with_weekday(locale, at)),
        None => words.to_owned(),
    }
}

/// What was done with a trial.
pub fn trial_step(locale: Locale, step: TrialStep) -> &'static str {
    match step {
        TrialStep::Wish => {
            locale.pick("Ønsker om tid ble sendt", "Ønske om tid vart sende", "Wished times were sent")
        }
        TrialStep::Wait => locale.pick("Satt på venteliste", "Sett på venteliste", "Put on the waiting list"),
        TrialStep::Book => locale.pick("Time bestilt", "Time bestilt", "Time booked"),
        TrialStep::Arrange => locale.pick(
            "Meldt inn hos en leverandør",
            "Meld inn hos ein leverandør",
            "Sent as a trial at a supplier",
        ),
        TrialStep::Meet => {
            locale.pick("Utprøvingen ble holdt", "Utprøvinga vart halden", "The trial was held")
        }
        TrialStep::Miss => {
            locale.pick("Ingen møtte til timen", "Ingen møtte til timen", "Nobody came to the time")
        }
        TrialStep::Choose => locale.pick("Noe ble valgt", "Noko vart valt", "Something was chosen"),
        TrialStep::ChooseNothing => {
            locale.pick("Ingenting passet", "Ingenting passa", "Nothing was suitable")
        }
        TrialStep::Cancel => {
            locale.pick("Utprøvingen ble avlyst", "Utprøvinga vart avlyst", "The trial was called off")
        }
        TrialStep::Offer => locale.pick(
            "Tilbud om en ledig time",
            "Tilbod om ein ledig time",
            "Offer of a time that became free",
        ),
        TrialStep::Decline => {
            locale.pick("Takket nei til timen", "Takka nei til timen", "The offered time was declined")
        }
        TrialStep::Lapse => locale.pick(
            "Tilbudet om time gjelder ikke lenger",
            "Tilbodet om time gjeld ikkje lenger",
            "The offer of a time no longer stands",
        ),
    }
}

/// What one can know of a room before coming.
pub fn access_fact(locale: Locale, fact: AccessFact) -> &'static str {
    match fact {
        AccessFact::StepFree => locale.pick("Trinnfri adkomst", "Trinnfri tilkomst", "Step-free access"),
        AccessFact::Parking => locale.pick("HC-parkering", "HC-parkering", "Accessible parking"),
        AccessFact::HearingLoop => locale.pick("Teleslynge", "Teleslyngje", "Hearing loop"),
        AccessFact::Hoist => locale.pick("Personløfter", "Personløftar", "Hoist"),
        AccessFact::AccessibleToilet => locale.pick("HC-toalett", "HC-toalett", "Accessible toilet"),
    }
}

/// What somebody needs at the visit, except the text in their own words.
pub fn needs(locale: Locale, needs: &Needs) -> Vec<String> {
    let interpreter = Some(needs.interpreter.trim()).filter(|language| !language.is_empty());
    let interpreter =
        interpreter.map(|language| format!("{}: {language}", locale.pick("Tolk", "Tolk", "Interpreter")));
    let ticked = [
        (needs.companion, locale.pick("Har med ledsager", "Har med ledsagar", "Brings a companion")),
        (needs.transport, locale.pick("Trenger transport", "Treng transport", "Needs transport")),
        (needs.hoist, locale.pick("Trenger personløfter", "Treng personløftar", "Needs a hoist")),
    ];
    let ticked = ticked.into_iter().filter(|(needed, _)| *needed).map(|(_, words)| words.to_owned());
    interpreter.into_iter().chain(ticked).collect()
}

/// What choosing a product leads to (S35, S43, S70, S71).
pub fn leads_to(locale: Locale, route: Route) -> &'static str {
    match route {
        Route::Agreement => locale.pick(
            "Hjelpemiddelsentralen bestiller den fra leverandøren.",
            "Hjelpemiddelsentralen bestiller den frå leverandøren.",
            "The centre orders it from the supplier.",
        ),
        Route::Dispensation => locale.pick(
            "Sentralen må gi dispensasjon først. Valget ditt blir en sak om det, og du trenger ikke søke.",
            "Sentralen må gi dispensasjon først. Valet ditt blir ei sak om det, og du treng ikkje søkje.",
            "The centre must give an exemption first. Your choice becomes a case about that; you need not apply.",
        ),
        Route::NewDecision => locale.pick(
            "Du har ingen slik type på lån. Da trengs et nytt vedtak. Valget ditt går rett til sentralen, og du trenger ikke søke.",
            "Du har ingen slik type på lån. Då trengst eit nytt vedtak. Valet ditt går rett til sentralen, og du treng ikkje søkje.",
            "You have none of this type on loan, so a new decision is needed. Your choice goes straight to the centre; you need not apply.",
        ),
    }
}

/// Why no trial can be arranged here, and what to do instead. `child` is the name of the one acted for.
pub fn trial_closed(locale: Locale, closed: Closed, child: Option<&str>) -> ClosedWords {
    ClosedWords { why: why(locale, closed, child), instead: instead(locale, closed).to_owned() }
}

fn why(locale: Locale, closed: Closed, child: Option<&str>) -> String {
    let words = match (closed, child) {
        (Closed::ProtectedAddress, _) => locale.pick(
            "Med beskyttet adresse avtaler vi utprøving på telefon.",
            "Med verna adresse avtaler vi utprøving på telefon.",
            "With a protected address we arrange trials by telephone.",
        ),
        (Closed::Underage, _) => locale.pick(
            "Du er under 18 år. Da er det foreldrene dine som bruker brukerpasset.",
            "Du er under 18 år. Då er det foreldra dine som bruker brukarpasset.",
            "You are under 18. Your parents use the pass on your behalf.",
        ),
        (Closed::NoAgreement, None) => locale.pick(
            "Du har ikke et brukerpass som gjelder nå.",
            "Du har ikkje eit brukarpass som gjeld no.",
            "You do not have a pass that is in force now.",
        ),
        (Closed::NoAgreement, Some(name)) => {
            return locale.pick(
                format!("{name} har ikke et brukerpass som gjelder nå."),
                format!("{name} har ikkje eit brukarpass som gjeld no."),
                format!("{name} does not have a pass that is in force now."),
            );
        }
        (Closed::NotHolderTask, None) => locale.pick(
            "I avtalen din er det hjelpemiddelsentralen som avtaler utprøving.",
            "I avtalen din er det hjelpemiddelsentralen som avtaler utprøving.",
            "In your agreement the centre arranges trials.",
        ),
        (Closed::NotHolderTask, Some(name)) => {
            return locale.pick(
                format!("I avtalen til {name} er det hjelpemiddelsentralen som avtaler utprøving."),
                format!("I avtalen til {name} er det hjelpemiddelsentralen som avtaler utprøving."),
                format!("In {name}’s agreement the centre arranges trials."),
            );
        }
        (Closed::Car, _) => locale.pick(
            "Bil er aldri med i brukerpasset.",
            "Bil er aldri med i brukarpasset.",
            "Cars are never part of the pass.",
        ),
    };
    words.to_owned()
}

fn instead(locale: Locale, closed: Closed) -> &'static str {
    match closed {
        Closed::ProtectedAddress => locale.pick(
            "De hjelper deg uten at adressen vises.",
            "Dei hjelper deg utan at adressa blir vist.",
            "They help you without showing the address.",
        ),
        Closed::Underage => locale.pick(
            "Be en av dem logge inn og gjøre det for deg.",
            "Be ein av dei logge inn og gjere det for deg.",
            "Ask one of them to sign in and do it for you.",
        ),
        Closed::NoAgreement => locale.pick(
            "Sentralen kan avtale utprøving uten brukerpass.",
            "Sentralen kan avtale utprøving utan brukarpass.",
            "The centre can arrange a trial without a pass.",
        ),
        Closed::NotHolderTask => locale.pick(
            "Si hva du vil prøve. Avtalen kan endres hvis du ønsker det.",
            "Sei kva du vil prøve. Avtalen kan endrast om du ønskjer det.",
            "Say what you want to try. The agreement can be changed if you wish.",
        ),
        Closed::Car => locale.pick(
            "Spør etter bilsenteret når du ringer.",
            "Spør etter bilsenteret når du ringjer.",
            "Ask for the car centre when you call.",
        ),
    }
}
