//! The words of an order number on paper.

use app::routes;
use chrono::NaiveDate;
use documents::{Fact, Section, Sheet};
use domain::centre::NATIONAL_PHONE;
use domain::views::PaperSlip;
use i18n::{Locale, format, wording};

/// The word mark, as at the top of every page.
const SENDER: &str = "Brukerpass";

/// What is on the paper besides the number.
#[derive(Clone, Copy)]
pub(super) struct Made<'a> {
    /// The name of the host, for the address of the firm's page.
    pub(super) host: &'a str,
    pub(super) today: NaiveDate,
    pub(super) demo: bool,
}

/// What the page says, without what only a page can do. The title is the same for everybody: readers show it in their lists.
pub(super) fn of(locale: Locale, slip: &PaperSlip, made: Made<'_>) -> Sheet {
    let words = locale.texts();
    let texts = &words.number_slip;
    let supplier = slip.supplier.as_ref();
    let invented = supplier.is_some_and(|supplier| supplier.invented).then_some(texts.invented_firm);
    let closing = [
        invented.map(str::to_owned),
        Some((texts.paper_made)(&format::date(locale, made.today))),
        made.demo.then(|| words.frame.demo_banner.to_owned()),
    ];
    Sheet {
        language: locale.tag(),
        sender: SENDER.to_owned(),
        title: texts.paper_title.to_owned(),
        main: fact(texts.your_number, slip.code.to_string()),
        facts: facts(locale, slip),
        sections: vec![says(locale, slip, made.host), free(locale, slip)],
        closing: closing.into_iter().flatten().collect(),
        made_on: made.today,
    }
}

fn fact(term: &str, value: String) -> Fact {
    Fact { term: term.to_owned(), value }
}

fn facts(locale: Locale, slip: &PaperSlip) -> Vec<Fact> {
    let words = locale.texts();
    let texts = &words.number_slip;
    let number = &slip.number;
    let covers = (words.numbers.of)(wording::purpose(locale, number.purpose), &number.aid.name);
    let phone = slip.supplier.as_ref().and_then(|supplier| {
        let confirmed = supplier.confirmed_on.map(|day| (texts.confirmed)(&format::date(locale, day)));
        let phone = supplier.phone.as_deref().map(format::phone)?;
        Some(confirmed.map_or(phone.clone(), |confirmed| format!("{phone}. {confirmed}")))
    });
    let all = [
        number.valid_until.map(|day| fact(texts.valid_until, format::date(locale, day))),
        Some(fact(texts.covers, covers)),
        number.aid.serial_number.clone().map(|serial| fact(words.loans.serial_number, serial)),
        (!number.also.is_empty()).then(|| fact(texts.also, number.also.join("\n"))),
        Some(fact(texts.firm_term, number.firm.name.clone())),
        phone.map(|phone| fact(texts.firm_phone, phone)),
        number.note.clone().map(|note| fact(texts.note_term, note)),
        Some(fact(texts.reference, number.reference.to_string())),
    ];
    all.into_iter().flatten().collect()
}

/// The sentence to say, and what the firm does with the number.
fn says(locale: Locale, slip: &PaperSlip, host: &str) -> Section {
    let texts = &locale.texts().number_slip;
    let purpose = wording::purpose_within(locale, slip.number.purpose);
    let first = std::iter::once(slip.number.aid.name.as_str());
    let names: Vec<&str> = first.chain(slip.number.also.iter().map(String::as_str)).collect();
    let sentence = (texts.say)(&slip.code.to_string(), purpose, &wording::listed(locale, &names));
    let bill = (texts.say_bill)(&wording::centre(locale, &slip.centre.name));
    let check = (texts.check_at)(&format!("{host}{}", routes::check_number(locale)));
    Section {
        heading: texts.say_title.to_owned(),
        paragraphs: vec![sentence, bill, texts.say_check.to_owned(), check],
        points: Vec::new(),
        after: Vec::new(),
    }
}

/// That it costs nothing, and whom to call when it should.
fn free(locale: Locale, slip: &PaperSlip) -> Section {
    let texts = &locale.texts().number_slip;
    let phone = format::phone(slip.centre.phone.as_deref().unwrap_or(NATIONAL_PHONE));
    Section {
        heading: texts.free_title.to_owned(),
        paragraphs: vec![texts.free_text.to_owned()],
        points: texts.free_points.iter().map(|point| (*point).to_owned()).collect(),
        after: vec![format!("{} {phone}.", texts.free_asked)],
    }
}

