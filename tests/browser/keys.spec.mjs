// Without a pointer, without motion, and with a page translator at work.
import { unseen } from "./focus.mjs";
import { answer, button, question, start, startOnly, stem, tabTo, verdictOf } from "./play.mjs";
import { expect, test } from "./site.mjs";

const SEED = 16;
const ten = (page, seed) =>
  page.addInitScript((seed) => {
    crypto.getRandomValues = (array) => (array.fill(0), (array[array.length - 1] = seed), array);
  }, seed);

/** Presses a key and looks where the focus is then. */
async function press(page, key) {
  await page.keyboard.press(key);
  expect(await page.evaluate(unseen), `the focus is seen after ${key}`).toBeFalsy();
}

/** Tab until `target` has the focus, looking at each stop. */
async function reach(page, target) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(page, "Tab");
  }
  throw new Error("60 presses of Tab do not reach it");
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const lines = (page) => question(page).getByRole("listitem").allInnerTexts();

const byKeys = {
  async radio(page) {
    await reach(page, question(page).getByRole("radio").first());
    await press(page, "Space");
    await press(page, "ArrowDown");
    await expect(question(page).getByRole("radio").nth(1)).toBeChecked();
  },
  async checkbox(page) {
    for (const at of [0, 2]) {
      await reach(page, question(page).getByRole("checkbox").nth(at));
      await press(page, "Space");
      await expect(question(page).getByRole("checkbox").nth(at)).toBeChecked();
    }
  },
  async combobox(page) {
    for (const [at, row] of (await question(page).getByRole("combobox").all()).entries()) {
      await reach(page, row);
      for (let step = 0; step <= at; step += 1) await press(page, "ArrowDown");
      expect(await row.evaluate((list) => list.selectedIndex)).toBe(at + 1);
    }
  },
  async button(page) {
    const before = await lines(page);
    await reach(page, question(page).getByRole("button", { name: /^Move down/, disabled: false }).first());
    await press(page, "Enter");
    expect(await lines(page)).toEqual([before[1], before[0], ...before.slice(2)]);
    await press(page, "Enter");
    expect((await lines(page))[2], "the focus goes with the line").toBe(before[0]);
    await expect(page.getByRole("status")).toContainText("now 3 of");
  },
};

/** Plays to the end by keyboard alone; what the questions were answered with. */
async function playByKeys(page, most) {
  const styles = new Set();
  for (let turn = 0; turn < most; turn += 1) {
    await expect(button(page, "Check")).toBeVisible();
    expect(await focused(page), "the question has the focus").toBe(await stem(page).textContent());
    let style = "button";
    for (const role of ["radio", "checkbox", "combobox"]) if (await question(page).getByRole(role).count()) style = role;
    styles.add(style);
    await byKeys[style](page);
    await reach(page, button(page, "Check"));
    await press(page, "Enter");
    await verdictOf(page);
    expect(await focused(page), "the verdict has the focus").toMatch(/^(Right|Not quite|Partly right)\b/);
    await reach(page, button(page, "Next"));
    await press(page, "Enter");
    if (await button(page, "Copy score link").isVisible()) break;
  }
  return [...styles].sort();
}

test("ten questions by keyboard alone, the focus seen at each stop", async ({ page, site }) => {
  test.setTimeout(180_000);
  await ten(page, SEED);
  await page.goto(site.url);
  await reach(page, button(page, "Start"));
  await press(page, "Enter");
  expect(await playByKeys(page, 10)).toContain("radio");
});

for (const [type, style] of [["Choose several", "checkbox"], ["Match", "combobox"], ["Put in order", "button"]]) {
  test(`${type} by keyboard alone, the focus seen at each stop`, async ({ page, site }) => {
    await startOnly(page, site.url, [type]);
    await page.evaluate(() => document.querySelector("h1").focus());
    expect(await playByKeys(page, 1)).toEqual([style]);
  });
}

