//! Words as Norwegians sort them, and as they are looked for.

use unicode_normalization::UnicodeNormalization as _;

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

/// What is left of a text when it does not matter how it was typed: capitals, accents, and letters put together of a letter
/// and a mark. Letters æ, ø and å stay letters of their own, also when they are written ä and ö; blanks become one blank.
pub fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        match letter {
            RING if form.ends_with('a') => instead_of_last(&mut form, 'å'),
            DOTS if form.ends_with('a') => instead_of_last(&mut form, 'æ'),
            DOTS if form.ends_with('o') => instead_of_last(&mut form, 'ø'),
            '\u{300}'..='\u{36f}' => {}
            blank if blank.is_whitespace() || blank.is_control() => {
                if !form.is_empty() && !form.ends_with(' ') {
                    form.push(' ');
                }
            }
            letter => form.push(letter),
        }
    }
    form.truncate(form.trim_end().len());
    form
}

/// The ring of å, when it is a sign of its own.
const RING: char = '\u{30a}';
/// The dots of ä and ö, when they are signs of their own.
const DOTS: char = '\u{308}';

fn instead_of_last(form: &mut String, letter: char) {
    form.pop();
    form.push(letter);
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
    fn what_is_looked_for_is_found_however_it_was_typed() {
        for (typed, form) in [
            ("  Kjøre-HANSKER\u{a0}\n str. XL ", "kjøre-hansker str. xl"),
            ("Ra\u{30a}dgivning PÅ a\u{308}rlig o\u{308}", "rådgivning på ærlig ø"),
            ("Étac café Küschall Señor", "etac cafe kuschall senor"),
            ("ä ö æ ø å", "æ ø æ ø å"),
            ("\u{0}\u{301}", ""),
        ] {
            assert_eq!(search_form(typed), form, "{typed}");
        }
        assert!(!search_form("rør").contains(&search_form("ror")));
    }
}
