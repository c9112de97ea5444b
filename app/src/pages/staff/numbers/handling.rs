//! The form of each move on an order number. A move that asks for a text opens on demand.

use domain::{
    order_number::{MoveKind, NumberMoveFields, RefuseReason},
    problem::{Field, Problem},
    views::StaffNumber,
};
use i18n::{Locale, wording};
use leptos::prelude::*;

use crate::ui::{Choice, ErrorSummary, PostForm, Radios, Submit, TextArea, problem_at};

/// A move of which nothing was typed.
pub(super) fn blank(kind: MoveKind) -> NumberMoveFields {
    NumberMoveFields { kind, reason: String::new(), text: String::new() }
}

/// What can be done now, the likeliest first.
pub(super) fn forms(locale: Locale, shown: &StaffNumber, problems: &[Problem]) -> AnyView {
    let legal = MoveKind::OF_STAFF.into_iter().filter(|kind| shown.status.after(*kind).is_ok());
    let failed = crate::api::context::query("feil").and_then(|code| MoveKind::from_code(&code));
    let forms: Vec<_> = legal
        .enumerate()
        .map(|(place, kind)| {
            let problems = if failed == Some(kind) { problems.to_vec() } else { Vec::new() };
            form(locale, shown, kind, place == 0, problems)
        })
        .collect();
    if forms.is_empty() {
        view! { <p>{locale.texts().staff_numbers.nothing_to_do}</p> }.into_any()
    } else {
        forms.into_any()
    }
}

fn form(locale: Locale, shown: &StaffNumber, kind: MoveKind, first: bool, problems: Vec<Problem>) -> AnyView {
    let words = (locale.texts().staff_numbers.move_words)(kind);
    let typed = shown.typed.clone().filter(|typed| typed.kind == kind);
    let open = typed.is_some() || !problems.is_empty();
    let fields = kind.needs_text().then(|| fields(locale, kind, typed.unwrap_or(blank(kind)), &problems));
    let (number, version) = (shown.number.id.to_string(), shown.number.version.to_string());
    let form = view! {
        <PostForm action="/api/order-numbers/move">
            <input type="hidden" name="nummer" value=number/>
            <input type="hidden" name="versjon" value=version/>
            <input type="hidden" name="trekk" value=kind.code()/>
            <p>{words.effect}</p>
            {fields}
            <ErrorSummary problems/>
            <div class="bp-buttons">
                <Submit
                    label=words.button
                    variant=if first { "primary" } else { "secondary" }
                    colour=if kind.needs_text() { "danger" } else { "accent" }
                />
            </div>
        </PostForm>
    };
    if kind.needs_text() {
        view! {
            <details class="bp-move" open=open>
                <summary>{words.button}</summary>
                {form}
            </details>
        }
        .into_any()
    } else {
        view! { <div class="bp-move">{form}</div> }.into_any()
    }
}

/// Refusing and revoking never stand on the same page: each field has its id once.
fn fields(
    locale: Locale,
    kind: MoveKind,
    typed: NumberMoveFields,
    problems: &[Problem],
) -> impl IntoView + use<> {
    let texts = &locale.texts().staff_numbers;
    let reason = (kind == MoveKind::Refuse).then(|| {
        let choices = RefuseReason::ALL.map(|reason| Choice {
            value: reason.code().to_owned(),
            label: wording::refuse_reason(locale, reason).to_owned(),
            description: None,
        });
        view! {
            <Radios
                name=Field::DecisionReason.name()
                legend=texts.reason
                choices=choices.into()
                chosen=typed.reason
                problem=problem_at(problems, Field::DecisionReason)
            />
        }
    });
    view! {
        {reason}
        <TextArea
            name=Field::DecisionText.name()
            label=texts.text
            value=typed.text
            hint=texts.text_hint
            problem=problem_at(problems, Field::DecisionText)
        />
    }
}
