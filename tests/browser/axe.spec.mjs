// axe-core on every state of every page: no violation, and nothing left undecided that is not listed here.
import AxeBuilder from "@axe-core/playwright";
import { cases, expect, parts, test } from "./gallery.mjs";

/** Rules that are off unless asked for. */
const RULES = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } };

/** What axe may leave undecided, and why that is no fault. */
const LISTED = [
  // What is said for a moment lies over the page. It has a ground of its own: tests/contrast.rs has the pair.
  { pattern: /^undecided: color-contrast(-enhanced)?: \.status\b.*overlaps other elements/ },
  // Figures at the edge of a drawing, soft ink on paper: a pair of tests/contrast.rs. axe can't see behind drawings.
  { pattern: /^undecided: color-contrast(-enhanced)?: .*text\[[^>]*: Element('s background color could not be determined because element contains an image node| content is too short)/ },
];

/** What a theme can change. The other rules are asked once, in the light. */
const BY_THEME = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size"];

/** One line for each violation and each undecided thing that is not listed. */
async function faults(page, some) {
  const options = some ? { runOnly: { type: "rule", values: some } } : { rules: RULES };
  const { violations, incomplete } = await new AxeBuilder({ page }).options(options).analyze();
  const lines = (kind, found) =>
    found.flatMap(({ id, nodes }) => nodes.map((node) => `${kind}: ${id}: ${node.target.join(" ")}: ${node.any[0]?.message ?? node.failureSummary}`));
  const listed = (line) => LISTED.some(({ pattern }) => pattern.test(line));
  return [...lines("violation", violations), ...lines("undecided", incomplete).filter((line) => !listed(line))];
}

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
