//! What the centre does with a case.

use domain::{
    case::{MoveFields, MoveKind},
    id::CaseId,
    refusal::{NotAllowed, Refusal},
};
use i18n::Locale;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{ApiError, Function, context};
use crate::{
    audience::{About, Audience},
    host, routes,
};

/// Whom the functions of this file answer.
pub(super) const FUNCTIONS: &[Function] =
    &[Function { path: MakeMove::PATH, audience: Audience::Staff, about: About::Case }];

/// Makes a move on a case as it was shown in version `versjon`.
///
/// What cannot be done leads back to the case, which shows what was typed, what is wrong, or what has changed.
#[server(prefix = "/api", endpoint = "casework/move")]
pub async fn make_move(
    #[server(rename = "sprak")] language: String,
    #[server(default)]
    #[server(rename = "sak")]
    case: String,
    #[server(default)]
    #[server(rename = "versjon")]
    version: i64,
    #[server(default)]
    #[server(rename = "trekk")]
    kind: String,
    #[server(default)]
    #[server(rename = "dato")]
    date: String,
    #[server(default)]
    #[server(rename = "avslagsgrunn")]
    decision_reason: String,
    #[server(default)]
    #[server(rename = "tekst")]
    text: String,
) -> Result<(), ApiError> {
    let fields = MoveFields { kind: MoveKind::Take, date, decision_reason, text };
    attempt(&language, &case, version, &kind, fields).await
}

/// The work of [`make_move`]; `code` is the kind of the move as the form sent it.
pub async fn attempt(
    language: &str,
    case: &str,
    version: i64,
    code: &str,
    typed: MoveFields,
) -> Result<(), ApiError> {
    let locale = Locale::from_tag(language).unwrap_or_default();
    let made = async {
        let id: CaseId = case.parse().map_err(|_not_an_id| Refusal::NotFound)?;
        let kind = MoveKind::from_code(code).ok_or(Refusal::NotAllowed(NotAllowed::IllegalMove))?;
        let (casework, typed) = (context::portal()?.casework, MoveFields { kind, ..typed });
        match (context::staff(), context::lapsed_staff()) {
            (Err(Refusal::SignIn), Some(lapsed)) => {
                let kept = casework.put_down(&lapsed, id, typed).await;
                kept.map(|()| Made::PutDown).map_err(|_not_kept| Refusal::SignIn)
            }
            (staff, _) => casework.make(&staff?, id, version, typed).await.map(|()| Made::Done),
        }
    };
    let outcome = match made.await {
        Ok(Made::Done) => "utfort=ja".to_owned(),
        Ok(Made::PutDown) => {
            host::redirect(&routes::sign_in_to_kept(locale, &routes::staff_case_path(locale, case, "")));
            return Ok(());
        }
        Err(refusal @ (Refusal::Unavailable | Refusal::TooMany { .. })) => return Err((&refusal).into()),
        // Nothing could be kept: the answer gives back what was typed.
        Err(Refusal::SignIn) => return Err(ApiError::SignIn),
        Err(Refusal::Invalid(_)) => format!("feil={code}"),
        // The page shows what has happened since this version.
        Err(Refusal::Stale) => format!("utdatert={version}&feil={code}"),
        Err(Refusal::NotAllowed(why)) => format!("avvist={}", not_allowed_code(why)),
        Err(_) => String::new(),
    };
    host::redirect(&routes::staff_case_path(locale, case, &outcome));
    Ok(())
}

enum Made {
    Done,
    /// By somebody whose session has run out: kept, and not made.
    PutDown,
}

/// Why a move was not allowed, as a word in the address.
pub fn not_allowed_code(why: NotAllowed) -> &'static str {
    match why {
        NotAllowed::HeldByAnother => "hos-annen",
        NotAllowed::NotTaken => "ikke-tatt",
        NotAllowed::IllegalMove => "ulovlig",
    }
}
