//! The program itself: what it says and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use crate::support::site;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_brukerpass"));
    // Settings of the one who runs the tests have no say here.
    command.env_clear().env("RUST_BACKTRACE", "1").args(arguments);
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    program(arguments).output().unwrap()
}

/// The one sentence a start that failed leaves behind.
pub(crate) fn sentence(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(
        text.trim_end().ends_with('.') && !text.contains("panicked") && !text.contains("backtrace"),
        "{text}"
    );
    text
}

pub(crate) fn database(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("brukerpass.db").display())
}

/// A file with keys in the folder.
pub(crate) fn keys(folder: &Path) -> String {
    let file = folder.join("keys.json").to_string_lossy().into_owned();
    assert_eq!(run(&["keys", "new", &file]).status.code(), Some(0));
    file
}

#[test]
fn every_start_that_fails_is_one_sentence() {
    let (folder, site) = site::built();
    let site = site.root.to_string_lossy().into_owned();
    let empty = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let missing = format!("sqlite://{}/no/such/folder.db?mode=rwc", folder.path().display());
    let (database, keys) = (database(empty.path()), keys(folder.path()));
    let place = empty.path().to_string_lossy().into_owned();
    let free = ["--listen", "127.0.0.1:0", "--metrics-listen", "off"];
    let cases: [(&[&str], &str); 8] = [
        (&["--site", &site, "--database", &database, "--listen", &taken], "--listen"),
        (
            &[
                "--site",
                &site,
                "--database",
                &database,
                "--listen",
                "127.0.0.1:0",
                "--metrics-listen",
                &taken,
            ],
            "--metrics-listen",
        ),
        (&["--site", &place, "--database", &database, free[0], free[1], free[2], free[3]], "make build"),
        (&["--site", &site, "--database", &missing, free[0], free[1], free[2], free[3]], "--database"),
        (&["--database", "mysql://x"], "--database"),
        (&["--demo", "--listen", "0.0.0.0:0"], "this machine alone"),
        (&["--demo", "--origin", "https://brukerpass.example.no"], "this machine alone"),
        (&["--listen", "everywhere"], "--listen"),
    ];
    for (arguments, word) in cases {
        let arguments: Vec<_> = ["serve"].iter().chain(arguments).copied().collect();
        let text = sentence(&program(&arguments).env("BRUKERPASS_KEYS", &keys).output().unwrap());
        assert!(text.contains(word), "{arguments:?}: {text}");
    }
    let text = sentence(&run(&["serve", "--site", &site, "--database", &database, free[0], free[1]]));
    assert!(text.contains("brukerpass keys new"), "{text}");
    assert!(!empty.path().join("brukerpass.db").exists(), "a start that fails leaves no database behind");
}

#[test]
fn a_password_in_the_address_of_the_database_is_shown_nowhere() {
    let (folder, site) = site::built();
    let site = site.root.to_string_lossy().into_owned();
    let secret = "postgres://me:s3cret@127.0.0.1:1/brukerpass";
    let free = ["--listen", "127.0.0.1:0", "--metrics-listen", "off"];
    let keys = keys(folder.path());
    let serve = ["serve", "--site", &site, "--keys", &keys];
    let output = program(&serve).args(free).env("BRUKERPASS_DATABASE", secret).output().unwrap();
    assert!(!sentence(&output).contains("s3cret"));
    let help = program(&["serve", "--help"]).env("BRUKERPASS_DATABASE", secret).output().unwrap();
    assert!(!String::from_utf8(help.stdout).unwrap().contains("s3cret"));
}

#[test]
fn a_list_of_staff_is_taken_over_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let (database, keys) = (database(folder.path()), keys(folder.path()));
    let file = folder.path().join("staff.csv").to_string_lossy().into_owned();
    let import = |rows: &str| {
        fs::write(&file, format!("nav_ident,national_number\n{rows}")).unwrap();
        let more = ["--synthetic", "--database", &database, "--keys", &keys];
        let output = run(&[["import", "staff", &file].as_slice(), &more].concat());
        let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(!text.contains("03847797958") && !text.contains("Z99000"), "{text}");
        (output.status.code(), text)
    };
    let (code, said) = import("Z990001,03847797958\nZ990002,26848497710\n");
    assert!(code == Some(0) && said.contains("2 new, 0 changed, 0 unchanged, 0 removed"), "{said}");
    let (code, said) = import("Z990001,03847797958\nZ99000,26848497710\n");
    assert!(
        code == Some(2) && said.contains("line 3: nav_ident") && said.contains("nothing was changed"),
        "{said}"
    );
    assert_eq!(import("").0, Some(2));
    let (code, said) = import("Z990002,26848497710\n");
    assert!(code == Some(0) && said.contains("0 new, 0 changed, 1 unchanged, 1 removed"), "{said}");
}

