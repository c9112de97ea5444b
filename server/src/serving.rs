//! Takes connections, and stops without breaking off what has begun.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use hyper_util::rt::TokioTimer;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::trouble::Trouble;

/// How long a visitor may take to send the head of a request. Also ends connections that lie idle.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// In bytes, with the request line and all cookies.
const LARGEST_HEAD: usize = 16 * 1024;
/// How long answers that have begun may take after the signal to stop. Platforms kill at ten seconds or later.
const DRAIN_WITHIN: Duration = Duration::from_secs(8);

/// Takes the address before anything else is done: when another program has it, nothing has changed.
pub fn bind(address: SocketAddr, option: &'static str) -> Result<TcpListener, Trouble> {
    let listener = TcpListener::bind(address).and_then(|listener| {
        listener.set_nonblocking(true)?;
        Ok(listener)
    });
    listener.map_err(|source| match source.kind() {
        ErrorKind::AddrInUse => Trouble::PortTaken(address, option),
        _ => Trouble::Listen { address, option, source },
    })
}

/// The signals that mean stop: from a platform or from the keyboard.
pub struct StopSignals {
    terminate: Signal,
    interrupt: Signal,
}

impl StopSignals {
    /// From here on the signals no longer end the program by themselves.
    pub fn listen() -> Result<Self, Trouble> {
        let listen = |kind| signal(kind).map_err(Trouble::Signals);
        Ok(Self { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    /// Waits for either.
    pub async fn stop(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Serves until told to stop through `handle` by [`drain`].
pub async fn serve(listener: TcpListener, router: Router, handle: Handle<SocketAddr>) -> Result<(), Trouble> {
    let mut server = axum_server::from_tcp(listener).map_err(Trouble::Serving)?.handle(handle).http1_only();
    server
        .http_builder()
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(LARGEST_HEAD);
    server.serve(router.into_make_service()).await.map_err(Trouble::Serving)
}

/// No new connections; the ones that are answering may finish.
pub fn drain(handle: &Handle<SocketAddr>) {
    handle.graceful_shutdown(Some(DRAIN_WITHIN));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_one_sentence() {
        let first = bind(([127, 0, 0, 1], 0).into(), "--listen").unwrap();
        let trouble = bind(first.local_addr().unwrap(), "--listen (BRUKERPASS_LISTEN)").unwrap_err();
        let sentence = trouble.to_string();
        assert!(sentence.contains("already uses") && sentence.contains("BRUKERPASS_LISTEN"), "{sentence}");
        assert!(!sentence.contains('\n'));
        assert_eq!(trouble.exit_code(), 1);
    }

    #[test]
    fn an_address_that_is_not_ours_is_one_sentence() {
        let sentence = bind(([192, 0, 2, 7], 3000).into(), "--listen").unwrap_err().to_string();
        assert!(sentence.contains("cannot be used") && !sentence.contains('\n'), "{sentence}");
    }
}
