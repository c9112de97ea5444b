//! Nav's assistive technology centres and which municipality belongs to which (hotlibs `Enhet.kt`).

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// `enhetsnummer`: four digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CentreNumber(pub String);

impl fmt::Display for CentreNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A centre. What is not known is not invented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Centre {
    pub number: CentreNumber,
    /// Without "Nav hjelpemiddelsentral" in front: "Vest-Viken".
    pub name: String,
    /// The counties or parts it serves, in plain words.
    pub region: String,
    /// Own telephone number; none means the national one, 55 55 11 11.
    pub phone: Option<String>,
    /// Where firms send their bills and ask about them, in words; none when it is not known.
    pub invoice_contact: Option<String>,
    /// Own number for what cannot wait; none when it is not known.
    pub acute_phone: Option<String>,
    /// When the contact data were last confirmed.
    pub confirmed_on: Option<NaiveDate>,
}

/// The national number (S24), digits only.
pub const NATIONAL_PHONE: &str = "55551111";

/// The centre that serves a municipality (four digits), or none for a number that is not Norwegian.
/// Reproduces the static table of hm-delbestilling-api; NORG2 decides in the end.
pub fn centre_for_municipality(municipality: &str) -> Option<&'static str> {
    let number: u32 = (municipality.len() == 4).then(|| municipality.parse().ok()).flatten()?;
    Some(match (number / 100, number) {
        (3, 301) => "4703",
        (31, _) => "4701",
        (32, 3201 | 3203) | (33, _) => "4706",
        (32, _) => "4703",
        (34, n) if INNLANDET_WEST.contains(&n) => "4705",
        (34, _) => "4704",
        (39 | 40, _) => "4707",
        (42, _) => "4710",
        (11, _) => "4711",
        (46, n) if n <= 4634 && n != 4602 => "4712",
        (46, _) => "4714",
        (15, _) => "4715",
        (50, _) => "4716",
        (18, _) => "4718",
        (55 | 56, _) => "4719",
        _ => return None,
    })
}

const INNLANDET_WEST: [u32; 12] = [3405, 3407, 3432, 3435, 3436, 3439, 3442, 3443, 3447, 3448, 3450, 3454];

/// The name of a municipality (four digits), for the numbers of 2024 we are sure of; none means show the number.
pub fn municipality_name(municipality: &str) -> Option<&'static str> {
    MUNICIPALITIES.iter().find(|(number, _)| *number == municipality).map(|(_, name)| *name)
}

/// The areas of the Oslo and Vest-Viken centres, and the largest towns elsewhere.
const MUNICIPALITIES: [(&str, &str); 73] = [
    ("0301", "Oslo"),
    ("1103", "Stavanger"),
    ("1106", "Haugesund"),
    ("1108", "Sandnes"),
    ("1505", "Kristiansund"),
    ("1506", "Molde"),
    ("1508", "Ålesund"),
    ("1804", "Bodø"),
    ("1806", "Narvik"),
    ("1833", "Rana"),
    ("3101", "Halden"),
    ("3103", "Moss"),
    ("3105", "Sarpsborg"),
    ("3107", "Fredrikstad"),
    ("3118", "Indre Østfold"),
    ("3201", "Bærum"),
    ("3203", "Asker"),
    ("3205", "Lillestrøm"),
    ("3207", "Nordre Follo"),
    ("3209", "Ullensaker"),
    ("3212", "Nesodden"),
    ("3214", "Frogn"),
    ("3216", "Vestby"),
    ("3218", "Ås"),
    ("3220", "Enebakk"),
    ("3222", "Lørenskog"),
    ("3224", "Rælingen"),
    ("3226", "Aurskog-Høland"),
    ("3228", "Nes"),
    ("3230", "Gjerdrum"),
    ("3232", "Nittedal"),
    ("3234", "Lunner"),
    ("3236", "Jevnaker"),
    ("3238", "Nannestad"),
    ("3240", "Eidsvoll"),
    ("3242", "Hurdal"),
    ("3301", "Drammen"),
    ("3303", "Kongsberg"),
    ("3305", "Ringerike"),
    ("3310", "Hole"),
    ("3312", "Lier"),
    ("3314", "Øvre Eiker"),
    ("3316", "Modum"),
    ("3318", "Krødsherad"),
    ("3320", "Flå"),
    ("3322", "Nesbyen"),
    ("3324", "Gol"),
    ("3326", "Hemsedal"),
    ("3328", "Ål"),
    ("3330", "Hol"),
    ("3332", "Sigdal"),
    ("3334", "Flesberg"),
    ("3336", "Rollag"),
    ("3338", "Nore og Uvdal"),
    ("3401", "Kongsvinger"),
    ("3403", "Hamar"),
    ("3405", "Lillehammer"),
    ("3407", "Gjøvik"),
    ("3901", "Horten"),
    ("3903", "Holmestrand"),
    ("3905", "Tønsberg"),
    ("3907", "Sandefjord"),
    ("3909", "Larvik"),
    ("4001", "Porsgrunn"),
    ("4003", "Skien"),
    ("4203", "Arendal"),
    ("4204", "Kristiansand"),
    ("4601", "Bergen"),
    ("5001", "Trondheim"),
    ("5006", "Steinkjer"),
    ("5501", "Tromsø"),
    ("5503", "Harstad"),
    ("5601", "Alta"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn municipalities_go_to_the_centre_of_the_published_table() {
        let table = [
            ("0301", "4703"),
            ("3101", "4701"),
            ("3201", "4706"),
            ("3203", "4706"),
            ("3205", "4703"),
            ("3303", "4706"),
            ("3403", "4704"),
            ("3405", "4705"),
            ("3450", "4705"),
            ("3907", "4707"),
            ("4001", "4707"),
            ("4204", "4710"),
            ("1103", "4711"),
            ("4601", "4712"),
            ("4634", "4712"),
            ("4602", "4714"),
            ("4640", "4714"),
            ("1508", "4715"),
            ("5001", "4716"),
            ("1804", "4718"),
            ("5501", "4719"),
            ("5610", "4719"),
        ];
        for (municipality, centre) in table {
            assert_eq!(centre_for_municipality(municipality), Some(centre), "{municipality}");
        }
    }

    #[test]
    fn what_is_not_a_municipality_has_no_centre() {
        for wrong in ["", "301", "9999", "03010", "abcd"] {
            assert_eq!(centre_for_municipality(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_named_municipality_has_a_centre_and_no_other_number_has_a_name() {
        for (number, name) in MUNICIPALITIES {
            assert!(centre_for_municipality(number).is_some(), "{number} {name}");
            assert_eq!(municipality_name(number), Some(name), "twice in the table");
        }
        assert_eq!(municipality_name("0301"), Some("Oslo"));
        assert_eq!(municipality_name("9999"), None);
    }
}