#[test]
fn importing_keeps_the_good_rows_and_names_the_line_of_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(folder.path());
    let file = folder.path().join("centres.json");
    let good = r#"{"number": "4703", "name": "Nav Hjelpemiddelsentral Oslo", "region": "Oslo"}"#;
    fs::write(&file, format!("[\n  {good},\n  {{\"number\": 7}}\n]")).unwrap();
    let file = file.to_string_lossy().into_owned();
    let output = run(&["import", "centres", &file, "--database", &database]);
    let (told, summary) =
        (String::from_utf8(output.stderr).unwrap(), String::from_utf8(output.stdout).unwrap());
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("line 3: "), "{told}");
    assert!(summary.contains("1 refused"), "{summary}");
}

#[test]
fn a_file_that_cannot_be_read_is_another_ending() {
    let folder = tempfile::tempdir().unwrap();
    let (database, keys) = (database(folder.path()), keys(folder.path()));
    let broken = folder.path().join("broken.json");
    fs::write(&broken, "{\"no\": \"array\"}").unwrap();
    for file in [folder.path().join("missing.json"), broken] {
        let file = file.to_string_lossy().into_owned();
        let output = run(&["import", "loans", &file, "--database", &database, "--keys", &keys]);
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert!(text.lines().count() == 1 && text.contains(&file), "{text}");
    }
}

#[test]
fn sessions_are_ended_for_one_for_staff_or_for_all_and_never_by_mistake() {
    let folder = tempfile::tempdir().unwrap();
    let database = database(folder.path());
    let end = |arguments: &[&str]| {
        run(&[&["sessions", "end", "--database", database.as_str()][..], arguments].concat())
    };
    for arguments in [&["--all-staff"][..], &["--all"][..]] {
        let output = end(arguments);
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && told == "Sessions ended: 0.\n", "{told}");
        let log = String::from_utf8(output.stderr).unwrap();
        assert!(log.contains("security") && log.contains("sessions.ended"), "{log}");
    }
    assert!(sentence(&end(&["--staff", "Z990001"])).contains("NAVident"));
    for wrong in [&[][..], &["--all", "--all-staff"][..], &["--all", "--staff", "Z990001"][..]] {
        assert_eq!(end(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

/// A running demonstration; killed when dropped, should it still run.
struct Running {
    child: Child,
    address: String,
    said: Vec<String>,
    _folders: (TempDir, TempDir),
}

impl Running {
    fn start() -> Self {
        let (site_folder, site) = site::built();
        let data = tempfile::tempdir().unwrap();
        let mut child = program(&["serve", "--demo", "--listen", "127.0.0.1:0", "--metrics-listen", "off"])
            .args(["--database", &database(data.path()), "--site", &site.root.to_string_lossy()])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let first = lines.next().unwrap_or_default();
        let address = first.split("http://").nth(1).unwrap_or_default().to_owned();
        let mut said = Vec::new();
        for line in lines {
            let last = line.contains("Tone Fristad");
            said.push(line);
            if last {
                break;
            }
        }
        Self { child, address, said, _folders: (site_folder, data) }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

#[test]
fn the_demonstration_starts_from_nothing_says_who_is_there_and_stops_when_told() {
    let mut running = Running::start();
    assert!(running.get("/readyz").ends_with("ready\n"));
    assert!(running.said.iter().any(|line| line.contains("Solveig Prøvestad: ")), "{:?}", running.said);
    assert!(running.said.iter().any(|line| line.contains("Nora Saksvik (staff): ")), "{:?}", running.said);
    assert!(running.get("/nb").starts_with("HTTP/1.1 200"));
    let told = Command::new("kill").args(["-TERM", &running.child.id().to_string()]).status().unwrap();
    assert!(told.success());
    assert_eq!(running.child.wait().unwrap().code(), Some(0));
}
