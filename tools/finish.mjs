// trunk's last step, run on its staging folder: two style sheets instead of one per block, small scripts,
// the wasm in two parts, what is painted before the app is there, an integrity for every script, and the
// banks of older links.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { split, watched } from "./split.mjs";
import { writeWorker } from "./worker.mjs";
import { promisify } from "node:util";

const LIST = new URL("early.txt", import.meta.url);
const stage = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? ".";
const read = (name) => readFile(join(stage, name), "utf8");
const digest = (algorithm, content, form) => createHash(algorithm).update(content).digest(form);
const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="?([^"\\s>]*)`))?.[1];
const seal = (content) => `integrity="sha384-${digest("sha384", content, "base64")}"`;

/** Writes a file under a name that is made from its content: the hash stands for the star. */
async function named(pattern, content) {
  const name = pattern.replace("*", digest("sha256", content, "hex").slice(0, 16));
  await writeFile(join(stage, name), content);
  return name;
}

/** The same, and the page's tag for it, which was that of another file. */
async function stored(content, pattern, tag, was) {
  const name = await named(pattern, content);
  return tag.replace(was, name).replace(/integrity="?[^"\s>]*"?/, seal(content));
}

/** The sheets in the order of index.html, which is the order of the cascade, as one file. */
async function bundle(title, tags) {
  const names = tags.map((tag) => attribute(tag, "href"));
  const css = (await Promise.all(names.map(read))).join("\n");
  await Promise.all(names.map((each) => unlink(join(stage, each))));
  return `<link rel="stylesheet" href="./${await named(`${title}-*.css`, css)}" ${seal(css)}>`;
}

/**
 * The head with what it loads in the order of need. Nothing behind a script that the parser waits for
 * is asked for before that script is there (the policy in the page keeps browsers from looking ahead),
 * and a browser has six connections to a host: the six that the first question needs come first, and then
 * what the wasm needs when it is there.
 */
function inOrder(page) {
  const script = (name) => new RegExp(`<script\\b[^>]*\\b${name}\\b[^>]*></script>`);
  const wanted = [
    /<link\b[^>]*\bsite-[^>]*>/, script("rescue"), script("boot"), /<link\b[^>]*\brest-[^>]*>/,
    /<link\b[^>]*\bas="?fetch\b[^>]*>/, script("early"), /<link\b[^>]*\bmodulepreload\b[^>]*>/, script("offline"),
  ];
  const tags = wanted.map((tag) => page.match(tag)?.[0] ?? fail(`there is no ${tag} in the page`));
  for (const tag of tags) page = page.replace(tag, "");
  return fill(page, "</head>", `${tags.join("")}</head>`);
}

/** The page with its modules made small, each under the name and with the integrity of what it is now. */
async function light(page) {
  for (const tag of page.match(/<(script|link)\b[^>]*>/g) ?? []) {
    const name = (attribute(tag, "src") ?? attribute(tag, "href"))?.match(/[\w-]+-[0-9a-f]{8,16}\.js$/)?.[0];
    if (!name) continue;
    const { code } = await transform(await read(name), { minify: true, format: "esm", target: "es2022" });
    await unlink(join(stage, name));
    page = page.replace(tag, await stored(code, name.replace(/[0-9a-f]+(?=\.js$)/, "*"), tag, name));
  }
  return page;
}

/**
 * What the wasm's loader does besides. While a function of the late part is not there, `need` is called
 * in its place; `module` is that part, once it is there.
 */
const JOINING = `
export const late = {
  module: null,
  need() {
    throw new Error("the late part is not there");
  },
  async join() {
    if (late.module) await WebAssembly.instantiate(late.module, { ...__wbg_get_imports(), early: wasm });
  },
};
`;

/**
 * The page with its wasm in two parts and a loader that joins them. For `make early` it is whole and
 * tells which functions run; unless it is a release it is whole, too.
 */
async function parted(page) {
  if (process.env.TRUNK_PROFILE !== "release") return page;
  const tag = page.match(/<link\b[^>]*\.wasm\b[^>]*>/)[0];
  const name = attribute(tag, "href").match(/[\w-]+\.wasm$/)[0];
  const glue = attribute(page.match(/<link\b[^>]*\bmodulepreload\b[^>]*>/)[0], "href");
  const imports = /(?<=function __wbg_get_imports\(\) {\s+const import0 = {)/;
  const [whole, code] = [await readFile(join(stage, name)), await read(glue)];
  await unlink(join(stage, name));
  if (process.env.WATCHED) {
    const { wasm, names } = watched(whole);
    await writeFile(process.env.WATCHED, JSON.stringify(names));
    await writeFile(join(stage, glue), fill(code, imports, "seen: (at) => (globalThis.seen ??= new Set()).add(at),"));
    return page.replace(tag, await stored(wasm, "page-*_bg.wasm", tag, name));
  }
  const { early, late } = split(whole, new Set((await readFile(LIST, "utf8")).trimEnd().split("\n")));
  const made = /(?<=const { instance, module } = await __wbg_load\(.*\);)/;
  const joined = fill(fill(code, imports, "need: () => late.need(),"), made, "wasm = instance.exports; await late.join();");
  await writeFile(join(stage, glue), joined + JOINING);
  const later = (await stored(late, "late-*.wasm", tag, name)).replace(/rel="?preload"?/, "rel=late");
  // The late part is only named: boot.js asks for it when its time has come.
  return fill(page.replace(tag, await stored(early, "page-*_bg.wasm", tag, name)), "</head>", `${later}</head>`);
}

/** What the pages show without the app, from the same components. */
async function still() {
  const asked = ["run", "--locked", "--quiet", "--package", "knowshore-cli", "--", "still"];
  const { stdout } = await promisify(execFile)("cargo", asked, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
}

/** The page with an integrity on every script that has none. */
async function sealed(page) {
  for (const tag of (page.match(/<script\b[^>]*>/g) ?? []).filter((each) => !attribute(each, "integrity"))) {
    const code = await read(attribute(tag, "src"));
    page = page.replace(tag, tag.replace("<script", `<script ${seal(code)}`));
  }
  return page;
}

/** Puts a text in a place that must be there. */
function fill(page, place, text) {
  const filled = page.replace(place, () => text);
  return filled === page ? fail(`there is no ${place} to fill`) : filled;
}

function fail(reason) {
  throw new Error(reason);
}

let page = await read("index.html");
const links = page.match(/<link\b[^>]*>/g) ?? [];
const wasm = links.find((tag) => /\.wasm\b/.test(tag));
if (!wasm || !attribute(wasm, "integrity")) fail("index.html must preload the wasm with its integrity");
const tags = links.filter((tag) => attribute(tag, "rel") === "stylesheet");
// What the start page does not need is not waited for: boot.js lets it in before the app comes.
const later = tags.filter((tag) => attribute(tag, "media") === "print");
if (tags.length === later.length) fail("index.html links no style sheet");

const [sheet, rest, shown] = await Promise.all([
  bundle("site", tags.filter((tag) => !later.includes(tag))),
  bundle("rest", later),
  still(),
]);
for (const tag of tags.slice(1)) page = page.replace(tag, "");
page = page.replace(tags[0], sheet + rest.replace("<link", '<link media="print"'));
page = inOrder(await light(await parted(page)));
const quizzes = JSON.stringify(shown.quizzes);
if (/[<&]/.test(quizzes)) fail("a question has a sign that HTML reads otherwise");
const first = `<template id="first" title="${shown.asked}">${shown.first}</template><template id="quizzes">${quizzes}</template>`;
page = fill(page, /<div id="?app"?><\/div>/, `<div id="app">${shown.start}</div>${shown.trouble}${first}`);
const words = (await readFile(join(source, "src/ui/text/de.txt"), "utf8")).replace(/^(#.*)?\n/gm, "");
const german = await named("de-*.txt", words);
page = page.replace('<div id="app"', `<div id="app" data-de="./${german}"`);
const facts = fill(await read("facts.html"), "<!-- title -->", shown.title);
const pages = {
  "index.html": page,
  "404.html": fill(await read("404.html"), "<!-- styles -->", sheet),
  "facts.html": fill(fill(facts, "<!-- styles -->", sheet + rest), "<!-- page -->", shown.facts),
};
for (const [name, text] of Object.entries(pages)) await writeFile(join(stage, name), await sealed(text));

const kept = join(source, "packs/editions");
await mkdir(join(stage, "banks"), { recursive: true });
for (const name of (await readdir(kept).catch(() => [])).filter((each) => /^[0-9a-f]{10}\.bank$/.test(each))) {
  await copyFile(join(kept, name), join(stage, "banks", name));
}

await writeWorker(stage);
