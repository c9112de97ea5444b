//! Figures for Prometheus: how many requests, how they ended, how long they took. Never who asked for what.

use std::sync::Arc;
use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::telemetry;

/// Upper bounds in seconds: the budget for a page is 0.025.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0];

/// The media type of [`Metrics::text`].
pub const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ending {
    method: &'static str,
    /// The pattern of the address, never the address itself.
    route: String,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Place {
    method: &'static str,
    route: String,
}

/// Counts since the program started. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<Ending, Counter>,
    durations: Family<Place, Histogram, fn() -> Histogram>,
}

impl Default for Metrics {
    fn default() -> Self {
        let requests = Family::default();
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let durations = Family::new_with_constructor(histogram);
        let mut registry = Registry::with_prefix("brukerpass");
        registry.register("http_requests", "Answered requests by route and kind of status", requests.clone());
        registry.register(
            "http_request_duration_seconds",
            "Time from request to answer in seconds, by route",
            durations.clone(),
        );
        registry.register(
            "log_lines_withheld",
            "Lines of the log that held a national number and were not written",
            telemetry::withheld(),
        );
        Self { registry: Arc::new(registry), requests, durations }
    }
}

impl Metrics {
    /// Counts one answered request. `route` is a pattern such as `/nb/saker/{case}`.
    pub fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let method = known(method);
        let ending = Ending { method, route: route.to_owned(), status: class(status) };
        self.requests.get_or_create(&ending).inc();
        let place = Place { method, route: route.to_owned() };
        self.durations.get_or_create(&place).observe(took.as_secs_f64());
    }

    /// Everything in the text form of `OpenMetrics`, which Prometheus reads.
    pub fn text(&self) -> String {
        let mut written = String::new();
        // Writing to a string does not fail.
        let _written = text::encode(&mut written, &self.registry);
        written
    }
}

/// Anybody may invent a method: the figures must not grow by it, and the log not repeat it.
pub(crate) fn known(method: &str) -> &'static str {
    ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"]
        .into_iter()
        .find(|known| *known == method)
        .unwrap_or("other")
}

fn class(status: u16) -> &'static str {
    match status {
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        500..600 => "5xx",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_pattern_and_kind_of_status() {
        let metrics = Metrics::default();
        metrics.answered("GET", "/nb/saker/{case}", 200, Duration::from_millis(3));
        metrics.answered("GET", "/nb/saker/{case}", 204, Duration::from_millis(3));
        metrics.answered("BREW", "/", 404, Duration::from_secs(1));
        let text = metrics.text();
        let line = r#"brukerpass_http_requests_total{method="GET",route="/nb/saker/{case}",status="2xx"} 2"#;
        assert!(text.contains(line), "{text}");
        assert!(
            text.contains(r#"method="other",route="/",status="4xx""#) && !text.contains("BREW"),
            "{text}"
        );
        let bucket =
            r#"http_request_duration_seconds_bucket{le="0.0025",method="GET",route="/nb/saker/{case}"} 0"#;
        assert!(text.contains(bucket), "{text}");
        assert!(text.contains("brukerpass_log_lines_withheld_total "), "{text}");
        assert!(text.ends_with("# EOF\n"));
    }
}
