//! The form of each move. A move that asks for something opens on demand.

use domain::{
    case::{CaseKind, MoveFields, MoveKind, RejectReason},
    problem::{Field, Problem},
    views::StaffCase,
};
use i18n::{Locale, texts::staff_moves::MoveWords, wording};
use leptos::prelude::*;

use crate::ui::{Choice, ErrorSummary, PostForm, Radios, Submit, TextArea, TextInput, problem_at};

/// The fields of a move, by the names that problems know them by.
struct Asks {
    date: Option<Field>,
    reason: bool,
    text: Option<Field>,
}

fn asks(kind: MoveKind) -> Asks {
    match kind {
        MoveKind::Hold => Asks { date: Some(Field::HoldUntil), reason: false, text: Some(Field::HoldReason) },
        MoveKind::Send => Asks { date: Some(Field::ExpectedDate), reason: false, text: None },
        MoveKind::Reject => Asks { date: None, reason: true, text: Some(Field::DecisionText) },
        MoveKind::Settle | MoveKind::Cancel => {
            Asks { date: None, reason: false, text: Some(Field::DecisionText) }
        }
        _ => Asks { date: None, reason: false, text: None },
    }
}

/// One move: `first` is the likeliest one and stands open; `problems` belong to the move that was typed.
pub(super) fn form(
    locale: Locale,
    shown: &StaffCase,
    kind: MoveKind,
    first: bool,
    problems: &[Problem],
) -> impl IntoView + use<> {
    let words = (locale.texts().staff_case.move_words)(shown.case.kind(), kind);
    let asks = asks(kind);
    let typed = shown.typed.clone().filter(|typed| typed.kind == kind);
    let asks_nothing = asks.date.is_none() && asks.text.is_none();
    let open = first || typed.is_some();
    let problems = if typed.is_some() { problems.to_vec() } else { Vec::new() };
    let fields = fields(locale, shown.case.kind(), words, kind, &asks, typed, &problems);
    let ends = matches!(kind, MoveKind::Reject | MoveKind::Cancel);
    let (case, version) = (shown.case.id.to_string(), shown.case.version.to_string());
    let form = view! {
        <PostForm action="/api/casework/move">
            <input type="hidden" name="sak" value=case/>
            <input type="hidden" name="versjon" value=version/>
            <input type="hidden" name="trekk" value=kind.code()/>
            <p>{words.effect}</p>
            {fields}
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit
                    label=words.button
                    variant=if first { "primary" } else { "secondary" }
                    colour=if ends { "danger" } else { "accent" }
                />
            </div>
        </PostForm>
    };
    if asks_nothing {
        view! { <div class="bp-move">{form}</div> }.into_any()
    } else {
        view! {
            <details class="bp-move" open=open>
                <summary>{words.button}</summary>
                {form}
            </details>
        }
        .into_any()
    }
}

fn fields(
    locale: Locale,
    case: CaseKind,
    words: &'static MoveWords,
    kind: MoveKind,
    asks: &Asks,
    typed: Option<MoveFields>,
    problems: &[Problem],
) -> impl IntoView + use<> {
    // A text for a move that was typed has the id its problems link to; the other one on the page has its own.
    let tried = typed.is_some();
    let (date, reason, text) =
        typed.map(|typed| (typed.date, typed.decision_reason, typed.text)).unwrap_or_default();
    let date = asks.date.map(|field| {
        view! {
            <TextInput
                name="dato"
                id=field.name()
                label=words.date
                value=date
                hint=words.date_hint
                problem=problem_at(problems, field)
                size=10
            />
        }
    });
    let reason = asks.reason.then(|| {
        let fitting = RejectReason::ALL.into_iter().filter(|reason| reason.fits(case));
        let choices = fitting.map(|reason| Choice {
            value: reason.code().to_owned(),
            label: wording::reject_reason(locale, reason).to_owned(),
            description: None,
        });
        view! {
            <Radios
                name=Field::DecisionReason.name()
                legend=words.reason
                choices=choices.collect()
                chosen=reason
                problem=problem_at(problems, Field::DecisionReason)
            />
        }
    });
    let text = asks.text.map(|field| {
        let id = match kind {
            MoveKind::Reject if !tried => "tekst-avsla",
            MoveKind::Settle if !tried => "tekst-ordnet",
            MoveKind::Cancel if !tried => "tekst-avslutt",
            _ => field.name(),
        };
        view! {
            <TextArea
                name="tekst"
                id=id
                label=words.text
                value=text
                hint=words.text_hint
                problem=problem_at(problems, field)
            />
        }
    });
    (date, reason, text)
}
