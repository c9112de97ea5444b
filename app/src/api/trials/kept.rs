//! The steps that keep what is typed: right or wrong, also when the session has run out.

use domain::{
    portal::TrialFields,
    problem::Field,
    refusal::Refusal,
    trial::{Needs, OutcomeFields, Place, PlaceFields, TrialState, WishFields, read_wishes},
    views::TrialPage,
};
use http::StatusCode;
use i18n::{Locale, format};

use super::asked::{Form, told};
use crate::{
    api::{ApiError, context},
    host,
    routes::{self, TrialPart},
};

/// What the button of a step asks for besides keeping what was typed: no answer page, for the companion.
const STAY: &str = "behold";
/// … or the trials.
const LATER: &str = "senere";

/// The query of a step that tells what is missing.
const WRONG: &str = "feil=ja";

/// The boxes of what is needed.
pub mod need {
    pub const COMPANION: &str = "ledsager";
    pub const TRANSPORT: &str = "transport";
    pub const HOIST: &str = "personloft";
}

/// A step with its form.
struct Step<'a> {
    form: Form<'a>,
    part: TrialPart,
    /// What goes along in the address, since it cannot be kept.
    along: String,
}

/// What comes after keeping.
enum Kept {
    /// All is answered; what the companion writes on the page it stays on.
    Answered(String),
    GoOn(Box<TrialPage>),
}

/// Where to try: place, supplier, and whether it charges, as chosen.
pub async fn place(language: &str, trial: &str, typed: [String; 3], then: &str) -> Result<String, ApiError> {
    let [place, supplier, charges] = typed;
    let fields = PlaceFields { place, supplier, charges };
    let form = Form::new(language, trial);
    let step = Step { form, part: TrialPart::Place, along: pairs(&fields) };
    if let Kept::Answered(said) = step.keep(TrialFields::Place(fields.clone()), then).await? {
        return Ok(said);
    }
    host::redirect(&match fields.parse() {
        Err(_problems) => step.wrong(),
        Ok(Place::Centre) => form.part(TrialPart::Needs, ""),
        Ok(Place::Supplier { .. }) => form.part(TrialPart::Summary, ""),
    });
    Ok(String::new())
}

/// The choices as they stand in the address of the step.
fn pairs(fields: &PlaceFields) -> String {
    let pairs = [
        (Field::Place, &fields.place),
        (Field::Supplier, &fields.supplier),
        (Field::Charges, &fields.charges),
    ];
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.map(|(field, chosen)| (field.name(), chosen)));
    query.finish()
}

/// What is needed at the visit.
pub async fn needs(
    language: &str,
    trial: &str,
    interpreter: String,
    ticked: &[String],
    text: String,
    then: &str,
) -> Result<String, ApiError> {
    let has = |need: &str| ticked.iter().any(|ticked| ticked == need);
    let (companion, transport, hoist) = (has(need::COMPANION), has(need::TRANSPORT), has(need::HOIST));
    let needs = Needs { interpreter, companion, transport, hoist, text };
    let step = Step::new(Form::new(language, trial), TrialPart::Needs);
    let page = match step.keep(TrialFields::Needs(needs), then).await? {
        Kept::Answered(said) => return Ok(said),
        Kept::GoOn(page) => page,
    };
    host::redirect(&if !page.trial.needs.problems().is_empty() {
        step.wrong()
    } else if page.trial.state == TrialState::Draft {
        step.form.part(TrialPart::Time, "")
    } else {
        step.form.done(told::NEEDS)
    });
    Ok(String::new())
}

/// The wished times: kept, and sent when they can be read.
pub async fn wishes(
    language: &str,
    trial: &str,
    wishes: Vec<String>,
    then: &str,
) -> Result<String, ApiError> {
    let step = Step::new(Form::new(language, trial), TrialPart::Wishes);
    let page = match step.keep(TrialFields::Wishes(WishFields { wishes }), then).await? {
        Kept::Answered(said) => return Ok(said),
        Kept::GoOn(page) => page,
    };
    if read_wishes(&page.trial.wishes, context::today()).is_err() {
        host::redirect(&step.wrong());
        return Ok(String::new());
    }
    let sent = step.form.ask(|desk, who, id| async move { desk.wish(&who, id).await }).await;
    let to = match &sent {
        Err(Refusal::Invalid(problems)) => step.form.lacks(problems),
        _ => step.form.done(told::WISHED),
    };
    step.form.leave(sent, &to)?;
    Ok(String::new())
}

