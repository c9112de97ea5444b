//! The search in the catalogue (S38–S43).

#[derive(Debug)]
pub struct Products {
    pub title: &'static str,
    pub about: &'static str,
    pub intro: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub category: &'static str,
    pub all_categories: &'static str,
    pub supplier: &'static str,
    pub all_suppliers: &'static str,
    pub with_all: &'static str,
    pub search: &'static str,
    pub found_title: &'static str,
    /// Number of products; whether only those on an agreement were asked for.
    pub found: fn(u64, bool) -> String,
    pub order: &'static str,
    pub pages: &'static str,
    /// This page and how many there are.
    pub page_of: fn(u64, u64) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    pub none_title: &'static str,
    pub none_words: &'static str,
    /// Number of products on no agreement.
    pub none_see_all: fn(u64) -> String,
    pub none_from_start: &'static str,
    pub otherwise_title: &'static str,
    pub otherwise: &'static str,
    pub otherwise_call: &'static str,
    pub otherwise_guide: &'static str,
    pub otherwise_contact: &'static str,
    pub whole: &'static str,
    pub whole_link: &'static str,
}

pub const NB: Products = Products {
    title: "Finn hjelpemidler på avtale",
    about: "Søk i produktene på Navs nasjonale avtaler.",
    intro: "Du velger innenfor Navs retningslinjer, som er styrt av nasjonale avtaler. Se først om noe som er på avtale, kan dekke behovet ditt.",
    words: "Hva leter du etter?",
    words_hint: "Skriv ett eller flere ord, en del av et ord eller et HMS-nummer.",
    category: "Kategori",
    all_categories: "Alle kategorier",
    supplier: "Leverandør",
    all_suppliers: "Alle leverandører",
    with_all: "Vis også produkter som ikke er på avtale",
    search: "Søk",
    found_title: "Treff",
    found: |count, agreed| {
        let on = if agreed { " på avtale" } else { "" };
        match count {
            0 => format!("Vi fant ingen produkter{on}."),
            1 => format!("Vi fant ett produkt{on}."),
            count => format!("Vi fant {count} produkter{on}."),
        }
    },
    order: "Lavest rangering står først. Produktene med lavest tall skal vurderes først.",
    pages: "Flere treff",
    page_of: |page, pages| format!("Side {page} av {pages}"),
    previous: "Forrige side",
    next: "Neste side",
    none_title: "Dette kan du gjøre",
    none_words: "Prøv færre ord, eller et annet ord for det samme.",
    none_see_all: |count| match count {
        1 => "Se produktet vi fant som ikke er på avtale".to_owned(),
        count => format!("Se de {count} produktene vi fant som ikke er på avtale"),
    },
    none_from_start: "Begynn på nytt uten valg",
    otherwise_title: "Dekker ikke noe på avtale behovet?",
    otherwise: "Ta kontakt med Nav hjelpemiddelsentral. Da kan det være mulig å søke om dispensasjon for å få et produkt som ikke er på avtale.",
    otherwise_call: "Ring hjelpemiddelsentralen på",
    otherwise_guide: "Slik går du fram når du trenger noe annet enn det du har",
    otherwise_contact: "Flere måter å ta kontakt på",
    whole: "Alle produkter, bilder og brosjyrer finner du på",
    whole_link: "finnhjelpemiddel.nav.no",
};

pub const NN: Products = Products {
    title: "Finn hjelpemiddel på avtale",
    about: "Søk i produkta på dei nasjonale avtalane til Nav.",
    intro: "Du vel innanfor retningslinjene til Nav, som er styrte av nasjonale avtalar. Sjå først om noko som er på avtale, kan dekkje behovet ditt.",
    words: "Kva leitar du etter?",
    words_hint: "Skriv eitt eller fleire ord, ein del av eit ord eller eit HMS-nummer.",
    category: "Kategori",
    all_categories: "Alle kategoriar",
    supplier: "Leverandør",
    all_suppliers: "Alle leverandørar",
    with_all: "Vis også produkt som ikkje er på avtale",
    search: "Søk",
    found_title: "Treff",
    found: |count, agreed| {
        let on = if agreed { " på avtale" } else { "" };
        match count {
            0 => format!("Vi fann ingen produkt{on}."),
            1 => format!("Vi fann eitt produkt{on}."),
            count => format!("Vi fann {count} produkt{on}."),
        }
    },
    order: "Lågast rangering står først. Produkta med lågast tal skal vurderast først.",
    pages: "Fleire treff",
    page_of: |page, pages| format!("Side {page} av {pages}"),
    previous: "Førre side",
    next: "Neste side",
    none_title: "Dette kan du gjere",
    none_words: "Prøv færre ord, eller eit anna ord for det same.",
    none_see_all: |count| match count {
        1 => "Sjå produktet vi fann som ikkje er på avtale".to_owned(),
        count => format!("Sjå dei {count} produkta vi fann som ikkje er på avtale"),
    },
    none_from_start: "Begynn på nytt utan val",
    otherwise_title: "Dekkjer ikkje noko på avtale behovet?",
    otherwise: "Ta kontakt med Nav hjelpemiddelsentral. Da kan det vere mogleg å søkje om dispensasjon for å få eit produkt som ikkje er på avtale.",
    otherwise_call: "Ring hjelpemiddelsentralen på",
    otherwise_guide: "Slik går du fram når du treng noko anna enn det du har",
    otherwise_contact: "Fleire måtar å ta kontakt på",
    whole: "Alle produkt, bilete og brosjyrar finn du på",
    whole_link: "finnhjelpemiddel.nav.no",
};

pub const EN: Products = Products {
    title: "Find assistive devices on an agreement",
    about: "Search the products on Nav's national agreements.",
    intro: "You choose within Nav's guidelines, which follow from national agreements. First see whether something on an agreement covers your need.",
    words: "What are you looking for?",
    words_hint: "Write one or more words in Norwegian, part of a word, or an HMS number.",
    category: "Category",
    all_categories: "All categories",
    supplier: "Supplier",
    all_suppliers: "All suppliers",
    with_all: "Also show products that are not on an agreement",
    search: "Search",
    found_title: "Results",
    found: |count, agreed| {
        let on = if agreed { " on an agreement" } else { "" };
        match count {
            0 => format!("We found no products{on}."),
            1 => format!("We found one product{on}."),
            count => format!("We found {count} products{on}."),
        }
    },
    order: "The lowest rank comes first. Products with the lowest number are to be considered first.",
    pages: "More results",
    page_of: |page, pages| format!("Page {page} of {pages}"),
    previous: "Previous page",
    next: "Next page",
    none_title: "What you can do",
    none_words: "Try fewer words, or another word for the same thing.",
    none_see_all: |count| match count {
        1 => "See the product we found that is not on an agreement".to_owned(),
        count => format!("See the {count} products we found that are not on an agreement"),
    },
    none_from_start: "Start again without any choices",
    otherwise_title: "Does nothing on an agreement cover the need?",
    otherwise: "Contact Nav's assistive technology centre. It may then be possible to apply for an exemption, to get a product that is not on an agreement.",
    otherwise_call: "Call the assistive technology centre on",
    otherwise_guide: "What to do when you need something else than what you have",
    otherwise_contact: "More ways to get in touch",
    whole: "All products, pictures and brochures are on",
    whole_link: "finnhjelpemiddel.nav.no",
};
