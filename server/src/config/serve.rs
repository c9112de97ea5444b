//! The settings of `serve`, and the rules that must hold before anything starts.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use store::DatabaseAddress;

use super::{DatabaseArgs, KeysArgs, Origin, ProviderArgs, database};
use crate::providers::ProviderSettings;
use crate::trouble::Trouble;

#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Load made-up people and let anybody sign in as one of them. Only on this machine, and never in a database that
    /// holds other people.
    #[arg(long)]
    pub demo: bool,
    /// Address and port to answer on. Anything but this machine needs --origin.
    #[arg(long, value_name = "ADDRESS:PORT", env = "BRUKERPASS_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: String,
    #[command(flatten)]
    pub database: DatabaseArgs,
    #[command(flatten)]
    pub keys: KeysArgs,
    /// The folder with the built site.
    #[arg(long, value_name = "FOLDER", env = "BRUKERPASS_SITE", default_value = "target/site")]
    pub site: PathBuf,
    /// Where Prometheus fetches figures: an address on this machine, or `off`.
    #[arg(
        long,
        value_name = "ADDRESS:PORT",
        env = "BRUKERPASS_METRICS_LISTEN",
        default_value = "127.0.0.1:9464"
    )]
    pub metrics_listen: String,
    /// The address visitors use, such as `https://brukerpass.example.no`. Cookies are then bound to https.
    #[arg(long, value_name = "ADDRESS", env = "BRUKERPASS_ORIGIN")]
    pub origin: Option<String>,
    /// How many proxies of yours a request comes through. Each must add whom it answers to `X-Forwarded-For`; what stands
    /// before that was written by the visitor, and is not believed.
    #[arg(long, value_name = "NUMBER", env = "BRUKERPASS_TRUSTED_PROXIES", default_value_t = 0)]
    pub trusted_proxies: u8,
    #[command(flatten)]
    pub providers: ProviderArgs,
}

/// What `serve` may rely on.
#[derive(Debug, Clone)]
pub struct ServeSettings {
    pub demo: bool,
    pub listen: SocketAddr,
    pub database: DatabaseAddress,
    /// None for the keys of the demonstration.
    pub keys: Option<PathBuf>,
    pub site: PathBuf,
    pub metrics_listen: Option<SocketAddr>,
    pub origin: Option<Origin>,
    pub trusted_proxies: u8,
    pub providers: ProviderSettings,
}

impl ServeArgs {
    /// Refuses what must never run, in one sentence.
    pub fn checked(self) -> Result<ServeSettings, Trouble> {
        let listen = socket("--listen (BRUKERPASS_LISTEN)", &self.listen)?;
        let metrics_listen = match self.metrics_listen.as_str() {
            "off" => None,
            address => Some(socket("--metrics-listen (BRUKERPASS_METRICS_LISTEN)", address)?),
        };
        if metrics_listen.is_some_and(|address| !address.ip().is_loopback()) {
            return refuse(
                "The figures are for this machine alone: give --metrics-listen an address such as 127.0.0.1:9464, or off.",
            );
        }
        if self.demo && !listen.ip().is_loopback() {
            return refuse(
                "The demonstration answers on this machine alone: give --listen an address such as 127.0.0.1:3000.",
            );
        }
        let origin = self.origin.as_deref().filter(|text| !text.is_empty()).map(Origin::parse).transpose()?;
        if self.demo && origin.as_ref().is_some_and(|origin| !origin.is_loopback()) {
            return refuse(
                "The demonstration lets anybody sign in and is for this machine alone: leave out --origin, or give it an \
                 address such as http://127.0.0.1:3000.",
            );
        }
        if origin.is_none() && !listen.ip().is_loopback() {
            return refuse(
                "Answering others than this machine needs the address they use: give it with --origin, such as \
                 https://brukerpass.example.no.",
            );
        }
        let providers = self.providers.checked()?;
        if self.demo && !providers.is_empty() {
            return refuse(
                "The demonstration lets anybody sign in as anybody and takes no provider: leave out --demo, or the settings \
                 of --citizen-issuer and --staff-issuer.",
            );
        }
        Ok(ServeSettings {
            demo: self.demo,
            listen,
            database: database(&self.database.database)?,
            keys: self.keys.file(),
            site: self.site,
            metrics_listen,
            origin,
            trusted_proxies: self.trusted_proxies,
            providers,
        })
    }
}

