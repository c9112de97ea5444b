//! Text as people type it, and words as Norwegians sort them.

/// What was typed without the NUL character, which no keyboard writes and `PostgreSQL` does not keep.
pub(crate) fn storable(typed: String) -> String {
    if typed.contains('\0') { typed.replace('\0', "") } else { typed }
}

/// A key that sorts words as in Norwegian: case does not matter, and æ, ø, å come after z, in that order.
pub(crate) fn sort_key(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'æ' | 'ä' => '{',
            'ø' | 'ö' => '|',
            'å' => '}',
            'é' | 'è' | 'ê' => 'e',
            'á' | 'à' => 'a',
            'ó' | 'ò' | 'ô' => 'o',
            'ü' => 'y',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_in_the_norwegian_alphabet() {
        let mut names = ["Åse", "Ærlig", "zoe", "Øyvind", "Anne", "ås"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Anne", "zoe", "Ærlig", "Øyvind", "ås", "Åse"]);
    }

    #[test]
    fn text_keeps_everything_but_nul() {
        assert_eq!(storable(" a\0b\n".to_owned()), " ab\n");
    }
}
