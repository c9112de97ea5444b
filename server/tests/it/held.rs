//! The commands that write out personal information: where it goes, and where it does not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use domain::national_number::NationalNumber;
use domain::views::DemoWho;
use server::clock::SystemClock;
use server::ids::SystemRandom;
use server::keys::KeyFile;
use services::Deps;
use services::limits::Limits;
use store::{Store, people};
use tempfile::TempDir;

/// A database with the people of the demonstration, and the number of one who has cases.
struct Held {
    folder: TempDir,
    url: String,
    number: NationalNumber,
    name: String,
}

impl Held {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("brukerpass.db").display());
        let keys = folder.path().join("keys.json");
        let vault = KeyFile::create(&keys, &SystemClock, &SystemRandom).unwrap().vault().unwrap();
        let store = Store::connect(&url).await.unwrap();
        store.migrate().await.unwrap();
        let store = store.unlocked(vault);
        let deps = Deps {
            store: store.clone(),
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
            limits: Limits::none(),
        };
        services::demo::load(&deps).await.unwrap();
        let people = services::portal(&deps, true).demo.unwrap().people().await.unwrap();
        let person = people.into_iter().find(|person| person.key == "under-way").unwrap();
        let DemoWho::Citizen(id) = person.who else { panic!("a citizen") };
        let number = people::number_of(&store.read(), &store::testing::permit(id)).await.unwrap().unwrap();
        store.close().await.unwrap();
        Self { folder, url, number, name: person.name }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_brukerpass"));
        let keys = self.file("keys.json");
        command.env_clear().args(arguments).args(["--database", &self.url]).arg("--keys").arg(keys);
        command.output().unwrap()
    }
}

fn said(output: &Output) -> (String, String) {
    (String::from_utf8(output.stdout.clone()).unwrap(), String::from_utf8(output.stderr.clone()).unwrap())
}

fn path(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

#[tokio::test]
async fn everything_about_a_person_is_written_as_json_or_as_a_page_and_that_is_written_down() {
    let held = Held::new().await;
    let number = held.file("number.txt");
    fs::write(&number, format!("{}\n", held.number.digits())).unwrap();
    let number = path(&number);
    let (json, errors) = said(&held.run(&["export-person", "--national-number-file", &number]));
    assert!(json.contains(held.number.digits()) && json.contains("\"read_log\""), "{errors}");
    assert!(!errors.contains(held.number.digits()), "{errors}");
    let written: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(written["read_log"][0]["what"], "export");

    let letter = held.file("letter.html");
    let arguments = ["export-person", "--national-number-file", &number, "--html", "--language", "nn"];
    let output = held.run(&[&arguments[..], &[path(&letter).as_str()]].concat());
    assert!(output.status.success(), "{:?}", said(&output));
    let letter_text = fs::read_to_string(&letter).unwrap();
    assert!(letter_text.contains("<html lang=\"nn\"") && letter_text.contains(&held.name));
    assert!(letter_text.contains("Skreiv ut alt"), "the writing before is part of it");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&letter).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "for the one who runs it alone: {mode:o}");
    }
    let again = held.run(&[&arguments[..], &[path(&letter).as_str()]].concat());
    assert_eq!(again.status.code(), Some(1), "nothing is written over");
}

#[tokio::test]
async fn a_number_that_is_wrong_or_nobodys_is_one_sentence_without_the_number() {
    let held = Held::new().await;
    let file = held.file("number.txt");
    let nobody = NationalNumber::synthetic("1901-01-01".parse().unwrap(), 500);
    let nobody = nobody.or_else(|| NationalNumber::synthetic("1901-01-02".parse().unwrap(), 500)).unwrap();
    for text in ["12345678901", "", nobody.digits()] {
        fs::write(&file, text).unwrap();
        let output = held.run(&["export-person", "--national-number-file", &path(&file)]);
        let (out, sentence) = said(&output);
        assert_eq!((output.status.code(), out.as_str()), (Some(1), ""), "{sentence}");
        let last = sentence.lines().last().unwrap_or_default();
        assert!(last.ends_with('.') && (text.is_empty() || !sentence.contains(text)), "{sentence}");
    }
}

#[tokio::test]
async fn the_read_log_goes_to_a_new_file_and_on_from_where_it_ended() {
    let held = Held::new().await;
    let (first, second) = (held.file("1.cef"), held.file("2.cef"));
    let output = held.run(&["read-log", "export", &path(&first)]);
    let (out, told) = said(&output);
    assert!(output.status.success() && out.is_empty(), "{out} {told}");
    let lines = fs::read_to_string(&first).unwrap();
    assert!(lines.lines().count() > 3, "{lines}");
    assert!(lines.lines().all(|line| line.starts_with("CEF:0|Brukerpass|brukerpass|1.0|audit:")), "{lines}");
    assert!(lines.contains(held.number.digits()) && !told.contains(held.number.digits()), "{told}");
    let position = told.split("--after ").nth(1).unwrap().trim_end().trim_end_matches('.');
    let output = held.run(&["read-log", "export", "--after", position, &path(&second)]);
    assert!(said(&output).1.contains("0 lines"), "{:?}", said(&output));
    assert_eq!(fs::read_to_string(&second).unwrap(), "");
    let onto = held.run(&["read-log", "export", &path(&first)]);
    assert_eq!(onto.status.code(), Some(1), "nothing is written over");
    let arguments = ["read-log", "export", "--read-class", "audit:access", "-"];
    assert!(said(&held.run(&arguments)).0.contains("|audit:access|") || lines.contains("audit:update"));
}
