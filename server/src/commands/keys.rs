//! `brukerpass keys`.

use std::path::Path;

use services::rotation::{self, Rotated};
use store::vault::KeyId;
use store::{DatabaseAddress, Store, StoreError};

use super::database::{self, Upgrade};
use crate::clock::SystemClock;
use crate::config::{self, KeysCommand, RotateArgs};
use crate::ids::SystemRandom;
use crate::keys::{self, KeyFile, KeyTrouble};
use crate::say;
use crate::trouble::Trouble;

/// Rows between two lines of progress.
const OFTEN: u64 = 10_000;

pub(super) async fn run(command: &KeysCommand) -> Result<(), Trouble> {
    match command {
        KeysCommand::New { file } => new(file),
        KeysCommand::Rotate(arguments) => rotate(arguments).await,
    }
}

fn new(file: &Path) -> Result<(), Trouble> {
    KeyFile::create(file, &SystemClock, &SystemRandom)?;
    say::out(format_args!(
        "Wrote new keys to {}. Keep a copy in another safe place: without them no national number can be read again.",
        file.display()
    ));
    Ok(())
}

/// Re-seals everything with new keys, or forgets one. Servers go on meanwhile.
async fn rotate(arguments: &RotateArgs) -> Result<(), Trouble> {
    let address = config::database(&arguments.database.database)?;
    let file = KeyFile::new(&arguments.keys);
    let _held = file.hold()?;
    let vault = file.vault()?;
    let store = database::open(&address, Upgrade::SqliteOnly).await?;
    let done = with(arguments, &file, keys::unlock(store.clone(), vault, &address).await?, &address).await;
    database::close(&store).await;
    done
}

async fn with(
    arguments: &RotateArgs,
    file: &KeyFile,
    store: Store,
    address: &DatabaseAddress,
) -> Result<(), Trouble> {
    let failed = |source| Trouble::Rotation { address: address.shown(), source };
    if let Some(id) = &arguments.forget {
        return forget(id, file, &store).await.map_err(failed)?;
    }
    let store = if arguments.resume {
        store
    } else {
        file.add(&SystemClock, &SystemRandom)?;
        store.unlocked(file.vault()?)
    };
    let mut told = 0;
    let rotated = rotation::run(&store, |progress| {
        if progress.done / OFTEN > told {
            told = progress.done / OFTEN;
            say::err(format_args!("{} of {} national numbers re-sealed", progress.done, progress.of));
        }
    });
    report(&rotated.await.map_err(failed)?, file)
}

fn report(rotated: &Rotated, file: &KeyFile) -> Result<(), Trouble> {
    let Rotated { rows, left, broken, needed, .. } = rotated;
    if !rotated.changed() {
        say::out("Nothing was changed: the newest keys of the file were in use already.");
    }
    say::out(format_args!("{rows} national numbers re-sealed, {left} left, {broken} that do not open."));
    let ring = file.ring()?;
    for key in ring.keys() {
        let state = if *ring.newest(key.purpose) == key.id {
            "in use"
        } else if needed.contains(&key.id) {
            "some rows still have it"
        } else {
            "no row has it"
        };
        say::out(format_args!("  {} ({}): {state}", key.id, key.created.format("%Y-%m-%d")));
    }
    if *left > 0 {
        return Err(Trouble::Setting(
            "Some rows were being changed all the while: run it again with --resume.".to_owned(),
        ));
    }
    say::out(
        "A backup needs the keys of its day: forget an older key (--forget ID) when no backup with it is kept any more.",
    );
    Ok(())
}

/// Takes a key out of the file, when nothing in the database needs it.
async fn forget(id: &str, file: &KeyFile, store: &Store) -> Result<Result<(), Trouble>, StoreError> {
    let Ok(id) = id.parse::<KeyId>() else { return Ok(Err(KeyTrouble::Unknown(id.to_owned()).into())) };
    if store::vault::rotation::needs(&store.read(), &id).await? {
        return Ok(Err(KeyTrouble::StillNeeded(id).into()));
    }
    let removed = file.remove(&id);
    if removed.is_ok() {
        say::out(format_args!("Forgot the key {id}."));
    }
    Ok(removed.map_err(Trouble::from))
}
