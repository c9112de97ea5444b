//! How products stand on the agreements, and what some of them demand.

use domain::product::{Kind, Rank, Training};

use crate::Locale;

/// Whether it is on an agreement, for the box beside a product.
pub fn standing(locale: Locale, standing: Option<Rank>) -> &'static str {
    match standing {
        None => locale.pick("Ikke på avtale", "Ikkje på avtale", "Not on an agreement"),
        Some(_) => locale.pick("På avtale", "På avtale", "On an agreement"),
    }
}

/// `Rangering 2`, or that there is none.
pub fn rank_word(locale: Locale, rank: Rank) -> String {
    match rank {
        Rank::Unranked => locale.pick("Ikke rangert", "Ikkje rangert", "Not ranked").to_owned(),
        rank => format!("{} {}", locale.pick("Rangering", "Rangering", "Rank"), rank.number()),
    }
}

/// Whether it is on an agreement and with which rank, on one line.
pub fn place_on_agreement(locale: Locale, rank: Option<Rank>) -> String {
    let on = standing(locale, rank);
    rank.map_or_else(|| on.to_owned(), |rank| format!("{on}, {}", rank_word(locale, rank).to_lowercase()))
}

/// Two sentences: what it is, and what it means for the one who chooses.
pub fn standing_explained(locale: Locale, standing: Option<Rank>) -> String {
    match standing {
        None => locale
            .pick(
                "Produktet er ikke på avtale i dag. Vurder først om et produkt på avtale kan dekke behovet ditt.",
                "Produktet er ikkje på avtale i dag. Vurder først om eit produkt på avtale kan dekkje behovet ditt.",
                "The product is not on an agreement today. First consider whether a product on an agreement covers your need.",
            )
            .to_owned(),
        Some(Rank::Unranked) => locale
            .pick(
                "Produktet er på avtale, men har ingen rangering. Du kan velge det når det dekker behovet ditt.",
                "Produktet er på avtale, men har inga rangering. Du kan velje det når det dekkjer behovet ditt.",
                "The product is on an agreement, but has no rank. You can choose it when it covers your need.",
            )
            .to_owned(),
        Some(Rank::First) => locale
            .pick(
                "Produktet er rangert som nummer 1 på avtalen. Det skal vurderes før de andre.",
                "Produktet er rangert som nummer 1 på avtalen. Det skal vurderast før dei andre.",
                "The product is ranked number 1 on the agreement. It is to be considered before the others.",
            )
            .to_owned(),
        Some(rank) => {
            let number = rank.number();
            locale.pick(
                format!(
                    "Produktet er rangert som nummer {number} på avtalen. Velger du det, må du begrunne hvorfor de med lavere nummer ikke dekker behovet ditt."
                ),
                format!(
                    "Produktet er rangert som nummer {number} på avtalen. Vel du det, må du grunngi kvifor dei med lågare nummer ikkje dekkjer behovet ditt."
                ),
                format!(
                    "The product is ranked number {number} on the agreement. If you choose it, you must explain why those with a lower number do not cover your need."
                ),
            )
        }
    }
}

/// Whether it stands alone; none for what is itself an aid.
pub fn product_kind(locale: Locale, kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Main => None,
        Kind::Accessory => Some(locale.pick("Tilbehør", "Tilbehøyr", "Accessory")),
        Kind::Part => Some(locale.pick("Reservedel", "Reservedel", "Spare part")),
    }
}

/// The name of the course and its address. Its name is Norwegian in every language.
pub fn course(training: Training) -> (&'static str, &'static str) {
    match training {
        Training::PoweredWheelchair => (
            "Godkjenningskurs elektrisk rullestol",
            "https://www.kunnskapsbanken.net/kurs/godkjenningskurs-elektrisk-rullestol/",
        ),
        Training::Hoist => (
            "Godkjenningskurs personløfter og seil",
            "https://www.kunnskapsbanken.net/kurs/godkjenningskurs-personlofter-og-seil/",
        ),
        Training::ElectricBed => {
            ("Godkjenningskurs senger", "https://www.kunnskapsbanken.net/kurs/godkjenningskurs-senger/")
        }
    }
}
