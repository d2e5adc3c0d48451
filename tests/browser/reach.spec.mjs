// Every state of every page at every size: nothing scrolls sideways, nothing is cut off, everything can be
// hit, and the keyboard's place is seen at each stop.
import { unseen } from "./focus.mjs";
import { cases, expect, test } from "./gallery.mjs";

/** Runs a look over every state; what it returns is wrong. */
async function over(page, gallery, size, look) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(size);
  const found = [];
  for (const each of cases) {
    await page.goto(`${gallery}${each}.html`);
    found.push(...(await look(each)).map((line) => `${each}: ${line}`));
  }
  expect(found).toEqual([]);
}

/** What sticks out to the side, or hides some of its text. */
function cut() {
  const wide = document.scrollingElement;
  const found = [];
  if (wide.scrollWidth > wide.clientWidth) {
    const out = [...document.querySelectorAll("main *, header *, footer *")].filter((each) => each.getBoundingClientRect().right > wide.clientWidth + 1);
    const names = out.filter((each) => !out.some((other) => other !== each && each.contains(other))).map((each) => each.className || each.tagName);
    found.push(`${wide.scrollWidth} px wide in ${wide.clientWidth}: ${names.slice(0, 4).join(", ")}`);
  }
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY) && !element.closest(".unseen, .skip, svg, progress, select");
    const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (hides && over && element.tagName !== "INPUT") found.push(`${element.className || element.tagName} hides some of itself`);
  }
  return found;
}

const sizes = { "320 px": { width: 320, height: 640 }, "400% of 1280 px": { width: 320, height: 256 }, "360 px": { width: 360, height: 740 }, "a wall": { width: 3840, height: 2160 } };

for (const [name, size] of Object.entries(sizes)) {
  test(`nothing scrolls sideways and nothing is cut off: ${name}`, async ({ page, gallery }) => {
    test.setTimeout(180_000);
    await over(page, gallery, size, () => page.evaluate(cut));
  });
}

/** WCAG 1.4.12, set as a reader's own style sheet would. */
function widen() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
}

for (const width of [320, 1280]) {
  test(`wider text spacing takes nothing away: ${width} px`, async ({ page, gallery }) => {
    test.setTimeout(180_000);
    await over(page, gallery, { width, height: 740 }, async () => (await page.evaluate(widen), page.evaluate(cut)));
  });

  test(`text of twice the size takes nothing away: ${width} px`, async ({ page, gallery }) => {
    test.setTimeout(180_000);
    const twice = () => document.documentElement.style.setProperty("font-size", "200%");
    await over(page, gallery, { width, height: 740 }, async () => (await page.evaluate(twice), page.evaluate(cut)));
  });
}

/** What can be pressed and is smaller than 44 by 44 px. A label counts as part of its field. */
function small() {
  const found = [];
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    if (element.closest(".skip") || element.tabIndex < 0) continue;
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    const [width, height] = ["width", "height"].map((side) => Math.max(...boxes.map((box) => box[side])));
    if (element.getClientRects().length && (width < 43.9 || height < 43.9)) {
      found.push(`${element.tagName} ${element.textContent || element.name || element.id}: ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  }
  return found;
}

for (const width of [320, 1280]) {
  test(`everything that can be pressed is 44 px or more: ${width} px`, async ({ page, gallery }) => {
    test.setTimeout(180_000);
    await over(page, gallery, { width, height: 740 }, async () => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
      return page.evaluate(small);
    });
  });
}

for (const size of [{ width: 360, height: 640 }, { width: 320, height: 256 }, { width: 1280, height: 800 }]) {
  test(`the focus is seen at every stop, there and back: ${size.width} × ${size.height}`, async ({ page, gallery }) => {
    test.setTimeout(300_000);
    await over(page, gallery, size, async () => {
      const found = [];
      for (const key of ["Tab", "Shift+Tab"]) {
        for (let stops = 0; stops < 80; stops += 1) {
          await page.keyboard.press(key);
          const wrong = await page.evaluate(unseen);
          if (wrong === null) break;
          if (wrong) found.push(`${key}: ${wrong}`);
        }
      }
      return found;
    });
  });
}
