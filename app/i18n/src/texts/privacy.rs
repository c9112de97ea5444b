//! What is kept about people, why and for how long.

use super::topic::Topic;

#[derive(Debug)]
pub struct Privacy {
    pub title: &'static str,
    pub intro: &'static str,
    pub topics: &'static [Topic],
    pub complain: &'static str,
}

pub const NB: Privacy = Privacy {
    title: "Personvern",
    intro: "Her står det hva Brukerpass lagrer om deg, hvorfor og hvor lenge.",
    topics: &[
        Topic {
            heading: "Hva vi lagrer, og hvorfor",
            text: &[],
            points: &[
                "Navn, fødselsnummer, adresse og kommune. Slik vet vi hvem du er, og hvor hjelpemiddelet skal.",
                "Hvem du kan handle for. Slik kan foreldre bruke passet til barnet.",
                "Avtalen din og hjelpemidlene du har på lån. Slik kan vi vise hva du kan bytte selv.",
                "Byttene du har sendt, og det som skjer i sakene. Slik kan sentralen behandle dem.",
                "Bestillingsnumrene dine, hva de gjelder og hvilket firma. Slik kan firmaet sende regningen til sentralen. Firmaet ser ikke hvem du er.",
                "Utprøvingene dine: hva du prøver, når og hvor, tidspunkt du ønsker, og hva du valgte. Slik kan sentralen ta imot deg og bestille.",
                "Det du trenger når du prøver, for eksempel tolk eller personløfter. Det følger med til neste utprøving. Det kan si noe om helsen din, så skriv bare det sentralen må vite.",
                "Varsler om at et firma ville ha betalt. Slik kan sentralen ta det opp med firmaet.",
                "Hvem som har sett på opplysningene: ansatte, foresatte og verger. Slik kan oppslag kontrolleres.",
            ],
        },
        Topic {
            heading: "Hvem som kan se det",
            text: &[
                "Ansatte på hjelpemiddelsentralen din og på en sentral som behandler en sak for deg, kan se opplysningene dine. \
                 Det kan også den som har foreldreansvar for deg eller er vergen din. \
                 Har du adressebeskyttelse, må den ansatte ha egen tilgang. Da lagrer vi heller ikke adressen din.",
            ],
            points: &[],
        },
        Topic {
            heading: "Hvor lenge vi lagrer det",
            text: &[],
            points: &[
                "Det du ikke har sendt (bytte, utprøving, spørsmål om bestillingsnummer eller varsel om betalingskrav): 28 dager etter siste endring. Du kan slette det selv før det.",
                "Innlogging: slettes senest halvannet døgn etter at du logget inn.",
                "Det en saksbehandler har skrevet i en sak, om et bestillingsnummer eller en utprøving, men ikke sendt: høyst 30 dager.",
                "Sendte saker: arkivloven gjelder, så de blir ikke slettet. Du kan be oss rette feil.",
                "Utprøvinger, det du trenger da, og bestillingsnumre: har ingen slettefrist ennå.",
                "Oversikten over hvem som har sett på opplysningene: har ingen slettefrist ennå.",
            ],
        },
        Topic {
            heading: "Informasjonskapsler",
            text: &["Vi bruker én kapsel til innloggingen, én til språket og én til fargene. \
                 Språk og farger huskes i ett år. Vi måler ikke hva du gjør på nettet."],
            points: &[],
        },
        Topic {
            heading: "E-post og SMS",
            text: &["Vi skriver ingenting personlig i e-post eller SMS. \
                 Der står det bare at noe nytt venter på deg her."],
            points: &[],
        },
        Topic {
            heading: "Rettighetene dine",
            text: &[
                "Nederst på siden er lenker til det vi har lagret om deg. Du kan også ringe 55 55 11 11:",
            ],
            points: &[
                "Du kan få vite hva som er lagret om deg.",
                "Du kan få rettet det som er feil.",
                "Du kan få vite hvem som har sett på opplysningene dine.",
            ],
        },
    ],
    complain: "Mener du at vi bryter reglene? Da kan du klage til Datatilsynet:",
};

