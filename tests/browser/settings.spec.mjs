// What a person sets counts at once, is kept, and is there before anything is painted.
import { expect, test } from "./site.mjs";

const root = (page) => page.locator("html");
const choose = (page, group, way) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name: way, exact: true }).check();
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("colours, contrast, text and motion: at once, and after a reload", async ({ page, site }) => {
  await page.goto(site.url + "#settings");
  const light = await paper(page);
  await choose(page, "Colours", "Dark");
  await choose(page, "Text", "Larger");
  await choose(page, "Motion", "None");
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await choose(page, "Contrast", "As strong as can be");
  expect(await paper(page)).toBe("rgb(0, 0, 0)");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("24px");
  expect(await paper(page)).toBe("rgb(0, 0, 0)");
  await choose(page, "Colours", "Light");
  await choose(page, "Contrast", "As the device");
  expect(await paper(page)).toBe(light);
});

test.describe("without the app", () => {
  test.use({ expected: [/ERR_FAILED|boot.*blocked/i] });
  test("the setting is there all the same: nothing flashes", async ({ page, site }) => {
    await page.goto(site.url + "#settings");
    await choose(page, "Colours", "Dark");
    await page.route("**/boot*.js", (route) => route.abort());
    await page.reload();
    await expect(root(page)).toHaveAttribute("data-theme", "dark");
  });
});

test("what is kept and cannot be read is as by default", async ({ page, site }) => {
  await page.goto(site.url);
  await page.evaluate(() => {
    for (const name of ["theme", "size", "keys", "retention"]) localStorage.setItem("ks1:pref:" + name, "<b>9999</b>");
  });
  await page.goto(site.url + "#settings");
  await page.reload();
  await expect(page.getByRole("slider")).toHaveValue("90");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(7);
  await page.getByRole("slider").fill("97");
  await page.reload();
  await expect(page.getByRole("slider")).toHaveValue("97");
});
