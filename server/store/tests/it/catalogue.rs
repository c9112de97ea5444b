//! Searching the catalogue, the same on every database.

use chrono::NaiveDate;
use domain::{
    id::SupplierId,
    product::{Kind, OnAgreement, Post, Product, ProductQuery, Rank, TechnicalFact},
};
use store::{Store, Tx, products, suppliers, testing::databases};
use uuid::Uuid;

use crate::given::{date, kept_supplier, product, supplier};

fn today() -> NaiveDate {
    date("2026-11-22")
}

fn agreed(rank: Rank, expires: &str) -> OnAgreement {
    OnAgreement {
        reference: "20-1423".into(),
        title: Some("Rullestoler".into()),
        post: Post { number: 3, title: Some("3: Aktive".into()) },
        rank,
        expires: date(expires),
    }
}

fn of(number: &str, name: &str, agreements: &[OnAgreement]) -> Product {
    Product { agreements: agreements.to_vec(), ..product(number, name) }
}

async fn keep(store: &Store, products: &[Product]) {
    kept_supplier(store, 1, "Leverandør Æsj").await;
    kept_supplier(store, 2, "Ørn Hjelp").await;
    store.write(async |tx: &Tx| products::save_many(tx, products).await).await.unwrap();
}

fn all(typed: &str) -> ProductQuery {
    ProductQuery { typed: typed.into(), only_on_agreement: false, ..ProductQuery::default() }
}

/// The names of what is found, in order; counted as many.
async fn names(store: &Store, query: &ProductQuery) -> Vec<String> {
    let found = products::search(&store.read(), query, today(), 100, 0).await.unwrap();
    let many = products::count(&store.read(), query, today()).await.unwrap();
    assert_eq!((many, found.total), (found.products.len() as u64, many), "{query:?}");
    found.products.into_iter().map(|(product, _)| product.name).collect()
}

#[tokio::test]
async fn words_are_found_in_any_part_however_they_are_typed() {
    for db in databases().await {
        let rows = [
            product("000001", "Elrullestol Blåbær"),
            product("000002", "Rullator Ål"),
            product("000003", "Krøkk 100%_egnet \"L\" U3"),
            Product {
                keywords: vec!["Blindestokk".into(), "café".into()], ..product("014112", "Kort stav")
            },
        ];
        keep(&db.store, &rows).await;
        for (typed, found) in [
            ("rullestol", &["Elrullestol Blåbær"][..]),
            ("RULLE", &["Elrullestol Blåbær"]),
            ("rull", &["Elrullestol Blåbær", "Rullator Ål"]),
            ("bla\u{30a}bær", &["Elrullestol Blåbær"]),
            ("blåbär stol", &["Elrullestol Blåbær"]),
            ("blabær", &[]),
            ("ål", &["Rullator Ål"]),
            ("å", &["Elrullestol Blåbær", "Rullator Ål"]),
            ("al", &[]),
            ("u3 krøkk", &["Krøkk 100%_egnet \"L\" U3"]),
            ("u3 stol", &[]),
            ("krøkk æsj", &["Krøkk 100%_egnet \"L\" U3"]),
            ("krokk", &[]),
            ("blindestokk", &["Kort stav"]),
            ("cafe", &["Kort stav"]),
            ("4112", &["Kort stav"]),
            ("mobilitets stav", &["Kort stav"]),
        ] {
            assert_eq!(names(&db.store, &all(typed)).await, *found, "{} {typed}", db.name);
        }
    }
}

#[tokio::test]
async fn signs_mean_themselves_and_never_anything_else() {
    for db in databases().await {
        let odd = "Krøkk 100%_egnet a\\b \"L\"";
        keep(&db.store, &[product("000001", "Rullestol"), product("000002", odd)]).await;
        for none in [
            "r%l",
            "r_llestol",
            "ru*ol",
            "rullestol\" OR \"x",
            "x' OR 1=1 --",
            "search:rul",
            "NEAR(rul)",
            "{rul}ol ^b",
        ] {
            assert_eq!(names(&db.store, &all(none)).await, [""; 0], "{} {none}", db.name);
        }
        for (typed, found) in [
            ("0%_eg", odd),
            ("%_e", odd),
            ("a\\b", odd),
            ("\"l\"", odd),
            ("rulle*", "Rullestol"),
            ("(rul)", "Rullestol"),
        ] {
            let found_names = names(&db.store, &all(typed)).await;
            assert!(found_names.contains(&found.to_owned()), "{} {typed}: {found_names:?}", db.name);
        }
        assert_eq!(names(&db.store, &all("% \" * _ '")).await.len(), 2, "{}", db.name);
    }
}

