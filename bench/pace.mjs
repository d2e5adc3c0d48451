// What a phone computes when a quiz begins and when a score link is opened, in a browser slowed four times.
// usage: pace.mjs. Builds src/bin/pace.rs.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { serve } from "../tools/serve.mjs";
import config from "../tests/browser/playwright.config.mjs";
import { median } from "./median.mjs";

const SLOWER = 4;
const ASKED = { assembled: 10, opened: 5 }; // milliseconds; of the second what it takes more than the first

const cargo = (...words) => execFileSync("cargo", words, { encoding: "utf8" });
cargo("build", "--locked", "--quiet", "--release", "--bin", "pace", "--target", "wasm32-unknown-unknown");
const folder = JSON.parse(cargo("metadata", "--locked", "--no-deps", "--format-version", "1")).target_directory;
const program = readFileSync(`${folder}/wasm32-unknown-unknown/release/pace.wasm`).toString("base64");

/** In the page: milliseconds for the first call and for one of many, by what is called. */
async function pace(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const code = await WebAssembly.compile(bytes);
  const host = {};
  for (const { module, name } of WebAssembly.Module.imports(code)) {
    (host[module] ??= {})[name] = () => { throw new Error(`${name} is not to be called`); };
  }
  const { exports } = await WebAssembly.instantiate(code, host);
  // The compiler adds a hash to each name.
  const named = (name) => Object.entries(exports).find(([each]) => each.startsWith(`${name}_`))[1];
  const timed = (act, count) => {
    const start = performance.now();
    const done = act(count);
    const ms = performance.now() - start;
    if (!(done > 0)) throw new Error("nothing was made");
    return ms / count;
  };
  const times = { read: [timed(named("read"), 1)] };
  for (const name of ["assembled", "opened"]) {
    if (name === "opened") named("sent")(200);
    times[name] = [timed(named(name), 1), timed(named(name), 200)];
  }
  return times;
}

const site = await serve({ dir: "dist" });
const browser = await chromium.launch(config.use.launchOptions);
const runs = [];
for (let run = 0; run < 5; run += 1) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(site.url);
  runs.push(await page.evaluate(pace, program));
  await page.close();
}
await browser.close();
await site.close();
const of = (name, at) => median(runs.map((run) => run[name][at]));
const row = (what, name, asked) => console.log(`${what.padEnd(44)}${of(name, 0).toFixed(1).padStart(8)}${of(name, 1).toFixed(2).padStart(12)}   ${asked}`);
console.log(`CPU slowed ${SLOWER} times, medians of ${runs.length} pages, ms${"".padEnd(9)}the first   one of 200`);
console.log(`${"the edition read".padEnd(44)}${of("read", 0).toFixed(1).padStart(8)}`);
row("ten questions assembled", "assembled", `asked: ${ASKED.assembled}`);
row("a score link opened: assembled and marked", "opened", `asked: ${ASKED.opened} more`);
if (of("assembled", 0) >= ASKED.assembled || of("opened", 0) - of("assembled", 0) >= ASKED.opened) process.exitCode = 1;
