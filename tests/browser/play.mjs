// A player's moves, found by role and name as a person finds them. Each works for every interaction.
import { expect } from "@playwright/test";

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const question = (page) => page.getByRole("main").locator("form");
/** What the question on screen is answered with; how sure one is stands beside it. */
const choices = (page) => question(page).getByRole("group").first();
export const stem = (page) => page.getByRole("main").getByRole("heading", { level: 1 });

/** The same chance every time, in a page or a whole context. */
export const withoutChance = (where, seed) =>
  where.addInitScript((seed) => {
    let last = seed;
    crypto.getRandomValues = (array) => array.map((_, at) => (array[at] = last = (last * 1103515245 + 12345) % 2147483648));
  }, seed);

/** Waits for the app: what is pressed before is done by what loads it. */
export const appIsThere = (page) => expect(page.locator("#first")).toHaveCount(0);

export async function start(page, url) {
  await page.goto(url);
  await appIsThere(page);
  await button(page, "Start").click();
  await expect(button(page, "Check")).toBeVisible();
}

/** Starts a quiz of some types of question alone, five of them or as many as there are. */
export async function startOnly(page, url, types) {
  await page.goto(`${url}#challenge`);
  await page.getByRole("main").locator("summary", { hasText: "kinds of question" }).click();
  for (const type of types) await page.getByRole("checkbox", { name: type, exact: true }).check();
  await page.getByRole("group", { name: "How many" }).getByLabel("5", { exact: true }).check();
  await button(page, "Play the challenge").click();
  await expect(button(page, "Check")).toBeVisible();
}

const NUMBERS = { two: 2, three: 3, four: 4, five: 5 };

/** How many choices a question of several wants, as it says itself. */
async function wanted(form) {
  const hint = await form.getByText(/^Choose (two|three|four|five)\.$/).first().innerText();
  return NUMBERS[hint.match(/two|three|four|five/)[0]];
}

/** Responds to the question on screen; `position` picks the choice and wraps round. Does not check. */
export async function respond(page, position = 0) {
  const form = choices(page);
  const radios = await form.getByRole("radio").all();
  const boxes = await form.getByRole("checkbox").all();
  const rows = await form.getByRole("combobox").all();
  if (radios.length) return radios[position % radios.length].check();
  if (boxes.length) {
    const count = await wanted(form);
    for (let step = 0; step < count; step += 1) await boxes[(position + step) % boxes.length].check();
  }
  for (const [at, row] of rows.entries()) {
    await row.selectOption({ index: 1 + ((at + position) % rows.length) });
  }
  if (boxes.length || rows.length) return;
  await form.getByRole("button", { name: /^Move down/, disabled: false }).first().click();
}

/** Responds, checks, reads whether it was right, and goes on. */
export async function answer(page, position = 0) {
  const asked = await stem(page).innerText();
  await respond(page, position);
  await button(page, "Check").click();
  const verdict = await verdictOf(page);
  await button(page, "Next").click();
  await passOver(page);
  return { asked, ...verdict };
}

/** What stands beside a question that comes back because it was missed. */
export const onceMore = (page) => page.getByText("You missed this before. It doesn’t count.");

/** Passes over whatever comes back. */
export async function passOver(page) {
  while (await onceMore(page).isVisible()) {
    const end = button(page, "See the score");
    if (await end.isVisible()) return end.click();
    await button(page, "I don’t know").click();
    await button(page, "Next").click();
  }
}

/** Goes without a response to so many questions. */
export async function skipOn(page, turns) {
  for (let turn = 0; turn < turns; turn += 1) {
    await button(page, "I don’t know").click();
    await button(page, "Next").click();
    await passOver(page);
  }
}

/** The verdicts, as the feedback begins. */
export const VERDICT = /^(Right|Not quite|Partly right|Not answered)\b/;

/** What a response earned, reckoned anew from the marks of the lines in the feedback. */
function reckon(feedback) {
  const lines = [...feedback.querySelectorAll(".reason")];
  const tag = (line) => line.querySelector(".reason-tag")?.textContent.trim() ?? "";
  const rows = lines.filter((line) => line.querySelector(".reason-lead"));
  if (rows.length) return rows.filter((row) => row.dataset.mark === "right").length / rows.length;
  const order = feedback.querySelector("ol.reasons");
  if (order) {
    const words = ["first", "second", "third", "fourth", "fifth", "sixth"];
    const places = [...order.children].map((line) => words.indexOf(tag(line).split(" ").at(-1)));
    return places.slice(1).filter((place, at) => place === places[at] + 1).length / (places.length - 1);
  }
  const missed = lines.filter((line) => tag(line) === "Right answer, left out").length;
  return missed ? (lines.length - 2 * missed) / lines.length : 0;
}

/** What the feedback on screen says: the verdict, and what the response earned. */
export async function verdictOf(page) {
  await expect(button(page, "Next")).toBeVisible();
  const text = await page.getByRole("heading", { name: VERDICT }).first().innerText();
  const verdict = text.match(VERDICT)[1];
  if (verdict === "Right" || verdict === "Not answered") return { verdict, earned: Number(verdict === "Right") };
  const earned = await page.locator("section.feedback").evaluate(reckon);
  return { verdict, earned };
}

/** Plays to the end of the quiz; `turns` is how many questions are left. */
export async function playOn(page, turns, position = (turn) => turn) {
  const played = [];
  for (let turn = 0; turn < turns; turn += 1) played.push(await answer(page, position(turn)));
  await expect(button(page, "Copy score link")).toBeVisible();
  return played;
}

/** The score on a result or on an opened link, as it stands on the page: "7 of 10" or "7.5 of 10". */
export async function scoreOf(page) {
  const text = page.getByRole("main").getByText(SCORE).first();
  await expect(text).toBeVisible();
  return (await text.innerText()).match(SCORE)[0];
}
const SCORE = /\b[\d.]+ of \d+\b/;

/** Whether a score is what was earned on the way; shares of a point are shown cut to a tenth. */
export function expectScore(score, played) {
  const earned = played.reduce((sum, turn) => sum + turn.earned, 0);
  expect(Math.abs(parseFloat(score) - earned)).toBeLessThan(0.1 * played.length);
  if (played.every((turn) => Number.isInteger(turn.earned))) expect(score).toBe(`${earned} of ${played.length}`);
}

export async function copyLink(page) {
  await button(page, "Copy score link").click();
  await expect(page.getByRole("status")).toContainText(/copied/i);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Presses Tab until `target` has the focus. */
export async function tabTo(page, target) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("60 presses of Tab do not reach it");
}

/** As `answer`, with the keyboard alone. */
export async function answerByKeyboard(page, position = 0) {
  const form = choices(page);
  const asked = await stem(page).innerText();
  const radio = form.getByRole("radio");
  const boxes = await form.getByRole("checkbox").all();
  const rows = await form.getByRole("combobox").all();
  if (await radio.count()) {
    await tabTo(page, radio.first());
    await page.keyboard.press("Space");
    for (let step = 0; step < position % (await radio.count()); step += 1) await page.keyboard.press("ArrowDown");
  }
  for (const box of boxes.slice(0, boxes.length ? await wanted(form) : 0)) {
    await tabTo(page, box);
    await page.keyboard.press("Space");
  }
  for (const [at, row] of [...rows.entries()].reverse()) {
    await tabTo(page, row);
    for (let step = 0; step <= at; step += 1) await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, button(page, "Check"));
  await page.keyboard.press("Enter");
  const verdict = await verdictOf(page);
  await tabTo(page, button(page, "Next"));
  await page.keyboard.press("Enter");
  await passOver(page);
  return { asked, ...verdict };
}
