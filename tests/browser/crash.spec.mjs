// When the app cannot start, or breaks: a page to read, nothing written from then on, nothing lost.
import { readFile } from "node:fs/promises";
import { answer, button, start, stem } from "./play.mjs";
import { expect, test } from "./site.mjs";

test.use({ expected: [/./] }); // these tests break the page on purpose

const screen = (page) => page.getByRole("alertdialog", { name: /broke/i });

/** Answers a request with the site's own file, changed. */
const changed = (pattern, change) => (page) =>
  page.route(pattern, async (route) => {
    try {
      const response = await route.fetch();
      await route.fulfill({ response, ...change(await response.body(), response.headers()) });
    } catch {
      // A page that is reloaded meanwhile wants it no more. One that wants it and does not get it fails its test.
    }
  });
const tampered = (body) => ({ body: Buffer.concat([body, Buffer.from(" ")]) });
const without = (part) => (body, headers) => ({
  body: body.toString().replace(part, ""),
  headers: { ...headers, "content-security-policy": headers["content-security-policy"].replace(part, "") },
});

const starts = {
  "the wasm is missing": (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" })),
  "the wasm never arrives": (page) => page.route("**/*.wasm", (route) => route.abort()),
  "the wasm was tampered with": changed("**/*.wasm", tampered),
  "the wasm's loader was tampered with": changed("**/page-*.js", tampered),
  "our loader was tampered with": changed("**/boot-*.js", tampered),
  "the policy forbids WebAssembly": changed(/\/$/, without(/ 'wasm-unsafe-eval'/g)),
  "the browser has no WebAssembly": (page) => page.addInitScript(() => delete window.WebAssembly),
};

for (const [name, harm] of Object.entries(starts)) {
  test(`${name}: the page says so, and what to do`, async ({ page, site }) => {
    await harm(page);
    await page.goto(site.url);
    await expect(screen(page)).toBeVisible();
    await expect(screen(page)).toContainText("is missing, was changed, or is blocked");
    await expect(button(page, "Reload")).toBeVisible();
    await expect(page.getByRole("main")).toBeHidden();
    await page.reload();
    await page.reload();
    await expect(screen(page)).toBeVisible(); // never a safe start: nothing was run that could break
    await expect(page.getByText("Safe start.")).toBeHidden();
  });
}

test("the wasm comes under a wrong type: the page runs all the same", async ({ page, site }) => {
  await changed("**/*.wasm", (body, headers) => ({ headers: { ...headers, "content-type": "application/octet-stream" } }))(page);
  await start(page, site.url);
});

test("the recovery script was tampered with: the page says so after a while", async ({ page, site }) => {
  await changed("**/rescue-*.js", tampered)(page);
  await page.goto(site.url);
  await expect(page.getByText("The quiz has not started")).toBeVisible({ timeout: 12_000 });
  await page.getByRole("link", { name: "Read the facts" }).last().click();
  await expect(page.getByRole("heading", { name: "The facts in three minutes" })).toBeVisible();
});

const breaks = {
  "a panic in a render": () => {
    const refuse = () => {
      throw new Error("no more elements");
    };
    Document.prototype.createElement = Document.prototype.createElementNS = Node.prototype.cloneNode = refuse;
  },
  "a panic in a handler": () => {
    // The handler asks the clock of a window that is no longer one.
    Object.defineProperty(Window, Symbol.hasInstance, { value: () => false });
  },
  "an overflow of the stack": () => {
    performance.now = function again() {
      return again() + 1;
    };
  },
  "running out of memory": async () => {
    const app = await import(document.querySelector("link[rel=modulepreload]").href);
    const { __wbindgen_malloc: take } = await app.default();
    document.addEventListener("click", () => {
      for (let turn = 0; turn < 4; turn += 1) take(0x7ff00000, 8);
    });
  },
};

/** Counts and passes on every write to storage, and when the recovery screen came up. */
function observe() {
  window.writes = [];
  const real = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    window.writes.push(key);
    real.call(this, key, text);
  };
  window.broken = {};
  addEventListener("error", () => (window.broken.at ??= performance.timeOrigin + Date.now()), true);
  addEventListener("DOMContentLoaded", () =>
    new MutationObserver(() => (window.broken.shown ??= performance.timeOrigin + Date.now())).observe(
      document.querySelector("#crash"),
      { attributeFilter: ["hidden"] },
    ),
  );
}

for (const [name, harm] of Object.entries(breaks)) {
  test(`${name}: recovery within 200 ms, nothing written after, the quiz goes on from there`, async ({ page, site }) => {
    await page.addInitScript(observe);
    await start(page, site.url);
    await answer(page);
    const second = await stem(page).innerText();
    await page.evaluate(harm);
    await button(page, "I don’t know").click({ noWaitAfter: true }); // whatever the style of the question
    await expect(screen(page)).toBeVisible();
    await expect(screen(page)).toContainText("every answer given before this");
    await expect(screen(page)).toContainText("Quizzes saved in this browser: 1");
    await expect(button(page, "Check")).toHaveCount(0);
    const { at, shown } = await page.evaluate(() => window.broken);
    expect(shown - at).toBeLessThanOrEqual(200);
    const before = await page.evaluate(() => JSON.stringify(localStorage));
    const refused = await page.evaluate(() => {
      document.querySelector("#app").inert = false;
      document.querySelectorAll("#app button").forEach((each) => HTMLElement.prototype.click.call(each));
      try {
        localStorage.setItem("ks1:a:x", "x");
      } catch (why) {
        return why.name;
      }
    });
    expect(refused).toBe("InvalidStateError");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
    await button(page, "Reload").click();
    await expect(stem(page)).toHaveText(second);
  });
}

