//! From where a request comes, for limits alone: kept as a keyed hash, never logged.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use http::HeaderMap;
use http::request::Parts;

use crate::state::AppState;

static FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of the visitor, as far as it can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Address(pub(crate) IpAddr);

impl FromRequestParts<AppState> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        // Everybody without an address is one visitor.
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok(Self(behind(peer, &parts.headers, state.trusted_proxies)))
    }
}

/// The last proxy wrote down the one before it, and so on: as many steps back as there are proxies of ours. Where the
/// list is shorter, some of them were passed by, and the first in it is the one.
fn behind(peer: IpAddr, headers: &HeaderMap, proxies: usize) -> IpAddr {
    let lines = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok());
    let listed: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let steps = proxies.min(listed.len());
    if steps == 0 {
        return peer;
    }
    // A proxy that writes something else than an address is one visitor to us.
    listed.get(listed.len() - steps).and_then(|text| read(text)).unwrap_or(peer)
}

/// With a port or without.
fn read(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn seen(proxies: usize, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(line));
        }
        behind("192.0.2.1".parse().unwrap(), &headers, proxies).to_string()
    }

    #[test]
    fn what_the_visitor_writes_is_not_believed() {
        assert_eq!(seen(0, &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(seen(1, &["203.0.113.9, 198.51.100.7"]), "198.51.100.7");
        assert_eq!(seen(1, &["203.0.113.9", "198.51.100.7"]), "198.51.100.7", "in two lines");
        assert_eq!(seen(2, &["203.0.113.9, 198.51.100.7,10.0.0.1"]), "198.51.100.7");
    }

    #[test]
    fn what_is_no_address_leaves_the_one_who_asks() {
        for (proxies, lines) in [(1, [""]), (1, ["unknown"]), (2, ["nobody, 10.0.0.1"])] {
            assert_eq!(seen(proxies, &lines), "192.0.2.1", "{lines:?}");
        }
        assert_eq!(seen(1, &[]), "192.0.2.1");
        assert_eq!(seen(3, &["198.51.100.7, 10.0.0.1"]), "198.51.100.7", "one proxy was passed by");
    }

    #[test]
    fn addresses_come_with_ports_and_brackets() {
        for (written, read) in [
            ("198.51.100.7:4711", "198.51.100.7"),
            ("[2001:db8::1]:4711", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
        ] {
            assert_eq!(seen(1, &[written]), read);
        }
    }
}
