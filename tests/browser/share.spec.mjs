// Sending a score as a person does: challenges, comparisons, share sheet, clipboard, QR code, picture, names.
import { readFile } from "node:fs/promises";
import jsQR from "jsqr";
import pngjs from "pngjs";
import { answer, button, copyLink, playOn, scoreOf, start } from "./play.mjs";
import { expect, test } from "./site.mjs";

const { PNG } = pngjs;
const SENDER = "Your name, if you like";
const panel = (page) => page.getByRole("region", { name: /^(Share score|Send back|Challenge a friend|Send the challenge)$/ });
const shown = (page) => panel(page).getByRole("figure");
const compared = (page) => page.getByRole("region", { name: "Side by side" });

async function finish(page, url, position) {
  await start(page, url);
  await playOn(page, 10, position);
}

/** What a comparison says: the scores, the one first whose name is given, and the questions in their order. */
async function comparison(page, first) {
  const region = compared(page);
  const cards = region.locator(".sides").first().locator(".side");
  const scores = await cards.evaluateAll((all) => all.map((each) => each.textContent));
  const stems = await region.locator("h3").evaluateAll((all) => all.map((each) => each.textContent));
  const [own, other] = scores[0].includes(first) ? scores : scores.toReversed();
  return { own: own.match(/[\d.]+ of \d+/)[0], other: other.match(/[\d.]+ of \d+/)[0], stems };
}

async function copied(page, name) {
  await panel(page).getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("status")).toContainText(/copied/i);
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a score is sent, played against and sent back: both see the same comparison", async ({ page, stranger, site }) => {
  await finish(page, site.url, () => 0);
  await button(page, "Share score").click();
  await page.getByLabel(SENDER).fill("Zoë O’Hara-Lind");
  const link = await copyLink(page);
  expect(await shown(page).innerText()).toContain(link);

  await stranger.goto(link);
  await expect(stranger.getByRole("main")).toContainText("Name in link (anyone can type any name): Zoë O’Hara-Lind");
  await expect(stranger).not.toHaveTitle(/Zoë/);
  await expect(stranger.getByText(/Right answer|Right:/)).toHaveCount(0);
  await button(stranger, "Play the same questions").click();
  await playOn(stranger, 10, (turn) => turn);
  const there = await comparison(stranger, "You");
  await button(stranger, "Send back").click();
  await stranger.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const back = await copyLink(stranger);
  expect(back.length).toBeLessThanOrEqual(300);

  await page.goto(back);
  const here = await comparison(page, "You");
  expect(here).toEqual({ own: there.other, other: there.own, stems: there.stems });
});

test("a challenge is played and answered, and the answer answered: both see the same comparison", async ({ page, stranger, site }) => {
  await stranger.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await finish(page, site.url, () => 1);
  await button(page, "Challenge a friend").click();
  const challenge = await copied(page, "Copy challenge link");
  expect(challenge).toContain("#c");

  await stranger.goto(challenge);
  await expect(stranger.getByRole("main")).toContainText("10 questions");
  await button(stranger, "Play the challenge").click();
  await playOn(stranger, 10, (turn) => turn);
  const reply = await copyLink(stranger);

  await page.goto(reply);
  const here = await comparison(page, "You");
  await button(page, "Send back").click();
  const back = await copied(page, "Copy score link");
  await stranger.goto(back);
  expect(await comparison(stranger, "You")).toEqual({ own: here.other, other: here.own, stems: here.stems });
});

test("a challenge made before playing: its rules hold, and no answer is shown before the end", async ({ page, stranger, site }) => {
  await page.goto(site.url + "#challenge");
  await page.getByLabel("Title, if you like").fill("Week 3");
  await page.getByRole("group", { name: "How many" }).getByLabel("5", { exact: true }).check();
  await page.getByLabel("At the end").check();
  await page.getByLabel("70%").check();
  await expect(shown(page)).toContainText("Week 3: 5 questions");
  const challenge = await copied(page, "Copy challenge link");
  await stranger.goto(challenge);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Week 3");
  await expect(stranger.getByRole("main")).toContainText("70%");
  await button(stranger, "Play the challenge").click();
  for (let turn = 0; turn < 5; turn += 1) {
    await expect(stranger).toHaveTitle(new RegExp(`^Question ${turn + 1} of 5`));
    await expect(stranger.getByText(/Right answer/)).toHaveCount(0);
    await button(stranger, "Skip for now").click();
  }
  await button(stranger, "Hand in").click();
  expect(await scoreOf(stranger)).toBe("0 of 5");
  await expect(stranger.getByRole("main")).toContainText("Not passed: 0% of the points, and the pass mark is 70%.");
});

