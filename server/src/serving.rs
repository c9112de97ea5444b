//! Takes connections, and stops without breaking off what has begun.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use axum_server::accept::NoDelayAcceptor;
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

/// Serves until told to stop through `handle` by [`drain`]. Answers leave at once: with Nagle's algorithm on, the last
/// part of each would lie until the browser acknowledges the part before, some 40 ms later.
pub async fn serve(listener: TcpListener, router: Router, handle: Handle<SocketAddr>) -> Result<(), Trouble> {
    let server = axum_server::from_tcp(listener).map_err(Trouble::Serving)?.handle(handle);
    // The acceptor forgets which HTTP it is.
    let mut server = server.acceptor(NoDelayAcceptor::new()).http1_only();
    server
        .http_builder()
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(LARGEST_HEAD);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    server.serve(service).await.map_err(Trouble::Serving)
}

/// No new connections; the ones that are answering may finish.
pub fn drain(handle: &Handle<SocketAddr>) {
    handle.graceful_shutdown(Some(DRAIN_WITHIN));
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;
    use tokio::time::{Instant, sleep};

    use super::*;

    /// A service whose only page takes three seconds.
    async fn started() -> (SocketAddr, Handle<SocketAddr>, tokio::task::JoinHandle<Result<(), Trouble>>) {
        let listener = bind(([127, 0, 0, 1], 0).into(), "--listen").unwrap();
        let address = listener.local_addr().unwrap();
        let slow = get(async || {
            sleep(Duration::from_secs(3)).await;
            "done"
        });
        let handle = Handle::new();
        let router = Router::new().route("/slow", slow).route("/quick", get(async || "done"));
        let serving = tokio::spawn(serve(listener, router, handle.clone()));
        handle.listening().await.unwrap();
        (address, handle, serving)
    }

    async fn send(address: SocketAddr, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }

    async fn rest(mut stream: TcpStream) -> String {
        let mut answer = Vec::new();
        // A connection that is cut is one that has ended.
        let _cut = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test(start_paused = true)]
    async fn somebody_who_never_finishes_asking_is_let_go() {
        let (address, _handle, _serving) = started().await;
        for begun in
            ["", "GET /quick HTTP/1.1\r\nHost: x\r\nX-Slow: ", "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n"]
        {
            let stream = send(address, begun).await;
            let closed = tokio::time::timeout(HEAD_WITHIN * 2, rest(stream)).await;
            assert!(closed.is_ok(), "{begun:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_head_that_is_too_large_is_refused() {
        let (address, _handle, _serving) = started().await;
        let cookie = "x".repeat(LARGEST_HEAD);
        let stream =
            send(address, &format!("GET /quick HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n")).await;
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    }

    #[tokio::test(start_paused = true)]
    async fn stopping_finishes_the_answers_under_way_and_takes_no_new_connections() {
        let (address, handle, serving) = started().await;
        let slow = send(address, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
        let idle = send(address, "").await;
        while handle.connection_count() < 2 {
            tokio::task::yield_now().await;
        }
        // Long enough for the request to have been read.
        sleep(Duration::from_secs(1)).await;
        let since = Instant::now();
        drain(&handle);
        let answer = rest(slow).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("done"), "{answer}");
        serving.await.unwrap().unwrap();
        assert!(since.elapsed() <= DRAIN_WITHIN + Duration::from_secs(1), "{:?}", since.elapsed());
        assert!(TcpStream::connect(address).await.is_err());
        drop(idle);
    }

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