pub const NN: Privacy = Privacy {
    title: "Personvern",
    intro: "Her står det kva Brukarpass lagrar om deg, kvifor og kor lenge.",
    topics: &[
        Topic {
            heading: "Kva vi lagrar, og kvifor",
            text: &[],
            points: &[
                "Namn, fødselsnummer, adresse og kommune. Slik veit vi kven du er, og kvar hjelpemiddelet skal.",
                "Kven du kan handle for. Slik kan foreldre bruke passet til barnet.",
                "Avtalen din og hjelpemidla du har på lån. Slik kan vi vise kva du kan byte sjølv.",
                "Byta du har sendt, og det som skjer i sakene. Slik kan sentralen behandle dei.",
                "Bestillingsnumra dine, kva dei gjeld og kva firma. Slik kan firmaet sende rekninga til sentralen. Firmaet ser ikkje kven du er.",
                "Utprøvingane dine: kva du prøver, når og kvar, tidspunkt du ønskjer, og kva du valde. Slik kan sentralen ta imot deg og bestille.",
                "Det du treng når du prøver, til dømes tolk eller personløftar. Det følgjer med til neste utprøving. Det kan seie noko om helsa di, så skriv berre det sentralen må vite.",
                "Varsel om at eit firma ville ha betalt. Slik kan sentralen ta det opp med firmaet.",
                "Kven som har sett på opplysningane: tilsette, føresette og verjer. Slik kan oppslag kontrollerast.",
            ],
        },
        Topic {
            heading: "Kven som kan sjå det",
            text: &[
                "Tilsette på hjelpemiddelsentralen din og på ein sentral som behandlar ei sak for deg, kan sjå opplysningane dine. \
                 Det kan òg den som har foreldreansvar for deg eller er verja di. \
                 Har du adressevern, må den tilsette ha eigen tilgang. Då lagrar vi heller ikkje adressa di.",
            ],
            points: &[],
        },
        Topic {
            heading: "Kor lenge vi lagrar det",
            text: &[],
            points: &[
                "Det du ikkje har sendt (byte, utprøving, spørsmål om bestillingsnummer eller varsel om betalingskrav): 28 dagar etter siste endring. Du kan slette det sjølv før det.",
                "Innlogging: blir sletta seinast halvtanna døgn etter at du logga inn.",
                "Det ein saksbehandlar har skrive i ei sak, om eit bestillingsnummer eller ei utprøving, men ikkje sendt: høgst 30 dagar.",
                "Sende saker: arkivlova gjeld, så dei blir ikkje sletta. Du kan be oss rette feil.",
                "Utprøvingar, det du treng då, og bestillingsnummer: har ingen slettefrist enno.",
                "Oversikta over kven som har sett på opplysningane: har ingen slettefrist enno.",
            ],
        },
        Topic {
            heading: "Informasjonskapslar",
            text: &["Vi bruker éin kapsel til innlogginga, éin til språket og éin til fargane. \
                 Språk og fargar blir hugsa i eitt år. Vi måler ikkje kva du gjer på nettet."],
            points: &[],
        },
        Topic {
            heading: "E-post og SMS",
            text: &["Vi skriv ingenting personleg i e-post eller SMS. \
                 Der står det berre at noko nytt ventar på deg her."],
            points: &[],
        },
        Topic {
            heading: "Rettane dine",
            text: &["Nedst på sida er lenkjer til det vi har lagra om deg. Du kan òg ringje 55 55 11 11:"],
            points: &[
                "Du kan få vite kva som er lagra om deg.",
                "Du kan få retta det som er feil.",
                "Du kan få vite kven som har sett på opplysningane dine.",
            ],
        },
    ],
    complain: "Meiner du at vi bryt reglane? Då kan du klage til Datatilsynet:",
};

pub const EN: Privacy = Privacy {
    title: "Privacy",
    intro: "This is what Brukerpass stores about you, why and for how long.",
    topics: &[
        Topic {
            heading: "What we store, and why",
            text: &[],
            points: &[
                "Name, national identity number, address and municipality: to know who you are and where to deliver.",
                "Whom you may act for: so that parents can use a child’s pass.",
                "Your agreement and the devices you have on loan: to show what you can exchange yourself.",
                "The exchanges you have sent, and what happens in the cases: so that the centre can handle them.",
                "Your order numbers, what they are for and which firm: so that the firm can bill the centre. The firm does not see who you are.",
                "Your trials: what you try, when and where, times you wish for, and what you chose: so that the centre can receive you and order.",
                "What you need at a trial, for example an interpreter or a hoist. It goes along to the next trial. It can say something about your health, so write only what the centre must know.",
                "Reports that a firm wanted to be paid: so that the centre can take it up with the firm.",
                "Who has looked at the information, staff, parents and guardians: so that this can be checked.",
            ],
        },
        Topic {
            heading: "Who can see it",
            text: &[
                "Staff at your assistive technology centre, and at a centre that handles a case of yours, can see your information. \
                 So can whoever has parental responsibility for you or is your guardian. \
                 If your address is protected, they need a separate right. Then we do not store your address either.",
            ],
            points: &[],
        },
        Topic {
            heading: "How long we store it",
            text: &[],
            points: &[
                "What you have not sent (exchange, trial, question for an order number or report of a demand for payment): 28 days after the last change. You can delete it yourself before that.",
                "Your sign-in: deleted at the latest a day and a half after you signed in.",
                "What a case worker has typed in a case, about an order number or a trial, but not sent: 30 days at most.",
                "Cases you have sent: the Archives Act applies, so they are not deleted. You can ask us to correct errors.",
                "Trials, what you need then, and order numbers: have no date of deletion yet.",
                "The list of who has looked at your information: has no date of deletion yet.",
            ],
        },
        Topic {
            heading: "Cookies",
            text: &["We use one cookie for signing in, one for the language and one for the colours. \
                 Language and colours are remembered for a year. We do not measure what you do online."],
            points: &[],
        },
        Topic {
            heading: "E-mail and text messages",
            text: &["We write nothing personal in e-mail or text messages. \
                 They only say that something new is waiting for you here."],
            points: &[],
        },
        Topic {
            heading: "Your rights",
            text: &[
                "At the bottom of the page are links to what we store about you. You can also call 55 55 11 11:",
            ],
            points: &[
                "You can be told what is stored about you.",
                "You can have errors corrected.",
                "You can be told who has looked at your information.",
            ],
        },
    ],
    complain: "Do you think that we break the rules? Then you can complain to the Data Protection Authority:",
};
