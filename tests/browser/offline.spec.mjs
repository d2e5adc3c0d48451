// Opened once, it works with the network gone; and a new release comes in only when the person says so.
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { writeWorker } from "../../tools/worker.mjs";
import { answer, button, copyLink, expectScore, playOn, scoreOf, start, stem } from "./play.mjs";
import { expect, test as plain } from "./site.mjs";

const test = plain.extend({
  /** A server of this test's own: it is stopped, started again and given other releases to serve. */
  host: async ({ base }, use) => {
    let site = await serve({ dir: "dist", base });
    const port = Number(new URL(site.url).port);
    const host = {
      url: site.url,
      stop: () => site.close(),
      turnTo: async (dir) => {
        await site.close();
        site = await serve({ dir, base, port });
        expect(site.url, "the same address").toBe(host.url);
      },
    };
    await use(host);
    await site.close().catch(() => {});
  },
  // The watch of the other tests is on their server, and a stopped server is no fault here.
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ serviceWorkers: "allow", permissions: ["clipboard-read", "clipboard-write"] });
    await use(context);
    await context.close();
  },
});

/** Opens the site and waits until it is kept on the device. */
async function visit(page, url) {
  await page.goto(url);
  await button(page, "Start").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** dist/ as a later release: another page, another style sheet, each with a mark of its own. */
async function nextRelease() {
  const dir = await mkdtemp(join(tmpdir(), "knowshore-next-"));
  await cp("dist", dir, { recursive: true });
  const old = (await readdir(dir)).find((name) => /^site-.*\.css$/.test(name));
  const css = (await readFile(join(dir, old), "utf8")) + "\n:root{--release:next}";
  await writeFile(join(dir, old), css);
  await rename(join(dir, old), join(dir, "site-fedcba9876543210.css"));
  const page = await readFile(join(dir, "index.html"), "utf8");
  const integrity = `sha384-${createHash("sha384").update(css).digest("base64")}`;
  const linked = page
    .replace(new RegExp(`<link[^>]*${old}[^>]*>`), `<link rel="stylesheet" href="./site-fedcba9876543210.css" integrity="${integrity}">`)
    .replace(/<meta charset[^>]*>/, (tag) => `${tag}<meta name="release" content="next">`);
  expect(linked).toContain("fedcba98");
  expect(linked).toContain("content=\"next\"");
  await writeFile(join(dir, "index.html"), linked);
  const worker = await readFile("static/sw.js", "utf8");
  await writeFile(join(dir, "sw.js"), worker);
  await writeWorker(dir);
  return dir;
}

/** Which release the page is of, asked of each of its parts. */
const parts = (page) =>
  page.evaluate(() => [
    document.querySelector("meta[name=release]")?.content ?? "first",
    getComputedStyle(document.documentElement).getPropertyValue("--release") || "first",
  ]);

const look = (page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const waiting = (page) =>
  expect
    .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)), { timeout: 60_000 })
    .toBe(true);
const notice = (page) => page.getByRole("region", { name: "A new version is ready" });
const caches = (page) => page.evaluate(async () => (await window.caches.keys()).length);

