//! `brukerpass import loans` on files of two sizes.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::figure::{Figure, Unit};
use crate::folder::Folder;
use crate::keys::Keys;
use crate::trouble::Trouble;
use crate::{Built, rows, seed, usage};

const SMALL: u32 = 10_000;
const LARGE: u32 = 100_000;
const PEOPLE: usize = 5000;
/// How often the program is looked at, and how often at most.
const LOOK: Duration = Duration::from_millis(5);
const LOOKS: u32 = 60_000;

/// Rows in a second, and whether a larger file needs more memory.
pub(crate) async fn measure(built: &Built, folder: &Folder) -> Result<Vec<Figure>, Trouble> {
    let small = import(built, folder, SMALL).await?;
    let large = import(built, folder, LARGE).await?;
    let named = |what: &str| format!("Import of 100,000 loans, SQLite: {what}");
    let rate = f64::from(LARGE) / large.took.as_secs_f64();
    Ok(vec![
        Figure::at_least(named("rows"), rate, Unit::PerSecond, 5000.0),
        Figure::alone(named("most memory"), large.most, Unit::Megabytes),
        Figure::at_most(named("memory against 10,000 rows"), large.most / small.most, Unit::Share, 1.25),
    ])
}

struct Import {
    took: Duration,
    /// Megabytes.
    most: f64,
}

async fn import(built: &Built, folder: &Folder, count: u32) -> Result<Import, Trouble> {
    let name = format!("import-{count}");
    let url = folder.sqlite(&name);
    let keys = Keys::new()?;
    let people = seed::numbers(&url, &keys, PEOPLE).await?;
    let file = folder.file(&name).with_extension("json");
    rows::write(&file, &people, count).map_err(Trouble::File)?;
    let mut command = Command::new(&built.program);
    command
        .args(["import", "loans", "--synthetic"])
        .arg(&file)
        .args(["--database", &url])
        .arg("--keys")
        .arg(&keys.file);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let begun = Instant::now();
    let child = command.spawn().map_err(|error| Trouble::Start(built.program.clone(), error))?;
    let (said, most) = watched(child).await?;
    let took = begun.elapsed();
    if said.contains(&format!(" {count} new, 0 changed, 0 unchanged, 0 refused")) {
        Ok(Import { took, most })
    } else {
        Err(Trouble::Import(said.trim().to_owned()))
    }
}

/// What the program said, and the most memory it held.
async fn watched(mut child: Child) -> Result<(String, f64), Trouble> {
    let mut most = 0.0;
    for _ in 0..LOOKS {
        if let Some(held) = usage::memory(child.id()) {
            most = held.most;
        }
        if child.try_wait().map_err(Trouble::File)?.is_some() {
            let mut said = String::new();
            if let Some(mut stdout) = child.stdout.take() {
                stdout.read_to_string(&mut said).map_err(Trouble::File)?;
            }
            return Ok((said, most));
        }
        sleep(LOOK).await;
    }
    let _ended = child.kill();
    let _status = child.wait();
    Err(Trouble::ImportTooSlow)
}
