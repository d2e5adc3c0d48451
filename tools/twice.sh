#!/bin/sh
# Builds the release twice from nothing, in two folders with different names, and compares every byte.
set -eu
cd "$(dirname "$0")/.."
rest=$(mktemp -d)
trap 'rm -rf "$rest"' EXIT
for name in one another-place; do
    mkdir -p "$rest/$name"
    git ls-files -z | xargs -0 tar -cf - | tar -xf - -C "$rest/$name"
    ln -s "$PWD/node_modules" "$rest/$name/node_modules"
    make -C "$rest/$name" build >"$rest/log" 2>&1 || { tail -n 30 "$rest/log" >&2; exit 1; }
    (cd "$rest/$name/dist" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$rest/$name.sums"
    rm -rf "$rest/$name/target"
done
diff "$rest/one.sums" "$rest/another-place.sums" || { echo "the two builds differ" >&2; exit 1; }
if grep -rlaF -e "$rest" -e "$HOME" "$rest/one/dist"; then echo "these name a folder of this machine" >&2; exit 1; fi
echo "two clean builds in two folders: $(wc -l <"$rest/one.sums") files, the same bytes, no folder of this machine named"