test("after one visit, with the server stopped: a quiz, its history, its link, its QR code, a backup, a report", async ({ page, host, context }) => {
  await visit(page, host.url);
  await host.stop();
  await page.reload();
  await start(page, host.url);
  const played = await playOn(page, 10);
  const score = await scoreOf(page);
  expectScore(score, played);
  const link = await copyLink(page);
  await button(page, "Share score").click();
  await page.getByText("QR code", { exact: true }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();

  const other = await context.newPage();
  await other.goto(link);
  expect(await scoreOf(other)).toBe(score);
  await other.goto(host.url + "#history");
  await other.reload();
  await expect(other.getByRole("main")).toContainText(score);
  for (const [way, heading] of [["#help", "Help"], ["#settings", "Settings"], ["#challenge", /challenge/i], ["#group", /group/i]]) {
    await other.goto(host.url + way);
    await expect(other.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }
  await other.goto(host.url + "#data");
  const saved = other.waitForEvent("download");
  await button(other, "Save a backup").click();
  const file = await (await saved).path();
  await button(other, "Delete everything").click();
  await expect(other.getByText(/^No quiz is kept here yet/)).toBeVisible();
  await other.getByLabel("Backup file").setInputFiles(file);
  await button(other, "Add").click();
  await expect(other.getByText(/^1 finished quiz\b/)).toBeVisible();
  await other.goto(host.url + "#group");
  await other.getByLabel("Text with score links").fill(link);
  await button(other, "Make the report").click();
  await expect(other.getByRole("heading", { name: "Quiz 1: 1 score" })).toBeVisible();
  await other.goto(host.url + "nothing-here");
  await expect(other.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
});

test("who comes back gets every file from what is kept, and the worker sleeps on", async ({ page, host }) => {
  await visit(page, host.url);
  await page.goto("about:blank");
  await page.goto(host.url);
  await expect(button(page, "Start")).toBeVisible();
  const sources = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
      ({ name, workerFinalSourceType }) => [name, workerFinalSourceType],
    ),
  );
  test.skip(sources[0][1] === undefined, "this browser does not say where files come from");
  expect(sources.filter(([, source]) => source !== "cache")).toEqual([]);
});

test("what is shared to the app opens, and is sent to nobody", async ({ page, host, browser }) => {
  await visit(page, host.url);
  await start(page, host.url);
  await playOn(page, 10);
  const [score, link] = [await scoreOf(page), await copyLink(page)];
  await host.stop();
  const text = encodeURIComponent(`Look at this ${link}`);
  await page.goto(`${host.url}?title=Score&text=${text}`);
  expect(await scoreOf(page)).toBe(score);
  expect(page.url()).toBe(link);
  await page.goto(`${host.url}?text=${encodeURIComponent("no link at all")}`);
  await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
});

test("a release, the next one with a quiz open, and back: nothing lost, nothing mixed", async ({ page, host, context }) => {
  test.setTimeout(300_000);
  const next = await nextRelease();
  await visit(page, host.url);
  expect(await parts(page)).toEqual(["first", "first"]);
  await start(page, host.url);
  const played = [await answer(page, 0), await answer(page, 1)];
  const third = await stem(page).innerText();
  const beside = await context.newPage();
  await start(beside, host.url);
  await answer(beside, 0);
  const second = await stem(beside).innerText();

  await host.turnTo(next);
  await look(page);
  await waiting(page);
  await expect(stem(page)).toHaveText(third);
  await expect(notice(page), "not in the middle of a quiz").toHaveCount(0);
  await page.reload();
  expect(await parts(page)).toEqual(["first", "first"]);
  await expect(stem(page)).toHaveText(third);
  await expect(notice(page)).toHaveCount(0);
  played.push(...(await playOn(page, 8)));
  const score = await scoreOf(page);
  expectScore(score, played);

  await expect(notice(page)).toBeVisible();
  await button(page, "Later").click();
  await expect(notice(page)).toHaveCount(0);
  expect(await parts(page)).toEqual(["first", "first"]);
  await page.reload();
  const reloaded = page.waitForEvent("load");
  await button(page, "Update").click();
  await reloaded;
  await expect.poll(() => parts(page)).toEqual(["next", "next"]);
  expect(await scoreOf(page)).toBe(score);
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => caches(page)).toBe(1);

  // The other tab was not reloaded, and goes on where it is.
  await expect(stem(beside)).toHaveText(second);
  await playOn(beside, 9);
  const besideScore = await scoreOf(beside);
  await beside.reload();
  expect(await parts(beside)).toEqual(["next", "next"]);
  expect(await scoreOf(beside)).toBe(besideScore);
  await beside.close();

  await host.turnTo("dist");
  await look(page);
  await waiting(page);
  const back = page.waitForEvent("load");
  await button(page, "Update").click();
  await back;
  await expect.poll(() => parts(page)).toEqual(["first", "first"]);
  await page.goto(host.url + "#history");
  await expect(page.getByRole("main")).toContainText(score);
  await expect(page.getByRole("main")).toContainText(besideScore);
  expect(await caches(page)).toBe(1);
  await rm(next, { recursive: true });
});

test("a release that does not come whole is not taken", async ({ page, host }) => {
  const next = await nextRelease();
  await rm(join(next, "site-fedcba9876543210.css"));
  await visit(page, host.url);
  await host.turnTo(next);
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((done) => registration.addEventListener("updatefound", () => done(registration.installing)));
    registration.update().catch(() => {});
    const fresh = await found;
    return new Promise((done) => {
      const tell = () => /installed|redundant/.test(fresh.state) && done(fresh.state);
      fresh.addEventListener("statechange", tell);
      tell();
    });
  });
  expect(end).toBe("redundant");
  await page.reload();
  await button(page, "Start").waitFor();
  expect(await parts(page)).toEqual(["first", "first"]);
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => caches(page)).toBe(1);
  await rm(next, { recursive: true });
});

test("the kill switch: the worker and its caches go, what was saved stays", async ({ page, host }) => {
  await visit(page, host.url);
  await start(page, host.url);
  await answer(page);
  const second = await stem(page).innerText();
  const off = await mkdtemp(join(tmpdir(), "knowshore-off-"));
  await cp("dist", off, { recursive: true });
  await cp("dist/sw-off.js", join(off, "sw.js"));
  await host.turnTo(off);
  await look(page);
  await expect.poll(() => caches(page)).toBe(0);
  await expect(stem(page)).toHaveText(second);
  await page.reload();
  await expect(stem(page)).toHaveText(second);
  await rm(off, { recursive: true });
});
