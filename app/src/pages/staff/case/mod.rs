//! One case as staff handle it: facts, handling and history side by side.
//!
//! What a move answered is read from the address, and what is wrong with it is derived again from what was typed.

mod brief;
mod handling;
mod history;
mod moves;
mod outcome;
mod rule;

use domain::{
    access::may_move,
    actor::Staff,
    case::{MoveFields, MoveKind},
    id::CaseId,
    problem::Problem,
    views::StaffCase,
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::{
    api::context,
    locale::use_locale,
    pages::{load, shared::param},
    routes,
    ui::{Breadcrumbs, PageHeading, Section},
};

pub fn page() -> impl IntoView {
    let (locale, id) = (use_locale(), param::<CaseId>("case"));
    load(
        async move {
            let staff = context::staff()?;
            let case = context::portal()?.casework.open(&staff, id?).await?;
            Ok((staff, case))
        },
        move |(staff, case)| {
            show(locale, &staff, &with_nothing_typed(case, context::query("feil").as_deref()))
        },
    )
}

/// A move that was refused without anything typed in it is not kept: it is that move with empty fields.
fn with_nothing_typed(mut shown: StaffCase, failed: Option<&str>) -> StaffCase {
    let refused = failed.and_then(MoveKind::from_code);
    if let Some(kind) = refused.filter(|kind| shown.typed.as_ref().is_none_or(|typed| typed.kind != *kind)) {
        let nothing = String::new;
        shown.typed = Some(MoveFields { kind, date: nothing(), decision_reason: nothing(), text: nothing() });
    }
    shown
}

fn show(locale: Locale, staff: &Staff, shown: &StaffCase) -> impl IntoView + use<> {
    let texts = locale.texts();
    let (frame, texts) = (&texts.frame, &texts.staff_case);
    let title =
        (texts.title)(&wording::errand(locale, shown.case.kind(), &shown.case.aid.name), &shown.person.name);
    let moves = open_moves(staff, shown);
    let problems = problems(shown, context::query("feil").as_deref());
    let failed = !problems.is_empty();
    let outcome = outcome::outcome(locale, shown, &moves);
    let brief = brief::brief(locale, shown);
    // Only an exchange has a rule that lets it through.
    let rule = shown.case.matter.exchange().map(|_| rule::rule(locale, shown));
    let person = brief::person(locale, shown);
    let handling = handling::handling(locale, shown, &moves, &problems);
    let history = history::history(locale, shown.case.kind(), &shown.history);
    view! {
        <div class="bp-wide bp-stack">
            <Breadcrumbs above=vec![(frame.tasks.to_owned(), routes::tasks(locale))] here=title.clone()/>
            <PageHeading title failed/>
            {outcome}
            <div class="bp-case">
                <Section heading=texts.facts>{brief}{rule}{person}</Section>
                <Section heading=texts.handling>{handling}</Section>
                <Section heading=texts.history>{history}</Section>
            </div>
        </div>
    }
}

/// What the reader may do with the case now, the likeliest first.
fn open_moves(staff: &Staff, shown: &StaffCase) -> Vec<MoveKind> {
    const ORDER: [MoveKind; 11] = [
        MoveKind::Take,
        MoveKind::TakeOver,
        MoveKind::Resume,
        MoveKind::Approve,
        MoveKind::Send,
        MoveKind::Deliver,
        MoveKind::Settle,
        MoveKind::Hold,
        MoveKind::Reject,
        MoveKind::Cancel,
        MoveKind::HandBack,
    ];
    let legal = |kind: &MoveKind| shown.case.after(*kind).is_ok();
    let allowed = |kind: &MoveKind| may_move(staff.id, shown.case.handler, *kind).is_ok();
    ORDER.into_iter().filter(legal).filter(allowed).collect()
}

/// What is wrong with the move that was refused, when it was this one.
fn problems(shown: &StaffCase, failed: Option<&str>) -> Vec<Problem> {
    let typed = shown.typed.as_ref().filter(|typed| Some(typed.kind.code()) == failed);
    typed.and_then(|typed| typed.parse(context::today()).err()).unwrap_or_default()
}
