// Five thousand attempts: is the start page there as soon as with one, does the history scroll? Printed
// as a ratio, never a test. usage: history.mjs [ATTEMPTS]. Needs dist/. Run it on a quiet machine.
import { chromium } from "@playwright/test";
import { serve } from "../tools/serve.mjs";
import config from "../tests/browser/playwright.config.mjs";
import { putOnShelf, renamed, shelf, vault } from "../tests/browser/attempts.mjs";
import { median } from "./median.mjs";
import { playOn, start } from "../tests/browser/play.mjs";

const MANY = Number(process.argv[2] ?? 5000);
const ROUNDS = 15;
const SLOWER = 4;
const LIMIT = 5_242_880; // characters that Chromium gives one origin in local storage

const site = await serve({ dir: "dist" });
const browser = await chromium.launch(config.use.launchOptions);
const page = await browser.newPage();
const client = await page.context().newCDPSession(page);
// Interactive: the form is there and two frames have passed in which the page could answer.
await page.addInitScript(() => {
  new MutationObserver((_, watch) => {
    if (!document.querySelector("#app main form [type=submit]")) return;
    watch.disconnect();
    setTimeout(() => requestAnimationFrame(() => performance.mark("interactive")));
  }).observe(document, { childList: true, subtree: true });
});

async function interactive() {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(site.url);
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName("interactive").length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName("interactive")[0].startTime));
  }
  return median(times);
}

await start(page, site.url);
await playOn(page, 10);
const [[, text]] = await shelf(page);
await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
const one = await interactive();
await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
await putOnShelf(page, Array.from({ length: MANY }, (_, at) => renamed(text, 300_000 + at)));
await page.goto(`${site.url}#data`);
await page.reload();
while ((await vault(page)).length <= MANY) await page.waitForTimeout(200);
await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
const many = await interactive();
const size = (await shelf(page)).reduce((sum, [key, value]) => sum + key.length + value.length, 0);

await page.goto(`${site.url}#history`);
await page.reload();
await page.getByRole("main").getByRole("listitem").first().waitFor();
const frames = await page.evaluate(async () => {
  const gaps = [];
  let last = performance.now();
  for (let at = 0; at < 120; at += 1) {
    scrollBy(0, 120);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }
  return gaps.sort((one, other) => one - other);
});
await browser.close();
await site.close();

console.log(`CPU slowed ${SLOWER} times, medians of ${ROUNDS} loads`);
console.log(`start page interactive: ${one.toFixed(0)} ms with 1 attempt, ${many.toFixed(0)} ms with ${MANY + 1}: ratio ${(many / one).toFixed(2)} (asked: 1.2)`);
console.log(`history with ${MANY + 1}: median frame ${frames[60].toFixed(1)} ms, 95th percentile ${frames[114].toFixed(1)} ms, longest ${frames[119].toFixed(1)} ms`);
console.log(`store: ${size} of ${LIMIT} characters of local storage, ${(size / (MANY + 1)).toFixed(0)} an attempt`);
if (many / one >= 1.2) process.exitCode = 1;
