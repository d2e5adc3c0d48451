// Shoots every page at 360 and 1280 px, in light and dark; with --readme the two pictures of the README.
// usage: screenshots.mjs [--readme] FOLDER
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import config from "./playwright.config.mjs";
import { answer, button, copyLink, onceMore, passOver, respond, start, withoutChance, VERDICT } from "./play.mjs";

const readme = process.argv.includes("--readme");
const target = process.argv.slice(2).find((it) => !it.startsWith("--")) ?? "screenshots";
const site = await serve({ dir: "dist" });
const browser = await chromium.launch(config.use.launchOptions);

async function open(width, colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 780 : 860 },
    deviceScaleFactor: 2,
    colorScheme,
    reducedMotion: "reduce",
    permissions: config.use.permissions,
  });
  await withoutChance(context, 11); // so that two runs can be compared
  return context.newPage();
}

/** Walks through the whole site and calls `shoot(name)` at each stop. */
async function tour(page, shoot, friend) {
  await page.goto(site.url);
  await button(page, "Start").waitFor();
  await shoot("start");
  await start(page, site.url);
  await shoot("question");
  await button(page, "Check").click();
  await shoot("question-nothing-chosen");
  const seen = new Set();
  for (let turn = 0; turn < 10; turn += 1) {
    for (const role of ["radio", "checkbox", "combobox"]) {
      if (seen.has(role) || !(await page.getByRole("main").locator("form").getByRole(role).count())) continue;
      seen.add(role);
      await respond(page, turn);
      await shoot(`question-${role}`);
    }
    await respond(page, turn);
    await button(page, "Check").click();
    const heading = await page.getByRole("heading", { name: VERDICT }).first().innerText();
    const verdict = heading.match(VERDICT)[0].toLowerCase().replace(" ", "-");
    if (!seen.has(verdict)) await shoot(`feedback-${verdict}`);
    seen.add(verdict);
    await button(page, "Next").click();
    await passOver(page);
  }
  await button(page, "Copy score link").waitFor();
  await shoot("result");
  const link = await copyLink(page);
  await button(page, "Share score").click();
  await page.getByLabel("Add a row with a sign for each question").check();
  await page.getByText("QR code", { exact: true }).click();
  await shoot("share");
  await friend(link);
  await test(page, shoot);
  await practice(page, shoot);
  await group(page, shoot, link);
  for (const [name, fragment] of PAGES) {
    await visit(page, fragment);
    await shoot(name);
  }
  await start(page, site.url);
  await answer(page, 0);
  await visit(page, "");
  await button(page, "Go on").first().waitFor();
  await shoot("start-go-on");
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: { message: "unreachable" } })));
  await shoot("crash");
  await page.goto(site.url + "nothing-here");
  await shoot("404");
  await page.goto(site.url + "facts.html");
  await shoot("facts");
}

/** What a friend sees who opens the link: first the score, then, having played, both side by side. */
async function befriend(page, shoot, link) {
  await page.goto(link);
  await button(page, "Play the same questions").waitFor();
  await shoot("link");
  await page.getByText("See their answers").click();
  await page.getByRole("button", { name: /answers/i }).first().click();
  await shoot("link-answers");
  await button(page, "Play the same questions").click();
  for (let turn = 0; turn < 10; turn += 1) await answer(page, turn + 1);
  await shoot("comparison");
}

const PAGES = [
  ["broken-link", "#rq"],
  ["history", "#history"],
  ["progress", "#progress"],
  ["data", "#data"],
  ["about", "#about"],
  ["challenge", "#challenge"],
  ["settings", "#settings"],
  ["help", "#help"],
  ["access", "#access"],
  ["unknown", "#nowhere"],
];

async function visit(page, fragment) {
  await page.goto(site.url + fragment);
  await page.reload();
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(400); // what is made out in the background is there
}

/** A test with the clock on, and what stands before it is handed in. */
async function test(page, shoot) {
  await visit(page, "");
  await page.getByText("Test", { exact: true }).click();
  await page.getByText("More choices").click();
  await shoot("start-more-choices");
  await page.getByText("2 min", { exact: true }).click();
  await button(page, "Start").click();
  await button(page, "Flag").click();
  await shoot("test");
  await respond(page, 0);
  await button(page, "Next").click();
  await button(page, "Overview").click();
  await shoot("overview");
  await button(page, "Hand in").click();
}

/** Quizzes with how sure one is, a week ago; then what is due, a review and the plots. */
async function practice(page, shoot) {
  await visit(page, "#settings");
  await page.getByRole("group", { name: /how sure/ }).getByText("Yes").click();
  await page.clock.setSystemTime(Date.now() - 9 * 86_400_000);
  for (let quiz = 0; quiz < 3; quiz += 1) {
    await start(page, site.url);
    for (let turn = 0; turn < 10; turn += 1) {
      await respond(page, turn + quiz);
      await page.getByRole("radio", { name: [/^A guess/, /^Fairly/, /^Sure/][turn % 3] }).check();
      if (quiz === 0 && turn === 1) await shoot("question-how-sure");
      await button(page, "Check").click();
      await button(page, "Next").click();
      if (quiz === 0 && (await onceMore(page).count())) await shoot("question-once-more");
      await passOver(page);
    }
  }
  await shoot("result-how-sure");
  await page.clock.setSystemTime(Date.now());
  await visit(page, "");
  await button(page, "Review").waitFor();
  await shoot("start-due");
  await button(page, "Review").click();
  await page.getByText(/^Review: question/).waitFor();
  await shoot("review");
  await visit(page, "#settings");
  await page.getByRole("group", { name: /how sure/ }).getByText("No", { exact: true }).click();
}

/** The report of a group of one. */
async function group(page, shoot, link) {
  await visit(page, "#group");
  await shoot("group");
  await page.getByRole("textbox").first().fill([link, "https://example.org/#rqqqq", link].join("\n"));
  await page.getByRole("main").getByRole("button").first().click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await shoot("group-report");
}

/** A question that was answered, and on a phone at night how two compare. */
async function pictures() {
  const page = await open(1000, "light");
  await start(page, site.url);
  await respond(page, 0);
  await button(page, "Check").click();
  await button(page, "Next").waitFor();
  await page.screenshot({ path: `${target}/screenshot.png` });
  await button(page, "Next").click();
  for (let turn = 1; turn < 10; turn += 1) await answer(page, turn);
  const link = await copyLink(page);
  const phone = await open(390, "dark");
  const shoot = async (name) => {
    if (name !== "comparison") return;
    await phone.getByRole("heading", { name: "Side by side" }).evaluate((it) => it.scrollIntoView());
    await phone.screenshot({ path: `${target}/phone.png` });
  };
  await befriend(phone, shoot, link);
}

if (readme) await pictures();
else {
  await mkdir(target, { recursive: true });
  for (const width of [360, 1280]) {
    for (const scheme of ["light", "dark"]) {
      const [page, other] = [await open(width, scheme), await open(width, scheme)];
      const shooter = (page) => (name) => page.screenshot({ path: `${target}/${name}-${width}-${scheme}.png`, fullPage: true });
      await tour(page, shooter(page), (link) => befriend(other, shooter(other), link));
      await page.context().close();
      await other.context().close();
    }
  }
}
await browser.close();
await site.close();
console.log(`in ${target}`);
