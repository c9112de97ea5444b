//! The settings of those through whom one signs in. Secrets come from files, never from flags.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use domain::actor::Right;
use identity::{
    CitizenSettings, ClientAuthentication, ClientSettings, GroupMap, Secret, SigningKey, StaffSettings,
};

use crate::providers::ProviderSettings;
use crate::secrets;
use crate::trouble::Trouble;

/// The only level that is enough for health data (security level high).
const ACR: &str = "idporten-loa-high";

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Signing in")]
pub struct ProviderArgs {
    /// The issuer citizens sign in through, exactly as it stands in its tokens: `https://idporten.no`, or
    /// `https://test.idporten.no`.
    #[arg(long, value_name = "ADDRESS", env = "BRUKERPASS_CITIZEN_ISSUER")]
    pub citizen_issuer: Option<String>,
    /// Our client there.
    #[arg(long, value_name = "ID", env = "BRUKERPASS_CITIZEN_CLIENT_ID")]
    pub citizen_client_id: Option<String>,
    /// The file with the client's secret. Rather use a key.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_CITIZEN_CLIENT_SECRET_FILE")]
    pub citizen_client_secret_file: Option<PathBuf>,
    /// The file with the client's private key (PEM, RSA or P-256), for `private_key_jwt`.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_CITIZEN_KEY_FILE")]
    pub citizen_key_file: Option<PathBuf>,
    /// The `kid` of that key.
    #[arg(long, value_name = "ID", env = "BRUKERPASS_CITIZEN_KEY_ID")]
    pub citizen_key_id: Option<String>,
    /// The issuer staff sign in through: `https://login.microsoftonline.com/TENANT/v2.0`.
    #[arg(long, value_name = "ADDRESS", env = "BRUKERPASS_STAFF_ISSUER")]
    pub staff_issuer: Option<String>,
    /// The tenant (`tid`) that staff belong to.
    #[arg(long, value_name = "GUID", env = "BRUKERPASS_STAFF_TENANT")]
    pub staff_tenant: Option<String>,
    /// Our client there.
    #[arg(long, value_name = "ID", env = "BRUKERPASS_STAFF_CLIENT_ID")]
    pub staff_client_id: Option<String>,
    /// The file with the client's secret. Rather use a key.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_STAFF_CLIENT_SECRET_FILE")]
    pub staff_client_secret_file: Option<PathBuf>,
    /// The file with the client's private key (PEM, RSA or P-256), for `private_key_jwt`.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_STAFF_KEY_FILE")]
    pub staff_key_file: Option<PathBuf>,
    /// The `kid` of that key.
    #[arg(long, value_name = "ID", env = "BRUKERPASS_STAFF_KEY_ID")]
    pub staff_key_id: Option<String>,
    /// The file that says what groups give: `[{"group": "GUID", "centre": "4703", "rights": ["casework"]}]`. Rights:
    /// casework, confidential, strictly-confidential, shielded, logs.
    #[arg(long, value_name = "FILE", env = "BRUKERPASS_STAFF_GROUPS")]
    pub staff_groups: Option<PathBuf>,
}

/// The options of one client, by the word that begins them.
struct Client<'a> {
    word: &'static str,
    issuer: &'a str,
    id: &'a Option<String>,
    secret_file: &'a Option<PathBuf>,
    key_file: &'a Option<PathBuf>,
    key_id: &'a Option<String>,
}

impl ProviderArgs {
    /// Reads the files, and refuses what is only half there, in one sentence.
    pub(super) fn checked(&self) -> Result<ProviderSettings, Trouble> {
        let citizens = given(self.citizen_issuer.as_ref()).map(|issuer| self.citizens(issuer)).transpose()?;
        let staff = given(self.staff_issuer.as_ref()).map(|issuer| self.staff(issuer)).transpose()?;
        Ok(ProviderSettings { citizens, staff })
    }

    fn citizens(&self, issuer: &str) -> Result<CitizenSettings, Trouble> {
        let client = Client {
            word: "citizen",
            issuer,
            id: &self.citizen_client_id,
            secret_file: &self.citizen_client_secret_file,
            key_file: &self.citizen_key_file,
            key_id: &self.citizen_key_id,
        };
        Ok(CitizenSettings { client: client.settings()?, acr: ACR.to_owned() })
    }

