// Two tabs, and thousands of attempts: nothing is lost, nothing is counted twice, nothing is slow.
import { button, playOn, respond, start, stem } from "./play.mjs";
import { putOnShelf, renamed, shelf, vault, vaulted } from "./attempts.mjs";
import { expect, test } from "./site.mjs";

const APPENDS = 5_000;
const MANY = 5_000;

/** One finished attempt of this browser as it is kept. */
async function played(page, site) {
  await start(page, site.url);
  await playOn(page, 10);
  const [pair] = await shelf(page);
  return pair;
}

test("two tabs append 10,000 attempts: all are kept and found by both replicas", async ({ page, context, site }) => {
  test.setTimeout(240_000);
  const [, text] = await played(page, site);
  const other = await context.newPage();
  await Promise.all([page.goto(`${site.url}#history`), other.goto(`${site.url}#history`)]);
  // The page is not clicked 10,000 times: a script in each of the two tabs writes texts of the page's own
  // form under its own keys, as the page does, while the page runs in both, reads, merges and heals.
  const pairs = (from) => Array.from({ length: APPENDS }, (_, at) => renamed(text, from + at));
  const append = (tab, from) =>
    tab.evaluate(async (pairs) => {
      for (const [at, [key, text]] of pairs.entries()) {
        localStorage.setItem(key, text);
        if (at % 100 === 0) await new Promise((done) => setTimeout(done));
      }
    }, pairs(from));
  await Promise.all([append(page, 100_000), append(other, 200_000)]);
  await other.close();
  await page.goto(`${site.url}#data`);
  await page.reload();
  await expect(page.getByText(/^10,001 finished quizzes/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await vaulted(page)).length, { timeout: 60_000 }).toBe(2 * APPENDS + 1);
  const kept = await shelf(page);
  expect(new Set(kept.map(([key]) => key)).size).toBe(2 * APPENDS + 1);
  expect((await vaulted(page)).sort()).toEqual(kept.sort());
  const size = kept.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  console.log(`${2 * APPENDS} appended by two tabs, ${kept.length - 1} kept in both replicas; ${size} characters of 5,242,880`);
});

test("one attempt in two tabs: what both answer is kept, and it counts once", async ({ page, context, site }) => {
  await start(page, site.url);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(stem(other)).toHaveText(await stem(page).innerText());
  await respond(page, 0);
  await button(page, "Check").click();
  await expect(button(page, "Next")).toBeVisible();
  // The other tab hears of it and is where this one is.
  await expect(button(other, "Next")).toBeVisible();
  await button(other, "Next").click();
  await expect(stem(page)).toHaveText(await stem(other).innerText());
  await playOn(other, 9);
  await expect(button(page, "Copy score link")).toBeVisible();
  expect(await shelf(page)).toHaveLength(1);
  await expect.poll(async () => (await vaulted(page)).length).toBe(1);
});

test("two tabs that part ways with one attempt: both ways are kept, and one counts", async ({ page, context, site }) => {
  await start(page, site.url);
  // A tab that is asleep does not hear of the other.
  const other = await context.newPage();
  await other.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
  await other.goto(page.url());
  await expect(button(other, "Check")).toBeVisible();
  // Nor does it read anything once its first moments are over.
  await other.waitForTimeout(1_000);
  await respond(page, 0);
  await button(page, "Check").click();
  await button(page, "Next").click();
  await button(other, "I don’t know").click();
  await expect(button(other, "Next")).toBeVisible();
  await page.goto(`${site.url}#data`);
  await expect(page.getByText(/1 quiz was gone on with in two places/)).toBeVisible();
  await expect(page.getByText(/^0 finished quizzes, 1 unfinished/)).toBeVisible();
  await expect.poll(async () => (await vaulted(page)).length).toBe(2);
  expect(await shelf(page)).toHaveLength(2);
});

test(`${MANY} attempts: the start page begins a quiz, the history lists and pages through them`, async ({ page, site }) => {
  test.setTimeout(240_000);
  const [, text] = await played(page, site);
  await putOnShelf(page, Array.from({ length: MANY }, (_, at) => renamed(text, 300_000 + at)));
  await page.goto(`${site.url}#data`);
  await page.reload();
  await expect.poll(async () => (await vault(page)).length, { timeout: 60_000 }).toBeGreaterThan(MANY);
  await start(page, site.url);
  await expect(button(page, "Check")).toBeVisible();
  await page.goto(`${site.url}#history`);
  await page.reload();
  await expect(page.getByRole("listitem").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(`The latest 50 of ${MANY + 2} are shown.`)).toBeVisible();
});
