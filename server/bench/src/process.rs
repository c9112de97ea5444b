//! The programs that are measured, each in a process of its own that ends with the value.

use std::ffi::OsString;
use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::time::{sleep, timeout};

use crate::Built;
use crate::folder::Folder;
use crate::keys::Keys;
use crate::trouble::Trouble;
use crate::usage::{self, Memory};
use crate::wire::Connection;

/// How often a program is asked whether it is ready, and how often at most.
const LOOK: Duration = Duration::from_millis(100);
const LOOKS: usize = 600;

/// How often a program is started: the address may have been taken meanwhile.
const STARTS: usize = 3;

/// A program that answers on `address`.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
    logs: Folder,
}

impl Process {
    /// The service, as it is shipped; the demonstration where there are no keys.
    pub(crate) async fn service(built: &Built, url: &str, keys: Option<&Keys>) -> Result<Self, Trouble> {
        let mut arguments: Vec<OsString> =
            vec!["serve".into(), "--metrics-listen".into(), "off".into(), "--database".into(), url.into()];
        arguments.extend(["--site".into(), built.site.clone().into()]);
        match keys {
            Some(keys) => arguments.extend(["--keys".into(), keys.file.clone().into()]),
            None => arguments.push("--demo".into()),
        }
        Self::start("the service", &built.program, arguments).await
    }

    /// What its page is compared with ([`crate::stand_in`]).
    pub(crate) async fn stand_in(url: &str, service: SocketAddr, token: &str) -> Result<Self, Trouble> {
        let program = std::env::current_exe().map_err(Trouble::File)?;
        let arguments = ["stand-in", "--database", url, "--service", &service.to_string(), "--token", token];
        Self::start("the stand-in", &program, arguments.map(OsString::from).to_vec()).await
    }

    async fn start(name: &'static str, program: &Path, arguments: Vec<OsString>) -> Result<Self, Trouble> {
        let mut started = Self::started(name, program, &arguments).await;
        for _ in 1..STARTS {
            if started.is_ok() {
                break;
            }
            started = Self::started(name, program, &arguments).await;
        }
        started
    }

    async fn started(name: &'static str, program: &Path, arguments: &[OsString]) -> Result<Self, Trouble> {
        let address = free_address().map_err(Trouble::File)?;
        // The log is written, as in service, but nobody reads it here.
        let logs = Folder::new()?;
        let log = File::create(logs.file("log")).map_err(Trouble::File)?;
        let child = Command::new(program)
            .args(arguments)
            .args(["--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .map_err(|error| Trouble::Start(program.to_owned(), error))?;
        let mut process = Self { child, address, logs };
        for _ in 0..LOOKS {
            if process.is_ready().await {
                return Ok(process);
            }
            if process.child.try_wait().map_err(Trouble::File)?.is_some() {
                break;
            }
            sleep(LOOK).await;
        }
        Err(Trouble::NotReady(name, process.last_words()))
    }

    /// The last line of the log.
    fn last_words(&self) -> String {
        let log = fs::read_to_string(self.logs.file("log")).unwrap_or_default();
        log.lines().next_back().unwrap_or("nothing").to_owned()
    }

    async fn is_ready(&mut self) -> bool {
        let ask = async {
            let request = format!("GET /readyz HTTP/1.1\r\nhost: {}\r\n\r\n", self.address);
            let mut connection = Connection::open(self.address).await?;
            Ok::<_, Trouble>(connection.ask(request.as_bytes()).await?.status)
        };
        matches!(timeout(Duration::from_secs(5), ask).await, Ok(Ok(200)))
    }

    /// Seconds of processor time it has used; 0 where that cannot be read.
    pub(crate) fn processor(&self) -> f64 {
        usage::processor(self.child.id()).unwrap_or_default()
    }

    /// The memory it holds; nothing where that cannot be read.
    pub(crate) fn memory(&self) -> Memory {
        usage::memory(self.child.id()).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}

/// An address nobody answers on. Given away by the next one who asks, so it is used at once.
fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind(("127.0.0.1", 0))?.local_addr()
}
