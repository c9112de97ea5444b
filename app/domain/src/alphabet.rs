//! Words as Norwegians sort them.

/// A key that sorts words as in Norwegian: case does not matter, and æ, ø, å come after z, in that order.
pub fn sort_key(text: &str) -> String {
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
}
