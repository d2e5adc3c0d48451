// trunk's last step, run on its staging folder: one style sheet instead of one per block, and the
// same sheet for 404.html; and the banks that older links need.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWorker } from "./worker.mjs";

const stage = process.env.TRUNK_STAGING_DIR;
const read = (name) => readFile(join(stage, name), "utf8");
const digest = (algorithm, text, form) => createHash(algorithm).update(text).digest(form);
const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="?([^"\\s>]*)`))?.[1];

/** The sheets in the order of index.html, which is the order of the cascade, as one file. */
async function bundle(tags) {
  const names = tags.map((tag) => attribute(tag, "href"));
  const css = (await Promise.all(names.map(read))).join("\n");
  const name = `site-${digest("sha256", css, "hex").slice(0, 16)}.css`;
  await writeFile(join(stage, name), css);
  await Promise.all(names.map((each) => unlink(join(stage, each))));
  return `<link rel="stylesheet" href="./${name}" integrity="sha384-${digest("sha384", css, "base64")}">`;
}

let page = await read("index.html");
const links = page.match(/<link\b[^>]*>/g) ?? [];
const wasm = links.find((tag) => /\.wasm\b/.test(tag));
if (!wasm || !attribute(wasm, "integrity")) throw new Error("index.html must preload the wasm with its integrity");
const tags = links.filter((tag) => attribute(tag, "rel") === "stylesheet");
if (tags.length === 0) throw new Error("index.html links no style sheet");

const sheet = await bundle(tags);
page = page.replace(tags[0], sheet);
for (const tag of tags.slice(1)) page = page.replace(tag, "");
await writeFile(join(stage, "index.html"), page);
await writeFile(join(stage, "404.html"), (await read("404.html")).replace("<!-- styles -->", sheet));

const kept = join(process.env.TRUNK_SOURCE_DIR ?? ".", "src/quiz/editions");
await mkdir(join(stage, "banks"), { recursive: true });
for (const name of (await readdir(kept)).filter((each) => /^[0-9a-f]{10}\.bank$/.test(each))) {
  await copyFile(join(kept, name), join(stage, "banks", name));
}

await writeWorker(stage);
