//! HTTP/1.1 as a load generator needs it: one kept connection, one request at a time, no copy of the answer.

use std::net::SocketAddr;
use std::str;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::trouble::Trouble;

/// Larger than any answer, so that it is not grown while measuring.
const ROOM: usize = 512 * 1024;

/// A connection that stays open.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer, as it lies in the buffer.
pub(crate) struct Answer<'a> {
    pub(crate) status: u16,
    /// Status line and headers, as they came.
    pub(crate) head: &'a str,
    body: &'a [u8],
    chunked: bool,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self, Trouble> {
        let stream = TcpStream::connect(address).await.map_err(Trouble::Connection)?;
        stream.set_nodelay(true).map_err(Trouble::Connection)?;
        Ok(Self { stream, buffer: Vec::with_capacity(ROOM) })
    }

    /// Sends a whole request and reads the whole answer.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>, Trouble> {
        self.stream.write_all(request).await.map_err(Trouble::Connection)?;
        self.buffer.clear();
        let head_end = self.read_to(0, b"\r\n\r\n").await?;
        let head = text(&self.buffer, 0, head_end)?;
        let status = head.get(9..12).and_then(|digits| digits.parse().ok()).ok_or(Trouble::NotHttp)?;
        let length = header(head, "content-length").and_then(|length| length.parse::<usize>().ok());
        let chunked = length.is_none() && header(head, "transfer-encoding") == Some("chunked");
        let end = match length {
            Some(length) => head_end + length,
            None if chunked => self.last_chunk(head_end).await?,
            None => return Err(Trouble::NotHttp),
        };
        self.fill_to(end).await?;
        let head = text(&self.buffer, 0, head_end)?;
        let body = self.buffer.get(head_end..end).ok_or(Trouble::NotHttp)?;
        Ok(Answer { status, head, body, chunked })
    }

    /// Where the chunks that begin at `start` end.
    async fn last_chunk(&mut self, start: usize) -> Result<usize, Trouble> {
        let mut at = start;
        loop {
            let line_end = self.read_to(at, b"\r\n").await?;
            let size = chunk_size(text(&self.buffer, at, line_end)?)?;
            at = line_end + size + 2;
            self.fill_to(at).await?;
            if size == 0 {
                return Ok(at);
            }
        }
    }

    /// Reads until `mark` has come after `from`; where it ends.
    async fn read_to(&mut self, from: usize, mark: &[u8]) -> Result<usize, Trouble> {
        let mut searched = from;
        loop {
            let rest = self.buffer.get(searched..).unwrap_or_default();
            if let Some(found) = rest.windows(mark.len()).position(|window| window == mark) {
                return Ok(searched + found + mark.len());
            }
            searched = self.buffer.len().saturating_sub(mark.len() - 1).max(from);
            self.fill().await?;
        }
    }

    async fn fill_to(&mut self, length: usize) -> Result<(), Trouble> {
        while self.buffer.len() < length {
            self.fill().await?;
        }
        Ok(())
    }

    async fn fill(&mut self) -> Result<(), Trouble> {
        match self.stream.read_buf(&mut self.buffer).await.map_err(Trouble::Connection)? {
            0 => Err(Trouble::Closed),
            _ => Ok(()),
        }
    }
}

impl Answer<'_> {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// The body, with the chunks put together.
    pub(crate) fn whole_body(&self) -> Result<Vec<u8>, Trouble> {
        if !self.chunked {
            return Ok(self.body.to_vec());
        }
        let (mut body, mut rest) = (Vec::new(), self.body);
        loop {
            let end = rest.windows(2).position(|two| two == b"\r\n").ok_or(Trouble::NotHttp)?;
            let size = chunk_size(text(rest, 0, end + 2)?)?;
            if size == 0 {
                return Ok(body);
            }
            let chunk = rest.get(end + 2..end + 2 + size).ok_or(Trouble::NotHttp)?;
            body.extend_from_slice(chunk);
            rest = rest.get(end + 4 + size..).ok_or(Trouble::NotHttp)?;
        }
    }
}

fn text(bytes: &[u8], from: usize, to: usize) -> Result<&str, Trouble> {
    bytes.get(from..to).and_then(|bytes| str::from_utf8(bytes).ok()).ok_or(Trouble::NotHttp)
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut pairs = head.split("\r\n").filter_map(|line| line.split_once(':'));
    pairs.find_map(|(known, value)| known.eq_ignore_ascii_case(name).then(|| value.trim()))
}

fn chunk_size(line: &str) -> Result<usize, Trouble> {
    let digits = line.trim_end().split(';').next().unwrap_or_default();
    usize::from_str_radix(digits, 16).map_err(|_not_a_size| Trouble::NotHttp)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers one request with `pieces`, written one by one.
    async fn answered(pieces: &'static [&'static str]) -> Result<(u16, Vec<u8>), Trouble> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            // Closing with something unread would be a reset.
            let mut request = [0; 18];
            stream.read_exact(&mut request).await.unwrap();
            for piece in pieces {
                stream.write_all(piece.as_bytes()).await.unwrap();
                stream.flush().await.unwrap();
                tokio::task::yield_now().await;
            }
        });
        let mut connection = Connection::open(address).await?;
        let answer = connection.ask(b"GET / HTTP/1.1\r\n\r\n").await?;
        let outcome = (answer.status, answer.whole_body()?);
        serving.await.unwrap();
        Ok(outcome)
    }

    #[tokio::test]
    async fn an_answer_with_a_length_is_read_to_its_end() {
        let pieces = &["HTTP/1.1 200 OK\r\nContent-Le", "ngth: 5\r\n\r", "\nhe", "llo"];
        assert_eq!(answered(pieces).await.unwrap(), (200, b"hello".to_vec()));
    }

    #[tokio::test]
    async fn chunks_are_put_together_wherever_they_were_cut() {
        let pieces = &[
            "HTTP/1.1 404 No\r\ntransfer-encoding: chunked\r\n\r\n3\r",
            "\na\r\n\r\n1",
            "0\r\n0123456789abcdef\r\n0\r\n",
            "\r\n",
        ];
        assert_eq!(answered(pieces).await.unwrap(), (404, b"a\r\n0123456789abcdef".to_vec()));
    }

    #[tokio::test]
    async fn an_answer_that_breaks_off_is_no_answer() {
        let broken = answered(&["HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhe"]).await;
        assert!(matches!(broken, Err(Trouble::Closed)), "{broken:?}");
    }
}