#[cfg(test)]
mod tests {
    use domain::centre::{Centre, CentreNumber};
    use domain::id::{AskId, OrderNumberId, PersonId, SupplierId};
    use domain::order_number::{Firm, NumberCode, NumberedAid, OrderNumber, Purpose, Status};
    use domain::reference::Reference;
    use domain::supplier::Supplier;
    use uuid::Uuid;

    use super::*;

    fn slip() -> PaperSlip {
        let at = "2026-03-02T10:00:00Z".parse().unwrap();
        let code = NumberCode::from_random(7);
        PaperSlip {
            number: OrderNumber {
                id: OrderNumberId(Uuid::nil()),
                reference: Reference::from_random(7),
                ask: AskId(Uuid::nil()),
                subject: PersonId(Uuid::nil()),
                asked_by: PersonId(Uuid::nil()),
                centre: CentreNumber("4703".to_owned()),
                aid: NumberedAid {
                    loan: None,
                    hms_number: None,
                    name: "Rullestol #panic()".to_owned(),
                    iso: None,
                    category: None,
                    serial_number: Some("SN1".to_owned()),
                },
                purpose: Purpose::Repair,
                firm: Firm { supplier: None, name: "*Firma*".to_owned() },
                note: Some("Hjulet\nsitter fast".to_owned()),
                also: Vec::new(),
                why_staff: Vec::new(),
                code: Some(code.clone()),
                status: Status::Issued,
                version: 2,
                asked_at: at,
                due: "2026-03-03".parse().unwrap(),
                issued_at: Some(at),
                valid_until: Some("2026-05-31".parse().unwrap()),
                ended_at: None,
            },
            code,
            centre: Centre {
                number: CentreNumber("4703".to_owned()),
                name: "Oslo".to_owned(),
                region: "Oslo".to_owned(),
                phone: None,
                invoice_contact: None,
                acute_phone: None,
                confirmed_on: None,
            },
            supplier: Some(Supplier {
                id: SupplierId(Uuid::nil()),
                name: "*Firma*".to_owned(),
                phone: Some("22334455".to_owned()),
                confirmed_on: Some("2026-01-05".parse().unwrap()),
                invented: true,
            }),
        }
    }

    fn made(demo: bool) -> Made<'static> {
        Made { host: "brukerpass.example", today: "2026-03-02".parse().unwrap(), demo }
    }

    /// Everything on it, line by line.
    fn lines(sheet: &Sheet) -> String {
        let fact = |fact: &Fact| format!("{}: {}", fact.term, fact.value);
        let mut lines = vec![sheet.sender.clone(), sheet.title.clone(), fact(&sheet.main)];
        lines.extend(sheet.facts.iter().map(fact));
        for section in &sheet.sections {
            lines.push(section.heading.clone());
            lines.extend(
                [&section.paragraphs, &section.points, &section.after].into_iter().flatten().cloned(),
            );
        }
        lines.extend(sheet.closing.iter().cloned());
        lines.join("\n")
    }

    #[test]
    fn the_paper_says_what_the_page_says_and_when_it_was_made() {
        let slip = slip();
        let text = lines(&of(Locale::Nb, &slip, made(true)));
        let number = slip.code.to_string();
        for said in [
            "Bestillingsnummer\n",
            &format!("Nummeret ditt: {number}\n"),
            "Gyldig til og med: 31. mai 2026",
            "Gjelder: Reparasjon: Rullestol #panic()",
            "Telefon til firmaet: 22 33 44 55. Sist bekreftet 5. januar 2026.",
            "Du skrev: Hjulet\nsitter fast",
            "Dette sier du til firmaet",
            &format!("«Jeg har bestillingsnummer {number} fra"),
            "Siden for firmaet: brukerpass.example/nb/sjekk-bestillingsnummer",
            "Du skal ikke betale noe",
            "Ring hjelpemiddelsentralen: 55 55 11 11.",
            "Oppdiktet firma",
            "Laget 2. mars 2026 i Brukerpass.",
            "Dette er en demo",
        ] {
            assert!(text.contains(said), "{said} in {text}");
        }
        assert!(!lines(&of(Locale::Nb, &slip, made(false))).contains("Dette er en demo"));
    }

    #[test]
    fn there_is_paper_in_every_language() {
        let sheets = Locale::ALL.map(|locale| of(locale, &slip(), made(false)));
        assert_eq!(sheets.each_ref().map(|sheet| sheet.language), ["nb", "nn", "en"]);
        for sheet in &sheets {
            assert!(documents::pdf(sheet).unwrap().starts_with(b"%PDF-"), "{}", sheet.language);
        }
        assert_ne!(lines(&sheets[0]), lines(&sheets[1]));
    }
}
