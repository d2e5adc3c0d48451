// Writes tools/early.txt: the functions that run from a first visit until its quiz is over. It plays in
// a build that tells which ones do. usage: early.mjs FOLDER NAMES, both as tools/finish.mjs makes them.
import { chromium } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import config from "../tests/browser/playwright.config.mjs";
import { answerByKeyboard, button, question, respond } from "../tests/browser/play.mjs";
import { serve } from "./serve.mjs";

const [dir, listed] = argv.slice(2);
const names = JSON.parse(await readFile(listed, "utf8"));
const early = new Set();
const site = await serve({ dir });
const browser = await chromium.launch(config.use.launchOptions);

/** How each type of question is answered, and how often it was. Matching and putting in order come up seldom. */
const met = { radio: 0, checkbox: 0, combobox: 0, list: 0 };
const rare = () => Object.values(met).some((times) => times < 2);
/** What answers them is early by its name, whether it was met or not. */
const SELDOM = /8ordering|8matching/;

async function style(page) {
  for (const role of ["radio", "checkbox", "combobox"]) if (await question(page).getByRole(role).count()) return role;
  return "list";
}

/** How many first visits were slow so far. */
let slow = 0;

/** A first visit, played by `play`; what ran in it is early. Some wait for the app, on a fast machine; some begin
    before it is there, on a slow one: their first question is painted, and what is put off comes in between. */
async function visit(play, calm) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: calm ? 1 : 6 });
  let come;
  const begun = new Promise((then) => (come = then));
  if (!calm) await page.route("**/page-*.wasm", (route) => begun.then(() => route.continue()));
  await page.goto(site.url, { waitUntil: calm ? "load" : "commit" });
  await button(page, "Start").waitFor();
  if (calm) {
    await page.waitForTimeout(2_000);
  } else {
    await button(page, "Start").click();
    await button(page, "Check").waitFor();
    // Some answer what is painted, and some look at it until the app is there.
    if (slow++ % 2) {
      await respond(page, 0);
      await button(page, "Check").click();
    }
    come();
    if (slow % 2 === 0) await button(page, "Next").click();
  }
  await play(page, async () => {
    for (const at of await page.evaluate(() => [...globalThis.seen])) early.add(names[at]);
  });
  await context.close();
}

/** A quiz to its end: `turn` chooses how each question is met. What shows the result is not early any more. */
async function play(page, turn, note) {
  const score = button(page, "Copy score link");
  if (await button(page, "Start").isVisible()) await button(page, "Start").click();
  for (let at = turn; ; at += 1) {
    const [check, next, end] = ["Check", "Next", "See the score"].map((name) => button(page, name));
    await check.or(score).first().waitFor();
    if (await score.isVisible()) return;
    const kind = await style(page);
    await note();
    if (await end.isVisible() && at % 3 === 0) await end.click();
    else if (at % 4 === 3 && met[kind] > 2) await button(page, "I don’t know").click().then(() => next.click());
    else if (at % 4 === 2 && kind !== "list") await answerByKeyboard(page, at);
    else {
      if (kind !== "list" && at % 4 === 1) await check.click(); // nothing is chosen yet
      await respond(page, at);
      if (kind === "list") await respond(page, at);
      await check.click();
      await next.waitFor();
      await note();
      await next.click();
    }
    met[kind] += 1;
  }
}

/** The tab is left, and come back to. */
const leave = (page) =>
  page.evaluate(() => {
    for (const state of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      Object.defineProperty(document, "hidden", { value: state === "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      dispatchEvent(new PageTransitionEvent(state === "hidden" ? "pagehide" : "pageshow", { persisted: true }));
    }
  });

/** All that the start page lets one choose, once; then a quiz of another length and one against a clock. */
async function choose(page, note) {
  for (const fold of await page.getByRole("main").locator("summary").all()) await fold.click();
  for (const label of await page.getByRole("main").locator("label").all()) await label.click();
  await page.getByRole("radio", { name: /^No/ }).first().check({ force: true });
  await page.getByRole("radio", { name: "Learn" }).check({ force: true });
  await button(page, "Start").click();
  await button(page, "Check").waitFor();
  await page.waitForTimeout(2_000);
  await note();
  await leave(page);
  await note();
  // Answered, and back to the start page: what is remembered is made out anew.
  await respond(page, 0);
  await button(page, "Check").click();
  await button(page, "Next").click();
  await page.goBack();
  await button(page, "Go on").waitFor();
  await page.waitForTimeout(2_000);
  await leave(page);
  await page.waitForTimeout(1_000);
  await note();
}

await visit(choose, true);
for (let turn = 0; turn < 8 || (rare() && turn < 16); turn += 1) {
  await visit((page, note) => play(page, turn, note), turn % 2 === 0);
}
await browser.close();
await site.close();
// What ran once may run again, though not in this time's quizzes.
const list = new URL("early.txt", import.meta.url);
const before = (await readFile(list, "utf8")).trimEnd().split("\n");
for (const name of before) if (names.includes(name)) early.add(name);
for (const name of names) if (SELDOM.test(name)) early.add(name);
await writeFile(list, `${[...early].sort().join("\n")}\n`);
console.log(`${early.size} of ${names.length} functions run early; answered: ${JSON.stringify(met)}`);
