//! The program and its keys.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::program::{database, keys, run, sentence};
use crate::support::site;

/// The names of the keys in a file, the oldest first.
fn names(file: &str) -> Vec<String> {
    let written: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let keys = written.get("keys").and_then(Value::as_array).unwrap();
    keys.iter().map(|key| key.get("id").and_then(Value::as_str).unwrap().to_owned()).collect()
}

#[test]
fn keys_are_made_rotated_and_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let (database, file) = (database(folder.path()), keys(folder.path()));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    // As a clock would have written it that was far ahead.
    let ahead = fs::read_to_string(&file).unwrap().replace("\"created\": \"20", "\"created\": \"29");
    fs::write(&file, ahead).unwrap();
    let rotate = ["keys", "rotate", "--keys", &file, "--database", &database];
    let output = run(&rotate);
    let (said, told) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(said.contains("0 national numbers re-sealed, 0 left"), "{said}");
    let names = names(&file);
    assert_eq!(names.len(), 4);
    for (name, state) in names.iter().zip(["no row has it", "no row has it", "in use", "in use"]) {
        assert!(said.lines().any(|line| line.contains(name.as_str()) && line.ends_with(state)), "{said}");
    }
    assert!(!said.contains("Nothing was changed"), "{said}");

    let forget = |name: &str| run(&[&rotate[..], &["--forget", name]].concat());
    assert!(sentence(&forget(&names[3])).contains("still needed"));
    assert_eq!(forget(&names[0]).status.code(), Some(0));
    assert!(sentence(&forget(&names[0])).contains("not in the key file"));
    assert!(sentence(&forget("No Name")).contains("not in the key file"));
    assert_eq!(self::names(&file), names[1..]);
    let resumed = run(&[&rotate[..], &["--resume"]].concat());
    let said = String::from_utf8(resumed.stdout.clone()).unwrap();
    assert!(
        said.starts_with("Nothing was changed") && said.contains("0 national numbers re-sealed"),
        "{said}"
    );
    assert_eq!((resumed.status.code(), self::names(&file).len()), (Some(0), 3), "nothing is added");
}

#[test]
fn a_database_is_refused_without_its_keys_in_one_sentence_that_names_the_key() {
    let folder = tempfile::tempdir().unwrap();
    let (database, file) = (database(folder.path()), keys(folder.path()));
    assert_eq!(run(&["keys", "rotate", "--keys", &file, "--database", &database]).status.code(), Some(0));
    let other = folder.path().join("other.json").to_string_lossy().into_owned();
    assert_eq!(run(&["keys", "new", &other]).status.code(), Some(0));
    assert!(sentence(&run(&["keys", "new", &other])).contains("never written over"));
    let loans = folder.path().join("loans.json").to_string_lossy().into_owned();
    fs::write(&loans, "[]").unwrap();
    for arguments in [
        ["import", "loans", &loans, "--database", &database, "--keys", &other],
        ["keys", "rotate", "--resume", "--database", &database, "--keys", &other],
    ] {
        let sentence = sentence(&run(&arguments));
        assert!(names(&file).iter().any(|name| sentence.contains(name.as_str())), "{sentence}");
    }
    assert!(sentence(&run(&["import", "loans", &loans, "--database", &database])).contains("keys new"));
    let imported = run(&["import", "loans", &loans, "--database", &database, "--keys", &file]);
    assert_eq!(imported.status.code(), Some(0));
}

#[test]
fn another_secret_under_the_name_of_a_key_is_refused_in_one_sentence_that_names_it() {
    let (folder, site) = site::built();
    let site = site.root.to_string_lossy().into_owned();
    let (database, file) = (database(folder.path()), keys(folder.path()));
    assert_eq!(run(&["keys", "rotate", "--keys", &file, "--database", &database]).status.code(), Some(0));
    let right = fs::read_to_string(&file).unwrap();
    // The newest of each purpose are those that the database knows.
    for name in &names(&file)[2..] {
        let mut written: Value = serde_json::from_str(&right).unwrap();
        let keys = written["keys"].as_array_mut().unwrap();
        let key = keys.iter_mut().find(|key| key["id"] == name.as_str()).unwrap();
        key["secret"] = "ab".repeat(32).into();
        fs::write(&file, written.to_string()).unwrap();
        for arguments in [
            ["serve", "--listen", "127.0.0.1:0", "--metrics-listen", "off", "--site", &site].as_slice(),
            &["keys", "rotate", "--resume"],
            &["keys", "rotate"],
        ] {
            let arguments = [arguments, &["--keys", &file, "--database", &database]].concat();
            let sentence = sentence(&run(&arguments));
            assert!(sentence.contains(name.as_str()), "{sentence}");
            assert!(!sentence.contains("abab"), "{sentence}");
        }
    }
}
