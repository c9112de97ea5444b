//! How pages look: a choice that is kept in a cookie, never in an account.

use app::audience::{About, Audience};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::apology::wants_page;
use super::cookies::THEME;
use super::fields::Fields;
use super::language;
use super::return_path::ReturnPath;
use super::routes::RouteTable;
use super::theme::Theme;
use crate::state::AppState;

pub(crate) fn routes() -> RouteTable<AppState> {
    RouteTable::new().post("/api/display/theme", Audience::Everybody, About::Nothing, choose_theme)
}

#[derive(Debug, Deserialize)]
struct ThemeForm {
    /// `lys`, `mork`, or anything else for "as the device has it".
    #[serde(default)]
    theme: String,
    /// The page the form stands on.
    #[serde(default)]
    back: String,
}

/// `POST /api/display/theme`: 303 back to the page, or 204 for a script.
async fn choose_theme(
    State(state): State<AppState>,
    headers: HeaderMap,
    Fields(form): Fields<ThemeForm>,
) -> Response {
    let rules = state.cookies();
    let cookie = match Theme::from_word(&form.theme) {
        Some(theme) => rules.kept(THEME, theme.word()),
        None => rules.forgotten(THEME),
    };
    if !wants_page(&headers) {
        return (StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)]).into_response();
    }
    let home = || format!("/{}", language::of_request("", &headers).tag());
    let back = ReturnPath::parse(&form.back).map_or_else(home, |path| path.to_string());
    (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie)], [(LOCATION, back)]).into_response()
}
