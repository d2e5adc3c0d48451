// A group's report from pasted links: on the spot, named troubles, downloads, no frozen page.
import { readFile } from "node:fs/promises";
import { symbolsOf, write } from "./decoder.mjs";
import { button, copyLink, skipOn, start } from "./play.mjs";
import { expect, test } from "./site.mjs";

/** The code of ten skipped questions with another time: the 15 bits from bit 147 on. */
function withTime(code, scale) {
  const symbols = symbolsOf(code);
  for (let bit = 0; bit < 15; bit += 1) {
    const at = 147 + bit;
    const mask = 16 >> at % 5;
    symbols[Math.floor(at / 5)] &= ~mask;
    if ((scale >> (14 - bit)) & 1) symbols[Math.floor(at / 5)] |= mask;
  }
  return write("r", symbols);
}

/** So many different links to one quiz: every time of the scale that has one form. */
function links(link, count) {
  const [base, code] = link.split("#r");
  const times = Array.from({ length: 32_768 }, (_, scale) => scale).filter((scale) => scale < 1_024 || (scale & 1_023) >= 512);
  return times.slice(0, count).map((scale) => `${base}#r${withTime(code, scale)}`);
}

let link;

test.beforeEach(async ({ page, site }) => {
  await start(page, site.url);
  await skipOn(page, 10);
  link = await copyLink(page);
  await page.goto(site.url + "#group");
});

/** Pastes a text, makes the report, and tells how long that took and the longest gap between two frames. */
async function report(page, text) {
  await page.getByLabel("Text with score links").evaluate((field, text) => (field.value = text), text);
  return page.evaluate(async () => {
    let last = performance.now();
    let gap = 0;
    let going = true;
    const tick = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const began = performance.now();
    document.querySelector("form").requestSubmit();
    while (!document.querySelector("#report")) await new Promise((done) => setTimeout(done, 4));
    going = false;
    return { took: performance.now() - began, gap };
  });
}

test("thirty links at once: people, questions, weak facts, troubles named, CSV", async ({ page }) => {
  const all = links(link, 30);
  const text = `From the chat:\n${all.join("\n")}\n${all[3]}\n${all[4].slice(0, -3)}`;
  const { took } = await report(page, text);
  expect(took).toBeLessThan(1_000);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "Quiz 1: 30 scores" })).toBeVisible();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(31);
  await expect(main).toContainText("0 of 30 right");
  await expect(main).toContainText("Line 32");
  await expect(main).toContainText("Line 33");
  await expect(main).toContainText(/cut off/);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Download people (CSV)").click()]);
  const rows = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(rows.length).toBe(31);
});

test("ten thousand links: read without freezing the page", async ({ page }) => {
  const { took, gap } = await report(page, links(link, 10_000).join("\n"));
  await expect(page.getByRole("heading", { name: "Quiz 1: 10,000 scores" })).toBeVisible();
  console.log(`10,000 links: ${Math.round(took)} ms, longest gap ${Math.round(gap)} ms`);
  expect(gap).toBeLessThan(500);
});

test("a text without a link says so", async ({ page }) => {
  await report(page, "nothing in here");
  await expect(page.getByRole("main")).toContainText("There is no score link in this text.");
});
