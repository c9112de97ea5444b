//! The built files, with the compressed copies that lie beside them.

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT_ENCODING, CACHE_CONTROL, VARY};
use http::{HeaderValue, StatusCode};
use tower_http::services::ServeDir;

use super::apology::Apology;
use super::routes::RouteTable;
use crate::site::Site;

/// The name changes with the content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// The name stays: an hour.
const SHORTLY: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// `/pkg` and `/fonts`, and single files at the root.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>(site: &Site) -> RouteTable<S> {
    let files = || {
        ServeDir::new(&site.root)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip()
    };
    let hashed = RouteTable::new()
        .files("/pkg/{*file}", files())
        .files("/fonts/{*file}", files())
        .within(|router| router.layer(from_fn(|request, next| kept(FOR_EVER, request, next))));
    let loose = site.loose.iter().fold(RouteTable::new(), |table, path| table.files(path, files()));
    let loose = loose.within(|router| router.layer(from_fn(|request, next| kept(SHORTLY, request, next))));
    hashed.merge(loose)
}

async fn kept(how_long: HeaderValue, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    match response.status() {
        StatusCode::NOT_FOUND => Apology::NotFound.into_response(),
        StatusCode::METHOD_NOT_ALLOWED => Apology::WrongMethod.into_response(),
        status => {
            if status.is_success() || status == StatusCode::NOT_MODIFIED {
                response.headers_mut().insert(CACHE_CONTROL, how_long);
                response.headers_mut().insert(VARY, ACCEPT_ENCODING.into());
            }
            response
        }
    }
}
