// The app comes in two parts: what a first quiz needs, and then the rest. What the second part holds is
// never missed for good, whenever it comes.
import { answer, button, copyLink, expectScore, passOver, respond, scoreOf, start, stem, verdictOf, withoutChance } from "./play.mjs";
import { expect, test } from "./site.mjs";

const LATE = "**/late-*.wasm";
const screen = (page) => page.getByRole("alertdialog", { name: /broke/i });
const history = (page) => page.getByRole("link", { name: "History", exact: true }).first();
const heading = (page, name) => page.getByRole("heading", { level: 1, name });

/** Holds the late part back until the function that this gives is called. */
async function held(page) {
  let come;
  const gate = new Promise((then) => (come = then));
  await page.route(LATE, (route) => gate.then(() => route.continue()).catch(() => {}));
  return come;
}

/** How often the page began; links into the page do not count. */
function beginnings(page) {
  const count = { times: 0 };
  page.on("domcontentloaded", () => (count.times += 1));
  return count;
}

test("a first quiz is played to its last question before the late part is there", async ({ page, site }) => {
  await withoutChance(page, 11); // which function runs for the first time is none of this test's luck
  const begun = beginnings(page);
  const come = await held(page);
  await start(page, site.url);
  const played = [];
  for (let turn = 0; turn < 9; turn += 1) played.push(await answer(page, turn));
  await respond(page, 9);
  await button(page, "Check").click();
  played.push(await verdictOf(page));
  expect(begun.times).toBe(1);
  const joined = page.waitForResponse(LATE);
  come();
  await joined;
  await page.waitForTimeout(1_000);
  await button(page, "Next").click();
  await passOver(page);
  expectScore(await scoreOf(page), played);
  await copyLink(page);
  expect(begun.times, "it never began again").toBe(1);
});

test("on a slow phone, pressed at once: the first question comes, and the page never begins again", async ({ browser, site }) => {
  for (const seed of [3, 5, 7]) {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await withoutChance(page, seed);
    const begun = beginnings(page);
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
    await client.send("Network.emulateNetworkConditions", line);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(site.url, { waitUntil: "commit" });
    await button(page, "Start").click();
    await expect(button(page, "Check")).toBeVisible();
    await respond(page, 0);
    await button(page, "Check").click();
    await verdictOf(page);
    await page.waitForTimeout(1_500);
    expect(begun.times).toBe(1);
    await context.close();
  }
});

test("a link pressed before the late part is there is obeyed when it comes", async ({ page, site }) => {
  const begun = beginnings(page);
  const come = await held(page);
  await start(page, site.url);
  await history(page).click();
  await expect(history(page)).toHaveAttribute("aria-busy", "true");
  await expect(button(page, "Check"), "the page stays").toBeVisible();
  come();
  await expect(heading(page, "History")).toBeVisible();
  expect(await history(page).getAttribute("aria-busy")).toBeNull();
  expect(begun.times).toBe(1);
});

test("who comes back gets both parts before the app starts", async ({ page, site }) => {
  await start(page, site.url);
  await answer(page);
  const second = await stem(page).innerText();
  const begun = beginnings(page);
  const come = await held(page);
  await page.goto("about:blank");
  await page.goto(site.url);
  await expect(page.getByRole("main")).toBeVisible();
  await page.waitForTimeout(1_500);
  await expect(button(page, "Go on"), "not with one part alone").toHaveCount(0);
  come();
  await button(page, "Go on").click();
  await expect(stem(page)).toHaveText(second);
  expect(begun.times).toBe(2);
});

test.describe("called too early", () => {
  test.use({ expected: [/late-\w+\.wasm is not there/] });

  test("the page begins again and comes whole: nothing of the quiz is lost, nothing says it broke", async ({ page, site }) => {
    const come = await held(page);
    await start(page, site.url);
    await answer(page);
    const second = await stem(page).innerText();
    const begun = beginnings(page);
    // An address that is typed passes by what keeps presses on links.
    await page.evaluate(() => (location.hash = "#history"));
    await expect.poll(() => begun.times).toBe(1);
    come();
    await expect(heading(page, "History")).toBeVisible();
    await expect(screen(page)).toBeHidden();
    await page.getByRole("listitem").filter({ hasText: "Question 2 of 10" }).getByRole("link", { name: /^Go on/ }).click();
    await expect(stem(page)).toHaveText(second);
    expect(begun.times, "once is enough").toBe(1);
  });
});

test.describe("refused", () => {
  test.use({ expected: [/./] });
  const harms = {
    "tampered with": async (route) => {
      try {
        const response = await route.fetch();
        await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
      } catch {
        // A page that is reloaded meanwhile wants it no more.
      }
    },
    missing: (route) => route.fulfill({ status: 404, body: "gone" }),
  };
  for (const [what, harm] of Object.entries(harms)) {
    test(`the late part is ${what}: the first quiz runs, and what needs it says so`, async ({ page, site }) => {
      await page.route(LATE, harm);
      await start(page, site.url);
      await answer(page);
      const second = await stem(page).innerText();
      await history(page).click();
      await expect(screen(page)).toBeVisible();
      await expect(screen(page)).toContainText("is missing, was changed, or is blocked");
      await page.reload();
      await expect(screen(page), "nor does it start without it any more").toBeVisible();
      await page.unroute(LATE);
      await button(page, "Reload").click();
      await expect(stem(page)).toHaveText(second);
    });
  }

  test("the late part does not come at first: it is asked for again", async ({ page, site }) => {
    let asked = 0;
    await page.route(LATE, (route) => ((asked += 1) === 1 ? route.abort() : route.continue()));
    await start(page, site.url);
    await expect.poll(() => asked).toBeGreaterThan(0);
    await history(page).click();
    await expect(heading(page, "History")).toBeVisible();
    expect(asked).toBe(2);
    await expect(screen(page)).toBeHidden();
  });
});