#[tokio::test]
async fn those_on_an_agreement_in_force_come_first_by_rank_and_then_by_name() {
    for db in databases().await {
        let last_day = "2026-11-22";
        let rows = [
            of("000001", "Åpen", &[]),
            of("000002", "Ærlig", &[agreed(Rank::Unranked, last_day)]),
            of("000003", "Zebra", &[agreed(Rank::Unranked, last_day)]),
            of("000004", "Annen", &[agreed(Rank::Second, last_day)]),
            of("000005", "Første", &[agreed(Rank::Third, "2030-01-01"), agreed(Rank::First, last_day)]),
            of("000006", "Utløpt", &[agreed(Rank::First, "2026-11-21")]),
            Product { on_market: false, ..of("000007", "Borte", &[agreed(Rank::First, last_day)]) },
        ];
        keep(&db.store, &rows).await;
        let on = names(&db.store, &ProductQuery::default()).await;
        assert_eq!(on, ["Første", "Annen", "Zebra", "Ærlig"], "{}", db.name);
        let every = names(&db.store, &all("")).await;
        assert_eq!(every, ["Første", "Annen", "Zebra", "Ærlig", "Utløpt", "Åpen"], "{}", db.name);
        let tomorrow = date("2026-11-23");
        let found =
            products::search(&db.store.read(), &ProductQuery::default(), tomorrow, 9, 0).await.unwrap();
        assert_eq!(
            found.products.iter().map(|(one, _)| one.name.as_str()).collect::<Vec<_>>(),
            ["Første"],
            "{}",
            db.name
        );
        let second = products::search(&db.store.read(), &all(""), today(), 2, 2).await.unwrap();
        assert_eq!(
            second.products.iter().map(|(one, _)| one.name.as_str()).collect::<Vec<_>>(),
            ["Zebra", "Ærlig"]
        );
    }
}

#[tokio::test]
async fn category_and_supplier_narrow_the_search() {
    for db in databases().await {
        let second = SupplierId(Uuid::from_u128(2));
        let chair = |number: &str, iso: &str, title: &str| Product {
            iso: iso.parse().unwrap(),
            iso_title: title.into(),
            ..product(number, iso)
        };
        let rows = [
            chair("000001", "12220301", "Ståstoler"),
            Product { supplier: second, ..chair("000002", "122203", "Armdrevne") },
            chair("000003", "12230301", "Åpne"),
        ];
        keep(&db.store, &rows).await;
        let within = |code: &str| ProductQuery { category: Some(code.parse().unwrap()), ..all("") };
        assert_eq!(names(&db.store, &within("122203")).await, ["122203", "12220301"], "{}", db.name);
        assert_eq!(names(&db.store, &within("12220301")).await, ["12220301"]);
        assert_eq!(names(&db.store, &within("1223")).await, ["12230301"]);
        assert_eq!(names(&db.store, &ProductQuery { supplier: Some(second), ..all("") }).await, ["122203"]);
        assert_eq!(names(&db.store, &all("ørn")).await, ["122203"], "{}", db.name);
        let titles = products::categories(&db.store.read()).await.unwrap();
        assert_eq!(
            titles.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>(),
            ["Armdrevne", "Ståstoler", "Åpne"]
        );
    }
}

#[tokio::test]
async fn a_product_is_read_as_it_was_kept_and_found_by_what_it_now_says() {
    for db in databases().await {
        let whole = Product {
            kind: Kind::Accessory,
            technical: vec![TechnicalFact { key: "Lengde".into(), value: "110".into(), unit: "cm".into() }],
            course: Some("Elektrisk rullestol".into()),
            keywords: vec!["Serie".into()],
            ..of("000001", "Gammelt navn", &[agreed(Rank::First, "2027-01-01")])
        };
        keep(&db.store, std::slice::from_ref(&whole)).await;
        let find = async || products::find(&db.store.read(), &whole.hms_number).await.unwrap().unwrap();
        assert_eq!(find().await, (whole.clone(), supplier(1, "Leverandør Æsj")), "{}", db.name);
        let changed = Product { name: "Nytt navn".into(), agreements: Vec::new(), ..whole.clone() };
        keep(&db.store, std::slice::from_ref(&changed)).await;
        assert_eq!(names(&db.store, &all("gammelt")).await, [""; 0], "{}", db.name);
        assert_eq!(names(&db.store, &all("nytt")).await, ["Nytt navn"], "{}", db.name);
        assert_eq!(names(&db.store, &ProductQuery::default()).await, [""; 0], "{}", db.name);
        // The next reading of the register finds it by the new name of the firm.
        let renamed = supplier(1, "Omdøpt firma");
        db.store.write(async |tx: &Tx| suppliers::save_many(tx, &[renamed]).await).await.unwrap();
        let counts = db.store.write(async |tx: &Tx| products::save_many(tx, &[changed]).await).await.unwrap();
        assert_eq!(counts.changed, 1, "{}", db.name);
        assert_eq!(names(&db.store, &all("omdøpt")).await, ["Nytt navn"], "{}", db.name);
        assert_eq!(products::find(&db.store.read(), &"999999".parse().unwrap()).await.unwrap(), None);
    }
}
