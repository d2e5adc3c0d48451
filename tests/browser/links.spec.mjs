// Score links: opened whole, broken, mangled by mail filters, and read by the command line.
import { execFileSync } from "node:child_process";
import { button, copyLink, playOn, scoreOf, start } from "./play.mjs";
import { expect, test } from "./site.mjs";

let link;
let score;
let asked;

test.beforeEach(async ({ page, site }) => {
  await start(page, site.url);
  asked = (await playOn(page, 10)).map((turn) => turn.asked);
  score = await scoreOf(page);
  link = await copyLink(page);
});

const knowshore = (...words) =>
  execFileSync("cargo", ["run", "--locked", "--quiet", "--package", "knowshore-cli", "--", ...words], { encoding: "utf8" });

test("natively, the link holds the same score and its seed gives the same questions", () => {
  const told = knowshore("link", link);
  expect(told).toContain(`${score},`);
  const seed = told.match(/^seed +(\d+)$/m)[1];
  const { edition, questions } = JSON.parse(knowshore("quiz", "--seed", seed, "--length", "10", "--json"));
  expect(told, "the edition that is shipped is the one that the pack gives").toContain(edition);
  expect(questions.map((question) => question.stem)).toEqual(asked);
});

test.describe(() => {
  test.use({ expected: [/status of 404/] });

  test("a mail filter that writes %23 for # is put right", async ({ stranger }) => {
    await stranger.goto(link.replace("#", "%23"));
    expect(await scoreOf(stranger)).toBe(score);
    expect(stranger.url()).toBe(link);
  });
});

test("capitals and a stray dot behind the link are forgiven", async ({ stranger }) => {
  const [front, payload] = link.split("#");
  await stranger.goto(`${front}#${payload.toUpperCase()}.`);
  expect(await scoreOf(stranger)).toBe(score);
});

const damages = {
  "cut off": (text) => text.slice(0, -3),
  "one letter changed": (text) => text.slice(0, 12) + (text[12] === "q" ? "p" : "q") + text.slice(13),
  "two letters swapped": (text) => text.replace(/(#r.{6,}?)(.)(?!\2)(.)/, "$1$3$2"),
  "nothing left": (text) => text.slice(0, text.indexOf("#r") + 2),
  "two megabytes": (text) => text + "q".repeat(2_000_000),
};

test("a broken link says so, shows no score and offers a fresh quiz", async ({ stranger, site }) => {
  const at = link.indexOf("#");
  for (const [damage, harm] of Object.entries(damages)) {
    const broken = link.slice(0, at) + harm(link.slice(at));
    await stranger.goto("about:blank");
    await stranger.goto(broken);
    await expect(stranger.getByRole("main"), damage).toContainText(/link/i);
    await expect(stranger.getByText(/\b\d+ of 10\b/), damage).toHaveCount(0);
    await expect(button(stranger, "Start"), damage).toBeVisible();
  }
  await button(stranger, "Start").click();
  await expect(button(stranger, "Check")).toBeVisible();
  expect(stranger.url().startsWith(site.url)).toBe(true);
});
