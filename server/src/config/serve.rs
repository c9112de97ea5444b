//! The settings of `serve`, and the rules that must hold before anything starts.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use identity::ClientSettings;
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
    /// before that was written by the visitor, and is not believed. Must be given with --origin of another machine.
    #[arg(long, value_name = "NUMBER", env = "BRUKERPASS_TRUSTED_PROXIES")]
    pub trusted_proxies: Option<u8>,
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
        let reachable = origin.as_ref().is_some_and(|origin| !origin.is_loopback());
        if reachable && providers.clients().any(ClientSettings::is_loopback) {
            return refuse(
                "A provider on this machine is for trying things out: leave out --origin, or give --citizen-issuer and \
                 --staff-issuer addresses that begin with https.",
            );
        }
        let issuers: Vec<&str> = providers.clients().map(ClientSettings::issuer).collect();
        if matches!(issuers[..], [one, other] if one == other) {
            return refuse(
                "Citizens and staff sign in through different providers: give --citizen-issuer and --staff-issuer \
                 addresses of their own.",
            );
        }
        let Some(trusted_proxies) = self.trusted_proxies.or((!reachable).then_some(0)) else {
            return refuse(
                "How many proxies of yours stand before the service decides whom the limits count: give --trusted-proxies, \
                 such as 1, or 0 when visitors come straight to it.",
            );
        };
        Ok(ServeSettings {
            demo: self.demo,
            listen,
            database: database(&self.database.database)?,
            keys: self.keys.file(),
            site: self.site,
            metrics_listen,
            origin,
            trusted_proxies,
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
        let others = ["--listen", "0.0.0.0:3000", "--origin", "https://brukerpass.example.no"];
        let settings = serve(&[&others[..], &["--trusted-proxies", "1"]].concat()).unwrap();
        assert!(settings.origin.unwrap().is_https());
        assert_eq!(settings.trusted_proxies, 1);
    }

    #[test]
    fn whom_limits_count_is_said_where_others_are_answered() {
        let others = ["--origin", "https://brukerpass.example.no"];
        assert!(refused(&others).contains("--trusted-proxies"));
        assert_eq!(serve(&[&others[..], &["--trusted-proxies", "0"]].concat()).unwrap().trusted_proxies, 0);
        assert_eq!(serve(&[]).unwrap().trusted_proxies, 0);
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
