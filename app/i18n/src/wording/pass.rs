//! What a pass covers and which tasks it gives the holder.

use domain::agreement::{Scope, Task};

use crate::Locale;

/// A task of the holder, as a sentence.
pub fn task(locale: Locale, task: Task) -> &'static str {
    match task {
        Task::Exchange => locale.pick(
            "Du bytter slitte kjørehansker og mobilitetsstokk selv.",
            "Du byter slitne køyrehanskar og mobilitetsstokk sjølv.",
            "You exchange worn driving gloves and mobility canes yourself.",
        ),
        Task::Trial => locale.pick(
            "Du velger hvor du prøver ut hjelpemidler.",
            "Du vel kvar du prøver ut hjelpemiddel.",
            "You choose where to try out devices.",
        ),
        Task::Repair => locale.pick(
            "Du velger hvem som reparerer.",
            "Du vel kven som reparerer.",
            "You choose who does repairs.",
        ),
        Task::Ordering => locale.pick(
            "Du kan bestille fra bestillingsordningen.",
            "Du kan bestille frå bestillingsordninga.",
            "You can order through the simplified ordering scheme.",
        ),
    }
}

/// What the pass covers, in one sentence.
pub fn scope(locale: Locale, scope: &Scope) -> String {
    match scope {
        Scope::All => locale
            .pick(
                "Alle hjelpemidlene på utlån, unntatt bil",
                "Alle hjelpemidla på utlån, unnateke bil",
                "All devices on loan, except cars",
            )
            .to_owned(),
        Scope::Categories(codes) => {
            let names: Vec<String> = codes.iter().map(|code| category(locale, code)).collect();
            let names = names.join(", ");
            locale.pick(format!("Bare {names}"), format!("Berre {names}"), format!("Only {names}"))
        }
    }
}

/// Titles of the categories that agreements name, shortened from Nav's ISO 9999 titles (hm-grunndata-register `isos.json`).
const CATEGORIES: [(&str, [&str; 3]); 18] = [
    ("0903", ["klær, sko og hansker", "klede, sko og hanskar", "clothes, shoes and gloves"]),
    ("090312", ["hansker og votter", "hanskar og vottar", "gloves and mittens"]),
    ("0906", ["beskyttelse av kroppen", "vern av kroppen", "body protection"]),
    ("0912", ["toaletthjelpemidler", "toaletthjelpemiddel", "toilet devices"]),
    ("0933", ["hjelpemidler til dusj og bad", "hjelpemiddel til dusj og bad", "shower and bath devices"]),
    ("12", ["forflytning", "forflytting", "mobility"]),
    ("1203", ["stokker og krykker", "stokkar og krykkjer", "walking sticks and crutches"]),
    ("1206", ["rullatorer og gåstoler", "rullatorar og gåstolar", "rollators and walking frames"]),
    ("1218", ["sykler", "syklar", "cycles"]),
    ("1222", ["manuelle rullestoler", "manuelle rullestolar", "manual wheelchairs"]),
    ("1223", ["elektriske rullestoler", "elektriske rullestolar", "powered wheelchairs"]),
    ("1224", ["tilbehør til rullestol", "tilbehøyr til rullestol", "wheelchair accessories"]),
    ("1236", ["personløftere", "personløftarar", "hoists"]),
    ("1239", ["orientering", "orientering", "orientation"]),
    ("123903", ["mobilitetsstokker", "mobilitetsstokkar", "mobility canes"]),
    ("1809", ["stoler", "stolar", "chairs"]),
    ("1812", ["senger og madrasser", "senger og madrassar", "beds and mattresses"]),
    ("2203", ["synshjelpemidler", "synshjelpemiddel", "devices for vision"]),
];

/// A category of an agreement in words; its number in pairs when it has no words here.
fn category(locale: Locale, code: &str) -> String {
    if let Some((_, [nb, nn, en])) = CATEGORIES.iter().find(|(known, _)| *known == code) {
        return locale.pick(*nb, *nn, *en).to_owned();
    }
    let mut pairs = String::new();
    for (index, digit) in code.chars().enumerate() {
        if index > 0 && index % 2 == 0 {
            pairs.push(' ');
        }
        pairs.push(digit);
    }
    locale.pick(format!("kategori {pairs}"), format!("kategori {pairs}"), format!("category {pairs}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limited_pass_names_its_categories_and_falls_back_to_the_number() {
        let limited = Scope::Categories(vec!["0903".into(), "245100".into()]);
        assert_eq!(scope(Locale::Nb, &limited), "Bare klær, sko og hansker, kategori 24 51 00");
        assert_eq!(scope(Locale::En, &limited), "Only clothes, shoes and gloves, category 24 51 00");
    }
}
