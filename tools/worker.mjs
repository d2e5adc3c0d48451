// Writes into a site's sw.js which files make up the release, and a hash of their content. Last step of
// a build: what is added afterwards is not kept offline. usage: worker.mjs FOLDER
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** The worker itself is never part of what it keeps, nor is what only hosts read, nor banks of old links. */
const LEFT_OUT = /^(sw(-off)?\.js|_headers|banks\/.*)$/;

export async function writeWorker(dir) {
  const found = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
  const paths = found.map((each) => relative(dir, join(each.parentPath, each.name)).split(sep).join("/"));
  const names = paths.filter((name) => !LEFT_OUT.test(name)).sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\0`).update(await readFile(join(dir, name)));
  // Hosts redirect index.html to the folder, and a redirected page cannot be shown again.
  const files = names.map((name) => (name === "index.html" ? "./" : name));
  const worker = await readFile(join(dir, "sw.js"), "utf8");
  const written = worker
    .replace(/^const RELEASE = .*;$/m, `const RELEASE = "${hash.digest("hex").slice(0, 16)}";`)
    .replace(/^const FILES = .*;$/m, `const FILES = ${JSON.stringify(files)};`);
  if (written === worker) throw new Error("sw.js has no place for the release and its files, or has them already");
  await writeFile(join(dir, "sw.js"), written);
}

if (argv[1] === fileURLToPath(import.meta.url)) await writeWorker(argv[2]);
