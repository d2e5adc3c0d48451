// Storage that is blocked, missing, full or corrupt never stops play and never loses anything silently.
import { answer, button, playOn, scoreOf, start, stem } from "./play.mjs";
import { expect, test } from "./site.mjs";

const faults = {
  blocked: () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  missing: () => Object.defineProperty(window, "localStorage", { value: null }),
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  },
  "throwing on every call": () => {
    for (const call of ["getItem", "setItem", "removeItem", "key"]) {
      Storage.prototype[call] = () => {
        throw new DOMException("gone", "InvalidStateError");
      };
    }
  },
};

for (const [name, fault] of Object.entries(faults)) {
  test(`storage ${name}: a lasting note, and play goes on to the score`, async ({ page, site }) => {
    await page.addInitScript(fault);
    await start(page, site.url);
    await answer(page);
    await expect(page.getByText(/won.t be kept|no room left/).first()).toBeVisible();
    await playOn(page, 9);
    await scoreOf(page);
  });
}

test("storage that fills up at any write: play goes on to the score", async ({ page, site }) => {
  for (const k of [1, 2, 3, 5, 8, 13]) {
    await page.addInitScript((last) => {
      const real = Storage.prototype.setItem;
      let writes = 0;
      Storage.prototype.setItem = function (...pair) {
        if ((writes += 1) > last) throw new DOMException("no room", "QuotaExceededError");
        return real.apply(this, pair);
      };
    }, k);
  }
  await start(page, site.url);
  await playOn(page, 10);
  await scoreOf(page);
});

test("corrupt records are set aside byte by byte, named, and play goes on", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  await button(page, "Play again").click();
  await answer(page);
  const spoilt = await page.evaluate(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("ks1:a:"));
    for (const [at, key] of keys.entries()) localStorage.setItem(key, `spoilt ${at}`);
    return keys.length;
  });
  expect(spoilt).toBe(2);
  await page.goto(site.url);
  await page.reload();
  await expect(page.getByText(/can.t be read/).first()).toBeVisible();
  const kept = await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)));
  for (const at of [0, 1]) expect(kept).toContain(`spoilt ${at}`);
  await button(page, "Start").click();
  await expect(stem(page)).toBeVisible();
  await playOn(page, 10);
});
