//! The sentences, one file for each page.

pub mod frame;
pub mod trouble;

use crate::Locale;

/// All sentences of one language.
#[derive(Debug)]
pub struct Texts {
    pub frame: frame::Frame,
    pub trouble: trouble::Trouble,
}

static NB: Texts = Texts { frame: frame::NB, trouble: trouble::NB };
static NN: Texts = Texts { frame: frame::NN, trouble: trouble::NN };
static EN: Texts = Texts { frame: frame::EN, trouble: trouble::EN };

impl Texts {
    pub fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Nb => &NB,
            Locale::Nn => &NN,
            Locale::En => &EN,
        }
    }
}
