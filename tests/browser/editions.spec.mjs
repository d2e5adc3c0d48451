// Links outlive their edition: an earlier one is fetched when a link needs it, and only then.
import { readFileSync } from "node:fs";
import { moved } from "./decoder.mjs";
import { button, copyLink, skipOn, start } from "./play.mjs";
import { expect, test } from "./site.mjs";

/** What an earlier edition of this page might have been: the shipped one with another name and another word. */
function earlier() {
  const text = readFileSync("packs/kpo.edition").toString("latin1");
  const bytes = Buffer.from(text.replaceAll("KPO", "XYZ"), "latin1");
  for (let at = 1; at < 6; at += 1) bytes[at] ^= 0xff;
  return { bytes, name: bytes.subarray(1, 6).toString("hex") };
}

let old;
let link;

test.beforeAll(() => {
  old = earlier();
});

test.beforeEach(async ({ page, site }) => {
  await start(page, site.url);
  await skipOn(page, 10);
  link = await copyLink(page);
});

const serve = (page, answer) => {
  const asked = [];
  const done = page.route("**/banks/*.bank", (route) => {
    asked.push(new URL(route.request().url()).pathname.split("/").at(-1));
    return answer(route);
  });
  return done.then(() => asked);
};

test("a link of an earlier edition is marked with that edition, and played with it", async ({ page, stranger }) => {
  const asked = await serve(stranger, (route) => route.fulfill({ body: old.bytes }));
  await stranger.goto(link);
  await expect(stranger.getByRole("main")).toContainText("A score you were sent");
  expect(asked, "the current edition is not fetched").toEqual([]);

  await stranger.goto(moved(link, old.name));
  await stranger.reload();
  const main = stranger.getByRole("main");
  await expect(main).toContainText("0 of 10");
  await expect(main).toContainText("Marked with the earlier edition");
  await expect(main).toContainText("XYZ");
  await button(stranger, "Play the same questions").click();
  await expect(button(stranger, "Check")).toBeVisible();
  await stranger.reload();
  await expect(button(stranger, "Check"), "goes on after a reload").toBeVisible();
  expect(new Set(asked), "nothing else is fetched").toEqual(new Set([`${old.name}.bank`]));
});

test("an edition that nobody keeps shows no score; one that is out of reach can be asked for again", async ({ page, stranger }) => {
  let answer = (route) => route.fulfill({ status: 404, body: "" });
  await serve(stranger, (route) => answer(route));
  await stranger.goto(moved(link, "0123456789"));
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This link can’t be opened");
  await expect(stranger.getByRole("main")).not.toContainText("of 10");

  answer = (route) => route.fulfill({ body: old.bytes });
  await stranger.goto(moved(link, "0123456780"));
  await expect(stranger.getByRole("heading", { level: 1 }), "a file of another edition").toHaveText("This link can’t be opened");

  answer = (route) => route.abort();
  await stranger.goto(moved(link, old.name));
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("The questions can’t be fetched just now");
  answer = (route) => route.fulfill({ body: old.bytes });
  await button(stranger, "Try again").click();
  await expect(stranger.getByRole("main")).toContainText("0 of 10");
});

test("a group's report takes links of several editions", async ({ page, stranger, site }) => {
  await serve(stranger, (route) => route.fulfill(route.request().url().includes(old.name) ? { body: old.bytes } : { status: 404 }));
  await stranger.goto(site.url + "#group");
  const text = [link, moved(link, old.name), moved(link, "0123456789")].join("\n");
  await stranger.getByLabel("Text with score links").fill(text);
  await button(stranger, "Make the report").click();
  await expect(stranger.getByRole("heading", { name: /^Quiz \d: 1 score/ })).toHaveCount(2);
  await expect(stranger.getByRole("main")).toContainText("Line 3");
});

test.use({ expected: [[/Failed to load resource/, /ERR_FAILED/], {}] });
