// Shoots every page at 360 and 1280 px, in light and dark. usage: screenshots.mjs FOLDER | FILE.png
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";
import config from "./playwright.config.mjs";
import { answer, button, copyLink, respond, start } from "./play.mjs";

const [target = "screenshots"] = process.argv.slice(2);
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
  // The same chance every time, so that two runs can be compared.
  await context.addInitScript(() => {
    let last = 11;
    crypto.getRandomValues = (array) => array.map((_, at) => (array[at] = last = (last * 1103515245 + 12345) % 2147483648));
  });
  return context.newPage();
}

/** Walks through the whole site and calls `shoot(name)` at each stop. */
async function tour(page, shoot) {
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
    const heading = await page.getByRole("heading", { name: /^(Right|Wrong|Partly right|Not answered)\./ }).first().innerText();
    const verdict = heading.match(/^\w+/)[0].toLowerCase();
    if (!seen.has(verdict)) await shoot(`feedback-${verdict}`);
    seen.add(verdict);
    await button(page, "Next").click();
  }
  await button(page, "Copy score link").waitFor();
  await shoot("result");
  const link = await copyLink(page);
  await button(page, "Share score").click();
  await page.getByLabel("Add a row with a sign for each question").check();
  await page.getByText("QR code", { exact: true }).click();
  await shoot("share");
  await page.goto(link);
  await page.reload();
  await button(page, "Play the same questions").waitFor();
  await shoot("link");
  for (const [name, fragment] of [["broken-link", "#rq"], ["history", "#history"], ["about", "#about"], ["challenge", "#challenge"], ["group", "#group"], ["unknown", "#nowhere"]]) {
    await page.goto(site.url + fragment);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await shoot(name);
  }
  await start(page, site.url);
  await answer(page, 0);
  await page.goto(site.url);
  await page.reload();
  await button(page, "Go on").first().waitFor();
  await shoot("start-go-on");
  await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: { message: "unreachable" } })));
  await shoot("crash");
  await page.goto(site.url + "nothing-here");
  await shoot("404");
}

if (target.endsWith(".png")) {
  const page = await open(1000, "light");
  await start(page, site.url);
  await respond(page, 0);
  await button(page, "Check").click();
  await button(page, "Next").waitFor();
  await page.screenshot({ path: target });
} else {
  await mkdir(target, { recursive: true });
  for (const width of [360, 1280]) {
    for (const scheme of ["light", "dark"]) {
      const page = await open(width, scheme);
      await tour(page, (name) => page.screenshot({ path: `${target}/${name}-${width}-${scheme}.png`, fullPage: true }));
      await page.context().close();
    }
  }
}
await browser.close();
await site.close();
console.log(`in ${target}`);
