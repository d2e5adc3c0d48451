// axe-core on every state of every page: no violation, and nothing left undecided that is not listed here.
import { faults } from "./axe.mjs";
import { cases, expect, parts, test } from "./gallery.mjs";

/** What a theme can change. The other rules are asked once, in the light. */
const BY_THEME = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size"];

const themes = {
  light: { theme: "light", rules: null },
  dark: { theme: "dark" },
  "forced colours": { theme: "system", forcedColors: "active" },
  "more contrast": { theme: "system", contrast: "more" },
};

test("there are cases", () => expect(cases.length).toBeGreaterThan(40));

for (const [name, { theme, rules = BY_THEME, ...media }] of Object.entries(themes)) {
  for (const [at, some] of parts(cases, 2).entries()) {
    test(`every state, ${name}, part ${at + 1}`, async ({ page, gallery }) => {
      test.setTimeout(600_000);
      await page.emulateMedia({ reducedMotion: "reduce", ...media });
      const found = [];
      for (const each of some) {
        await page.goto(`${gallery}${each}${theme === "system" ? "" : `-${theme}`}.html`);
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await faults(page, rules)).map((line) => `${each}, ${width} px: ${line}`));
        }
      }
      expect(found).toEqual([]);
    });
  }
}
