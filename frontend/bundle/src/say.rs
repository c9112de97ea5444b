//! The one place that writes to the terminal.

#[expect(clippy::print_stdout, reason = "a command-line tool talks to the person who ran it")]
pub(crate) fn say(sentence: &str) {
    println!("{sentence}");
}
