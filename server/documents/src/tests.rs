//! What comes out of the press, read back by somebody else's reader.

use lopdf::{Document, Object};

use super::*;

fn sheet(language: &'static str, typed: &str) -> Sheet {
    let fact = |term: &str, value: &str| Fact { term: term.to_owned(), value: value.to_owned() };
    Sheet {
        language,
        sender: "Avsender".to_owned(),
        title: "Bestillingsnummer".to_owned(),
        main: fact("Nummeret ditt", "3456 789A BCDE"),
        facts: vec![fact("Gjelder", typed), fact("Å på ø i æ", "første linje\nandre linje")],
        sections: vec![Section {
            heading: "Dette sier du".to_owned(),
            paragraphs: vec![format!("«{typed}»")],
            points: vec!["én ting".to_owned(), "en annen".to_owned()],
            after: vec!["Etter listen.".to_owned()],
        }],
        closing: vec!["Laget 2. mars 2026.".to_owned()],
        made_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
    }
}

fn read(sheet: &Sheet) -> Document {
    Document::load_mem(&pdf(sheet).unwrap()).unwrap()
}

/// The words of all pages, with one space between them.
fn words(document: &Document) -> String {
    let pages: Vec<_> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The kinds of the parts, in the order in which they are read.
fn parts(document: &Document) -> Vec<String> {
    fn below(document: &Document, object: &Object, parts: &mut Vec<String>) {
        match document.dereference(object).unwrap().1 {
            Object::Array(all) => all.iter().for_each(|one| below(document, one, parts)),
            Object::Dictionary(part) => {
                if let Ok(kind) = part.get(b"S").and_then(Object::as_name) {
                    parts.push(String::from_utf8_lossy(kind).into_owned());
                }
                if let Ok(within) = part.get(b"K") {
                    below(document, within, parts);
                }
            }
            _ => {}
        }
    }
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
    let mut parts = Vec::new();
    below(document, root, &mut parts);
    parts
}

#[test]
fn a_sheet_says_its_language_its_title_and_which_standards_it_keeps_to() {
    for language in ["nb", "nn", "en"] {
        let document = read(&sheet(language, "rullestol"));
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), language.as_bytes());
        let marked = catalog.get_deref(b"MarkInfo", &document).unwrap().as_dict().unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        let shown = catalog.get_deref(b"ViewerPreferences", &document).unwrap().as_dict().unwrap();
        assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        let about = catalog.get_deref(b"Metadata", &document).unwrap().as_stream().unwrap();
        let about = about.decompressed_content().unwrap_or_else(|_plain| about.content.clone());
        let about = String::from_utf8(about).unwrap();
        for said in [
            "Bestillingsnummer",
            "<pdfuaid:part>1<",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "2026-03-02",
            &format!(">{language}<"),
        ] {
            assert!(about.contains(said), "{said}: {about}");
        }
    }
}

#[test]
fn the_parts_of_a_sheet_are_told_to_those_who_do_not_see_them() {
    let parts = parts(&read(&sheet("nb", "rullestol")));
    let count = |kind: &str| parts.iter().filter(|part| *part == kind).count();
    assert_eq!((count("H1"), count("H2")), (1, 1), "{parts:?}");
    assert_eq!((count("L"), count("LI")), (2, 4), "{parts:?}");
    assert!(count("P") >= 5, "{parts:?}");
    let place = |kind: &str| parts.iter().position(|part| part == kind).unwrap();
    assert!(place("H1") < place("L") && place("L") < place("H2"), "{parts:?}");
}

#[test]
fn every_text_stands_on_the_sheet_in_the_order_in_which_it_is_read() {
    let words = words(&read(&sheet("nb", "rullestol «Ørn» – 7½ §")));
    let said = [
        "Avsender",
        "Bestillingsnummer",
        "Nummeret ditt",
        "3456 789A BCDE",
        "Gjelder: rullestol «Ørn» – 7½ §",
        "Å på ø i æ: første linje andre linje",
        "Dette sier du",
        "«rullestol «Ørn» – 7½ §»",
        "én ting",
        "en annen",
        "Etter listen.",
        "Laget 2. mars 2026.",
    ];
    let mut from = 0;
    for text in said {
        let rest = words.get(from..).unwrap();
        let place = rest.find(text).unwrap_or_else(|| panic!("{text} in {rest}"));
        from += place + text.len();
    }
}

#[test]
fn what_somebody_typed_is_printed_and_not_obeyed() {
    for typed in [
        "#panic()",
        "*x*",
        "= Overskrift",
        "#import \"@preview/x:0.1.0\"",
        "#read(\"/etc/passwd\")",
        "$x^2$ `kode` <merke> @kilde",
        "\\u{41} // borte /* også */",
        "\"); #panic()",
        "sys.inputs",
        "- punkt --- ~ '...'",
        "http://example.com",
    ] {
        let document = read(&sheet("nb", typed));
        assert!(words(&document).contains(&format!("Gjelder: {typed}")), "{typed}: {}", words(&document));
        let parts = parts(&document);
        let headings = parts.iter().filter(|part| part.starts_with('H')).count();
        assert_eq!(headings, 2, "{typed}: {parts:?}");
        assert!(!parts.iter().any(|part| part == "Formula" || part == "Link" || part == "Code"), "{parts:?}");
    }
}

#[test]
fn no_letter_stops_a_sheet() {
    for typed in
        ["\u{1F600}", "\u{0}", "\u{E000}", "漢字", "سلام", "e\u{301}\u{20DD}", "a\u{200D}b", "\u{202E}x", ""]
    {
        let document = read(&sheet("nb", typed));
        assert!(words(&document).contains("Dette sier du"), "{typed:?}");
    }
    let long = "ord ".repeat(3_000);
    let document = read(&sheet("nb", &long));
    assert!(document.get_pages().len() > 2, "{}", document.get_pages().len());
    let unbroken = "x".repeat(500);
    read(&sheet("nb", &unbroken));
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_another_day_others() {
    let (one, other) = (sheet("nb", "rullestol"), sheet("nb", "rullestol"));
    let first = pdf(&one).unwrap();
    assert_eq!(first, pdf(&other).unwrap());
    let later = Sheet { made_on: NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), ..other };
    assert_ne!(first, pdf(&later).unwrap());
    assert!(first.starts_with(b"%PDF-1.7") && first.len() < 100_000, "{}", first.len());
}

#[test]
fn a_sheet_without_a_title_is_refused_and_the_fault_quotes_nothing() {
    let nameless = Sheet { title: String::new(), ..sheet("nb", "rullestol") };
    let fault = pdf(&nameless).unwrap_err();
    assert!(!fault.to_string().contains("rullestol"));
    let nowhere = Sheet { language: "norsk", ..sheet("nb", "rullestol") };
    let Fault::Setting(line) = pdf(&nowhere).unwrap_err() else { panic!("set") };
    assert!(line > 0);
}
