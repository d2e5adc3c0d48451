// Fails where the compressed release is over its line. The line is lowered as the release shrinks.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compressed } from "./compress.mjs";

/**
 * Bytes in brotli, by what they are for. The first three paint the first question of a first visit; all but
 * the last mark the reply to it.
 */
const LINES = { page: 5_000, style: 6_300, loader: 4_000, glue: 6_700, wasm: 195_000, late: 110_000 };

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
const { page, style, loader, late, ...app } = sizes;
const painted = page + style + loader;
const marked = Object.values(app).reduce((a, b) => a + b, painted);
console.log(`in all  ${String(painted).padStart(8)} bytes in brotli until the first question is read, where Start is pressed at once`);
console.log(`        ${String(marked).padStart(8)} until a reply to it is marked, and ${late} after that`);
if (over) process.exitCode = 1;
