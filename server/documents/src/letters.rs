//! Which letters the typeface has.
//!
//! A letter without a shape would stop the whole sheet: PDF/UA takes none. Somebody's smiley must not do that, so it gets
//! a sign in its place.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::text::Font;

use super::press;

/// What can stand for a letter that the typeface lacks, the best first.
const INSTEAD: [char; 2] = ['\u{25A1}', '?'];

struct Letters {
    /// Those that every face has, and that have a meaning of their own.
    known: BTreeSet<char>,
    instead: char,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let mut known = press::fonts().iter().map(shapes).reduce(|one, other| &one & &other).unwrap_or_default();
    known.retain(|letter| !letter.is_control() && !is_private(*letter) && *letter != '\u{FEFF}');
    let instead = INSTEAD.into_iter().find(|sign| known.contains(sign)).unwrap_or(' ');
    Letters { known, instead }
});

fn shapes(font: &Font) -> BTreeSet<char> {
    font.info().coverage.iter().filter_map(char::from_u32).collect()
}

/// Letters that mean what two parties agree on: PDF/A takes none.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// The text in letters that can be printed. Line breaks stay, other white space becomes a space.
pub(crate) fn printable(text: &str) -> String {
    text.replace("\r\n", "\n").chars().map(printed).collect()
}

fn printed(letter: char) -> char {
    match letter {
        '\n' => letter,
        letter if LETTERS.known.contains(&letter) => letter,
        letter if letter.is_whitespace() => ' ',
        _ => LETTERS.instead,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_languages_of_norway_stay_as_they_are() {
        let text = "Åse Ærø Čáhppe Đoŋgŧi Šž àéèêóòôü «–§’“” 1/2\nNy linje";
        assert_eq!(printable(text), text);
    }

    #[test]
    fn what_has_no_shape_gets_a_sign_in_its_place() {
        for letter in ['\u{1F600}', '\u{E000}', '\u{10FFFD}', '\u{0}', '\u{7}', '漢', 'ش', '\u{FEFF}'] {
            assert_eq!(printable(&format!("a{letter}b")), format!("a{}b", LETTERS.instead), "{letter:?}");
        }
        assert_eq!(printable("a\tb\r\nc\u{2028}d"), "a b\nc d");
    }
}
