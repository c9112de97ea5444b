//! The words of the field in plain words.

#[derive(Debug)]
pub struct Glossary {
    pub title: &'static str,
    pub intro: &'static str,
    /// Term and explanation, in alphabetical order.
    pub terms: &'static [(&'static str, &'static str)],
}

pub const NB: Glossary = Glossary {
    title: "Ordliste",
    intro: "Her forklarer vi ordene vi bruker på disse sidene.",
    terms: &[
        ("Avslag", "Nei til det du har bedt om. Du får alltid vite hvorfor."),
        (
            "Avtale",
            "Det du og hjelpemiddelsentralen har skrevet under på: hvem som gjør hva, og hva passet gjelder for.",
        ),
        (
            "Bestillingsnummer",
            "Et nummer du får av sentralen og gir til firmaet. Da kan firmaet sende regningen til Nav.",
        ),
        ("Bestillingsordningen", "En enklere måte å få enkle hjelpemidler på. Du trenger ikke søke."),
        ("Brukerpass", "En avtale som lar deg bestemme mer i din egen hjelpemiddelsak."),
        ("Brukerpassinnehaver", "En person som har brukerpass."),
        ("Bytte", "Du leverer et hjelpemiddel du har på lån, og får et tilsvarende i stedet."),
        ("Dispensasjon", "Lov til å få et hjelpemiddel som ikke er med i de nasjonale avtalene."),
        ("Foresatt", "En voksen med ansvar for et barn, oftest en forelder."),
        ("Fullmakt", "Rett til å handle for en annen, eller til å bestemme mer selv."),
        ("Hjelpemiddel", "En ting som gjør hverdagen lettere for en person med funksjonsnedsettelse."),
        ("Hjelpemiddelfirma", "Et firma som selger eller reparerer hjelpemidler. Kalles også leverandør."),
        (
            "Hjelpemiddelsentral",
            "Navs kontor for hjelpemidler der du bor. Det heter Nav hjelpemiddelsentral.",
        ),
        ("HMS-nummer", "Nummeret på produktet. Det har seks sifre."),
        ("Kjørehansker", "Hansker som beskytter hendene når du kjører manuell rullestol."),
        ("Klage", "Du ber om at en avgjørelse blir vurdert på nytt."),
        ("Kontaktperson", "Personen på sentralen som kjenner saken din, hvis dere har avtalt det."),
        ("Ledsager", "En som følger deg og hjelper deg på veien eller på stedet."),
        (
            "Mobilitetsstokk",
            "En hvit stokk for deg som er blind eller svaksynt. Du kjenner deg fram med den.",
        ),
        ("Personløfter", "Et hjelpemiddel som løfter deg, for eksempel fra en stol til en seng."),
        ("Rammeavtale", "Navs avtale med leverandører. Den avgjør hvilke produkter du kan velge mellom."),
        ("Rangering", "Rekkefølgen på produktene i en rammeavtale. Nummer 1 skal vurderes først."),
        ("Reparasjon", "Noe som er ødelagt, blir satt i stand."),
        ("Saksbehandler", "Den på sentralen som behandler saken din."),
        ("Svartid", "Hvor lang tid det går før du får svar."),
        ("Tekniker", "Den som reparerer og tilpasser hjelpemidler, i kommunen eller på sentralen."),
        ("Tilbehør", "Noe ekstra som hører til et hjelpemiddel."),
        ("Utlån", "Hjelpemiddelet er Navs, men du har det så lenge du trenger det."),
        ("Utprøving", "Du prøver et hjelpemiddel for å se om det passer."),
        ("Vedtak", "En skriftlig avgjørelse fra Nav. Du kan klage på den."),
        ("Venteliste", "Du venter på en time som noen gir fra seg. Den som har ventet lengst, får den først."),
        ("Verge", "En person som er oppnevnt for å hjelpe en annen med å ta avgjørelser."),
    ],
};

