//! The accessibility statement: what is tested, what is not, and how to complain.

use super::topic::Topic;

#[derive(Debug)]
pub struct Accessibility {
    pub title: &'static str,
    pub intro: &'static str,
    pub topics: &'static [Topic],
    pub complain: &'static str,
    pub complain_text: &'static str,
    pub complain_supervisor: &'static str,
    pub complain_tribunal: &'static str,
    /// The date of the statement.
    pub written: &'static str,
}

pub const NB: Accessibility = Accessibility {
    title: "Tilgjengelighet",
    intro: "Alle skal kunne bruke Brukerpass. Her står det hva vi har testet, og hva vi ikke vet ennå.",
    topics: &[
        Topic {
            heading: "Kravene vi følger",
            text: &[
                "Tjenesten er laget for å oppfylle WCAG 2.2 på nivå A og AA. \
                 Vi følger også flere krav på nivå AAA, som sterk kontrast og store trykkflater.",
                "Alt virker uten JavaScript. Ingen tidsfrist sletter det du har skrevet i et bytte.",
            ],
            points: &[],
        },
        Topic {
            heading: "Dette er testet",
            text: &["Testene kjøres automatisk ved hver endring:"],
            points: &[
                "Sidene sjekkes med verktøyet axe, med lyse og mørke farger og på smal og bred skjerm.",
                "Et bytte gjennomføres fra start til slutt med bare tastatur.",
                "Et bytte gjennomføres fra start til slutt uten JavaScript.",
                "HTML-koden sjekkes mot standarden.",
            ],
        },
        Topic {
            heading: "Dette er ikke testet ennå",
            text: &[],
            points: &[
                "Personer som bruker skjermleser, forstørring, bryter eller talestyring, har ikke prøvd tjenesten.",
                "Ingen utenfor prosjektet har vurdert om kravene er oppfylt.",
                "Tjenesten finnes ikke på nordsamisk. Vi venter på en profesjonell oversettelse.",
            ],
        },
        Topic {
            heading: "Er det noe som ikke virker for deg?",
            text: &[
                "Ring 55 55 11 11. Si hva du prøvde å gjøre, og hvilke hjelpemidler du bruker på skjermen. \
                 Sentralen kan hjelpe deg videre på telefon mens vi retter feilen.",
            ],
            points: &[],
        },
    ],
    complain: "Slik klager du",
    complain_text: "Får du ikke svar, eller er du uenig i svaret? Da kan du klage til disse:",
    complain_supervisor: "Tilsynet for universell utforming av ikt",
    complain_tribunal: "Diskrimineringsnemnda",
    written: "Erklæringen er skrevet",
};

pub const NN: Accessibility = Accessibility {
    title: "Tilgjenge",
    intro: "Alle skal kunne bruke Brukarpass. Her står det kva vi har testa, og kva vi ikkje veit enno.",
    topics: &[
        Topic {
            heading: "Krava vi følgjer",
            text: &[
                "Tenesta er laga for å oppfylle WCAG 2.2 på nivå A og AA. \
                 Vi følgjer òg fleire krav på nivå AAA, som sterk kontrast og store trykkflater.",
                "Alt verkar utan JavaScript. Ingen tidsfrist slettar det du har skrive i eit byte.",
            ],
            points: &[],
        },
        Topic {
            heading: "Dette er testa",
            text: &["Testane blir køyrde automatisk ved kvar endring:"],
            points: &[
                "Sidene blir sjekka med verktøyet axe, med lyse og mørke fargar og på smal og brei skjerm.",
                "Eit byte blir gjennomført frå start til slutt med berre tastatur.",
                "Eit byte blir gjennomført frå start til slutt utan JavaScript.",
                "HTML-koden blir sjekka mot standarden.",
            ],
        },
        Topic {
            heading: "Dette er ikkje testa enno",
            text: &[],
            points: &[
                "Personar som bruker skjermlesar, forstørring, brytar eller talestyring, har ikkje prøvd tenesta.",
                "Ingen utanfor prosjektet har vurdert om krava er oppfylte.",
                "Tenesta finst ikkje på nordsamisk. Vi ventar på ei profesjonell omsetjing.",
            ],
        },
        Topic {
            heading: "Er det noko som ikkje verkar for deg?",
            text: &[
                "Ring 55 55 11 11. Sei kva du prøvde å gjere, og kva hjelpemiddel du bruker på skjermen. \
                 Sentralen kan hjelpe deg vidare på telefon medan vi rettar feilen.",
            ],
            points: &[],
        },
    ],
    complain: "Slik klagar du",
    complain_text: "Får du ikkje svar, eller er du usamd i svaret? Då kan du klage til desse:",
    complain_supervisor: "Tilsynet for universell utforming av ikt",
    complain_tribunal: "Diskrimineringsnemnda",
    written: "Erklæringa er skriven",
};

pub const EN: Accessibility = Accessibility {
    title: "Accessibility",
    intro: "Everybody should be able to use Brukerpass. This is what we have tested, and what we do not know yet.",
    topics: &[
        Topic {
            heading: "The requirements we follow",
            text: &[
                "The service is made to meet WCAG 2.2 at levels A and AA. \
                 We also follow several requirements at level AAA, such as strong contrast and large targets.",
                "Everything works without JavaScript. No time limit deletes what you have written in an exchange.",
            ],
            points: &[],
        },
        Topic {
            heading: "What is tested",
            text: &["The tests run automatically at every change:"],
            points: &[
                "The pages are checked with the tool axe, in light and dark colours, on narrow and wide screens.",
                "An exchange is made from start to end with the keyboard alone.",
                "An exchange is made from start to end without JavaScript.",
                "The HTML code is checked against the standard.",
            ],
        },
        Topic {
            heading: "What is not tested yet",
            text: &[],
            points: &[
                "People who use a screen reader, magnifier, switch or voice control have not tried the service.",
                "Nobody outside the project has assessed whether the requirements are met.",
                "The service is not available in Northern Sámi. We are waiting for a professional translation.",
            ],
        },
        Topic {
            heading: "Is there something that does not work for you?",
            text: &[
                "Call 55 55 11 11. Say what you were trying to do, and which assistive technology you use. \
                 The centre can help you by telephone while we correct the fault.",
            ],
            points: &[],
        },
    ],
    complain: "How to complain",
    complain_text: "Do you get no answer, or do you disagree with it? Then you can complain to:",
    complain_supervisor: "The Authority for Universal Design of ICT",
    complain_tribunal: "The Anti-Discrimination Tribunal",
    written: "The statement was written on",
};
