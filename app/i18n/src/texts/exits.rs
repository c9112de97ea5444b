//! The six ways an exchange can go, told in plain words (S13, S63–S72).

use domain::guide::Situation;

/// One way: what it is, the rule, what to do and what to expect.
#[derive(Debug)]
pub struct Exit {
    pub title: &'static str,
    /// When to choose it.
    pub explained: &'static str,
    pub rule: &'static str,
    pub what: &'static str,
    /// None for the exchange one makes oneself: its dates are ours, and said by `guide.own_time`.
    pub time: Option<&'static str>,
    pub application: &'static str,
}

#[derive(Debug)]
pub struct Exits {
    gloves_or_cane: Exit,
    other: Exit,
    does_not_fit: Exit,
    need_changed: Exit,
    other_type: Exit,
    car: Exit,
}

impl Exits {
    pub fn of(&self, situation: Situation) -> &Exit {
        match situation {
            Situation::WornGlovesOrCane => &self.gloves_or_cane,
            Situation::WornOther => &self.other,
            Situation::DoesNotFit => &self.does_not_fit,
            Situation::NeedChanged => &self.need_changed,
            Situation::OtherType => &self.other_type,
            Situation::Car => &self.car,
        }
    }
}

pub const NB: Exits = Exits {
    gloves_or_cane: Exit {
        title: "Kjørehansker eller mobilitetsstokk er slitt eller ødelagt",
        explained: "Dette bytter du selv her.",
        rule: "Har du brukerpass, kan du selv bytte slitte eller ødelagte kjørehansker og mobilitetsstokk. Du får et tilsvarende hjelpemiddel.",
        what: "Får du det ikke til, kan hjelpemiddelsentralen bytte for deg.",
        time: None,
        application: "Nei. Du trenger ikke søke på nytt.",
    },
    other: Exit {
        title: "Et annet hjelpemiddel er slitt eller ødelagt",
        explained: "Ta direkte kontakt med hjelpemiddelsentralen.",
        rule: "Kan det ikke repareres, skal du få et likt eller et tilsvarende hjelpemiddel.",
        what: "Ring og fortell hva som er galt. Si det hvis du har brukerpass. Hjelpemiddelsentralen finner ut om det skal repareres eller byttes.",
        time: Some(
            "Nav oppgir opptil tre uker når hjelpemiddelet er på lager, og opptil fem uker når det må bestilles.",
        ),
        application: "Nei. Du trenger ikke søke på nytt.",
    },
    does_not_fit: Exit {
        title: "Hjelpemiddelet passer ikke lenger",
        explained: "For eksempel når et barn har vokst ut av det.",
        rule: "Du kan bytte til et tilsvarende hjelpemiddel i en større størrelse.",
        what: "Ring og fortell hva som ikke passer, og hvilken størrelse du har nå. Si det hvis du har brukerpass.",
        time: Some(
            "Nav oppgir opptil tre uker når hjelpemiddelet er på lager, og opptil fem uker når det må bestilles.",
        ),
        application: "Nei, ikke når du skal ha et tilsvarende hjelpemiddel.",
    },
    need_changed: Exit {
        title: "Hjelpemiddelet dekker ikke lenger behovet",
        explained: "Du trenger noe mer eller noe annet enn før.",
        rule: "Du kan bare bytte til et tilsvarende hjelpemiddel. Har behovet endret seg, finner dere sammen ut hva som er bedre for deg.",
        what: "Ring og be om en samtale. Si det hvis du har brukerpass.",
        time: Some(
            "Tidspunktet avtaler dere når du ringer. Skriver du til hjelpemiddelsentralen, får du svar innen to arbeidsdager.",
        ),
        application: "Det finner dere ut av i samtalen.",
    },
    other_type: Exit {
        title: "Du trenger en annen type hjelpemiddel",
        explained: "For eksempel når du vil gå fra manuell til elektrisk rullestol.",
        rule: "Da må Nav gjøre et nytt vedtak. Med brukerpass er veien likevel kort.",
        what: "Ring hjelpemiddelsentralen direkte. Der får du informasjon, prøver ut og velger produkt.",
        time: Some("Det finnes ingen fast tid for dette. Spør hva du kan regne med når du ringer."),
        application: "Ja, Nav må gjøre et nytt vedtak. Hjelpemiddelsentralen forteller hva de trenger fra deg.",
    },
    car: Exit {
        title: "Det gjelder bil eller utstyr i bil",
        explained: "Bil er ikke med i brukerpasset.",
        rule: "Brukerpasset gjelder aldri bil. Bil har egne regler.",
        what: "Ring og spør etter bilsenteret. De hjelper deg videre.",
        time: Some("Det svarer bilsenteret på."),
        application: "Det svarer bilsenteret på.",
    },
};

