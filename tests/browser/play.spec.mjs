// The whole path: open, play, reload, finish, copy the link, open it elsewhere, play the same questions.
import {
  answer,
  answerByKeyboard,
  button,
  copyLink,
  expectScore,
  passOver,
  playOn,
  question,
  respond,
  scoreOf,
  start,
  startOnly,
  stem,
  tabTo,
  verdictOf,
  withoutChance,
} from "./play.mjs";
import { expect, test } from "./site.mjs";

test("ten questions by keyboard alone, with a reload in the middle, to a link that a stranger opens", async ({
  page,
  stranger,
  site,
}) => {
  await page.goto(site.url);
  await tabTo(page, button(page, "Start"));
  await page.keyboard.press("Enter");
  const played = [];
  for (let turn = 0; turn < 5; turn += 1) played.push(await answerByKeyboard(page, turn));

  const sixth = await stem(page).innerText();
  await page.reload();
  await expect(stem(page)).toHaveText(sixth);
  await page.goto(site.url);
  await tabTo(page, button(page, "Go on"));
  await page.keyboard.press("Enter");
  await expect(stem(page)).toHaveText(sixth);
  for (let turn = 5; turn < 10; turn += 1) played.push(await answerByKeyboard(page, turn));

  expect(new Set(played.map(({ asked }) => asked)).size).toBe(10);
  const score = await scoreOf(page);
  expectScore(score, played);
  await tabTo(page, button(page, "Copy score link"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText(/copied/i);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(site.url + "#r")).toBe(true);
  expect(link.length).toBeLessThanOrEqual(100);

  await stranger.goto(link);
  expect(await scoreOf(stranger)).toBe(score);
  await button(stranger, "Play the same questions").click();
  const again = await playOn(stranger, 10);
  expect(again.map(({ asked }) => asked)).toEqual(played.map(({ asked }) => asked));
  expectScore(await scoreOf(stranger), again);

  const payload = link.split("#")[1];
  expect(site.log.filter((url) => url.includes(payload))).toEqual([]);
});

test("the same position twice in a row: the next question starts with nothing chosen", async ({ page, site }) => {
  await start(page, site.url);
  for (let turn = 0; turn < 9; turn += 1) {
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await answer(page, 0);
  }
});

test("Check with nothing chosen says so and keeps the question", async ({ page, site }) => {
  await withoutChance(page, 1); // a quiz that begins with a question of one choice
  await start(page, site.url);
  await expect(page.getByRole("radio")).not.toHaveCount(0);
  const asked = await stem(page).innerText();
  await button(page, "Check").click();
  await expect(page).toHaveTitle(/^Error/);
  await expect(stem(page)).toHaveText(asked);
  await answer(page, 1);
  await expect(page).toHaveTitle(/^Question 2 of 10/);
});

test("a reload at every question, before and after Check, loses nothing", async ({ page, site }) => {
  await start(page, site.url);
  const played = [];
  for (let turn = 0; turn < 10; turn += 1) {
    const asked = await stem(page).innerText();
    await page.reload();
    await expect(stem(page)).toHaveText(asked);
    await respond(page, turn);
    await button(page, "Check").click();
    const before = await verdictOf(page);
    await page.reload();
    expect(await verdictOf(page)).toEqual(before);
    played.push(before);
    await button(page, "Next").click();
    await passOver(page);
  }
  expectScore(await scoreOf(page), played);
});

test("Play again asks other questions, and the finished quiz is in the history", async ({ page, site }) => {
  await start(page, site.url);
  const first = await playOn(page, 10);
  const score = await scoreOf(page);
  await button(page, "Play again").click();
  await expect(button(page, "Check")).toBeVisible();
  const second = await playOn(page, 10);
  expect(second.map(({ asked }) => asked)).not.toEqual(first.map(({ asked }) => asked));
  await page.goto(site.url + "#history");
  await page.reload();
  await expect(page.getByRole("main")).toContainText(score);
});

test("opening a link in the middle of a quiz does not discard the quiz", async ({ page, stranger, site }) => {
  await start(stranger, site.url);
  await playOn(stranger, 10);
  const link = await copyLink(stranger);

  await start(page, site.url);
  await answer(page);
  await answer(page);
  const third = await stem(page).innerText();
  await page.goto(link);
  await scoreOf(page);
  await button(page, "Play the same questions").click();
  await answer(page);
  await page.goto(site.url + "#history");
  await page.getByRole("listitem").filter({ hasText: "Question 3 of 10" }).getByRole("link", { name: /^Go on/ }).click();
  await expect(stem(page)).toHaveText(third);
});

const lines = (page) => question(page).getByRole("listitem");

test("lines are put in order by dragging: with the mouse anywhere, back and forth", async ({ page, site }) => {
  await startOnly(page, site.url, ["Put in order"]);
  const before = await lines(page).allInnerTexts();
  const box = (at) => lines(page).nth(at).boundingBox();
  const [first, last] = [await box(0), await box(before.length - 1)];
  await page.mouse.move(first.x + 90, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 95, last.y + last.height - 4, { steps: 12 });
  await page.mouse.up();
  await expect(lines(page)).toHaveText([...before.slice(1), before[0]]);
  await page.mouse.move(first.x + 90, first.y + 200);
  await expect(lines(page), "let go is let go").toHaveText([...before.slice(1), before[0]]);
  await button(page, "Check").click();
  await verdictOf(page);
});

test.describe("by finger", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test("lines are dragged by the grip, and a swipe over the words moves none", async ({ page, site }) => {
    await startOnly(page, site.url, ["Put in order"]);
    const before = await lines(page).allInnerTexts();
    await lines(page).nth(0).scrollIntoViewIfNeeded();
    const session = await page.context().newCDPSession(page);
    const swipe = async (from, to) => {
      const touch = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
      await touch("touchStart", [from]);
      for (let step = 1; step <= 10; step += 1) {
        const part = step / 10;
        await touch("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      }
      await touch("touchEnd", []);
    };
    const grip = async (at) => {
      const box = await lines(page).nth(at).locator("svg").first().boundingBox();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const words = await lines(page).nth(0).locator("span[lang]").boundingBox();
    await swipe({ x: words.x + 8, y: words.y + 8 }, { x: words.x + 8, y: words.y + 120 });
    await expect(lines(page)).toHaveText(before);
    await lines(page).nth(0).scrollIntoViewIfNeeded();
    await swipe(await grip(0), await grip(1));
    await expect(lines(page)).toHaveText([before[1], before[0], ...before.slice(2)]);
  });
});

test("arrowing through a list takes nothing from another line; the same answer twice is refused", async ({ page, site }) => {
  await startOnly(page, site.url, ["Match"]);
  const lists = await question(page).getByRole("combobox").all();
  await lists[0].selectOption({ index: 2 });
  await lists[1].focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await lists[0].evaluate((list) => list.selectedIndex)).toBe(2);
  for (const list of lists) await list.selectOption({ index: 1 });
  await button(page, "Check").click();
  await expect(question(page)).toContainText("stands in two lines");
  for (const [at, list] of lists.entries()) await list.selectOption({ index: at + 1 });
  await expect(question(page)).not.toContainText("stands in two lines");
  await button(page, "Check").click();
  await verdictOf(page);
});
