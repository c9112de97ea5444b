//! Files with secrets: for their owner and nobody else.

use std::fs::{File, Metadata};
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::trouble::Trouble;

/// More than the owner needs: all rights of others, and of the group those that are not reading. A secret that is mounted
/// for a service may be readable by its group.
const OTHERS: u32 = 0o037;

/// Whether anybody but the owner may do something with the file.
pub(crate) fn is_open(about: &Metadata) -> bool {
    about.permissions().mode() & OTHERS != 0
}

/// The text of a file with a secret; refused when others may read it.
pub(crate) fn read(file: &Path) -> Result<String, Trouble> {
    let unreadable = |source| Trouble::FileUnreadable { file: file.to_owned(), source };
    let mut opened = File::open(file).map_err(unreadable)?;
    if is_open(&opened.metadata().map_err(unreadable)?) {
        return Err(Trouble::SecretOpen(file.to_owned()));
    }
    let mut text = String::new();
    opened.read_to_string(&mut text).map_err(unreadable)?;
    Ok(text)
}
