// Your data: a backup out and in, what would be added before it is, undo, a table, another device.
import { readFile } from "node:fs/promises";
import { button, playOn, scoreOf, start } from "./play.mjs";
import { shelf } from "./attempts.mjs";
import { expect, test } from "./site.mjs";

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const pick = (page, text, name = "backup.jsonl") =>
  page.getByLabel("Backup file").setInputFiles({ name, mimeType: "application/jsonl", buffer: Buffer.from(text) });

async function data(page, site) {
  await page.goto(`${site.url}#data`);
  await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
}

test("a backup goes to another browser: previewed, added, undone, added twice", async ({ page, stranger, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  const score = await scoreOf(page);
  await start(page, site.url);
  await data(page, site);
  const backup = await saved(page, "Save a backup");
  expect(backup.name).toBe("knowshore-backup.jsonl");
  const lines = backup.text.trim().split("\n");
  expect(JSON.parse(lines[0])).toMatchObject({ format: "knowshore-backup", schema: 1, count: 2 });
  expect(lines.slice(1).map((line) => JSON.parse(line)).length).toBe(2);

  await data(stranger, site);
  await pick(stranger, backup.text);
  await expect(stranger.getByRole("heading", { name: "What would be added" })).toBeFocused();
  await expect(stranger.getByText("Adds 2 quizzes.")).toBeVisible();
  expect(await shelf(stranger)).toEqual([]);
  await button(stranger, "Add").click();
  await expect(stranger.getByText(/^2 quizzes were added/).first()).toBeVisible();
  expect((await shelf(stranger)).sort()).toEqual((await shelf(page)).sort());
  await button(stranger, "Undo").click();
  await expect(stranger.getByText(/No quiz is kept here yet/)).toBeVisible();
  expect(await shelf(stranger)).toEqual([]);

  await pick(stranger, backup.text);
  await button(stranger, "Add").click();
  await pick(stranger, backup.text);
  await expect(stranger.getByText("2 quizzes in it: already here.")).toBeVisible();
  await expect(button(stranger, "Add")).toHaveCount(0);
  await stranger.goto(`${site.url}#history`);
  await expect(stranger.getByText(score, { exact: true })).toBeVisible();
});

test("a hostile file changes nothing: each is refused in a sentence, or read as far as it is whole", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  await data(page, site);
  const { text } = await saved(page, "Save a backup");
  const before = await shelf(page);
  const [header, line] = text.split("\n");
  const refused = [
    ["", /not a backup/],
    ["{}", /not a backup/],
    ["name,score\n1,2", /not a backup/],
    ["[".repeat(100_000), /not a backup/],
    [`\u0000${text}`, /not a backup/],
    [text.replace('"schema":1', '"schema":2'), /newer version/],
    [text.replace('"schema":1', '"schema":99999999999999999999'), /not a backup/],
    [text + " ".repeat(6 << 20), /larger than 5 MB/],
  ];
  for (const [content, why] of refused) {
    await pick(page, content);
    await expect(page.getByText(why).first()).toBeVisible();
  }
  const partly = [
    [text.slice(0, -20), 1],
    [`${header}\n${line.replace("2.", "2.q")}\n`, 1],
    [`${header}\n["pref:theme","dark"]\n["meta","999"]\n["x:0123456789abcdef","1"]\n["a:../../x","=1+1"]\n`, 4],
    [`${header}\n${"[\n".repeat(20_000)}`, 20_000],
  ];
  for (const [content, unread] of partly) {
    await pick(page, content);
    await expect(page.getByText(`${unread > 9_999 ? unread.toLocaleString("en") : unread} unreadable: left out.`)).toBeVisible();
    await expect(page.getByText(/isn.t quite as it was written/)).toBeVisible();
    await button(page, "Close").click();
  }
  expect(await shelf(page)).toEqual(before);
  console.log(`${refused.length} files refused, ${partly.length} read as far as they were whole, 0 bytes changed`);
});

test("everything is deleted, and is back with Undo until the page is left", async ({ page, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  await data(page, site);
  const before = await shelf(page);
  await button(page, "Delete everything").click();
  await expect(page.getByText(/^1 quiz was deleted/).first()).toBeVisible();
  expect(await shelf(page)).toEqual([]);
  await button(page, "Undo").click();
  await expect(page.getByText(/^1 finished quiz/)).toBeVisible();
  expect(await shelf(page)).toEqual(before);

  await button(page, "Delete everything").click();
  await expect(page.getByText(/^1 quiz was deleted/).first()).toBeVisible();
  await page.goto(`${site.url}#about`);
  await data(page, site);
  await expect(button(page, "Undo")).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/No quiz is kept here yet/)).toBeVisible();
  expect(await shelf(page)).toEqual([]);
});

test("a table of all answers, and a link that moves the quizzes", async ({ page, stranger, site }) => {
  await start(page, site.url);
  await playOn(page, 10);
  await data(page, site);
  const table = await saved(page, "Save a table of all answers");
  expect(table.name).toBe("knowshore-answers.csv");
  const rows = table.text.trim().split("\r\n");
  expect(rows).toHaveLength(11);
  expect(rows.slice(1).filter((row) => /(^|,)[=+\-@]/.test(row))).toEqual([]);
  await button(page, "Copy the link").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#m[0-9a-z]+$/);
  await stranger.goto(link);
  await expect(stranger.getByText("Adds 1 quiz.")).toBeVisible();
  await button(stranger, "Add").click();
  await expect(stranger.getByText(/^1 quiz was added/).first()).toBeVisible();
  expect(await shelf(stranger)).toEqual(await shelf(page));
  await stranger.goto(`${site.url}#history`);
  expect(await scoreOf(stranger)).toMatch(/of 10$/);
});
