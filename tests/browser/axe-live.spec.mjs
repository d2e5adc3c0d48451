// axe-core on the pages of the release as a person gets to them. Every state has a case of its own in
// axe.spec.mjs; here it is shown that the real pages, with what the browser and the app add, are no worse.
import { faults } from "./axe.mjs";
import { answer, button, respond, start, verdictOf } from "./play.mjs";
import { expect, test } from "./site.mjs";

const PAGES = ["#history", "#progress", "#data", "#about", "#challenge", "#group", "#settings", "#help", "#access", "#rq", "#nowhere"];

for (const colorScheme of ["light", "dark"]) {
  test(`every page of the release, ${colorScheme}: nothing that axe finds`, async ({ page, site }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = [];
    const look = async (name) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await faults(page)).map((line) => `${name}, ${width} px: ${line}`));
      }
    };
    await start(page, site.url);
    await look("question");
    await respond(page, 0);
    await button(page, "Check").click();
    await verdictOf(page);
    await look("feedback");
    await button(page, "Next").click();
    for (let turn = 1; turn < 10; turn += 1) await answer(page, turn);
    await look("result");
    await button(page, "Share score").click();
    await look("share");
    for (const fragment of PAGES) {
      await page.goto(site.url + fragment);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
      await look(fragment);
    }
    await page.goto(site.url);
    await expect(button(page, "Start")).toBeVisible();
    await look("start");
    await page.goto(`${site.url}facts.html`);
    await look("facts");
    expect(found).toEqual([]);
  });
}
