//! A catalogue that is made up, as large as the national one and with its words.

use chrono::Days;
use domain::id::SupplierId;
use domain::product::{Kind, OnAgreement, Post, Product, Rank, TechnicalFact};
use domain::supplier::Supplier;
use services::Deps;
use store::StoreError;

use crate::trouble::Trouble;

const FIRMS: [&str; 8] =
    ["Nordlys", "Fjordhjelp", "Granly", "Åsgård", "Sølvstokk", "Bølgen", "Tindved", "Ærfugl"];
const CATEGORIES: [(&str, &str, &str); 10] = [
    ("12220301", "Manuelle rullestoler aktive", "Aktiv rullestol"),
    ("12220302", "Manuelle rullestoler allround", "Allround rullestol"),
    ("12230602", "Elektriske rullestoler med motorisert styring, begrenset utebruk", "Elrullestol"),
    ("12060602", "Rullatorer, 4 hjul innendørsbruk, begrenset utebruk", "Rullator"),
    ("12390301", "Stokker for mobility og markering", "Mobilitetsstokk"),
    ("09031201", "Hansker, vanter og votter", "Kjørehanske"),
    ("12360301", "Mobile personløftere for løft av sittende personer", "Personløfter"),
    ("09330701", "Dusjkrakker", "Dusjkrakk"),
    ("18091501", "Stoler med oppreisingsfunksjon", "Løftestol"),
    ("12030601", "Krykker", "Krykke krøkk"),
];
const KINDS: [&str; 9] =
    ["Lett", "Terreng", "Komfort", "Barn", "Blå", "Rød smal", "str. M", "Titan", "Øyvind"];

pub(crate) fn firms(deps: &Deps) -> Vec<Supplier> {
    let firm = |name: &&str| Supplier {
        id: SupplierId(deps.random.uuid()),
        name: format!("{name} Hjelpemidler"),
        phone: None,
        confirmed_on: None,
        invented: true,
    };
    FIRMS.iter().map(firm).collect()
}

pub(crate) fn products(deps: &Deps, firms: &[Supplier], count: u32) -> Result<Vec<Product>, Trouble> {
    let firms = firms.iter().cycle();
    let categories = CATEGORIES.iter().cycle();
    let kinds = KINDS.iter().cycle();
    let rows = (1..=count).zip(firms).zip(categories).zip(kinds);
    let mut products = Vec::new();
    for (((number, firm), (iso, title, name)), kind) in rows {
        let unreadable = |_wrong| StoreError::Unreadable { what: "HMS number" };
        products.push(Product {
            hms_number: format!("{number:06}").parse().map_err(unreadable)?,
            name: format!("{name} {kind} {} sb{}", first_word(&firm.name), 30 + number % 17),
            iso: iso.parse().map_err(|_wrong| StoreError::Unreadable { what: "category" })?,
            iso_title: (*title).to_owned(),
            supplier: firm.id,
            kind: if number % 5 == 0 { Kind::Accessory } else { Kind::Main },
            on_market: number % 20 != 0,
            agreements: agreements(deps, number),
            technical: vec![fact("Setebredde", 30 + number % 17, "cm"), fact("Brukervekt maks", 120, "kg")],
            course: None,
            keywords: vec![format!("Serie {}", number / 12)],
            invented: true,
        });
    }
    Ok(products)
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

fn fact(key: &str, value: u32, unit: &str) -> TechnicalFact {
    TechnicalFact { key: key.to_owned(), value: value.to_string(), unit: unit.to_owned() }
}

/// Two of three are on an agreement, some on two, some on one that has ended.
fn agreements(deps: &Deps, number: u32) -> Vec<OnAgreement> {
    let on = |days: u64, rank: Rank| OnAgreement {
        reference: format!("2{}-{}", number % 6, 1000 + number % 90),
        title: None,
        post: Post { number: number % 30, title: Some(format!("{}: Delkontrakt", number % 30)) },
        rank,
        expires: deps.clock.today() - Days::new(100) + Days::new(days),
    };
    let rank = Rank::ALL.into_iter().cycle().nth(number as usize % 5).unwrap_or(Rank::Unranked);
    match number % 6 {
        0 | 1 => Vec::new(),
        2 => vec![on(50, rank)],
        3 => vec![on(400, rank), on(800, Rank::Unranked)],
        _ => vec![on(600, rank)],
    }
}
