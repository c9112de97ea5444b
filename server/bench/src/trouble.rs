//! Why there is no figure.

use std::error::Error;
use std::io;
use std::path::PathBuf;

use domain::refusal::Refusal;
use store::StoreError;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    #[error("the program {0} could not be started")]
    Start(PathBuf, #[source] io::Error),
    #[error("{0} did not become ready; it said last: {1}")]
    NotReady(&'static str, String),
    #[error("a file for the measuring could not be written")]
    File(#[source] io::Error),
    #[error("the connection to the service broke")]
    Connection(#[source] io::Error),
    #[error("the service closed the connection in the middle of an answer")]
    Closed,
    #[error("an answer could not be understood")]
    NotHttp,
    #[error("an answer was not the one expected: status {status}")]
    WrongAnswer { status: u16 },
    #[error("the service did not answer in time")]
    TooSlow,
    #[error("nothing was answered")]
    NoAnswers,
    #[error("the database could not be filled")]
    Store(#[from] StoreError),
    #[error("there are no keys")]
    Keys(#[from] server::keys::KeyTrouble),
    #[error("a session could not be opened")]
    Session(#[source] Refusal),
    #[error("the catalogue could not be searched")]
    Search(#[source] Refusal),
    #[error("the demonstration has nobody with 20 loans")]
    NobodyWithLoans,
    #[error("there are too few times to have")]
    TooFewTimes,
    #[error("the page does not show a loan of its holder: {0}")]
    PageWithoutLoan(String),
    #[error("the import said \"{0}\"")]
    Import(String),
    #[error("the import did not end")]
    ImportTooSlow,
    #[error("a task of the measuring broke off")]
    BrokenOff(#[source] tokio::task::JoinError),
}

impl Trouble {
    /// With every reason behind it, in one line.
    pub(crate) fn whole(&self) -> String {
        let mut text = self.to_string();
        let mut reason = self.source();
        while let Some(error) = reason {
            text.push_str(": ");
            text.push_str(&error.to_string());
            reason = error.source();
        }
        text
    }
}
