//! Sentences that are constants write the national number out: it is the one that everything else takes from the domain.

use domain::centre::NATIONAL_PHONE;
use i18n::{Locale, format, texts::topic::Topic};

/// Runs of digits and spaces that are as long as the national number.
fn written(text: &str) -> Vec<String> {
    let outside = |letter: char| !letter.is_ascii_digit() && letter != ' ';
    let runs = text.split(outside).map(|run| run.trim().to_owned());
    runs.filter(|run| run.chars().filter(char::is_ascii_digit).count() == NATIONAL_PHONE.len()).collect()
}

#[test]
fn every_number_to_call_in_a_topic_is_the_national_one() {
    for locale in Locale::ALL {
        let texts = locale.texts();
        let topics: [&[Topic]; 2] = [texts.accessibility.topics, texts.privacy.topics];
        for topics in topics {
            let numbers: Vec<String> =
                topics.iter().flat_map(|topic| topic.text.iter().flat_map(|text| written(text))).collect();
            assert_eq!(numbers, [format::national_phone()], "{locale:?}");
        }
    }
}