test.describe("single keys", () => {
  const set = async (page, site, way) => {
    await page.goto(site.url + "#settings");
    await page.getByRole("radio", { name: way }).check();
    await start(page, site.url);
    await expect(question(page).getByRole("radio").first()).toBeVisible();
  };
  const chosen = (page) => question(page).getByRole("radio", { checked: true });
  test.beforeEach(({ page }) => ten(page, SEED));

  test("count once the focus is among the answers, and not before, and not with a modifier", async ({ page, site }) => {
    await set(page, site, "Among the answers");
    await page.keyboard.press("2");
    await expect(chosen(page)).toHaveCount(0);
    await tabTo(page, question(page).getByRole("radio").first());
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Shift+B");
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press("2");
    await expect(question(page).getByRole("radio").nth(1)).toBeChecked();
    await expect(question(page).getByRole("radio").nth(1)).toBeFocused();
    await page.keyboard.press("c");
    await expect(question(page).getByRole("radio").nth(2)).toBeChecked();
    await page.keyboard.press("6");
    await expect(question(page).getByRole("radio").nth(2)).toBeChecked();
    await expect(button(page, "Check"), "choosing never checks").toBeVisible();
  });

  test("count anywhere, or never, where the person has it so", async ({ page, site }) => {
    await set(page, site, "Anywhere on the page");
    await page.keyboard.press("a");
    await expect(question(page).getByRole("radio").nth(0)).toBeChecked();
    await set(page, site, "Never");
    await tabTo(page, question(page).getByRole("radio").first());
    await page.keyboard.press("2");
    await expect(chosen(page)).toHaveCount(0);
  });
});

const running = (page) => page.evaluate(() => document.getAnimations().filter((each) => each.playState === "running").length);

test("where less motion is asked for, by the system or here, nothing moves", async ({ page, site }) => {
  const play = async () => {
    await start(page, site.url);
    expect(await running(page)).toBe(0);
    await button(page, "I don’t know").click();
    expect(await running(page)).toBe(0);
    await button(page, "Next").hover();
    expect(await running(page)).toBe(0);
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await play();
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(site.url + "#settings");
  await page.getByRole("group", { name: "Motion" }).getByRole("radio", { name: "None" }).check();
  await play();
});

/** What a page translator does: each text becomes a new element, and the page's own text is gone. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("[translate=no], font, script, noscript, svg, option")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

const shown = (page) => page.locator("main").innerText();

test("with a page translator at work the screen still shows the state", async ({ page, site }) => {
  test.setTimeout(120_000);
  await ten(page, SEED);
  await start(page, site.url);
  for (let turn = 0; turn < 4; turn += 1) {
    await page.evaluate(translate);
    await answer(page, turn);
    const seen = await shown(page);
    await page.reload();
    await expect(button(page, "Check")).toBeVisible();
    expect(await shown(page)).toBe(seen);
  }
});

test("what changes in place under a page translator is what the state says", async ({ page, site }) => {
  await ten(page, SEED);
  await page.goto(site.url);
  await page.getByText("Which topics?").first().click();
  const boxes = page.getByRole("checkbox");
  await boxes.nth(0).check();
  await page.evaluate(translate);
  await boxes.nth(1).check();
  await expect(page.getByText("2 topics", { exact: true })).toBeVisible();
  await boxes.nth(0).uncheck();
  await boxes.nth(1).uncheck();

  await startOnly(page, site.url, ["Choose several"]);
  const several = question(page).getByRole("checkbox");
  await several.nth(0).check();
  await button(page, "Check").click();
  await expect(question(page)).toContainText("You have chosen one.");
  await page.evaluate(translate);
  for (const at of [1, 2]) await several.nth(at).check();
  await button(page, "Check").click();
  await expect(question(page)).toContainText("You have chosen three.");

  await several.nth(2).uncheck();
  await button(page, "Check").click();
  await button(page, "Next").click();
  while (await button(page, "Check").isVisible()) await answer(page);
  await button(page, "Copy score link").click();
  await expect(page.getByRole("status")).toContainText(/copied/i);
  await page.evaluate(translate);
  await page.getByRole("button", { name: /^(Share score|Send back)$/ }).click();
  await page.getByRole("button", { name: /^Copy text and link|^Send$/ }).click();
  await expect(page.getByRole("status")).toContainText("Paste it where you like");
});
