//! The address of the database, as a setting.

use store::DatabaseAddress;

use crate::trouble::Trouble;

/// Checks the address, or says in one sentence what it must look like.
pub fn database(url: &str) -> Result<DatabaseAddress, Trouble> {
    DatabaseAddress::parse(url).map_err(|_unknown| {
        Trouble::Setting(
            "--database (BRUKERPASS_DATABASE) takes sqlite://FILE?mode=rwc or postgres://USER@HOST/NAME: \
             correct the address."
                .to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_something_else_is_refused_in_one_sentence() {
        for wrong in ["", "mysql://me:s3cret@x/y", "brukerpass.db"] {
            let sentence = database(wrong).unwrap_err().to_string();
            assert!(sentence.contains("--database") && !sentence.contains('\n'), "{sentence}");
            assert!(!sentence.contains("s3cret"), "{sentence}");
        }
        assert!(database("postgresql://host/brukerpass").is_ok());
    }
}
