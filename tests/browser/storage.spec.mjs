// Storage that is blocked, missing, full or corrupt never stops play and never loses anything silently.
import { answer, button, passOver, playOn, scoreOf, skipOn, start, stem } from "./play.mjs";
import { emptyShelf, putOnShelf, renamed, shelf, vaulted } from "./attempts.mjs";
import { expect, test } from "./site.mjs";

const mark = (page, word) => page.getByText(word, { exact: true });

const shelfFaults = {
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

const vaultFaults = {
  "throwing when opened": () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  },
  missing: () => Object.defineProperty(window, "indexedDB", { value: null }),
  "never answering": () => {
    IDBFactory.prototype.open = () => new EventTarget();
  },
  "refusing every write": () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  },
};

for (const [name, fault] of Object.entries(shelfFaults)) {
  test(`local storage ${name}: IndexedDB keeps all, and a new page finds it`, async ({ page, site }) => {
    await page.addInitScript(fault);
    await start(page, site.url);
    await answer(page);
    await expect(mark(page, "Saved")).toBeVisible();
    await playOn(page, 9);
    const score = await scoreOf(page);
    await expect(mark(page, "Saved")).toBeVisible();
    await page.goto(`${site.url}#history`);
    await page.reload();
    expect(await scoreOf(page)).toBe(score);
  });

  test(`local storage ${name} and IndexedDB blocked: a lasting note, and play goes on to the score`, async ({ page, site }) => {
    await page.addInitScript(fault);
    await page.addInitScript(vaultFaults["throwing when opened"]);
    await start(page, site.url);
    await answer(page);
    await expect(page.getByText(/won.t be kept|no room left/).first()).toBeVisible();
    await expect(mark(page, "Not saved")).toBeVisible();
    await playOn(page, 9);
    await scoreOf(page);
  });
}

for (const [name, fault] of Object.entries(vaultFaults)) {
  test(`IndexedDB ${name}: saved in this tab, and a new page finds it`, async ({ page, site }) => {
    await page.addInitScript(fault);
    await start(page, site.url);
    await answer(page);
    await expect(mark(page, "Saved in this tab")).toBeVisible();
    await playOn(page, 9);
    const score = await scoreOf(page);
    expect(await mark(page, "Saved").count()).toBe(0);
    await page.goto(`${site.url}#history`);
    await page.reload();
    expect(await scoreOf(page)).toBe(score);
  });
}

test("IndexedDB deleted under the page: it is opened anew and written again", async ({ page, site }) => {
  await start(page, site.url);
  await answer(page);
  await expect(mark(page, "Saved")).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase("knowshore");
        request.onsuccess = request.onerror = done;
      }),
  );
  await answer(page, 1);
  await expect(mark(page, "Saved")).toBeVisible();
  await page.goto(site.url);
  await page.reload();
  await expect.poll(async () => (await vaulted(page)).length).toBe(1);
});

test("storage that fills up at any write: play goes on to the score, and what was called saved is found", async ({ page, site }) => {
  test.setTimeout(120_000);
  const counts = [];
  for (const k of [0, 1, 2, 3, 5, 8, 13, 21, 34]) {
    const context = await page.context().browser().newContext();
    const other = await context.newPage();
    await other.addInitScript((last) => {
      for (const prototype of [Storage.prototype, IDBObjectStore.prototype]) {
        const call = prototype === Storage.prototype ? "setItem" : "put";
        const real = prototype[call];
        let writes = 0;
        prototype[call] = function (...given) {
          if ((writes += 1) > last) throw new DOMException("no room", "QuotaExceededError");
          return real.apply(this, given);
        };
      }
    }, k);
    await start(other, site.url);
    const address = other.url();
    let called = 0;
    for (let turn = 0; turn < 10; turn += 1) {
      await button(other, "I don’t know").click();
      await expect(button(other, "Next")).toBeVisible();
      await expect(mark(other, "Saving…")).toHaveCount(0);
      if (!(await mark(other, "Not saved").count())) called = turn + 1;
      await button(other, "Next").click();
      await passOver(other);
    }
    await scoreOf(other);
    // The same browser, where writing works again.
    const later = await context.newPage();
    await later.goto(address);
    await expect(later.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    // What stands in one place at once is joined by what the other has.
    const found = async () => {
      if (await later.getByRole("heading", { level: 1, name: / of 10$/ }).count()) return 10;
      const progress = later.getByRole("progressbar");
      return (await progress.count()) ? Number(await progress.getAttribute("value")) : 0;
    };
    await expect.poll(found, `room for ${k} writes`).toBeGreaterThanOrEqual(called);
    counts.push(`${k}: ${called}`);
    await context.close();
  }
  console.log(`responses called saved, by writes that had room: ${counts.join(", ")}; each found again`);
});

test("local storage really full: told, nothing evicted, and what is played is kept", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  const before = await shelf(page);
  const filled = await page.evaluate(() => {
    let size = 1 << 20;
    let at = 0;
    while (size > 0) {
      try {
        localStorage.setItem(`other:${at}`, "x".repeat(size));
        at += 1;
      } catch {
        size >>= 1;
      }
    }
    return Object.entries(localStorage).reduce((sum, pair) => sum + pair[0].length + pair[1].length, 0);
  });
  await start(page, site.url);
  await playOn(page, 10);
  await expect(page.getByText(/nearly out of room/)).toBeVisible();
  await expect(mark(page, "Saved")).toBeVisible();
  expect(await shelf(page)).toEqual(before);
  await page.goto(`${site.url}#history`);
  await page.reload();
  await expect(page.getByRole("main").getByText(/of 10/)).toHaveCount(2);
  console.log(`local storage full at ${filled} characters; both quizzes found again`);
});

