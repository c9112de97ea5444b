# The front door. `make` alone lists what there is; each target installs what it needs.
.DEFAULT_GOAL := help
.PHONY: help run run-oidc dev test test-rust test-unit e2e check style-check guards-found deny guards mutants bench site setup tools clean

# `make run RELEASE=1` builds for speed, `make run LISTEN=127.0.0.1:3001` listens elsewhere, and
# `make run METRICS=127.0.0.1:9464` also serves figures: off, so that two demos can run beside each other.
LISTEN ?= 127.0.0.1:3000
METRICS ?= off
DATABASE ?= sqlite://target/demo.db?mode=rwc
TARGET := $(or $(CARGO_TARGET_DIR),target)
PROFILE := $(if $(RELEASE),release,debug)
RELEASE_FLAG := $(if $(RELEASE),--release)

# The frontend is compiled for the browser only; together in one call it would mix its features into the server's.
NATIVE := --locked --workspace --exclude frontend
BUNDLE := cargo run --quiet --locked --package bundle --
export PATH := $(abspath $(TARGET))/tools/bin:$(PATH)

# What the rules of rights are written in.
RULES := app/domain/src/access/*.rs app/domain/src/representation.rs app/domain/src/rights.rs

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: setup ## build and serve the demo on http://127.0.0.1:3000 (RELEASE=1, LISTEN=…, DATABASE=…, METRICS=…)
	@$(BUNDLE) doctor $(LISTEN)
	@$(BUNDLE) site $(RELEASE_FLAG)
	@cargo build --locked --package server $(RELEASE_FLAG)
	@echo 'The demo is on http://$(LISTEN) - stop it with Ctrl-C.'
	@exec $(TARGET)/$(PROFILE)/brukerpass serve --demo --site target/site --database '$(DATABASE)' --listen $(LISTEN) --metrics-listen $(METRICS)

run-oidc: setup ## as run, but the demo people sign in through OpenID Connect, with a provider on this machine
	@$(BUNDLE) doctor $(LISTEN)
	@$(BUNDLE) site $(RELEASE_FLAG)
	@cargo build --locked --package server $(RELEASE_FLAG)
	@exec node end2end/own-provider.mjs $(TARGET)/$(PROFILE)/brukerpass target/site target/oidc \
	$(lastword $(subst :, ,$(LISTEN))) 4001 4002

dev: setup ## as run, and rebuild and restart on every change
	@$(BUNDLE) watch

test: test-rust e2e ## run every test: SQLite, PostgreSQL and the browser

test-rust: setup ## every test but those of the browser; with a database both on SQLite and on a throwaway PostgreSQL
	end2end/with-postgres cargo test $(NATIVE)

test-unit: setup ## the same on SQLite alone
	cargo test $(NATIVE)

e2e: setup ## browser tests against the release build
	@$(BUNDLE) site --release
	@cargo build --locked --release --package server
	cd end2end && ./with-chromium npx playwright test $(SPEC)

check: setup style-check guards-found deny ## formatting, lints, licences, contrast and the structure of the workspace
	cargo fmt --all --check
	cargo clippy $(NATIVE) --all-targets -- -D warnings
	cargo clippy --locked --package frontend --target wasm32-unknown-unknown -- -D warnings
	@$(BUNDLE) check

guards-found: setup
	@node end2end/guards.mjs --found

style-check: setup
	@node style/contrast.mjs

# Licences, bans and sources come with the crates; advisories come from a database that is not reached from everywhere.
deny: tools
	@command -v cargo-deny >/dev/null 2>&1 || cargo install cargo-deny --locked --version 0.20.2 --root $(TARGET)/tools
	cargo deny --log-level warn check licenses bans sources
	@if timeout 60 cargo deny fetch db >/dev/null 2>&1; then cargo deny --log-level warn check --disable-fetch advisories; \
	else echo 'Advisories were NOT checked: their database could not be fetched from here.'; fi

guards: setup ## take the guards of rights away one by one and see a test turn red (GUARDS=words)
	@node end2end/guards.mjs

mutants: tools ## change the rules of rights in every small way and see a test turn red
	@command -v cargo-mutants >/dev/null 2>&1 || cargo install cargo-mutants --locked --version 27.1.0 --root $(TARGET)/tools
	cargo mutants --package domain $(foreach file,$(RULES),--file '$(file)') --baseline skip --timeout 120 --output $(TARGET)

bench: setup ## measure speed and size, each figure beside its budget; rewrites docs/figures.md
	@$(BUNDLE) site --release
	@cargo build --locked --release --package server --package bench
	@cd end2end && BENCH_DATE="$$(date -u +%F)" ./with-chromium node bench.mjs

site: setup ## build target/site (RELEASE=1 for the small one)
	@$(BUNDLE) site $(RELEASE_FLAG)

setup: tools end2end/node_modules/.package-lock.json ## install what is missing: WASM target and npm packages
	@test -d "$$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" || rustup target add wasm32-unknown-unknown

# Before cargo can run anything that would say it more nicely.
tools:
	@command -v cargo >/dev/null 2>&1 || { echo 'Rust was not found: install rustup (https://rustup.rs) and open a new terminal.'; exit 1; }
	@command -v cc >/dev/null 2>&1 || { echo 'A C compiler was not found: install gcc or clang (on Debian: build-essential).'; exit 1; }
	@command -v npm >/dev/null 2>&1 || { echo 'Node.js with npm was not found: install Node.js 20.19 or newer.'; exit 1; }
	@node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' \
	|| { echo 'Node.js is too old: install Node.js 20.19 or newer.'; exit 1; }

end2end/node_modules/.package-lock.json: end2end/package-lock.json
	npm ci --no-audit --no-fund --prefix end2end
	@touch $@

clean: ## remove everything that was built, and the demo data
	rm -rf target end2end/node_modules end2end/test-results end2end/playwright-report
