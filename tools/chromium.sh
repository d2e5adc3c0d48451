#!/bin/sh
# Prints the path of a Chromium for the browser tests; fails where there is none.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${CHROME_PATH:-}" ]; then
    [ -x "$CHROME_PATH" ] && echo "$CHROME_PATH" && exit
    echo "CHROME_PATH names no program: $CHROME_PATH" >&2
    exit 1
fi
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && exit
done
own=$(node -p 'require("@playwright/test").chromium.executablePath()' 2>/dev/null) && [ -x "$own" ] && echo "$own"
