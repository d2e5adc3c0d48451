// What a phone computes when a quiz begins and when a score link is opened, in a browser slowed four times.
// usage: pace.mjs. Builds src/bin/pace.rs.
import { chromium } from "@playwright/test";
import { called, program } from "../tools/program.mjs";
import { serve } from "../tools/serve.mjs";
import config from "../tests/browser/playwright.config.mjs";
import { median } from "./median.mjs";

const SLOWER = 4;
const ASKED = { assembled: 10, opened: 5 }; // milliseconds; of the second what it takes more than the first

const MANY = 200;
const CALLS = [["read"], ["assembled", 1], ["assembled", MANY], ["sent", MANY], ["opened", 1], ["opened", MANY]];

const pace = program("pace");
const site = await serve({ dir: "dist" });
const browser = await chromium.launch(config.use.launchOptions);
const runs = [];
for (let run = 0; run < 5; run += 1) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(site.url);
  const done = await page.evaluate(called, [pace, CALLS]);
  if (!done.every(({ returned }) => returned > 0)) throw new Error("nothing was made");
  const [read, once, often, , opened, reopened] = done.map(({ ms }) => ms);
  runs.push({ read: [read], assembled: [once, often / MANY], opened: [opened, reopened / MANY] });
  await page.close();
}
await browser.close();
await site.close();
const of = (name, at) => median(runs.map((run) => run[name][at]));
const row = (what, name, asked) => console.log(`${what.padEnd(44)}${of(name, 0).toFixed(1).padStart(8)}${of(name, 1).toFixed(2).padStart(12)}   ${asked}`);
console.log(`CPU slowed ${SLOWER} times, medians of ${runs.length} pages, ms${"".padEnd(9)}the first   one of ${MANY}`);
console.log(`${"the edition read".padEnd(44)}${of("read", 0).toFixed(1).padStart(8)}`);
row("ten questions assembled", "assembled", `asked: ${ASKED.assembled}`);
row("a score link opened: assembled and marked", "opened", `asked: ${ASKED.opened} more`);
// The code that assembles is warm when the first link is opened.
const more = of("opened", 0) - of("assembled", 1);
if (of("assembled", 0) >= ASKED.assembled || more >= ASKED.opened) process.exitCode = 1;
