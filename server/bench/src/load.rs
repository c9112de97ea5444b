//! Many visitors at once, and how long each waited.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::trouble::Trouble;
use crate::wire::{Answer, Connection};

/// Connections at once, each asking again when it has been answered.
pub(crate) const CONNECTIONS: usize = 32;
/// How long a run may take beyond what it was given.
const PATIENCE: Duration = Duration::from_mins(3);

/// A whole request, as it goes over the wire.
pub(crate) type Request = Arc<[u8]>;
/// Whether an answer is the one expected.
pub(crate) type Expected = fn(&Answer<'_>) -> bool;

/// Sends a form as a browser with a session does.
pub(crate) fn form(address: SocketAddr, path: &str, token: &str, form: &str) -> Request {
    let text = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: bp_s={token}\r\naccept: text/html\r\n\
         accept-language: nb\r\norigin: http://{address}\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    text.into_bytes().into()
}

/// What came of a run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Load {
    took: Duration,
    /// Microseconds of every answer.
    waits: Vec<u32>,
}

impl Load {
    /// Answers in a second.
    pub(crate) fn rate(&self) -> f64 {
        self.answers() / self.took.as_secs_f64().max(f64::EPSILON)
    }

    /// Milliseconds of something that all answers together took `seconds` of.
    pub(crate) fn each(&self, seconds: f64) -> f64 {
        seconds * 1000.0 / self.answers().max(1.0)
    }

    fn answers(&self) -> f64 {
        f64::from(u32::try_from(self.waits.len()).unwrap_or(u32::MAX))
    }

    /// What was asked one after the other: how long all of it took, and each in microseconds.
    pub(crate) fn of(took: Duration, waits: Vec<u32>) -> Self {
        Self { took, waits }
    }

    /// Milliseconds within which so many of a hundred were answered.
    pub(crate) fn within(&self, percent: usize) -> Result<f64, Trouble> {
        let mut waits = self.waits.clone();
        waits.sort_unstable();
        let last = waits.len().checked_sub(1).ok_or(Trouble::NoAnswers)?;
        let wait = waits.get(last * percent / 100).ok_or(Trouble::NoAnswers)?;
        Ok(f64::from(*wait) / 1000.0)
    }

    /// Two runs of the same as one.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.took += other.took;
        self.waits.extend(other.waits);
        self
    }
}

/// Asks the same again and again for a while.
pub(crate) async fn repeat(
    address: SocketAddr,
    request: &Request,
    how_long: Duration,
    expected: Expected,
) -> Result<Load, Trouble> {
    let end = Instant::now() + how_long;
    let visitor = |_number| {
        let request = Arc::clone(request);
        move || (Instant::now() < end).then(|| Arc::clone(&request))
    };
    run(address, how_long + PATIENCE, expected, visitor).await
}

/// Asks each once, shared among the connections.
pub(crate) async fn each(
    address: SocketAddr,
    requests: Vec<Request>,
    expected: Expected,
) -> Result<Load, Trouble> {
    let mut shares = vec![Vec::new(); CONNECTIONS];
    for (turn, request) in requests.into_iter().enumerate() {
        if let Some(share) = shares.get_mut(turn % CONNECTIONS) {
            share.push(request);
        }
    }
    let visitor = |number| {
        let mut share: Vec<Request> = shares.get_mut(number).map(std::mem::take).unwrap_or_default();
        move || share.pop()
    };
    run(address, PATIENCE, expected, visitor).await
}

async fn run<N: FnMut() -> Option<Request> + Send + 'static>(
    address: SocketAddr,
    limit: Duration,
    expected: Expected,
    mut visitor: impl FnMut(usize) -> N,
) -> Result<Load, Trouble> {
    let mut connections = Vec::with_capacity(CONNECTIONS);
    for _ in 0..CONNECTIONS {
        connections.push(Connection::open(address).await?);
    }
    let mut visitors = JoinSet::new();
    let begun = Instant::now();
    for (number, connection) in connections.into_iter().enumerate() {
        visitors.spawn(timeout(limit, visit(connection, visitor(number), expected)));
    }
    let mut waits = Vec::new();
    while let Some(visited) = visitors.join_next().await {
        let visited = visited.map_err(Trouble::BrokenOff)?;
        waits.extend(visited.map_err(|_elapsed| Trouble::TooSlow)??);
    }
    Ok(Load { took: begun.elapsed(), waits })
}

async fn visit(
    mut connection: Connection,
    mut next: impl FnMut() -> Option<Request>,
    expected: Expected,
) -> Result<Vec<u32>, Trouble> {
    let mut waits = Vec::with_capacity(4096);
    while let Some(request) = next() {
        let asked = Instant::now();
        let answer = connection.ask(&request).await?;
        waits.push(u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX));
        if !expected(&answer) {
            return Err(Trouble::WrongAnswer { status: answer.status });
        }
    }
    Ok(waits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ninety_nine_of_a_hundred_were_answered_within_their_wait() {
        let load = Load { took: Duration::from_secs(2), waits: (1..=100).rev().map(|n| n * 1000).collect() };
        assert!((load.rate() - 50.0).abs() < 1e-9);
        assert!((load.each(0.2) - 2.0).abs() < 1e-9);
        assert!((load.within(50).unwrap() - 50.0).abs() < 1e-9);
        assert!((load.within(99).unwrap() - 99.0).abs() < 1e-9);
        let twice = load.clone().and(load);
        assert!((twice.rate() - 50.0).abs() < 1e-9, "two runs of the same have the rate of one");
    }

    #[test]
    fn without_answers_there_is_no_figure() {
        assert!(matches!(Load::default().within(99), Err(Trouble::NoAnswers)));
    }
}
