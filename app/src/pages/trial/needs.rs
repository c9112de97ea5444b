//! Step 3: what is needed at the visit. It is carried over from one trial to the next.

use domain::{
    problem::Field,
    trial::{MAX_NEED_TEXT, Needs},
    views::TrialPage,
};
use leptos::prelude::*;

use super::step::{OfTrial, buttons, part, top};
use crate::{
    api::{context, trials::work::need},
    locale::use_texts,
    routes::TrialPart,
    ui::{Checkbox, Checkboxes, ErrorSummary, PostForm, TextArea, TextInput, problem_at},
};

/// The name of the boxes.
const TICKED: &str = "trenger[]";

pub fn page() -> impl IntoView {
    part(TrialPart::Needs, show)
}

fn show(page: TrialPage) -> impl IntoView {
    let texts = &use_texts().trial_steps;
    let trial = page.trial;
    let wrong = context::query("feil").is_some();
    let problems = if wrong { trial.needs.problems() } else { Vec::new() };
    let (of_interpreter, of_text) =
        (problem_at(&problems, Field::Interpreter), problem_at(&problems, Field::NeedText));
    let Needs { interpreter, text, .. } = trial.needs.clone();
    let boxes = boxes(&trial.needs);
    view! {
        <div class="bp-column bp-stack">
            {top(TrialPart::Needs, &trial, !problems.is_empty())}
            <p>{texts.needs_intro}</p>
            <PostForm action="/api/trials/needs" keeps=true>
                <OfTrial id=trial.id/>
                <TextInput
                    name=Field::Interpreter.name()
                    label=texts.interpreter
                    hint=texts.interpreter_hint
                    value=interpreter
                    problem=of_interpreter
                    optional=true
                    autocomplete="off"
                />
                <Checkboxes id="trenger" legend=texts.ticks>
                    {boxes}
                </Checkboxes>
                <TextArea
                    name=Field::NeedText.name()
                    label=texts.need_text
                    hint=(texts.need_text_hint)(MAX_NEED_TEXT)
                    value=text
                    problem=of_text
                    optional=true
                />
                <ErrorSummary problems/>
                {buttons(&trial)}
            </PostForm>
        </div>
    }
}

fn boxes(needs: &Needs) -> Vec<impl IntoView + use<>> {
    let texts = &use_texts().trial_steps;
    let boxes = [
        (need::COMPANION, texts.companion, needs.companion),
        (need::TRANSPORT, texts.transport, needs.transport),
        (need::HOIST, texts.hoist, needs.hoist),
    ];
    let one = |(value, label, checked): (&'static str, &'static str, bool)| {
        view! { <Checkbox name=TICKED id=format!("trenger-{value}") value label checked/> }
    };
    boxes.into_iter().map(one).collect()
}