pub const NN: Exits = Exits {
    gloves_or_cane: Exit {
        title: "Køyrehanskar eller mobilitetsstokk er slitne eller øydelagde",
        explained: "Dette byter du sjølv her.",
        rule: "Har du brukarpass, kan du sjølv byte slitne eller øydelagde køyrehanskar og mobilitetsstokk. Du får eit tilsvarande hjelpemiddel.",
        what: "Får du det ikkje til, kan hjelpemiddelsentralen byte for deg.",
        time: None,
        application: "Nei. Du treng ikkje søkje på nytt.",
    },
    other: Exit {
        title: "Eit anna hjelpemiddel er slite eller øydelagt",
        explained: "Ta direkte kontakt med hjelpemiddelsentralen.",
        rule: "Kan det ikkje reparerast, skal du få eit likt eller eit tilsvarande hjelpemiddel.",
        what: "Ring og fortel kva som er gale. Sei det om du har brukarpass. Hjelpemiddelsentralen finn ut om det skal reparerast eller bytast.",
        time: Some(
            "Nav oppgir opptil tre veker når hjelpemiddelet er på lager, og opptil fem veker når det må bestillast.",
        ),
        application: "Nei. Du treng ikkje søkje på nytt.",
    },
    does_not_fit: Exit {
        title: "Hjelpemiddelet passar ikkje lenger",
        explained: "Til dømes når eit barn har vakse ut av det.",
        rule: "Du kan byte til eit tilsvarande hjelpemiddel i ein større storleik.",
        what: "Ring og fortel kva som ikkje passar, og kva storleik du har no. Sei det om du har brukarpass.",
        time: Some(
            "Nav oppgir opptil tre veker når hjelpemiddelet er på lager, og opptil fem veker når det må bestillast.",
        ),
        application: "Nei, ikkje når du skal ha eit tilsvarande hjelpemiddel.",
    },
    need_changed: Exit {
        title: "Hjelpemiddelet dekkjer ikkje lenger behovet",
        explained: "Du treng noko meir eller noko anna enn før.",
        rule: "Du kan berre byte til eit tilsvarande hjelpemiddel. Har behovet endra seg, finn de saman ut kva som er betre for deg.",
        what: "Ring og be om ein samtale. Sei det om du har brukarpass.",
        time: Some(
            "Tidspunktet avtaler de når du ringjer. Skriv du til hjelpemiddelsentralen, får du svar innan to arbeidsdagar.",
        ),
        application: "Det finn de ut av i samtalen.",
    },
    other_type: Exit {
        title: "Du treng ein annan type hjelpemiddel",
        explained: "Til dømes når du vil gå frå manuell til elektrisk rullestol.",
        rule: "Då må Nav gjere eit nytt vedtak. Med brukarpass er vegen likevel kort.",
        what: "Ring hjelpemiddelsentralen direkte. Der får du informasjon, prøver ut og vel produkt.",
        time: Some("Det finst inga fast tid for dette. Spør kva du kan rekne med når du ringjer."),
        application: "Ja, Nav må gjere eit nytt vedtak. Hjelpemiddelsentralen fortel kva dei treng frå deg.",
    },
    car: Exit {
        title: "Det gjeld bil eller utstyr i bil",
        explained: "Bil er ikkje med i brukarpasset.",
        rule: "Brukarpasset gjeld aldri bil. Bil har eigne reglar.",
        what: "Ring og spør etter bilsenteret. Dei hjelper deg vidare.",
        time: Some("Det svarar bilsenteret på."),
        application: "Det svarar bilsenteret på.",
    },
};

pub const EN: Exits = Exits {
    gloves_or_cane: Exit {
        title: "Driving gloves or a mobility cane are worn or broken",
        explained: "You exchange these yourself here.",
        rule: "With a brukerpass you can exchange worn or broken driving gloves and mobility canes yourself. You get an equivalent device.",
        what: "If you do not manage it, the centre can make the exchange for you.",
        time: None,
        application: "No. You do not have to apply again.",
    },
    other: Exit {
        title: "Another device is worn or broken",
        explained: "Contact the assistive technology centre directly.",
        rule: "If it cannot be repaired, you get the same or an equivalent device.",
        what: "Call and say what is wrong. Say so if you have a brukerpass. The centre finds out whether to repair or exchange it.",
        time: Some(
            "Nav states up to three weeks when the device is in stock, and up to five weeks when it must be ordered.",
        ),
        application: "No. You do not have to apply again.",
    },
    does_not_fit: Exit {
        title: "The device no longer fits",
        explained: "For example when a child has outgrown it.",
        rule: "You can exchange it for an equivalent device in a larger size.",
        what: "Call and say what does not fit, and which size you have now. Say so if you have a brukerpass.",
        time: Some(
            "Nav states up to three weeks when the device is in stock, and up to five weeks when it must be ordered.",
        ),
        application: "No, not when the device is an equivalent one.",
    },
    need_changed: Exit {
        title: "The device no longer covers the need",
        explained: "You need something more, or something different.",
        rule: "You can only exchange for an equivalent device. If the need has changed, you find out together what is better for you.",
        what: "Call and ask for a conversation. Say so if you have a brukerpass.",
        time: Some(
            "You agree on a time when you call. If you write to the centre, you get an answer within two working days.",
        ),
        application: "You find that out in the conversation.",
    },
    other_type: Exit {
        title: "You need another type of device",
        explained: "For example when you want to go from a manual to a powered wheelchair.",
        rule: "Nav must then make a new decision. With a brukerpass the route is still short.",
        what: "Call the centre directly. There you get information, try devices out and choose a product.",
        time: Some("There is no fixed time for this. Ask what to expect when you call."),
        application: "Yes, Nav must make a new decision. The centre will tell you what it needs.",
    },
    car: Exit {
        title: "It is about a car or equipment in a car",
        explained: "Cars are not part of the brukerpass.",
        rule: "The brukerpass never covers cars. Cars have rules of their own.",
        what: "Call and ask for the car centre. They will help you.",
        time: Some("The car centre can answer that."),
        application: "The car centre can answer that.",
    },
};