test("the share sheet gets exactly what the preview shows; closing it copies nothing", async ({ page, site }) => {
  await page.addInitScript(() => {
    window.handed = [];
    navigator.share = async (data) => {
      window.handed.push(data);
      if (window.closing) throw new DOMException("closed", "AbortError");
    };
  });
  await finish(page, site.url, () => 2);
  await page.evaluate(() => navigator.clipboard.writeText("untouched"));
  await button(page, "Share score").click();
  await page.getByLabel("Add a row with a sign for each question").check();
  await button(page, "Send").click();
  await page.evaluate(() => (window.closing = true));
  await button(page, "Send").click();
  const [data, again] = await page.evaluate(() => window.handed);
  const lines = [...data.text.split("\n"), data.url];
  expect(await shown(page).locator("p").allInnerTexts()).toEqual(lines);
  expect(again).toEqual(data);
  await expect(shown(page).getByRole("img")).toHaveAccessibleName(/right/i);
  expect(data.url).toMatch(/#r[0-9a-z]+$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("untouched");
});

test("without a share sheet the whole text is copied; without a clipboard the link is selected", async ({ page, site }) => {
  await finish(page, site.url, () => 0);
  const score = await scoreOf(page);
  await button(page, "Share score").click();
  const text = await copied(page, "Copy text and link");
  expect(text).toContain(score);
  expect(text.split("\n").at(-1)).toMatch(/^http\S+#r[0-9a-z]+$/);
  await button(page, "Share score").click();
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await button(page, "Copy score link").click();
  await expect(page.getByRole("status")).toContainText("won’t let the page copy");
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(selected).toMatch(/^http\S+#r[0-9a-z]+$/);
});

test("the QR code, read from a screenshot by another program, is the link", async ({ page, site }) => {
  await finish(page, site.url, () => 0);
  await button(page, "Share score").click();
  const link = await page.getByLabel("Your score link").inputValue();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    if (colorScheme === "light") await page.getByText("QR code", { exact: true }).click();
    const { data, width, height } = PNG.sync.read(await page.getByRole("img", { name: /QR code/ }).screenshot());
    const read = jsQR(new Uint8ClampedArray(data), width, height).data;
    expect(read.split("#")[0]).toBe(link.split("#")[0]);
    expect(read.toLowerCase()).toBe(link);
    await page.goto(read);
    await expect(page.getByRole("main")).toContainText("A score you were sent");
    await page.goBack();
    await button(page, "Share score").click();
    await page.getByText("QR code", { exact: true }).click();
  }
});

test("a picture of the score is saved as PNG", async ({ page, site }) => {
  await finish(page, site.url, () => 0);
  await button(page, "Share score").click();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save picture").click()]);
  expect(download.suggestedFilename()).toBe("score.png");
  const { width, height, data } = PNG.sync.read(await readFile(await download.path()));
  expect([width, height]).toEqual([1200, 630]);
  expect(new Set(Array.from({ length: 5_000 }, (_, at) => data.readUInt32BE(at * 604))).size).toBeGreaterThan(2);
});

const HOSTILE = ["<img src=x onerror=alert(1)>", "a\u202Eb", "x\u200By", "😀", "a\u0301\u0301\u0301\u0301", "http://x.example", "a".repeat(60)];

test("names that will not do are refused with a word why, and never sent", async ({ page, site }) => {
  await finish(page, site.url, () => 0);
  const plain = await copyLink(page);
  await button(page, "Share score").click();
  for (const name of HOSTILE) {
    await page.getByLabel(SENDER).fill(name);
    await expect(page.getByLabel(SENDER)).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel(SENDER)).toHaveAccessibleDescription(/./);
    expect(await page.getByLabel("Your score link").inputValue()).toBe(plain);
  }
  await page.getByLabel(SENDER).fill("E\u0301mile");
  await expect(page.getByLabel(SENDER)).not.toHaveAttribute("aria-invalid", "true");
  await expect(shown(page)).toContainText("Émile");
});

test("links and codes that are pasted open, broken ones say why", async ({ page, stranger, site }) => {
  await finish(page, site.url, () => 0);
  const score = await scoreOf(page);
  const link = await copyLink(page);
  const code = link.split("#")[1];
  const paste = async (text) => {
    await stranger.goto(site.url + "#history");
    await stranger.getByLabel("Paste a link or a code").fill(text);
    await button(stranger, "Open").click();
  };
  for (const text of [link, `<${link}>.`, code, code.toUpperCase(), code.match(/.{1,4}/g).join(" "), `look: ${link.replace("#", "%23")}`]) {
    await paste(text);
    expect(await scoreOf(stranger), text).toBe(score);
  }
  for (const [text, why] of [["", /no .*code/i], [`#${code.slice(0, -2)}`, /cut off/], [code.slice(0, -1) + (code.endsWith("q") ? "p" : "q"), /changed or lost/], ["q".repeat(3_000), /too long/]]) {
    await paste(text);
    await expect(stranger.getByLabel("Paste a link or a code"), text.slice(0, 40)).toHaveAccessibleDescription(why);
  }
  await stranger.goto(`${site.url}#c${code.slice(1)}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This link can’t be opened");
});

test("an unfinished quiz survives a challenge, and every row of the history can be sent", async ({ page, site }) => {
  await finish(page, site.url, () => 0);
  await button(page, "Challenge a friend").click();
  const challenge = await copied(page, "Copy challenge link");
  await start(page, site.url);
  await answer(page);
  await page.goto(challenge);
  await button(page, "Play the challenge").click();
  await playOn(page, 10, () => 3);
  await page.goto(site.url + "#history");
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  const shares = page.getByRole("button", { name: /^Share score: / });
  await expect(shares).toHaveCount(2);
  await shares.last().click();
  expect(await copied(page, "Copy score link")).toContain("#r");
});
