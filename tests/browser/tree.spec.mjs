// What assistive technology is given, of every state of every page: the whole tree of roles and names, as it
// was. Accept a change with --update-snapshots, then read the diff.
import { cases, expect, test } from "./gallery.mjs";

// The tree of a German page is that of the English one, in other words.
for (const each of cases.filter((name) => !name.startsWith("in-German"))) {
  test(`the tree of ${each}`, async ({ page, gallery }) => {
    await page.goto(`${gallery}${each}.html`);
    const parts = await page.locator(".notices, main, [role=status]").all();
    const trees = await Promise.all(parts.map((part) => part.ariaSnapshot()));
    expect(trees.filter(Boolean).join("\n")).toMatchSnapshot(`${each}.yml`);
  });
}

test("the tree of the head and the foot", async ({ page, gallery }) => {
  await page.goto(`${gallery}history.html`);
  const parts = ["a.skip", "header", "footer"];
  const trees = await Promise.all(parts.map((part) => page.locator(part).first().ariaSnapshot()));
  expect(trees.join("\n")).toMatchSnapshot("the-frame.yml");
});
