//! What a process needs of the machine, as Linux counts it.

use std::fs;

/// Megabytes (10⁶ bytes) resident.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Memory {
    pub(crate) now: f64,
    /// The most there has been.
    pub(crate) most: f64,
}

/// The memory of a running process; none where it cannot be read.
pub(crate) fn memory(process: u32) -> Option<Memory> {
    read(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

/// Seconds of processor time that a running process has used; none where it cannot be read.
pub(crate) fn processor(process: u32) -> Option<f64> {
    seconds(&fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
}

/// Ticks in a second: the same on every Linux that programs see.
const TICKS: f64 = 100.0;

/// For its own work and for the system's on its behalf: the 12th and 13th field after the name, which may hold anything.
fn seconds(stat: &str) -> Option<f64> {
    let (_name, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let own: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((own + system) / TICKS)
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
    fn processor_time_is_found_behind_a_name_with_brackets() {
        let stat = "71 (a) b (c) S 1 71 71 0 -1 4194304 9 0 0 0 250 50 0 0 20 0 9 0 1 1 1";
        assert_eq!(seconds(stat), Some(3.0));
        assert_eq!(seconds("71 gone"), None);
    }

    #[test]
    fn the_lines_of_linux_are_read_as_megabytes() {
        let status = "Name:\tbrukerpass\nVmHWM:\t   31250 kB\nVmRSS:\t   15625 kB\n";
        assert_eq!(read(status), Some(Memory { now: 16.0, most: 32.0 }));
        assert_eq!(read("Name:\tgone\n"), None, "a process that has ended has no memory");
    }
}
