//! Where a command writes personal information: standard output, or a new file that only the one who runs it may read.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Stdout, Write};
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// What stands for standard input and output.
pub(super) const STANDARD: &str = "-";

/// Text on its way out.
pub(super) enum Output {
    Standard(Stdout),
    File(BufWriter<File>),
}

impl Output {
    /// Opens `file`, which must not exist yet: a file that is half written is not gone on with by mistake.
    pub(super) fn open(file: &Path) -> io::Result<Self> {
        if file.as_os_str() == STANDARD {
            return Ok(Self::Standard(io::stdout()));
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        Ok(Self::File(BufWriter::new(options.open(file)?)))
    }

    pub(super) fn write(&mut self, text: &str) -> io::Result<()> {
        match self {
            Self::Standard(stdout) => stdout.write_all(text.as_bytes()),
            Self::File(file) => file.write_all(text.as_bytes()),
        }
    }

    /// What was written is there.
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::Standard(mut stdout) => stdout.flush(),
            Self::File(file) => file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all(),
        }
    }
}