test("64 corrupt records are set aside byte by byte, named and shown, and play goes on", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  const [[, text]] = await shelf(page);
  const spoil = [
    () => "",
    () => "spoilt",
    () => "null",
    () => "{}",
    () => "\0\u{1F600}é",
    (good) => good.slice(0, -1),
    (good) => `${good}q`,
    (good) => good.slice(1),
    (good) => good.toUpperCase().replace(".", ","),
    (good) => good.slice(0, 40) + (good[40] === "q" ? "p" : "q") + good.slice(41),
    (good) => good.slice(0, 20) + good.slice(21),
    (good) => ` ${good}`,
    (good) => good.replace(".", ".."),
    (good) => [...good].reverse().join(""),
    (good) => good.slice(0, 60).repeat(3),
    () => renamed(text, 9_999)[1],
  ];
  const pairs = Array.from({ length: 64 }, (_, at) => {
    const [key, good] = renamed(text, 1_000 + at);
    return [key, spoil[at % spoil.length](good)];
  });
  await putOnShelf(page, pairs);
  await page.goto(`${site.url}#data`);
  await page.reload();
  await expect(page.getByText(/^64 saved results can.t be read/)).toBeVisible();
  await expect(button(page, "Start")).toHaveCount(0);
  expect(await page.getByRole("button", { name: /^Download: / }).count()).toBe(64);
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith("ks1:bad:")).map(([, text]) => text),
  );
  expect(kept.sort()).toEqual(pairs.map(([, spoilt]) => spoilt).sort());
  await page.getByRole("button", { name: /^Delete: / }).first().click();
  await expect(page.getByText(/^63 saved results can.t be read/)).toBeVisible();
  await button(page, "Undo").click();
  await expect(page.getByText(/^64 saved results can.t be read/)).toBeVisible();
  await start(page, site.url);
  await playOn(page, 10);
  console.log(`${pairs.length} corrupt records: ${kept.length} set aside and shown, 0 lost`);
});

for (const [name, put] of [
  ["a schema", () => localStorage.setItem("ks1:meta", "999")],
  ["a record", () => localStorage.setItem("ks1:a:0123456789abcdef", "999.qqqqqqqq")],
]) {
  test(`${name} from a newer page: nothing is touched, and the way to update is shown`, async ({ page, site }) => {
    await start(page, site.url);
    await playOn(page, 10);
    await page.evaluate(put);
    await page.goto(site.url);
    await page.reload();
    await expect(page.getByText(/newer version of this page/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Reload to update" })).toBeVisible();
    const before = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
    await button(page, "Start").click();
    await answer(page);
    await expect(stem(page)).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))).toBe(before);
  });
}

test("an emptied shelf is filled from the vault, and a lost vault from the shelf", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  const kept = await shelf(page);
  await expect(mark(page, "Saved")).toBeVisible();
  await emptyShelf(page);
  await page.goto(site.url);
  await page.reload();
  await expect.poll(() => shelf(page)).toEqual(kept);
});
