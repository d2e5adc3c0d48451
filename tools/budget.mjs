// Fails where the compressed release is over its line. The line is lowered as the release shrinks.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compressed } from "./compress.mjs";

/** Bytes in brotli, by what they are for: all but the last until the first question of a first visit. */
const LINES = { page: 3_200, style: 6_200, loader: 3_500, glue: 7_000, wasm: 182_000, late: 113_000 };

const KINDS = [
  ["page", /^index\.html$/],
  ["style", /^(site|rest)-.*\.css$/],
  ["loader", /^(rescue|boot|early)\b.*\.js$/],
  ["glue", /^page-.*\.js$/],
  ["wasm", /^page-.*\.wasm$/],
  ["late", /^late-.*\.wasm$/],
];

const sizes = Object.fromEntries(Object.keys(LINES).map((kind) => [kind, 0]));
for (const name of await readdir("dist")) {
  const kind = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  if (kind) sizes[kind] += (await compressed(await readFile(join("dist", name)), "br")).length;
}
let over = false;
for (const [kind, size] of Object.entries(sizes)) {
  const fits = size > 0 && size <= LINES[kind];
  over ||= !fits;
  console.log(`${kind.padEnd(8)}${String(size).padStart(8)} of ${LINES[kind]} bytes${fits ? "" : "  OVER ITS LINE"}`);
}
const { late, ...first } = sizes;
const all = Object.values(first).reduce((a, b) => a + b);
console.log(`in all  ${String(all).padStart(8)} bytes in brotli until the first question, and ${late} after it`);
if (over) process.exitCode = 1;
