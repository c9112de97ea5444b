//! The log: one line for each request and each fault, on standard error, without personal data.

mod withhold;

use std::io::stderr;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{LogArgs, LogFormat};
use crate::trouble::Trouble;

pub use withhold::{Withholding, withheld};

/// Starts the log for the whole program.
pub fn start(settings: &LogArgs) -> Result<(), Trouble> {
    // Refusals are written down whatever else is; only naming the target itself changes that.
    let filter = EnvFilter::try_new(format!("security=warn,{}", settings.log)).map_err(|_not_a_filter| {
        Trouble::Setting(format!(
            "--log (BRUKERPASS_LOG) takes a level such as info or warn, not \"{}\".",
            settings.log
        ))
    })?;
    let lines = tracing_subscriber::registry().with(filter);
    let outcome = match settings.log_format {
        LogFormat::Text => lines
            .with(tracing_subscriber::fmt::layer().with_writer(Withholding(stderr)).with_ansi(false))
            .try_init(),
        LogFormat::Json => lines
            .with(
                tracing_subscriber::fmt::layer()
                    .json()
                    .with_writer(Withholding(stderr))
                    .with_current_span(true),
            )
            .try_init(),
    };
    // Only a program that embeds this one can have a log already: then that one is used.
    drop(outcome);
    quiet_panics();
    Ok(())
}

/// What a panic says may quote what somebody wrote; where it happened is enough to find it.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
}
