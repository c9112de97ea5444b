//! Text as people type it.

/// What was typed without what no keyboard writes: NUL, which `PostgreSQL` does not keep, and the marks that turn the
/// direction of the text after them, which would let one person's words turn around another's on the page.
pub(crate) fn storable(typed: String) -> String {
    let is_mark = |sign: char| matches!(sign, '\0' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if typed.contains(is_mark) { typed.replace(is_mark, "") } else { typed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_everything_but_what_no_keyboard_writes() {
        assert_eq!(storable(" a\0b\n".to_owned()), " ab\n");
        assert_eq!(storable("æ\u{202e}ø\u{2067}å 👩‍🦽".to_owned()), "æøå 👩‍🦽");
    }
}