/// What came of the trial: kept, and sent when it is complete.
pub async fn outcome(
    language: &str,
    trial: &str,
    answer: String,
    chosen: Vec<String>,
    whys: Vec<String>,
    then: &str,
) -> Result<String, ApiError> {
    let step = Step::new(Form::new(language, trial), TrialPart::Outcome);
    let fields = OutcomeFields { answer, chosen, whys };
    if let Kept::Answered(said) = step.keep(TrialFields::Outcome(fields), then).await? {
        return Ok(said);
    }
    let concluded = step.form.ask(|desk, who, id| async move { desk.conclude(&who, id).await }).await;
    let to = if matches!(concluded, Err(Refusal::Invalid(_))) {
        step.wrong()
    } else {
        step.form.done(told::ANSWERED)
    };
    step.form.leave(concluded, &to)?;
    Ok(String::new())
}

impl<'a> Step<'a> {
    fn new(form: Form<'a>, part: TrialPart) -> Self {
        Self { form, part, along: String::new() }
    }

    /// The step with what is missing.
    fn wrong(&self) -> String {
        let query = [WRONG, &self.along];
        let query: Vec<&str> = query.into_iter().filter(|part| !part.is_empty()).collect();
        self.form.part(self.part, &query.join("&"))
    }

    /// Keeps the step as typed. Whoever stays is told when it was saved; whoever changes the language, goes on later, or has
    /// to sign in again is led there.
    async fn keep(&self, fields: TrialFields, then: &str) -> Result<Kept, ApiError> {
        let nothing = || Ok(Kept::Answered(String::new()));
        match self.save(fields).await {
            Ok(saved) if then == STAY => Ok(Kept::Answered(self.saved(&saved))),
            Err(refusal) if then == STAY => Err(ApiError::from(&refusal)),
            Ok(Saved::Written(page)) => match self.elsewhere(then) {
                Some(to) => {
                    host::redirect(&to);
                    nothing()
                }
                None => Ok(Kept::GoOn(page)),
            },
            // What was typed is kept; the rest waits until one has signed in again.
            Ok(Saved::Lapsed) => {
                let here = self.form.part(self.part, &self.along);
                host::redirect(&routes::sign_in_to_kept(self.form.locale, &here));
                nothing()
            }
            // Nothing could be kept: the answer gives back what was typed.
            Err(Refusal::SignIn) => Err(ApiError::SignIn),
            Err(refusal) => {
                self.form.refused(&refusal, &self.wrong())?;
                nothing()
            }
        }
    }

    async fn save(&self, fields: TrialFields) -> Result<Saved, Refusal> {
        let id = self.form.id()?;
        let trials = context::portal()?.trials;
        match (context::citizen(), context::lapsed()) {
            (Err(Refusal::SignIn), Some(lapsed)) => {
                trials.save(&lapsed, id, fields).await.map(|_page| Saved::Lapsed)
            }
            (citizen, _) => trials.save(&citizen?, id, fields).await.map(Box::new).map(Saved::Written),
        }
    }

    /// What the companion writes on the page it stays on.
    fn saved(&self, saved: &Saved) -> String {
        if matches!(saved, Saved::Lapsed) {
            host::status(StatusCode::ACCEPTED);
        }
        let locale = self.form.locale;
        (locale.texts().frame.saved_at)(&format::time(locale, context::now()))
    }

    /// Where the button leads when it does not lead on.
    fn elsewhere(&self, then: &str) -> Option<String> {
        if then == LATER {
            return Some(routes::trials(self.form.locale));
        }
        let other = Locale::from_tag(then)?;
        Some(routes::trial_part_path(other, self.form.trial, self.part, &self.along))
    }
}

enum Saved {
    Written(Box<TrialPage>),
    /// For somebody whose session has run out.
    Lapsed,
}
