//! One line on what each person of the demonstration shows.

/// The line for a demo person's key; a general one for a key that has none.
#[derive(Debug)]
pub struct Demo {
    pub shows: fn(&str) -> &'static str,
}

pub const NB: Demo = Demo {
    shows: |key| match key {
        "gloves-and-cane" => {
            "Passet gjelder alt. Kjørehanskene og den hvite stokken er slitt, og begge kan byttes her."
        }
        "last-day" => {
            "Tidsbegrenset lån: Stokken skal leveres i dag og kan ikke byttes. Hanskene kan byttes en dag til."
        }
        "trial-loan" => {
            "Hansker til utprøving og stokk på korttidslån. De skal leveres tilbake, ikke byttes."
        }
        "look-alikes" => {
            "En gåstokk er ikke en hvit stokk, og varme votter er ikke kjørehansker. Begge går via sentralen."
        }
        "limited-pass" => {
            "Passet gjelder bare hansker og rullestoler. Hanskene kan byttes, stokken er ikke med."
        }
        "centre-task" => "I avtalen er det sentralen som bytter. Ingenting kan byttes på egen hånd.",
        "no-pass" => "Har hansker på lån, men ikke brukerpass. Ser veien til å få et.",
        "guardian" => {
            "Har to barn. Kan hjelpe Leah (11), men ikke barnet med skjult adresse. Har ingen egne hjelpemidler."
        }
        "just-eighteen" => "Fylte 18 i går. Passet fra barndommen er slutt, og hun trenger en egen avtale.",
        "former-guardian" => "Far til en som fylte 18 i går. Fra da av kan han ikke handle for henne.",
        "protected" => "Har pass og adressebeskyttelse. Kan ikke bytte på nett, og adressen vises ikke.",
        "many-loans" => "Har tjue hjelpemidler på lån: sortering, filter, utstyr til bil og saker i gang.",
        "under-way" => "Har saker på alle trinn: mottatt, på vent, på vei og levert.",
        "staff-oslo" => "Saksbehandler i Oslo. Har egne oppgaver, og noen som ingen har tatt.",
        "staff-oslo-colleague" => {
            "Kollega i Oslo som har tatt barnets sak. Bare den som har oppgaven, kan behandle den."
        }
        "staff-oslo-protected" => "Saksbehandler i Oslo som kan se personer med adressebeskyttelse.",
        "staff-vest-viken" => "Saksbehandler i Vest-Viken. Ser bare oppgavene til den sentralen.",
        "staff-vest-viken-protected" => {
            "Saksbehandler i Vest-Viken som kan se adressebeskyttede. Har ingen egne oppgaver."
        }
        "staff-oslo-family" => {
            "Saksbehandler i Oslo, og mor til Leah. Ser ikke datterens saker, heller ikke i listen."
        }
        _ => "En oppdiktet person.",
    },
};

