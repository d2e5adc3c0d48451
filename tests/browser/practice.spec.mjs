// The ways to take a quiz, memory and progress, as a person meets them.
import { answer, answerByKeyboard, button, onceMore, passOver, respond, start, stem, tabTo, verdictOf } from "./play.mjs";
import { expect, test } from "./site.mjs";

const skip = async (page) => {
  await button(page, "I don’t know").click();
  await button(page, "Next").click();
};

test("learn: what is missed comes back, does not count, and can be left out", async ({ page, site }) => {
  await start(page, site.url);
  const missed = await stem(page).innerText();
  await skip(page);
  let between = 0;
  while (!(await onceMore(page).isVisible())) {
    between += 1;
    await skip(page);
  }
  expect(between).toBeGreaterThanOrEqual(2);
  expect(between).toBeLessThanOrEqual(4);
  expect(await stem(page).innerText()).not.toBe(missed);
  await page.reload();
  await expect(onceMore(page)).toBeVisible();
  for (let turn = 0; turn < 40 && !(await button(page, "See the score").isVisible()); turn += 1) await skip(page);
  await button(page, "See the score").click();
  await expect(page.getByRole("heading", { level: 1, name: "0 of 10" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What came back" })).toBeVisible();
});

test("test: flags, skips, changes, a reload and an overview, with the keyboard alone", async ({ page, site }) => {
  await page.goto(site.url);
  const test = page.getByRole("radio", { name: "Test" });
  await tabTo(page, page.getByRole("radio", { name: "Learn" }));
  await page.keyboard.press("ArrowRight");
  await expect(test).toBeChecked();
  await tabTo(page, button(page, "Start"));
  await page.keyboard.press("Enter");
  await tabTo(page, button(page, "Flag"));
  await page.keyboard.press("Space");
  await expect(button(page, "Flag")).toHaveAttribute("aria-pressed", "true");
  await tabTo(page, button(page, "Skip for now"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  await respond(page, 1);
  await page.reload();
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  await tabTo(page, button(page, "Overview"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Before you hand in" })).toBeFocused();
  await expect(page.getByText("9 of 10 have no complete answer")).toBeVisible();
  const first = page.getByRole("listitem").first().getByRole("button");
  await expect(first).toContainText("No answer yet. Flagged");
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 10")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^(Right|Not quite)/ })).toHaveCount(0);
  await button(page, "Overview").click();
  await tabTo(page, button(page, "Hand in"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: / of 10$/ })).toBeFocused();
});

test("against the clock: pause, more time, an end that keeps what was chosen", async ({ page, site }) => {
  await page.clock.install({ time: new Date("2026-11-24T10:00:00") });
  await page.goto(site.url);
  await page.getByText("More choices").click();
  await page.getByText("1 min", { exact: true }).click();
  await button(page, "Start").click();
  await expect(page.getByText("Time left: 1:00")).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(page.getByRole("status")).toHaveText("Half of the time is over.");
  await button(page, "Pause").click();
  await expect(page.getByRole("heading", { level: 1, name: "Paused" })).toBeFocused();
  await page.clock.runFor(600_000);
  await page.reload();
  await button(page, "Go on playing").click();
  await expect(page.getByText(/Time left: 0:(29|28)/)).toBeVisible();
  await button(page, "More time").click();
  await expect(page.getByText(/Time left: 1:2/)).toBeVisible();
  await respond(page, 0);
  await page.clock.runFor(95_000);
  await expect(button(page, "Next")).toBeVisible();
  await button(page, "Next").click();
  await button(page, "Clock off").click();
  await expect(page.getByText(/Time left/)).toHaveCount(0);
  await page.clock.runFor(600_000);
  await expect(button(page, "Check")).toBeVisible();
});

test("sure but wrong comes first in a review, and the review does not count", async ({ page, site }) => {
  await page.goto(`${site.url}#settings`);
  await page.getByRole("group", { name: /how sure/ }).getByText("Yes").click();
  await start(page, site.url);
  for (let turn = 0; turn < 10; turn += 1) {
    await respond(page, turn);
    await button(page, "Check").click();
    await expect(page.getByText("Say how sure you are, then check.")).toBeFocused();
    await page.getByRole("radio", { name: turn % 2 ? /^Sure/ : /^A guess/ }).check();
    await button(page, "Check").click();
    await verdictOf(page);
    await button(page, "Next").click();
    await passOver(page);
  }
  await expect(page.getByText(/^Certainty-based mark: −?\d+ of at most \d+\./)).toBeVisible();
  const score = await page.getByRole("heading", { level: 1 }).innerText();
  await page.clock.install({ time: Date.now() + 9 * 86_400_000 });
  await page.goto(site.url);
  await page.reload();
  await button(page, "Review").click();
  await expect(page.getByText(/^Review: question 1 of \d+$/)).toBeVisible();
  await page.goto(`${site.url}#history`);
  await expect(page.getByText("Review, not counted")).toBeVisible();
  await expect(page.getByRole("main").getByText(score)).toHaveCount(1);
});

test("a month of days: what is due comes when it should", async ({ page, site }) => {
  await page.clock.install({ time: new Date("2026-10-12T09:00:00") });
  await start(page, site.url);
  for (let turn = 0; turn < 10; turn += 1) await answer(page, turn);
  await page.goto(site.url);
  const due = page.getByRole("region", { name: "Due today" });
  const counts = [];
  for (const date of ["2026-10-12", "2026-10-13", "2026-11-11"]) {
    await page.clock.setSystemTime(`${date}T09:00:00`);
    await page.reload();
    await expect(due).toContainText(/today/i);
    counts.push(Number((await due.innerText()).match(/(\d+) facts? (?:is|are) due/)?.[1] ?? 0));
  }
  await expect(page.getByRole("button", { name: /^Play: 11 November 2026/ })).toBeVisible();
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  // A question with pairs asks more than one fact.
  expect(counts[2]).toBeGreaterThanOrEqual(10);
});

test("today's ten and a review, with the keyboard alone", async ({ page, site }) => {
  await page.clock.install({ time: new Date("2026-10-12T09:00:00") });
  await page.goto(site.url);
  await tabTo(page, page.getByRole("button", { name: "Play: 12 October 2026" }));
  await page.keyboard.press("Enter");
  for (let turn = 0; turn < 10; turn += 1) await answerByKeyboard(page, turn);
  await expect(page.getByRole("heading", { level: 1, name: / of 10$/ })).toBeFocused();
  await page.clock.setSystemTime("2026-11-21T09:00:00");
  await page.goto(site.url);
  await page.reload();
  await tabTo(page, button(page, "Review"));
  await page.keyboard.press("Enter");
  const [, turns] = (await page.getByText(/^Review: question 1 of \d+$/).innerText()).match(/of (\d+)/);
  expect(Number(turns)).toBeGreaterThanOrEqual(10);
  for (let turn = 0; turn < turns; turn += 1) await answerByKeyboard(page, turn);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goto(`${site.url}#history`);
  await expect(page.getByText("Review, not counted")).toBeVisible();
});

test("the day changes at local midnight, over the end of summer time and of the year", async ({ browser, site }) => {
  for (const [zone, before, names] of [
    ["Europe/Berlin", "2026-10-25T22:30:00Z", ["25 October 2026", "26 October 2026"]],
    ["Europe/Berlin", "2026-12-31T22:30:00Z", ["31 December 2026", "1 January 2027"]],
    ["America/New_York", "2027-03-15T03:30:00Z", ["14 March 2027", "15 March 2027"]],
    ["Pacific/Auckland", "2026-09-27T10:30:00Z", ["27 September 2026", "28 September 2026"]],
  ]) {
    const context = await browser.newContext({ timezoneId: zone });
    const page = await context.newPage();
    await page.clock.install({ time: new Date(before) });
    await page.goto(site.url);
    await expect(page.getByRole("heading", { name: `Today’s ten, ${names[0]}` })).toBeVisible();
    await page.getByRole("button", { name: `Play: ${names[0]}` }).click();
    await expect(button(page, "Check")).toBeVisible();
    const first = await stem(page).innerText();
    await page.goto(site.url);
    await page.clock.runFor(3_600_000);
    await expect(page.getByRole("heading", { name: `Today’s ten, ${names[1]}` })).toBeVisible();
    await page.getByRole("button", { name: `Yesterday’s ten, ${names[0]}: Go on` }).click();
    await expect(stem(page)).toHaveText(first);
    await context.close();
  }
});

test("progress says what it adds up to, each plot with a table behind it", async ({ page, site }) => {
  for (let quiz = 0; quiz < 2; quiz += 1) {
    await start(page, site.url);
    for (let turn = 0; turn < 10; turn += 1) await answer(page, turn + quiz);
  }
  await page.goto(`${site.url}#history`);
  await page.getByRole("link", { name: "See how it adds up" }).click();
  await expect(page.getByRole("table", { name: "By topic" })).toBeVisible();
  const plots = page.getByRole("figure");
  await expect(plots).toHaveCount(2);
  for (const plot of await plots.all()) {
    await plot.getByText("The same as a table").click();
    await expect(plot.getByRole("table")).toBeVisible();
  }
  await expect(page.getByText("Secure:")).toHaveCount(0);
});
