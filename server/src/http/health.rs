//! What a machine asks: are you alive, may I send you visitors?

use axum::extract::State;
use http::StatusCode;
use store::Schema;

use crate::state::AppState;

/// `GET /healthz`: the program answers. Says nothing about the database: restarting the program would not help it.
pub(crate) async fn alive() -> &'static str {
    "alive\n"
}

/// `GET /readyz`: the database answers and has the schema this version needs.
pub(crate) async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.store.ping().await.is_err() {
        return (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n");
    }
    match state.store.schema().await {
        // A newer version only adds: this one may go on until it is replaced.
        Ok(Schema::Current | Schema::Ahead) => (StatusCode::OK, "ready\n"),
        Ok(Schema::Abandoned) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database is of a development version: start with a new one\n",
        ),
        Ok(Schema::Behind) => (StatusCode::SERVICE_UNAVAILABLE, "the database needs: brukerpass migrate\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
