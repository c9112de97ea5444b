//! The public front page: what the pass is, who it is for and how to get one (S1–S31).

#[derive(Debug)]
pub struct Front {
    pub title: &'static str,
    pub brief: &'static str,
    pub brief_points: &'static [&'static str],
    pub contents: &'static str,
    pub what: &'static str,
    pub what_text: &'static [&'static str],
    pub who: &'static str,
    pub who_intro: &'static str,
    pub who_points: &'static [&'static str],
    pub may: &'static str,
    pub may_you: &'static str,
    pub may_you_points: &'static [&'static str],
    pub may_nav: &'static str,
    pub may_nav_points: &'static [&'static str],
    pub may_change: &'static str,
    pub scope: &'static str,
    pub scope_text: &'static [&'static str],
    pub how: &'static str,
    /// Name and text of each step, in order.
    pub how_steps: &'static [(&'static str, &'static str)],
    pub contact: &'static str,
    pub contact_call: &'static str,
    pub contact_write: &'static str,
    pub contact_link: &'static str,
    pub holders: &'static str,
    pub holders_text: &'static str,
    pub sign_in: &'static str,
    /// The date the content was last changed.
    pub changed: &'static str,
}

pub const NB: Front = Front {
    title: "Brukerpass for erfarne hjelpemiddelbrukere",
    brief: "Kort fortalt",
    brief_points: &[
        "Med brukerpass bestemmer du mer i din egen hjelpemiddelsak.",
        "Du inngår en avtale med hjelpemiddelsentralen din. Den tilpasses deg.",
        "Har du pass, kan du selv bytte slitte kjørehansker og mobilitetsstokker her.",
    ],
    contents: "På denne siden",
    what: "Hva er brukerpass?",
    what_text: &[
        "Brukerpass er en avtale mellom deg og Nav hjelpemiddelsentral. Den fungerer som en fullmakt: \
         Du får mer ansvar og mer å si når det gjelder hjelpemidlene dine.",
        "I avtalen står det hvem som gjør hva: hvilke oppgaver du tar selv, og hvilke sentralen tar. \
         Trenger du en annen fordeling senere, kan avtalen endres.",
    ],
    who: "Er brukerpass noe for deg?",
    who_intro: "Passet er for deg som kan si ja til alt dette:",
    who_points: &[
        "Du er over 18 år. For barn og ungdom kan foreldre eller andre foresatte ha passet på vegne av barnet.",
        "Du har lang erfaring med hjelpemidler.",
        "Du vet godt hva du selv trenger.",
        "Du vil styre mye av prosessen selv, og har krefter til det.",
        "Du oppfyller inngangsvilkårene i folketrygdloven. Hjelpemiddelsentralen vurderer dette sammen med deg.",
        "Du har allerede kontakt med en hjelpemiddelsentral.",
    ],
    may: "Hvem gjør hva?",
    may_you: "Dette kan du gjøre med brukerpass",
    may_you_points: &[
        "Velge hvem du vil samarbeide med når du prøver ut, bytter eller reparerer et hjelpemiddel.",
        "Kontakte hjelpemiddelsentralen direkte, uten å gå via kommunen.",
        "Kontakte hjelpemiddelfirmaer direkte.",
        "Bestille enkle hjelpemidler fra bestillingsordningen selv.",
        "Spørre fagfolk om råd, for eksempel en ergoterapeut.",
        "Bytte slitte eller ødelagte kjørehansker og mobilitetsstokker selv på dette nettstedet.",
    ],
    may_nav: "Dette gjør Nav fortsatt",
    may_nav_points: &[
        "Fatter vedtak når du trenger en ny type hjelpemiddel.",
        "Avgjør hvilke produkter du kan velge mellom, gjennom nasjonale avtaler.",
        "Bestiller produktene hos leverandørene.",
        "Følger opp avtalen og hjelper deg når du ber om det.",
    ],
    may_change: "Avtalen din kan dele oppgavene annerledes. Da gjelder det som står i avtalen.",
    scope: "Hva gjelder passet for, og hvor lenge?",
    scope_text: &[
        "Passet gjelder alle hjelpemidler du har på lån og har vedtak på. Bil er aldri med.",
        "Vil du bare ha med noen av hjelpemidlene, for eksempel dem du kjenner best? \
         Det blir du og hjelpemiddelsentralen enige om.",
        "Passet har ingen sluttdato. Det gjelder så lenge du kan og vil bruke det. \
         Et pass for et barn slutter når barnet fyller 18 år.",
    ],
    how: "Slik får du brukerpass",
    how_steps: &[
        ("Les om ordningen", "Tenk gjennom hva passet krever av deg, og om det passer for deg nå."),
        (
            "Ta kontakt",
            "Ring hjelpemiddelsentralen din, eller skriv til oss på nav.no. Si at du vil ha brukerpass.",
        ),
        ("Snakk med en veileder", "Sentralen inviterer deg til et møte. Der kan dere inngå avtalen."),
        ("Få opplæring", "Du lærer det du trenger for å bruke passet."),
        ("Avtalen tilpasses deg", "Dere blir enige om hva du skal gjøre, og hva passet skal gjelde for."),
    ],
    contact: "Kontakt hjelpemiddelsentralen",
    contact_call: "Ring",
    contact_write: "Du kan også bruke «Skriv til oss» på nav.no. Da får du svar innen to arbeidsdager.",
    contact_link: "Flere måter å kontakte oss på",
    holders: "Har du allerede brukerpass?",
    holders_text: "Logg inn og se hjelpemidlene du har på lån. Der ser du også hva du kan bytte selv.",
    sign_in: "Logg inn",
    changed: "Innholdet ble sist endret",
};