pub const NN: Demo = Demo {
    shows: |key| match key {
        "gloves-and-cane" => {
            "Passet gjeld alt. Køyrehanskane og den kvite stokken er slitne, og begge kan bytast her."
        }
        "last-day" => {
            "Tidsavgrensa lån: Stokken skal leverast i dag og kan ikkje bytast. Hanskane kan bytast ein dag til."
        }
        "trial-loan" => {
            "Hanskar til utprøving og stokk på korttidslån. Dei skal leverast tilbake, ikkje bytast."
        }
        "look-alikes" => {
            "Ein gåstokk er ikkje ein kvit stokk, og varme vottar er ikkje køyrehanskar. Begge går via sentralen."
        }
        "limited-pass" => {
            "Passet gjeld berre hanskar og rullestolar. Hanskane kan bytast, stokken er ikkje med."
        }
        "centre-task" => "I avtalen er det sentralen som byter. Ingenting kan bytast på eiga hand.",
        "no-pass" => "Har hanskar på lån, men ikkje brukarpass. Ser vegen til å få eit.",
        "guardian" => {
            "Har to barn. Kan hjelpe Leah (11), men ikkje barnet med skjult adresse. Har ingen eigne hjelpemiddel."
        }
        "just-eighteen" => "Fylte 18 i går. Passet frå barndommen er slutt, og ho treng ein eigen avtale.",
        "former-guardian" => "Far til ei som fylte 18 i går. Frå då av kan han ikkje handle for henne.",
        "protected" => "Har pass og adressevern. Kan ikkje byte på nett, og adressa blir ikkje vist.",
        "many-loans" => "Har tjue hjelpemiddel på lån: sortering, filter, utstyr til bil og saker i gang.",
        "under-way" => "Har saker på alle steg: mottekne, på vent, på veg og leverte.",
        "staff-oslo" => "Saksbehandlar i Oslo. Har eigne oppgåver, og nokre som ingen har teke.",
        "staff-oslo-colleague" => {
            "Kollega i Oslo som har teke saka til barnet. Berre den som har oppgåva, kan behandle henne."
        }
        "staff-oslo-protected" => "Saksbehandlar i Oslo som kan sjå personar med adressevern.",
        "staff-vest-viken" => "Saksbehandlar i Vest-Viken. Ser berre oppgåvene til den sentralen.",
        "staff-vest-viken-protected" => {
            "Saksbehandlar i Vest-Viken som kan sjå personar med adressevern. Har ingen eigne oppgåver."
        }
        "staff-oslo-family" => {
            "Saksbehandlar i Oslo, og mor til Leah. Ser ikkje sakene til dottera, heller ikkje i lista."
        }
        _ => "Ein oppdikta person.",
    },
};

pub const EN: Demo = Demo {
    shows: |key| match key {
        "gloves-and-cane" => {
            "The pass covers everything. The gloves and the white cane are worn; both can be exchanged here."
        }
        "last-day" => {
            "Time-limited loans: the cane is due today and cannot be exchanged. The gloves can for one more day."
        }
        "trial-loan" => {
            "Gloves on trial and a cane on short-term loan. They go back, they are not exchanged."
        }
        "look-alikes" => {
            "A walking stick is not a white cane, and warm mittens are not driving gloves. Both go through the centre."
        }
        "limited-pass" => {
            "The pass covers only gloves and wheelchairs. The gloves can be exchanged, the cane cannot."
        }
        "centre-task" => {
            "By the agreement the centre does the exchanging. Nothing can be exchanged by himself."
        }
        "no-pass" => "Has gloves on loan but no pass. Sees how to get one.",
        "guardian" => {
            "Parent of two. Can act for Leah (11), not for the child with a hidden address. Has no devices of her own."
        }
        "just-eighteen" => {
            "Turned 18 yesterday. The pass from her childhood has ended, and she needs an agreement of her own."
        }
        "former-guardian" => {
            "Father of somebody who turned 18 yesterday. From then on he cannot act for her."
        }
        "protected" => "Has a pass and a protected address. Cannot exchange online, and no address is shown.",
        "many-loans" => "Has twenty devices on loan: sorting, filters, car equipment and cases under way.",
        "under-way" => "Has cases at every stage: received, on hold, on its way and delivered.",
        "staff-oslo" => "Case worker in Oslo with tasks of her own, and some that nobody has taken.",
        "staff-oslo-colleague" => {
            "Colleague in Oslo who has taken the child’s case. Only the one who has a task can handle it."
        }
        "staff-oslo-protected" => "Case worker in Oslo who may see people with a protected address.",
        "staff-vest-viken" => "Case worker at Vest-Viken. Sees that centre’s tasks only.",
        "staff-vest-viken-protected" => {
            "Case worker at Vest-Viken who may see protected addresses. Has no tasks of her own."
        }
        "staff-oslo-family" => {
            "Case worker in Oslo, and Leah’s mother. Does not see her daughter’s cases, in the list or anywhere."
        }
        _ => "A made-up person.",
    },
};
