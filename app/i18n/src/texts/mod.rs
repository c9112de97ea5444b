//! The sentences, one file for each page.

pub mod accessibility;
pub mod cases;
pub mod charge;
pub mod contact;
pub mod demo;
pub mod exchange;
pub mod exits;
pub mod frame;
pub mod front;
pub mod glossary;
pub mod guide;
pub mod held;
pub mod insight;
pub mod loans;
pub mod number_check;
pub mod number_slip;
pub mod numbers;
pub mod overview;
pub mod pass_card;
pub mod people;
pub mod privacy;
pub mod product;
pub mod products;
pub mod receipt;
pub mod repair;
pub mod sign_in;
pub mod staff_calendar;
pub mod staff_case;
pub mod staff_limits;
pub mod staff_moves;
pub mod staff_numbers;
pub mod staff_person;
pub mod staff_room;
pub mod staff_rule;
pub mod staff_tasks;
pub mod staff_trial;
pub mod staff_trials;
pub mod topic;
pub mod trial;
pub mod trial_done;
pub mod trial_now;
pub mod trial_outcome;
pub mod trial_steps;
pub mod trial_times;
pub mod trials;
pub mod trouble;

use crate::Locale;

/// All sentences of one language.
#[derive(Debug)]
pub struct Texts {
    pub frame: frame::Frame,
    pub cases: cases::Cases,
    pub charge: charge::ChargeTexts,
    pub exchange: exchange::Exchange,
    pub exits: exits::Exits,
    pub guide: guide::Guide,
    pub held: held::Held,
    pub insight: insight::Insight,
    pub loans: loans::Loans,
    pub number_check: number_check::NumberCheck,
    pub numbers: numbers::Numbers,
    pub number_slip: number_slip::NumberSlip,
    pub repair: repair::Repair,
    pub overview: overview::Overview,
    pub pass_card: pass_card::PassCard,
    pub people: people::People,
    pub product: product::ProductPage,
    pub products: products::Products,
    pub receipt: receipt::Receipt,
    pub trials: trials::Trials,
    pub trial_steps: trial_steps::TrialSteps,
    pub trial_times: trial_times::TrialTimes,
    pub trial: trial::TrialTexts,
    pub trial_done: trial_done::TrialDone,
    pub trial_now: trial_now::TrialNow,
    pub trial_outcome: trial_outcome::TrialOutcome,
    pub trouble: trouble::Trouble,
    pub front: front::Front,
    pub sign_in: sign_in::SignIn,
    pub demo: demo::Demo,
    pub contact: contact::Contact,
    pub glossary: glossary::Glossary,
    pub accessibility: accessibility::Accessibility,
    pub privacy: privacy::Privacy,
    pub staff_tasks: staff_tasks::StaffTasks,
    pub staff_case: staff_case::StaffCase,
    pub staff_numbers: staff_numbers::StaffNumbers,
    pub staff_limits: staff_limits::StaffLimits,
    pub staff_person: staff_person::StaffPerson,
    pub staff_rule: staff_rule::StaffRule,
    pub staff_trials: staff_trials::StaffTrials,
    pub staff_trial: staff_trial::StaffTrial,
    pub staff_room: staff_room::StaffRoom,
    pub staff_calendar: staff_calendar::StaffCalendar,
}

