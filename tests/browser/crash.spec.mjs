// When the app cannot start, or breaks: the recovery screen, and nothing lost.
import { answer, button, start, stem } from "./play.mjs";
import { expect, test } from "./site.mjs";

test.use({ expected: [/./] }); // these tests break the page on purpose

const screen = (page) => page.getByRole("alertdialog", { name: /broke/i });

const starts = {
  "the wasm is missing": (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" })),
  "the wasm was tampered with": (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    }),
  "the browser has no WebAssembly": (page) => page.addInitScript(() => delete window.WebAssembly),
};

for (const [name, harm] of Object.entries(starts)) {
  test(`${name}: the page says so`, async ({ page, site }) => {
    await harm(page);
    await page.goto(site.url);
    await expect(screen(page)).toBeVisible();
    await expect(button(page, "Reload")).toBeVisible();
  });
}

test("a panic in the middle of a quiz: recovery screen, then the quiz goes on from there", async ({ page, site }) => {
  await start(page, site.url);
  await answer(page);
  const second = await stem(page).innerText();
  await page.evaluate(() => {
    const refuse = () => {
      throw new Error("no more elements");
    };
    Document.prototype.createElement = Document.prototype.createElementNS = Node.prototype.cloneNode = refuse;
  });
  await button(page, "I don’t know").click(); // whatever the style of the question
  await expect(screen(page)).toBeVisible();
  await expect(button(page, "Check")).toHaveCount(0);
  await button(page, "Reload").click();
  await expect(stem(page)).toHaveText(second);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page explains itself", async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole("heading", { name: "This quiz needs JavaScript" })).toBeVisible();
    await expect(screen(page)).toBeHidden();
  });
});