pub const NN: Glossary = Glossary {
    title: "Ordliste",
    intro: "Her forklarer vi orda vi bruker på desse sidene.",
    terms: &[
        ("Avslag", "Nei til det du har bede om. Du får alltid vite kvifor."),
        (
            "Avtale",
            "Det du og hjelpemiddelsentralen har skrive under på: kven som gjer kva, og kva passet gjeld for.",
        ),
        (
            "Bestillingsnummer",
            "Eit nummer du får av sentralen og gir til firmaet. Då kan firmaet sende rekninga til Nav.",
        ),
        ("Bestillingsordninga", "Ein enklare måte å få enkle hjelpemiddel på. Du treng ikkje søkje."),
        ("Brukarpass", "Ein avtale som lèt deg bestemme meir i di eiga hjelpemiddelsak."),
        ("Brukarpasshaldar", "Ein person som har brukarpass."),
        ("Byte", "Du leverer eit hjelpemiddel du har på lån, og får eit tilsvarande i staden."),
        ("Dispensasjon", "Lov til å få eit hjelpemiddel som ikkje er med i dei nasjonale avtalane."),
        ("Fullmakt", "Rett til å handle for ein annan, eller til å bestemme meir sjølv."),
        ("Føresett", "Ein vaksen med ansvar for eit barn, oftast ein forelder."),
        ("Hjelpemiddel", "Ein ting som gjer kvardagen lettare for ein person med funksjonsnedsetjing."),
        ("Hjelpemiddelfirma", "Eit firma som sel eller reparerer hjelpemiddel. Blir òg kalla leverandør."),
        (
            "Hjelpemiddelsentral",
            "Nav sitt kontor for hjelpemiddel der du bur. Det heiter Nav hjelpemiddelsentral.",
        ),
        ("HMS-nummer", "Nummeret på produktet. Det har seks siffer."),
        ("Klage", "Du ber om at ei avgjerd blir vurdert på nytt."),
        ("Kontaktperson", "Personen på sentralen som kjenner saka di, om de har avtalt det."),
        ("Køyrehanskar", "Hanskar som vernar hendene når du køyrer manuell rullestol."),
        ("Ledsagar", "Ein som følgjer deg og hjelper deg på vegen eller på staden."),
        (
            "Mobilitetsstokk",
            "Ein kvit stokk for deg som er blind eller svaksynt. Du kjenner deg fram med han.",
        ),
        ("Personløftar", "Eit hjelpemiddel som løftar deg, til dømes frå ein stol til ei seng."),
        ("Rammeavtale", "Nav sin avtale med leverandørar. Han avgjer kva produkt du kan velje mellom."),
        ("Rangering", "Rekkjefølgja på produkta i ein rammeavtale. Nummer 1 skal vurderast først."),
        ("Reparasjon", "Noko som er øydelagt, blir sett i stand."),
        ("Saksbehandlar", "Den på sentralen som behandlar saka di."),
        ("Svartid", "Kor lang tid det går før du får svar."),
        ("Teknikar", "Den som reparerer og tilpassar hjelpemiddel, i kommunen eller på sentralen."),
        ("Tilbehøyr", "Noko ekstra som høyrer til eit hjelpemiddel."),
        ("Utlån", "Hjelpemiddelet er Nav sitt, men du har det så lenge du treng det."),
        ("Utprøving", "Du prøver eit hjelpemiddel for å sjå om det passar."),
        ("Vedtak", "Ei skriftleg avgjerd frå Nav. Du kan klage på henne."),
        ("Venteliste", "Du ventar på ein time som nokon gir frå seg. Den som har venta lengst, får han først."),
        ("Verje", "Ein person som er oppnemnd for å hjelpe ein annan med å ta avgjerder."),
    ],
};

pub const EN: Glossary = Glossary {
    title: "Glossary",
    intro: "Here we explain the words we use on these pages. The Norwegian word stands in brackets.",
    terms: &[
        ("Accessory", "Something extra that belongs to a device (tilbehør)."),
        (
            "Agreement",
            "What you and the centre have signed: who does what, and what the pass covers (avtale).",
        ),
        ("Appeal", "You ask for a decision to be considered again (klage)."),
        (
            "Assistive device",
            "A thing that makes everyday life easier for a person with a disability (hjelpemiddel).",
        ),
        (
            "Assistive technology centre",
            "Nav’s office for assistive devices where you live (Nav hjelpemiddelsentral).",
        ),
        ("Authorisation", "The right to act for somebody else, or to decide more yourself (fullmakt)."),
        (
            "Brukerpass",
            "An agreement that lets you decide more in your own case. Also called a user passport.",
        ),
        ("Case worker", "The one at the centre who handles your case (saksbehandler)."),
        ("Companion", "Somebody who comes with you and helps you on the way or at the place (ledsager)."),
        (
            "Contact person",
            "The one at the centre who knows your case, if you have agreed on that (kontaktperson).",
        ),
        ("Decision", "A written decision from Nav. You can appeal against it (vedtak)."),
        ("Driving gloves", "Gloves that protect your hands when you use a manual wheelchair (kjørehansker)."),
        ("Exchange", "You hand in a device you have on loan and get an equivalent one (bytte)."),
        ("Exemption", "Permission to get a device that is outside the national agreements (dispensasjon)."),
        (
            "Framework agreement",
            "Nav’s agreement with suppliers. It decides which products you can choose from (rammeavtale).",
        ),
        ("Guardian, appointed", "A person appointed to help somebody else make decisions (verge)."),
        ("HMS number", "The number of the product. It has six digits (HMS-nummer)."),
        ("Hoist", "A device that lifts you, for example from a chair to a bed (personløfter)."),
        ("Loan", "The device belongs to Nav, but you have it as long as you need it (utlån)."),
        (
            "Mobility cane",
            "A white cane for people who are blind or partially sighted. You feel your way with it (mobilitetsstokk).",
        ),
        (
            "Order number",
            "A number you get from the centre and give to the supplier. The supplier can then bill Nav (bestillingsnummer).",
        ),
        ("Parent or guardian", "An adult who is responsible for a child (foresatt)."),
        ("Passholder", "A person who has a brukerpass (brukerpassinnehaver)."),
        ("Rank", "The order of the products in a framework agreement. Number 1 is considered first (rangering)."),
        ("Rejection", "No to what you have asked for. You are always told why (avslag)."),
        ("Repair", "Something broken is put in order (reparasjon)."),
        ("Response time", "How long it takes before you get an answer (svartid)."),
        (
            "Simplified ordering scheme",
            "An easier way to get simple devices. You do not have to apply (bestillingsordningen).",
        ),
        ("Supplier", "A company that sells or repairs assistive devices (hjelpemiddelfirma)."),
        (
            "Technician",
            "The one who repairs and adapts devices, in the municipality or at the centre (tekniker).",
        ),
        ("Trial", "You try a device to see whether it suits you (utprøving)."),
        (
            "Waiting list",
            "You wait for a time that somebody gives up. Whoever has waited longest gets it first (venteliste).",
        ),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terms_are_the_same_number_in_every_language_and_stand_in_order() {
        for glossary in [&NB, &NN, &EN] {
            let terms: Vec<String> = glossary.terms.iter().map(|(term, _)| term.to_lowercase()).collect();
            assert!(terms.is_sorted(), "{terms:?}");
            assert_eq!(terms.len(), NB.terms.len());
        }
    }
}
