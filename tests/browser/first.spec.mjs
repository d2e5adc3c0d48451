// Start is pressed before the app is there: a first question is painted at once, and the app goes on with it.
import { answer, appIsThere, button, question, stem, verdictOf } from "./play.mjs";
import { expect, test } from "./site.mjs";

const BEGUN = "ks1:first";
const ready = (page) => page.evaluate(() => JSON.parse(document.querySelector("#quizzes").content.textContent));
const isPainted = (page) => expect(button(page, "Check")).toBeVisible();
const isKept = (page) => expect(button(page, "Start")).toHaveAttribute("aria-busy", "true");

/** Opens the start page and keeps the app away until the function that this gives is called. */
async function held(page, url) {
  let come;
  const gate = new Promise((then) => (come = then));
  await page.route("**/page-*.wasm", (route) => gate.then(() => route.continue()).catch(() => {}));
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return async () => {
    come();
    await appIsThere(page);
  };
}

/** Every element of the page with its attributes and its own words. */
const looks = (page) =>
  page.getByRole("main").evaluate((main) =>
    [...main.querySelectorAll("*")].map((it) => {
      const attributes = [...it.attributes].map(({ name, value }) => `${name}=${value}`);
      const words = [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
      return [it.localName, ...attributes.filter((each) => each !== "style=").sort(), ...words].join(" ");
    }),
  );

test("the question that is painted is the one that the app asks, and nothing moves when it comes", async ({ page, site }) => {
  const come = await held(page, site.url);
  const quizzes = await ready(page);
  await button(page, "Start").click();
  await expect(stem(page)).toBeFocused();
  await expect(page).toHaveTitle("Question 1 of 10 – Knowshore");
  const [painted, asked, where] = [await looks(page), await stem(page).innerText(), await stem(page).boundingBox()];
  await come();
  await expect(page).toHaveURL(/#a/);
  expect(await looks(page)).toEqual(painted);
  expect(await stem(page).boundingBox()).toEqual(where);
  await expect(page).toHaveTitle("Question 1 of 10 – Knowshore");
  await expect(stem(page)).toBeFocused();
  const [seed, texts] = quizzes.find(([, texts]) => texts[2] === asked);
  expect(texts.slice(3)).toEqual(await question(page).getByRole("listitem").allInnerTexts());
  expect(await page.evaluate((key) => localStorage.getItem(key), BEGUN)).toBe(seed);
  await answer(page);
  const second = await stem(page).innerText();
  await page.reload();
  await expect(stem(page)).toHaveText(second);
  await page.goBack();
  await expect(button(page, "Go on"), "back to the start page").toBeVisible();
});

test("what is chosen and checked before the app is there is marked when it comes", async ({ page, site }) => {
  const come = await held(page, site.url);
  await button(page, "Start").click();
  const radio = question(page).getByRole("radio").nth(1);
  await radio.check();
  const chosen = await question(page).getByRole("listitem").nth(1).innerText();
  await page.waitForTimeout(700);
  await button(page, "Check").click();
  await expect(button(page, "Check")).toHaveAttribute("aria-busy", "true");
  await come();
  await verdictOf(page);
  await expect(page.getByRole("main")).toContainText(chosen);
});

test("a choice and the focus on it outlast the coming of the app", async ({ page, site }) => {
  const come = await held(page, site.url);
  await button(page, "Start").click();
  const radio = question(page).getByRole("radio").nth(2);
  await radio.check();
  await come();
  await expect(radio).toBeChecked();
  await expect(radio).toBeFocused();
});

test("not to know is an answer before the app is there, too", async ({ page, site }) => {
  const come = await held(page, site.url);
  await button(page, "Start").click();
  await button(page, "I don’t know").click();
  await come();
  await verdictOf(page);
});

test.describe("with a link to a late page", () => {
  test.use({ expected: [/late-\w+\.wasm is not there/] }); // the page begins again, whole

  test("a link that is followed before the app is there counts for more; two presses are one", async ({ page, site }) => {
    const come = await held(page, site.url);
    await page.evaluate(() => {
      const start = document.querySelector("#app form [type=submit]");
      for (let time = 0; time < 2; time += 1) start.form.requestSubmit(start);
    });
    await isPainted(page);
    const asked = await stem(page).innerText();
    await page.waitForTimeout(200);
    await expect(stem(page)).toHaveText(asked);
    await page.getByRole("link", { name: "Settings" }).click();
    await come();
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ks1:a:")))).toEqual([]);
  });
});

test("each is begun once on a device; when none is left, the app begins another", async ({ page, site }) => {
  await page.goto(site.url);
  await appIsThere(page);
  const come = await held(page, "about:blank");
  await page.goto(site.url, { waitUntil: "domcontentloaded" });
  const quizzes = await ready(page);
  const others = quizzes.slice(1).map(([seed]) => seed);
  await page.evaluate(([key, seeds]) => localStorage.setItem(key, seeds.join(" ")), [BEGUN, others]);
  await button(page, "Start").click();
  await expect(stem(page)).toHaveText(quizzes[0][1][2]);
  await come();
  const begun = await page.evaluate((key) => localStorage.getItem(key), BEGUN);
  expect(begun.split(" ").toSorted()).toEqual(quizzes.map(([seed]) => seed).toSorted());
  const again = await held(page, "about:blank");
  await page.goto(site.url, { waitUntil: "domcontentloaded" });
  await button(page, "Start").click();
  await isKept(page);
  await again();
  await isPainted(page);
});

/** What a painted question would not know of: with it, the app asks the first question. */
const WISHES = {
  "how sure one is": { "ks1:pref:confidence": "on" },
  "another language": { "ks1:pref:language": "de" },
};
for (const [what, kept] of Object.entries(WISHES)) {
  test(`who has set ${what} gets no painted question`, async ({ page, site }) => {
    await page.addInitScript((kept) => Object.entries(kept).forEach(([key, word]) => localStorage.setItem(key, word)), kept);
    await held(page, site.url);
    await page.evaluate(() => document.querySelector("#app form").requestSubmit(document.querySelector("#app form [type=submit]")));
    await page.waitForTimeout(300);
    await expect(page.locator("#app form.question")).toHaveCount(0);
  });
}
