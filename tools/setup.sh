#!/bin/sh
# Installs what building and testing need, and only what is missing.
# usage: tools/setup.sh [crates] [browser]      what building needs; crates adds cargo-deny, browser a Chromium
#
# Versions are pinned where the tools look for them themselves: rust-toolchain.toml, trunk in
# Trunk.toml, wasm-bindgen in Cargo.lock, the rest in package.json; cargo-deny's in deny.toml.
set -eu
cd "$(dirname "$0")/.."
TOOLS=${KNOWSHORE_TOOLS:-$HOME/.cache/knowshore/tools}
PATH=$TOOLS/bin:$PWD/node_modules/.bin:$PATH
installed=0

fail() { echo "setup: $*" >&2; exit 1; }
note() { installed=1; echo "setup: $*"; }

# Runs a command quietly; its output is shown only when it fails.
quietly() {
    output=$(mktemp)
    if "$@" >"$output" 2>&1 </dev/null; then rm -f "$output"
    else tail -n 30 "$output" >&2; rm -f "$output"; fail "this failed: $*"; fi
}

rust() {
    command -v rustup >/dev/null || fail "rustup is missing: see https://rustup.rs"
    channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
    target=$(sed -n 's/^targets *= *\["\(.*\)"\]/\1/p' rust-toolchain.toml)
    if root=$(RUSTUP_AUTO_INSTALL=0 rustc --print sysroot 2>/dev/null) && [ -d "$root/lib/rustlib/$target" ] &&
        [ -x "$root/bin/cargo-clippy" ] && [ -x "$root/bin/rustfmt" ]; then return; fi
    note "Rust $channel with $target"
    quietly rustup toolchain install "$channel" --no-self-update --profile minimal --component clippy --component rustfmt --target "$target"
}

# built COMMAND CRATE VERSION MINUTES, unless it is there in that version. Unoptimised, because a tool
# that is used a few times is not worth ten minutes of optimising. The subshell keeps our own release
# profile ours.
built() {
    if [ "$("$1" --version 2>/dev/null)" = "$1 $3" ]; then return; fi
    note "$2 $3, built from source: about $4 minutes, once"
    (
        export CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
            CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_PROFILE_RELEASE_STRIP=debuginfo
        unset CARGO_TARGET_DIR
        quietly cargo install --locked "$2" --version "$3" --no-default-features --force --root "$TOOLS"
    )
    "$1" --version | grep -qF "$3" || fail "$1 does not answer as $3"
}

tools() {
    trunk=$(sed -n 's/^trunk-version *= *"[^0-9]*\([0-9.]*\)"/\1/p' Trunk.toml)
    bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
    built trunk trunk "$trunk" 6
    built wasm-bindgen wasm-bindgen-cli "$bindgen" 2
}

judge() { built cargo-deny cargo-deny "$(sed -n 's/^# cargo-deny \([0-9.]*\)$/\1/p' deny.toml)" 2; }

# npm keeps a copy of the lock file that it installed from.
packages() {
    command -v npm >/dev/null || fail "Node is missing: see https://nodejs.org"
    if cmp -s package-lock.json node_modules/.installed-from.json; then return; fi
    note "what package.json names"
    quietly npm ci --silent
    cp package-lock.json node_modules/.installed-from.json
}

crates() {
    stamp=$TOOLS/.crates-$(cksum <Cargo.lock | tr ' ' -)
    if [ -e "$stamp" ]; then return; fi
    note "what Cargo.lock names"
    quietly cargo fetch --locked
    mkdir -p "$TOOLS"
    rm -f "$TOOLS"/.crates-*
    : >"$stamp"
}

browser() {
    if tools/chromium.sh >/dev/null; then return; fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        note "Chromium, by apt-get"
        export DEBIAN_FRONTEND=noninteractive
        quietly apt-get update -qq
        quietly apt-get install -qq -y --no-install-recommends chromium
    else
        note "Chromium, by Playwright"
        quietly playwright install chromium
    fi
    tools/chromium.sh >/dev/null || fail "no Chromium: set CHROME_PATH"
}

rust
crates
packages
tools
for need in "$@"; do
    case $need in
        crates) judge ;;
        browser) browser ;;
        *) fail "what is $need? It takes crates, browser, or nothing" ;;
    esac
done
if [ "$installed" = 0 ]; then echo "setup: everything is here, nothing installed"; fi