fn refuse<T>(sentence: &str) -> Result<T, Trouble> {
    Err(Trouble::Setting(sentence.to_owned()))
}

fn socket(option: &str, text: &str) -> Result<SocketAddr, Trouble> {
    text.parse().map_err(|_not_a_socket| {
        Trouble::Setting(format!(
            "{option} takes an address and a port such as 127.0.0.1:3000, not \"{text}\"."
        ))
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::config::{Cli, Command};

    fn serve(arguments: &[&str]) -> Result<ServeSettings, Trouble> {
        let line = ["brukerpass", "serve"].iter().chain(arguments);
        match Cli::try_parse_from(line).unwrap().command {
            Command::Serve(serve) => serve.checked(),
            other => panic!("{other:?}"),
        }
    }

    fn refused(arguments: &[&str]) -> String {
        let sentence = serve(arguments).unwrap_err().to_string();
        assert!(!sentence.contains('\n') && sentence.ends_with('.'), "one sentence: {sentence}");
        sentence
    }

    #[test]
    fn the_defaults_serve_this_machine() {
        let settings = serve(&[]).unwrap();
        assert!(!settings.demo && settings.listen.ip().is_loopback() && settings.origin.is_none());
        assert_eq!(settings.listen.port(), 3000);
        assert_eq!(settings.metrics_listen, Some(([127, 0, 0, 1], 9464).into()));
        assert!(serve(&["--metrics-listen", "off"]).unwrap().metrics_listen.is_none());
    }

    #[test]
    fn the_demonstration_answers_this_machine_alone() {
        assert!(serve(&["--demo"]).unwrap().demo);
        assert!(serve(&["--demo", "--listen", "[::1]:3000"]).is_ok());
        for open in ["0.0.0.0:3000", "[::]:3000", "192.0.2.7:3000", "10.0.0.1:80"] {
            let sentence = refused(&["--demo", "--listen", open, "--origin", "https://example.no"]);
            assert!(sentence.contains("this machine alone"), "{sentence}");
        }
    }

    #[test]
    fn the_demonstration_has_no_address_that_others_use() {
        for open in ["https://brukerpass.example.no", "https://example.no:8443"] {
            let sentence = refused(&["--demo", "--origin", open]);
            assert!(sentence.contains("--origin"), "{sentence}");
        }
        for own in ["http://localhost:3000", "https://127.0.0.1:3000", "http://[::1]:3000", ""] {
            assert!(serve(&["--demo", "--origin", own]).is_ok(), "{own}");
        }
    }

    #[test]
    fn answering_others_needs_their_address() {
        assert!(refused(&["--listen", "0.0.0.0:3000"]).contains("--origin"));
        let settings =
            serve(&["--listen", "0.0.0.0:3000", "--origin", "https://brukerpass.example.no"]).unwrap();
        assert!(settings.origin.unwrap().is_https());
    }

    #[test]
    fn figures_are_for_this_machine_alone() {
        assert!(refused(&["--metrics-listen", "0.0.0.0:9464"]).contains("--metrics-listen"));
    }

    #[test]
    fn every_wrong_setting_is_one_sentence_that_names_the_option() {
        assert!(refused(&["--listen", "3000"]).contains("--listen"));
        assert!(refused(&["--metrics-listen", "yes"]).contains("--metrics-listen"));
        assert!(refused(&["--database", "brukerpass.db"]).contains("--database"));
        assert!(refused(&["--origin", "example.no"]).contains("--origin"));
    }
}
