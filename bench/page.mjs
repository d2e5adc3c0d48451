// Our page beside one in plain JavaScript with the same flow: cold loads over a poor line on a slow
// phone, medians, ratios. usage: page.mjs [ROUNDS]. Needs dist/. Run it on a quiet machine.
import { chromium } from "@playwright/test";
import { serve } from "../tools/serve.mjs";
import { median } from "./median.mjs";
import config from "../tests/browser/playwright.config.mjs";

const ROUNDS = Number(process.argv[2] ?? 5);
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;

/** What issue 7 asks for: our figure over the plain page's. `kB` and `blocking` are limits of their own. */
const ASKED = { paint: 1.15, answering: 1.5, question: 2.2, inp: 1.5, ten: 1.1, second: 1.2 };
const NAMES = {
  kB: "transfer until the first question, kB",
  whole: "transfer until a reply is marked, kB",
  paint: "first paint, ms",
  answering: "start button answering, ms",
  question: "first question on screen, ms",
  there: "a reply can be marked, ms",
  inp: "INP, ms",
  ten: "ten questions, ms",
  second: "second visit, first question, ms",
  blocking: "longest task, ms",
};

/** In the page: presses Start as soon as it is there, until something comes of it; notes when. */
function robot() {
  const seen = (window.seen = { inp: 0, blocking: 0 });
  const named = (name) => [...document.querySelectorAll("button")].find((it) => it.textContent === name && it.offsetParent);
  const step = () => {
    if (named("Check")) {
      seen.answering ??= performance.now();
      return requestAnimationFrame(() => setTimeout(() => (seen.question = performance.now())));
    }
    const start = named("Start");
    if (start && seen.answering === undefined) {
      start.click();
      if (start.ariaBusy === "true" || named("Check")) seen.answering = performance.now();
    }
    setTimeout(step, 8);
  };
  document.addEventListener("DOMContentLoaded", step);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.blocking = Math.max(seen.blocking, entry.duration);
  }).observe({ type: "longtask", buffered: true });
}

/** One visit: loads, starts, and where `play` is given plays ten questions. */
async function visit(context, url, play) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let bytes = 0;
  client.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", LINE);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(robot);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.seen?.question);
  const kB = bytes / 1000;
  // Ours paints the first question itself; what marks the reply to it comes a moment later.
  const there = await page.waitForFunction(() => !document.querySelector("#first") && performance.now());
  const whole = bytes / 1000;
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const { question, answering } = await page.evaluate(() => window.seen);
  const how = await page.evaluate(() => performance.getEntriesByType("navigation")[0].type);
  if (how !== "navigate") throw new Error("the page began again: a first visit needed what is late");
  const result = { kB, whole, paint, answering, question, there: Math.max(question, await there.jsonValue()) };
  if (play) {
    const start = Date.now();
    for (let turn = 0; turn < 10; turn += 1) await play(page, turn);
    // Ten have been asked and answered: what comes next is the result, or what was missed, once more.
    const more = page.getByRole("button", { name: "Check", exact: true });
    await more.or(page.getByText(/\b[\d.]+ of 10\b/)).first().waitFor();
    result.ten = Date.now() - start;
    Object.assign(result, await page.evaluate(() => ({ inp: window.seen.inp, blocking: window.seen.blocking })));
  }
  await page.close();
  return result;
}

async function measure(browser, dir, play) {
  const site = await serve({ dir, headersFrom: "dist" });
  const rounds = [];
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    const context = await browser.newContext();
    const first = await visit(context, site.url, play);
    await new Promise((then) => setTimeout(then, 3_000)); // what is kept for the second visit is fetched now
    const { question } = await visit(context, site.url);
    await context.close();
    if (round > 0) rounds.push({ ...first, second: question }); // the first one warms the server up
  }
  await site.close();
  return Object.fromEntries(Object.keys(NAMES).map((name) => [name, median(rounds.map((it) => it[name]))]));
}

const browser = await chromium.launch(config.use.launchOptions);
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Chooses where one is to be chosen, and goes on. */
async function play(page) {
  const radio = page.locator("form input[type=radio]").first();
  if (await radio.count()) await radio.check().then(() => press(page, "Check"));
  else await press(page, "I don’t know");
  await press(page, "Next");
}

const ours = await measure(browser, "dist", play);
const plain = await measure(browser, "bench/page", play);
await browser.close();

console.log(`${"".padEnd(40)}${"ours".padStart(9)}${"plain JS".padStart(10)}${"ratio".padStart(8)}${"asked".padStart(8)}`);
for (const [name, words] of Object.entries(NAMES)) {
  const [one, other] = [ours[name], plain[name]];
  const limit = { kB: "100 kB", blocking: "50 ms" }[name] ?? String(ASKED[name] ?? "");
  const ratio = other > 0 ? (one / other).toFixed(2) : "–";
  console.log(`${words.padEnd(40)}${one.toFixed(1).padStart(9)}${other.toFixed(1).padStart(10)}${ratio.padStart(8)}${limit.padStart(8)}`);
}
