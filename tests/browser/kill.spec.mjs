// The browser is killed in the middle of play, as when a phone runs out of memory: every response that
// the page called saved is there when it starts again. KILLS is how often; `make kills` does a hundred.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import config from "./playwright.config.mjs";
import { button, question, respond } from "./play.mjs";
import { expect, test } from "./site.mjs";

const KILLS = Number(process.env.KILLS ?? 4);
/** Moments of death in milliseconds after the first response: everywhere, none twice. */
const moment = (round) => 30 + ((round * 389) % 997) * 2;

/** In the page: tells at each change how many responses there are while the page says "Saved". */
function witness() {
  let told = "";
  new MutationObserver(() => {
    const done = document.querySelector("progress")?.getAttribute("value");
    const kept = document.querySelector("[data-kept]")?.dataset.kept;
    if (done === undefined || kept === undefined || told === `${kept} ${done}`) return;
    told = `${kept} ${done}`;
    console.log(`witness ${told}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

async function open(folder) {
  const context = await chromium.launchPersistentContext(folder, config.use.launchOptions);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(witness);
  return { context, page };
}

/** The process that all others of this browser end with. */
async function leader(context) {
  const client = await context.browser().newBrowserCDPSession();
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  return processInfo.find((it) => it.type === "browser").id;
}

/** Answers on and on until the browser is gone. */
async function playOn(page) {
  for (let turn = 0; ; turn += 1) {
    if (await question(page).count()) {
      await respond(page, turn);
      await button(page, "Check").click();
    }
    await button(page, "Next").click();
  }
}

test(`killed ${KILLS} times: what was called saved is found again`, async ({ site }) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const sum = { saved: 0, found: 0, given: 0 };
  const folder = await mkdtemp(join(tmpdir(), "knowshore-kill-"));
  for (let round = 0; round < KILLS; round += 1) {
    let { context, page } = await open(folder);
    const seen = { vault: 0, any: 0 };
    page.on("console", (message) => {
      const [, kept, done] = message.text().match(/^witness (\w+) (\d+)$/) ?? [];
      if (!kept) return;
      seen.any = Math.max(seen.any, Number(done));
      if (kept === "vault") seen.vault = Math.max(seen.vault, Number(done));
    });
    await page.goto(site.url);
    await page.getByText("20", { exact: true }).click();
    await button(page, "Start").click();
    await expect(button(page, "Check")).toBeVisible();
    const address = page.url();
    const pid = await leader(context);
    const closed = new Promise((then) => context.once("close", then));
    setTimeout(() => process.kill(pid, "SIGKILL"), moment(round));
    await playOn(page).catch((reason) => {
      if (!/closed|crashed|disconnected/i.test(reason.message)) throw reason;
    });
    await closed;

    ({ context, page } = await open(folder));
    await page.goto(address);
    // What a killed browser did not write is not there, the start of the quiz included; what was called
    // saved is, in the vault if not on the shelf.
    let found = 0;
    await expect
      .poll(async () => {
        const progress = page.getByRole("progressbar");
        found = (await progress.count()) ? Number(await progress.getAttribute("value")) : 0;
        return found;
      }, `round ${round}, killed after ${moment(round)} ms`)
      .toBeGreaterThanOrEqual(seen.vault);
    sum.saved += seen.vault;
    sum.found += Math.min(found, seen.vault);
    sum.given += Math.max(found, seen.any);
    await context.close();
  }
  await rm(folder, { recursive: true, force: true });
  console.log(`killed ${KILLS} times: ${sum.saved} responses called saved, ${sum.found} of them found again (${sum.given} seen in all)`);
  expect(sum.found).toBe(sum.saved);
  expect(sum.saved).toBeGreaterThan(KILLS / 2);
});
