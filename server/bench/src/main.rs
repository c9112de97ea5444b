//! `make bench`: measures the built service from outside and prints the figures as JSON for `end2end/bench.mjs`.
//!
//! The service is the real program in a process of its own; what it is compared with runs in a process of its own too
//! ([`stand_in`]). A wrong answer ends the measuring: a figure with errors in it is no figure.

mod bare;
mod book;
mod bookers;
mod catalogue;
mod figure;
mod folder;
mod import;
mod keys;
mod load;
mod number;
mod page;
mod process;
mod room;
mod rows;
mod search;
mod seed;
mod stand_in;
mod submit;
mod template;
mod trouble;
mod usage;
mod visitor;
mod wire;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use server::say;

use crate::figure::Figure;
use crate::folder::Folder;
use crate::page::Depth;
use crate::trouble::Trouble;

/// Measures the service.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// All figures of the server on `SQLite`, in files that are thrown away.
    Sqlite(Built),
    /// Pages, submits, bookings and searches on empty `PostgreSQL` databases that are thrown away, one for each: `--only`.
    Postgres {
        url: String,
        #[command(flatten)]
        built: Built,
    },
    /// Signs the holder of 20 loans in and prints the token, for the browser.
    Session { url: String },
    /// What the page is compared with.
    StandIn(stand_in::Arguments),
}

/// What is measured.
#[derive(Args)]
pub(crate) struct Built {
    #[arg(long, default_value = "target/release/brukerpass")]
    program: PathBuf,
    #[arg(long, default_value = "target/site")]
    site: PathBuf,
    /// Leave the rest out.
    #[arg(long)]
    only: Option<Subject>,
}

/// What there are figures of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Subject {
    Page,
    Submit,
    Book,
    Import,
    Search,
}

impl Built {
    fn wants(&self, subject: Subject) -> bool {
        self.only.is_none_or(|only| only == subject)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say::err(trouble.whole());
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<(), Trouble> {
    match command {
        Command::Sqlite(built) => {
            let folder = Folder::new()?;
            let mut figures = Vec::new();
            if built.wants(Subject::Page) {
                figures.extend(page::measure(&built, &folder.sqlite("page"), Depth::Full).await?);
            }
            if built.wants(Subject::Submit) {
                figures.extend(submit::measure(&built, &folder.sqlite("submit")).await?);
            }
            if built.wants(Subject::Book) {
                figures.extend(book::measure(&built, &folder.sqlite("book")).await?);
            }
            if built.wants(Subject::Import) {
                figures.extend(import::measure(&built, &folder).await?);
            }
            if built.wants(Subject::Search) {
                figures.extend(search::measure(&folder.sqlite("search")).await?);
            }
            say::out(Figure::json(&figures));
            Ok(())
        }
        Command::Postgres { url, built } => {
            let mut figures = Vec::new();
            if built.wants(Subject::Page) {
                figures.extend(page::measure(&built, &url, Depth::Short).await?);
            }
            if built.wants(Subject::Submit) {
                figures.extend(submit::measure(&built, &url).await?);
            }
            if built.wants(Subject::Book) {
                figures.extend(book::measure(&built, &url).await?);
            }
            if built.wants(Subject::Search) {
                figures.extend(search::measure(&url).await?);
            }
            say::out(Figure::json(&figures));
            Ok(())
        }
        Command::Session { url } => {
            say::out(visitor::signed_in(&url).await?);
            Ok(())
        }
        Command::StandIn(arguments) => stand_in::serve(&arguments).await,
    }
}
