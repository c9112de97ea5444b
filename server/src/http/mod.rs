//! What stands between a request and a page: layers and the plain handlers. [`crate::router`] puts them in order.

pub(crate) mod address;
pub(crate) mod apology;
pub(crate) mod body;
pub(crate) mod cookies;
pub(crate) mod cross_site;
pub(crate) mod display_forms;
pub(crate) mod document;
pub(crate) mod fields;
pub(crate) mod files;
pub(crate) mod functions;
pub(crate) mod gate;
pub(crate) mod guard;
pub(crate) mod headers;
pub(crate) mod health;
pub(crate) mod insight;
pub(crate) mod language;
pub(crate) mod observe;
pub(crate) mod pages;
pub(crate) mod redirects;
pub(crate) mod return_path;
pub(crate) mod routes;
pub(crate) mod session;
pub(crate) mod session_forms;
pub(crate) mod sign_in;
pub(crate) mod theme;
pub(crate) mod whole;
