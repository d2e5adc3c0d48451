#!/bin/sh
# Counts the instructions of indexing a pack and of assembling ten questions, for packs of 1,000,
# 10,000 and 100,000 facts: the same numbers on every run, whatever else the machine does.
set -eu
cd "$(dirname "$0")/.."
command -v valgrind >/dev/null || { echo "steps: valgrind is missing; install it first" >&2; exit 1; }
bench=$(cargo bench --locked --bench bank --no-run 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p')
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# count STEP FACTS: the instructions spent in counted_STEP and in all that it calls.
count() {
    KNOWSHORE_STEPS="$1 $2 $out/edition" valgrind --tool=callgrind --callgrind-out-file="$out/steps" \
        --collect-atstart=no "--toggle-collect=*counted_$1*" "$bench" >"$out/log" 2>&1 || { cat "$out/log" >&2; exit 1; }
    sed -n 's/^summary: //p' "$out/steps"
}

printf '%10s %20s %8s %20s %8s\n' facts 'index: instructions' ratio 'assemble ten' ratio
indexed='' assembled=''
for facts in 1000 10000 100000; do
    KNOWSHORE_STEPS="write $facts $out/edition" "$bench"
    index=$(count index $facts)
    assemble=$(count assemble $facts)
    awk -v f=$facts -v i="$index" -v a="$assemble" -v li="$indexed" -v la="$assembled" 'BEGIN {
        printf "%10d %20.0f %8s %20.0f %8s\n", f, i, li ? sprintf("x%.2f", i / li) : "", a / 1000, la ? sprintf("x%.2f", a / la) : "" }'
    indexed=$index assembled=$assemble
done
