//! `brukerpass`: reads the settings, does one thing, and says in one sentence why it could not.

use std::process::ExitCode;

use clap::Parser;
use server::{commands, config::Cli, say, telemetry, trouble::Trouble};

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say::err(&trouble);
            ExitCode::from(trouble.exit_code())
        }
    }
}

async fn run(cli: Cli) -> Result<(), Trouble> {
    telemetry::start(&cli.logging)?;
    commands::run(cli.command).await
}
