//! How much memory a process holds, as Linux counts it.

use std::fs;

/// Megabytes (10⁶ bytes) resident.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Memory {
    pub(crate) now: f64,
    /// The most there has been.
    pub(crate) most: f64,
}

/// The memory of a running process; none where it cannot be read.
pub(crate) fn of(process: u32) -> Option<Memory> {
    read(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

fn read(status: &str) -> Option<Memory> {
    Some(Memory { now: megabytes(status, "VmRSS:")?, most: megabytes(status, "VmHWM:")? })
}

fn megabytes(status: &str, name: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: f64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_linux_are_read_as_megabytes() {
        let status = "Name:\tbrukerpass\nVmHWM:\t   31250 kB\nVmRSS:\t   15625 kB\n";
        assert_eq!(read(status), Some(Memory { now: 16.0, most: 32.0 }));
        assert_eq!(read("Name:\tgone\n"), None, "a process that has ended has no memory");
    }
}
