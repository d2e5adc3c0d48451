// What leaves the browser: nothing of what was played or opened, to nobody but the site itself.
import { button, copyLink, playOn, scoreOf, start } from "./play.mjs";
import { expect, test } from "./site.mjs";

test.use({ expected: [/status of 404/] }); // one address that is not there is part of the visit

/** Every page of the site, a quiz from start to link, and that link opened: the watch of site.mjs sees
    each policy violation and each foreign request on the way. */
test("a whole visit contacts one origin, sets no cookie and sends no byte of a link", async ({ page, stranger, site, context }) => {
  // The server has heard other tests before this one.
  const before = site.heard.length;
  const bodies = [];
  context.on("request", (request) => request.postData() !== null && bodies.push(request.url()));
  await start(page, site.url);
  await playOn(page, 10);
  await scoreOf(page);
  const link = await copyLink(page);
  const payload = new URL(link).hash.slice(1);
  expect(payload.length).toBeGreaterThan(20);
  for (const other of [page, stranger]) {
    await other.goto(link);
    await other.reload();
    await expect(button(other, "Play the same questions")).toBeVisible();
    for (const fragment of ["history", "about", "challenge", "group", "settings", "nowhere"]) {
      await other.goto(`${site.url}#${fragment}`);
      await other.reload();
      await expect(other.getByRole("heading", { level: 1 }).locator("visible=true")).toBeVisible();
    }
    await other.goto(`${site.url}facts.html`);
    await other.goto(`${site.url}nothing-here`);
    expect(await other.context().cookies()).toEqual([]);
    expect(await other.evaluate(() => document.cookie)).toBe("");
  }
  expect(bodies).toEqual([]);
  const heard = site.heard.slice(before);
  expect(heard.length).toBeGreaterThan(20);
  // Any ten letters of the payload would be a part of it that got out.
  const parts = Array.from({ length: payload.length - 9 }, (_, at) => payload.slice(at, at + 10));
  expect(heard.filter((head) => parts.some((part) => head.includes(part)))).toEqual([]);
  expect(heard.filter((head) => /^(?!GET |HEAD )|\bcookie\b|\breferer\b/i.test(head))).toEqual([]);
});
