# Knowshore. `make serve` and `make test` install what is missing; see README.md.

TOOLS := $(or $(KNOWSHORE_TOOLS),$(HOME)/.cache/knowshore/tools)
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH)
WASM := --target wasm32-unknown-unknown
STRICT := -- --deny warnings
# What judges crates and a Chromium are installed only for what needs them.
NEEDS := $(if $(filter test setup check,$(MAKECMDGOALS)),crates) \
    $(if $(filter test setup early browser screenshots picture bench-page bench-history pace figures soak kills icons,$(MAKECMDGOALS)),browser)
# No folder of this machine in what is shipped: two builds in two places are the same bytes. Names that
# tell one function from another, for tools/split.mjs.
CRATES := $(wildcard $(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src/*)
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := -Csymbol-mangling-version=v0 $(CRATES:%=--remap-path-prefix=%=crates) --remap-path-prefix=$(CURDIR)=.
# trunk 0.21 reads NO_COLOR=1 as a wrong value of its own option.
unexport NO_COLOR

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test build early dev setup check rules browser gallery icons screenshots picture edition release rows sbom twice bench-page bench-history pace figures soak kills doors fuzz mutants clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 20

serve: build ## build the release site, serve it and print its address (PORT, HOST, BASE)
	@node tools/serve.mjs

test: setup check rules build browser ## everything: format, lints, crates, rules, release build, browser

build: setup ## the release site in dist/
	trunk build --release
	@node tools/budget.mjs

early: setup ## list the functions that a first visit needs: after changes to what it runs
	WATCHED=$(CURDIR)/target/early.json trunk build --release --dist target/early
	CHROME_PATH=$$(tools/chromium.sh) node tools/early.mjs target/early target/early.json

dev: setup ## serve, and rebuild on every change
	@trunk watch & watcher=$$!; trap 'kill $$watcher' EXIT INT TERM; \
	until [ -e dist/index.html ]; do sleep 1; done; node tools/serve.mjs

setup: ## install all that is missing, what the tests need included
	@tools/setup.sh $(NEEDS)

check: setup ## format, lints for the native and the wasm target, and what crates there are
	cargo fmt --all --check
	cargo clippy --locked --quiet --workspace --all-targets $(STRICT)
	cargo clippy --locked --quiet $(WASM) -p knowshore -p knowshore-author --lib --bin page $(STRICT)
	cargo deny --locked --offline --workspace --log-level error check --hide-inclusion-graph licenses bans sources

rules: setup ## the native tests
	cargo test --locked --quiet --workspace

browser: setup gallery ## the browser tests, on the dist/ that is there
	CHROME_PATH=$$(tools/chromium.sh) playwright test --config tests/browser/playwright.config.mjs

gallery: setup ## every state of every page, to look at, in target/gallery/
	cargo run --locked --quiet --example gallery

icons: setup ## the PNG icons, made from the mark
	CHROME_PATH=$$(tools/chromium.sh) node tools/icons.mjs

screenshots: build ## every page at 360 and 1280 px, light and dark, in screenshots/
	CHROME_PATH=$$(tools/chromium.sh) node tests/browser/screenshots.mjs screenshots

picture: build ## the README's two pictures
	CHROME_PATH=$$(tools/chromium.sh) node tests/browser/screenshots.mjs --readme docs

edition: ## make the edition that the page ships from the pack
	cargo knowshore edition packs/kpo.edition

release: edition ## keep that edition for its links for ever, and add golden lines for it
	cargo knowshore release
	cargo knowshore golden

rows: ## time reading, asking, indexing and dealing at 1,000, 10,000 and 100,000 rows
	cargo bench --locked --quiet --package knowshore-author --bench rows

sbom: build ## what the release is made of, and a hash for each of its files, in target/sbom/
	node tools/sbom.mjs

twice: setup ## prove that two clean builds in two folders are the same bytes
	tools/twice.sh

bench-page: setup ## our page, the dist/ that is there, beside one in plain JavaScript, over a poor line on a slow phone
	CHROME_PATH=$$(tools/chromium.sh) node bench/page.mjs

figures: build ## every figure with its command, in docs/figures.md (on a quiet machine)
	CHROME_PATH=$$(tools/chromium.sh) node tools/figures.mjs

soak: setup ## a thousand quizzes in one page: what grows, what slows down
	CHROME_PATH=$$(tools/chromium.sh) node bench/soak.mjs

pace: setup ## what a phone computes when a quiz begins and when a score link is opened
	CHROME_PATH=$$(tools/chromium.sh) node bench/pace.mjs

bench-history: setup ## the start page and the history with five thousand attempts
	CHROME_PATH=$$(tools/chromium.sh) node bench/history.mjs

kills: setup ## kill the browser a hundred times in the middle of play: is what was called saved found again?
	CHROME_PATH=$$(tools/chromium.sh) KILLS=100 playwright test --config tests/browser/playwright.config.mjs kill.spec

doors: ## fuzz every door but links, 10^7 runs each (needs cargo-fuzz and a nightly compiler)
	for door in pack_read saved_parse bank_decode group_paste backup_read storage_merge; do \
	    cargo +nightly fuzz run --sanitizer none -O $$door -- -runs=10000000 -max_len=4096 -timeout=5 -rss_limit_mb=512 || exit 1; \
	done

fuzz: ## read links made by a fuzzer, 10^8 of them (needs cargo-fuzz and a nightly compiler)
	cargo +nightly fuzz run --sanitizer none -O link_decode -- -runs=100000000 -max_len=600 -timeout=1 -rss_limit_mb=512

mutants: ## change the core in every way, one at a time: does a test notice? (needs cargo-mutants and days; SHARD=0/100)
	cargo mutants --timeout 600 --sharding round-robin --shard $(or $(SHARD),0/1) -o target \
	-f 'crates/quiz/**' -f 'crates/author/**' -f 'src/memory/**' -f 'src/share/**' -f src/browser/union.rs

clean: ## remove what was built
	cargo clean --quiet
	rm -rf dist node_modules test-results screenshots