    fn staff(&self, issuer: &str) -> Result<StaffSettings, Trouble> {
        let client = Client {
            word: "staff",
            issuer,
            id: &self.staff_client_id,
            secret_file: &self.staff_client_secret_file,
            key_file: &self.staff_key_file,
            key_id: &self.staff_key_id,
        };
        let client = client.settings()?;
        let tenant = given(self.staff_tenant.as_ref()).ok_or_else(|| {
            setting(
                "--staff-issuer needs --staff-tenant (BRUKERPASS_STAFF_TENANT), the GUID of the tenant."
                    .into(),
            )
        })?;
        let file = self.staff_groups.as_deref().ok_or_else(|| {
            setting("--staff-issuer needs --staff-groups (BRUKERPASS_STAFF_GROUPS), the file that says which group belongs to which centre.".into())
        })?;
        let known = Right::ALL.map(Right::code);
        let groups = GroupMap::parse(&read(file)?, &known).map_err(|why| {
            setting(format!("The list of groups in {} cannot be used: {why}.", file.display()))
        })?;
        Ok(StaffSettings { client, tenant: tenant.to_owned(), groups })
    }
}

impl Client<'_> {
    fn settings(&self) -> Result<ClientSettings, Trouble> {
        let word = self.word;
        let id = given(self.id.as_ref()).ok_or_else(|| {
            setting(format!("--{word}-issuer needs --{word}-client-id, our client at the provider."))
        })?;
        let authentication = match (self.secret_file, self.key_file) {
            (Some(file), None) => {
                ClientAuthentication::Secret(Secret::new(secrets::read(file)?.trim().to_owned()))
            }
            (None, Some(file)) => {
                let kid = given(self.key_id.as_ref()).unwrap_or_default();
                let key = SigningKey::from_pem(kid, &secrets::read(file)?).map_err(|why| {
                    setting(format!(
                        "The key in {} cannot be used with --{word}-key-id: {why}.",
                        file.display()
                    ))
                })?;
                ClientAuthentication::Key(Arc::new(key))
            }
            _ => {
                return Err(setting(format!(
                    "--{word}-issuer needs either --{word}-key-file with --{word}-key-id, or --{word}-client-secret-file."
                )));
            }
        };
        ClientSettings::new(self.issuer, id, authentication)
            .map_err(|why| setting(format!("--{word}-issuer cannot be used: {why}.")))
    }
}

/// An empty variable is one that is not set.
fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

fn read(file: &Path) -> Result<String, Trouble> {
    fs::read_to_string(file).map_err(|source| Trouble::FileUnreadable { file: file.to_owned(), source })
}