pub const NN: Front = Front {
    title: "Brukarpass for erfarne hjelpemiddelbrukarar",
    brief: "Kort fortalt",
    brief_points: &[
        "Med brukarpass bestemmer du meir i di eiga hjelpemiddelsak.",
        "Du inngår ein avtale med hjelpemiddelsentralen din. Han blir tilpassa deg.",
        "Har du pass, kan du sjølv byte slitne køyrehanskar og mobilitetsstokkar her.",
    ],
    contents: "På denne sida",
    what: "Kva er brukarpass?",
    what_text: &[
        "Brukarpass er ein avtale mellom deg og Nav hjelpemiddelsentral. Han verkar som ei fullmakt: \
         Du får meir ansvar og meir å seie når det gjeld hjelpemidla dine.",
        "I avtalen står det kven som gjer kva: kva oppgåver du tek sjølv, og kva sentralen tek. \
         Treng du ei anna fordeling seinare, kan avtalen endrast.",
    ],
    who: "Er brukarpass noko for deg?",
    who_intro: "Passet er for deg som kan seie ja til alt dette:",
    who_points: &[
        "Du er over 18 år. For barn og ungdom kan foreldre eller andre føresette ha passet på vegner av barnet.",
        "Du har lang erfaring med hjelpemiddel.",
        "Du veit godt kva du sjølv treng.",
        "Du vil styre mykje av prosessen sjølv, og har krefter til det.",
        "Du oppfyller inngangsvilkåra i folketrygdlova. Hjelpemiddelsentralen vurderer dette saman med deg.",
        "Du har alt kontakt med ein hjelpemiddelsentral.",
    ],
    may: "Kven gjer kva?",
    may_you: "Dette kan du gjere med brukarpass",
    may_you_points: &[
        "Velje kven du vil samarbeide med når du prøver ut, byter eller reparerer eit hjelpemiddel.",
        "Kontakte hjelpemiddelsentralen direkte, utan å gå via kommunen.",
        "Kontakte hjelpemiddelfirma direkte.",
        "Bestille enkle hjelpemiddel frå bestillingsordninga sjølv.",
        "Spørje fagfolk om råd, til dømes ein ergoterapeut.",
        "Byte slitne eller øydelagde køyrehanskar og mobilitetsstokkar sjølv på denne nettstaden.",
    ],
    may_nav: "Dette gjer Nav framleis",
    may_nav_points: &[
        "Gjer vedtak når du treng ein ny type hjelpemiddel.",
        "Avgjer kva produkt du kan velje mellom, gjennom nasjonale avtalar.",
        "Bestiller produkta hos leverandørane.",
        "Følgjer opp avtalen og hjelper deg når du ber om det.",
    ],
    may_change: "Avtalen din kan dele oppgåvene på ein annan måte. Då gjeld det som står i avtalen.",
    scope: "Kva gjeld passet for, og kor lenge?",
    scope_text: &[
        "Passet gjeld alle hjelpemiddel du har på lån og har vedtak på. Bil er aldri med.",
        "Vil du berre ha med nokre av hjelpemidla, til dømes dei du kjenner best? \
         Det blir du og hjelpemiddelsentralen einige om.",
        "Passet har ingen sluttdato. Det gjeld så lenge du kan og vil bruke det. \
         Eit pass for eit barn sluttar når barnet fyller 18 år.",
    ],
    how: "Slik får du brukarpass",
    how_steps: &[
        ("Les om ordninga", "Tenk gjennom kva passet krev av deg, og om det passar for deg no."),
        (
            "Ta kontakt",
            "Ring hjelpemiddelsentralen din, eller skriv til oss på nav.no. Sei at du vil ha brukarpass.",
        ),
        ("Snakk med ein rettleiar", "Sentralen inviterer deg til eit møte. Der kan de inngå avtalen."),
        ("Få opplæring", "Du lærer det du treng for å bruke passet."),
        ("Avtalen blir tilpassa deg", "De blir einige om kva du skal gjere, og kva passet skal gjelde for."),
    ],
    contact: "Kontakt hjelpemiddelsentralen",
    contact_call: "Ring",
    contact_write: "Du kan òg bruke «Skriv til oss» på nav.no. Då får du svar innan to arbeidsdagar.",
    contact_link: "Fleire måtar å kontakte oss på",
    holders: "Har du alt brukarpass?",
    holders_text: "Logg inn og sjå hjelpemidla du har på lån. Der ser du òg kva du kan byte sjølv.",
    sign_in: "Logg inn",
    changed: "Innhaldet vart sist endra",
};

