//! Part of a page that is only read.

/// Paragraphs under a heading, then a list; either may be empty.
#[derive(Debug)]
pub struct Topic {
    pub heading: &'static str,
    pub text: &'static [&'static str],
    pub points: &'static [&'static str],
}