static NB: Texts = Texts {
    frame: frame::NB,
    cases: cases::NB,
    charge: charge::NB,
    exchange: exchange::NB,
    exits: exits::NB,
    guide: guide::NB,
    held: held::NB,
    insight: insight::NB,
    loans: loans::NB,
    number_check: number_check::NB,
    numbers: numbers::NB,
    number_slip: number_slip::NB,
    repair: repair::NB,
    overview: overview::NB,
    pass_card: pass_card::NB,
    people: people::NB,
    product: product::NB,
    products: products::NB,
    receipt: receipt::NB,
    trials: trials::NB,
    trial_steps: trial_steps::NB,
    trial_times: trial_times::NB,
    trial: trial::NB,
    trial_done: trial_done::NB,
    trial_now: trial_now::NB,
    trial_outcome: trial_outcome::NB,
    trouble: trouble::NB,
    front: front::NB,
    sign_in: sign_in::NB,
    demo: demo::NB,
    contact: contact::NB,
    glossary: glossary::NB,
    accessibility: accessibility::NB,
    privacy: privacy::NB,
    staff_tasks: staff_tasks::NB,
    staff_case: staff_case::NB,
    staff_numbers: staff_numbers::NB,
    staff_limits: staff_limits::NB,
    staff_person: staff_person::NB,
    staff_rule: staff_rule::NB,
    staff_trials: staff_trials::NB,
    staff_trial: staff_trial::NB,
    staff_room: staff_room::NB,
    staff_calendar: staff_calendar::NB,
};
static NN: Texts = Texts {
    frame: frame::NN,
    cases: cases::NN,
    charge: charge::NN,
    exchange: exchange::NN,
    exits: exits::NN,
    guide: guide::NN,
    held: held::NN,
    insight: insight::NN,
    loans: loans::NN,
    number_check: number_check::NN,
    numbers: numbers::NN,
    number_slip: number_slip::NN,
    repair: repair::NN,
    overview: overview::NN,
    pass_card: pass_card::NN,
    people: people::NN,
    product: product::NN,
    products: products::NN,
    receipt: receipt::NN,
    trials: trials::NN,
    trial_steps: trial_steps::NN,
    trial_times: trial_times::NN,
    trial: trial::NN,
    trial_done: trial_done::NN,
    trial_now: trial_now::NN,
    trial_outcome: trial_outcome::NN,
    trouble: trouble::NN,
    front: front::NN,
    sign_in: sign_in::NN,
    demo: demo::NN,
    contact: contact::NN,
    glossary: glossary::NN,
    accessibility: accessibility::NN,
    privacy: privacy::NN,
    staff_tasks: staff_tasks::NN,
    staff_case: staff_case::NN,
    staff_numbers: staff_numbers::NN,
    staff_limits: staff_limits::NN,
    staff_person: staff_person::NN,
    staff_rule: staff_rule::NN,
    staff_trials: staff_trials::NN,
    staff_trial: staff_trial::NN,
    staff_room: staff_room::NN,
    staff_calendar: staff_calendar::NN,
};
static EN: Texts = Texts {
    frame: frame::EN,
    cases: cases::EN,
    charge: charge::EN,
    exchange: exchange::EN,
    exits: exits::EN,
    guide: guide::EN,
    held: held::EN,
    insight: insight::EN,
    loans: loans::EN,
    number_check: number_check::EN,
    numbers: numbers::EN,
    number_slip: number_slip::EN,
    repair: repair::EN,
    overview: overview::EN,
    pass_card: pass_card::EN,
    people: people::EN,
    product: product::EN,
    products: products::EN,
    receipt: receipt::EN,
    trials: trials::EN,
    trial_steps: trial_steps::EN,
    trial_times: trial_times::EN,
    trial: trial::EN,
    trial_done: trial_done::EN,
    trial_now: trial_now::EN,
    trial_outcome: trial_outcome::EN,
    trouble: trouble::EN,
    front: front::EN,
    sign_in: sign_in::EN,
    demo: demo::EN,
    contact: contact::EN,
    glossary: glossary::EN,
    accessibility: accessibility::EN,
    privacy: privacy::EN,
    staff_tasks: staff_tasks::EN,
    staff_case: staff_case::EN,
    staff_numbers: staff_numbers::EN,
    staff_limits: staff_limits::EN,
    staff_person: staff_person::EN,
    staff_rule: staff_rule::EN,
    staff_trials: staff_trials::EN,
    staff_trial: staff_trial::EN,
    staff_room: staff_room::EN,
    staff_calendar: staff_calendar::EN,
};

impl Texts {
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Nb => &NB,
            Locale::Nn => &NN,
            Locale::En => &EN,
        }
    }
}