pub const EN: Front = Front {
    title: "Brukerpass (user passport) for experienced users of assistive devices",
    brief: "In short",
    brief_points: &[
        "With a brukerpass you decide more in your own case about assistive devices.",
        "You make an agreement with your assistive technology centre. It is adapted to you.",
        "If you have a pass, you can exchange worn driving gloves and mobility canes yourself here.",
    ],
    contents: "On this page",
    what: "What is a brukerpass?",
    what_text: &[
        "A brukerpass is an agreement between you and a Nav assistive technology centre. It works as an \
         authorisation: you get more responsibility and more to say about your assistive devices.",
        "The agreement says who does what: which tasks you do yourself, and which the centre does. \
         If you need another division later, the agreement can be changed.",
    ],
    who: "Is a brukerpass right for you?",
    who_intro: "The pass is for you if you can say yes to all of this:",
    who_points: &[
        "You are over 18. Parents or guardians can have the pass on behalf of a child or young person.",
        "You have long experience with assistive devices.",
        "You know well what you need.",
        "You want to lead much of the process yourself, and have the strength for it.",
        "You meet the entry conditions of the National Insurance Act. The centre assesses this with you.",
        "You are already in contact with an assistive technology centre.",
    ],
    may: "Who does what?",
    may_you: "What you can do with a brukerpass",
    may_you_points: &[
        "Choose whom to work with when you try out, exchange or repair an assistive device.",
        "Contact the assistive technology centre directly, without going through the municipality.",
        "Contact suppliers directly.",
        "Order simple devices from the simplified ordering scheme yourself.",
        "Ask professionals for advice, for example an occupational therapist.",
        "Exchange worn or broken driving gloves and mobility canes yourself on this site.",
    ],
    may_nav: "What Nav still does",
    may_nav_points: &[
        "Makes the decision when you need a new type of device.",
        "Decides which products you can choose from, through national agreements.",
        "Orders the products from the suppliers.",
        "Follows up the agreement and helps you when you ask.",
    ],
    may_change: "Your agreement may divide the tasks differently. Then the agreement is what counts.",
    scope: "What does the pass cover, and for how long?",
    scope_text: &[
        "The pass covers all devices that you have on loan and have a decision for. Cars are never included.",
        "Do you want to include only some devices, for example those you know best? \
         You and the centre agree on that together.",
        "The pass has no end date. It lasts as long as you can and want to use it. \
         A pass for a child ends when the child turns 18.",
    ],
    how: "How to get a brukerpass",
    how_steps: &[
        ("Read about the scheme", "Consider what the pass asks of you, and whether it suits you now."),
        ("Get in touch", "Call your centre, or write to us on nav.no. Say that you want a brukerpass."),
        ("Talk to an adviser", "The centre invites you to a meeting. You can make the agreement there."),
        ("Get training", "You learn what you need to use the pass."),
        ("The agreement is adapted to you", "You agree on what you will do, and what the pass will cover."),
    ],
    contact: "Contact the assistive technology centre",
    contact_call: "Call",
    contact_write: "You can also use “Skriv til oss” on nav.no. You get an answer within two working days.",
    contact_link: "More ways to contact us",
    holders: "Do you already have a brukerpass?",
    holders_text: "Sign in and see the devices you have on loan. There you also see what you can exchange yourself.",
    sign_in: "Sign in",
    changed: "The content was last changed on",
};
