//! Text as people type it.

/// What was typed without the NUL character, which no keyboard writes and `PostgreSQL` does not keep.
pub(crate) fn storable(typed: String) -> String {
    if typed.contains('\0') { typed.replace('\0', "") } else { typed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_everything_but_nul() {
        assert_eq!(storable(" a\0b\n".to_owned()), " ab\n");
    }
}