fn setting(sentence: String) -> Trouble {
    Trouble::Setting(sentence)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use clap::Parser;
    use tempfile::TempDir;

    use super::*;
    use crate::config::{Cli, Command, ServeSettings};

    fn serve(arguments: &[&str]) -> Result<ServeSettings, Trouble> {
        match Cli::try_parse_from(["brukerpass", "serve"].iter().chain(arguments)).unwrap().command {
            Command::Serve(serve) => serve.checked(),
            other => panic!("{other:?}"),
        }
    }

    fn refused(arguments: &[&str], names: &str) {
        let sentence = serve(arguments).unwrap_err().to_string();
        assert!(!sentence.contains('\n') && sentence.ends_with('.'), "one sentence: {sentence}");
        assert!(sentence.contains(names) && !sentence.contains("s3cret"), "{names}: {sentence}");
    }

    /// A folder with a secret and a list of groups.
    fn files() -> (TempDir, String, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let (secret, groups) = (path("secret"), path("groups.json"));
        fs::write(&secret, "s3cret\n").unwrap();
        fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
        let rows = r#"[{"group": "aaaaaaaa-0000-0000-0000-000000000001", "centre": "4703", "rights": ["casework"]}]"#;
        fs::write(&groups, rows).unwrap();
        (folder, secret, groups)
    }

    #[test]
    fn both_sides_can_be_configured_and_no_secret_is_shown() {
        let (_folder, secret, groups) = files();
        let citizens = ["--citizen-issuer", "https://idporten.no", "--citizen-client-id", "c"];
        let staff = [
            "--staff-issuer",
            "https://login.example/t/v2.0",
            "--staff-client-id",
            "s",
            "--staff-tenant",
            "t",
        ];
        let citizens = [&citizens[..], &["--citizen-client-secret-file", &secret]].concat();
        let staff =
            [&staff[..], &["--staff-client-secret-file", &secret, "--staff-groups", &groups]].concat();
        let settings = serve(&[&citizens[..], &staff].concat()).unwrap();
        assert!(settings.providers.citizens.is_some() && settings.providers.staff.is_some());
        assert!(!format!("{settings:?}").contains("s3cret"));
        assert!(serve(&[]).unwrap().providers.is_empty());
        for provider in [citizens, staff] {
            let demo = [&["--demo"][..], &provider].concat();
            refused(&demo, "--demo");
        }
    }

    #[test]
    fn a_provider_for_trying_out_or_one_for_both_sides_is_refused() {
        let (_folder, secret, groups) = files();
        let citizens = |issuer| {
            ["--citizen-issuer", issuer, "--citizen-client-id", "c", "--citizen-client-secret-file", &secret]
        };
        let others = ["--origin", "https://brukerpass.example.no", "--trusted-proxies", "1"];
        refused(&[&citizens("http://127.0.0.1:4001")[..], &others].concat(), "--citizen-issuer");
        assert!(serve(&citizens("http://127.0.0.1:4001")).is_ok());
        assert!(serve(&[&citizens("https://idporten.no")[..], &others].concat()).is_ok());
        let staff =
            ["--staff-issuer", "https://idporten.no", "--staff-client-id", "s", "--staff-tenant", "t"];
        let more = ["--staff-client-secret-file", &secret, "--staff-groups", &groups];
        refused(&[&citizens("https://idporten.no")[..], &staff, &more].concat(), "--staff-issuer");
    }

    #[test]
    fn a_secret_or_a_key_that_others_may_read_is_refused() {
        let (_folder, secret, _groups) = files();
        let client = ["--citizen-issuer", "https://idporten.no", "--citizen-client-id", "c"];
        for mode in [0o644, 0o660] {
            fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
            for ways in
                [["--citizen-client-secret-file", &secret].as_slice(), &["--citizen-key-file", &secret]]
            {
                refused(&[&client[..], ways].concat(), "chmod 600");
            }
        }
    }

    #[test]
    fn what_is_only_half_there_is_refused_by_name() {
        let (folder, secret, _groups) = files();
        let folder = folder.path().to_string_lossy().into_owned();
        let issuer = ["--citizen-issuer", "https://idporten.no"];
        refused(&issuer, "--citizen-client-id");
        refused(&[&issuer[..], &["--citizen-client-id", "c"]].concat(), "--citizen-key-file");
        let keyed = [
            &issuer[..],
            &["--citizen-client-id", "c", "--citizen-key-id", "k", "--citizen-key-file", &secret],
        ];
        refused(&keyed.concat(), "--citizen-key-id");
        let away = ["--citizen-client-id", "c", "--citizen-client-secret-file", &format!("{folder}/none")];
        refused(&[&issuer[..], &away].concat(), "none");
        let plain = ["--citizen-issuer", "http://idporten.no", "--citizen-client-id", "c"];
        refused(&[&plain[..], &["--citizen-client-secret-file", &secret]].concat(), "https");
        let staff = [
            "--staff-issuer",
            "https://x.example",
            "--staff-client-id",
            "s",
            "--staff-client-secret-file",
            &secret,
        ];
        refused(&staff, "--staff-tenant");
        let staff = [&staff[..], &["--staff-tenant", "t"]].concat();
        refused(&staff, "--staff-groups");
        refused(&[&staff[..], &["--staff-groups", &secret]].concat(), "groups");
    }
}