/** Slow lines: what is chosen and pressed on the painted page is done when the app arrives. */
test("a choice and a press that come before the app are kept and obeyed", async ({ page, site }) => {
  let send;
  const sent = new Promise((then) => (send = then));
  await page.route("**/*.wasm", async (route) => (await sent, await route.continue()));
  await page.goto(site.url, { waitUntil: "domcontentloaded" });
  await page.getByText("Which topics?").first().click();
  await page.getByText("20", { exact: true }).click();
  await button(page, "Start").click();
  await expect(button(page, "Start")).toHaveAttribute("aria-busy", "true");
  send();
  await expect(page).toHaveTitle(/Question 1 of 20/);
});

test("a link never shows the start page while the app is on its way", async ({ page, site }) => {
  await page.route("**/*.wasm", () => {});
  await page.goto(`${site.url}#history`, { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("link", { name: "History" })).toBeVisible();
  await expect(button(page, "Start")).toBeHidden();
});

const throwOurs = () => setTimeout(() => dispatchEvent(new ErrorEvent("error", { error: { message: "panicked" } })));

test("the recovery screen saves a copy and copies details, without a line of the answers", async ({ page, site, stranger }) => {
  await start(page, site.url);
  await answer(page);
  await page.evaluate(throwOurs);
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Save a copy of my quizzes").click()]);
  const text = await readFile(await file.path(), "utf8");
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("ks1:a:")));
  expect(kept.length).toBe(1);
  for (const [key, value] of kept) expect(text).toContain(JSON.stringify([key.slice(4), value]));
  await button(page, "Copy details").click();
  await expect(screen(page).getByRole("status")).toContainText("Copied.");
  const details = await page.evaluate(() => navigator.clipboard.readText());
  expect(details).toContain("Chrome");
  expect(details).not.toContain("#");
  // Whoever opens that file elsewhere has it all back, with nothing said to be damaged.
  await stranger.goto(`${site.url}#data`);
  const buffer = Buffer.from(text);
  await stranger.getByLabel("Backup file").setInputFiles({ name: "b.jsonl", mimeType: "application/jsonl", buffer });
  await expect(stranger.getByText("Adds 1 quiz.")).toBeVisible();
  await expect(stranger.getByText(/unreadable|not as it was|not whole/i)).toHaveCount(0);
});

test("twice in a minute: a safe start that touches nothing, with a way back", async ({ page, site }) => {
  await start(page, site.url);
  await answer(page);
  const address = page.url();
  const second = await stem(page).innerText();
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  const before = await kept();
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate(throwOurs);
    await expect(screen(page)).toBeVisible();
    await button(page, "Reload").click();
    await expect(screen(page)).toBeHidden();
  }
  await expect(page.getByText("Safe start.")).toBeInViewport();
  await expect(button(page, "Start")).toBeVisible();
  await expect(page.getByText("You have an unfinished quiz")).toBeHidden();
  await button(page, "Start").click();
  await answer(page);
  await button(page, "Back to normal").click();
  await expect(stem(page)).toHaveText(second);
  expect(page.url()).toBe(address);
  expect(await kept()).toBe(before);
});

test("what an extension throws is not our crash", async ({ page, site }) => {
  await start(page, site.url);
  await page.evaluate(() => {
    const error = new Error("not ours");
    error.stack = "Error: not ours\n    at chrome-extension://abc/content.js:1:1";
    dispatchEvent(new ErrorEvent("error", { error }));
  });
  await expect(button(page, "Check")).toBeVisible();
  await expect(screen(page)).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page explains itself, and there are facts to read", async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole("heading", { name: "This quiz needs JavaScript" })).toBeVisible();
    await expect(button(page, "Start")).toBeHidden();
    await expect(screen(page)).toBeHidden();
    await page.getByRole("link", { name: "Read the facts in three minutes" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The facts in three minutes");
    const topics = page.getByRole("navigation", { name: "Topics" }).getByRole("link");
    expect(await topics.count()).toBeGreaterThan(2);
    for (const topic of await topics.all()) {
      const place = page.locator(await topic.getAttribute("href"));
      await expect(place.getByRole("heading", { level: 2 })).toHaveText(await topic.innerText());
      expect(await place.getByRole("listitem").count()).toBeGreaterThan(0);
    }
    await page.goto(`${site.url}facts.html#F16`);
    await expect(page.locator("#F16")).toBeInViewport();
    await expect(page.locator("#F16")).toContainText("India");
    await expect(page.getByRole("region", { name: "Source" })).toContainText("updated 16 May 2024");
    await page.getByRole("link", { name: "Go to the quiz" }).click();
    await expect(page.getByRole("heading", { name: "This quiz needs JavaScript" })).toBeVisible();
  });
});
