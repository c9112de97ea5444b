//! A file that no longer fits in the head is two files.

use super::Finding;
use super::source::Source;

const LONGEST: usize = 300;

pub(crate) fn check(source: &Source) -> Option<Finding> {
    let lines = source.text.lines().count();
    let advice = || format!("{lines} lines, at most {LONGEST}: split it by noun.");
    (lines > LONGEST).then(|| Finding::new(source.path.clone(), advice()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_hundred_lines_are_enough() {
        assert!(check(&Source::of("a.rs", &"x\n".repeat(300))).is_none());
        assert!(check(&Source::of("a.rs", &"x\n".repeat(301))).is_some());
    }
}
