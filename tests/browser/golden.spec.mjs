// What once came out comes out for ever: golden quizzes in WebAssembly, and links read by a second decoder.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { called, program } from "../../tools/program.mjs";
import { read } from "./decoder.mjs";
import { expect, test } from "./site.mjs";

const cargo = (...words) => execFileSync("cargo", words, { encoding: "utf8" });
const lines = (name) =>
  readFileSync(`tests/golden/${name}.txt`, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("//"));

test("a thousand quizzes are the same natively, in Node.js and in the browser", async ({ page, site }) => {
  test.setTimeout(300_000);
  test.skip(lines("quizzes").length === 0, "no edition is released yet");
  const golden = [program("golden"), [["main", 0, 0]]];
  const [inNode] = await called(golden);
  expect(inNode.returned, "in Node.js").toBe(0);
  await page.goto(site.url);
  const [inBrowser] = await page.evaluate(called, golden);
  expect(inBrowser.returned, "in the browser").toBe(0);
});

/** The words of `knowshore link` for responses, as the second decoder has them. */
const spelled = (words) => words.map((word) => {
  const list = (separator) => word.split(separator).map((it) => (it === "-" ? it : Number(it) - 1));
  if (/^(skipped|late)$/.test(word)) return word;
  if (word.includes(">")) return `>${list(">")}`;
  if (word.includes("/")) return `/${list("/")}`;
  return word.includes("+") ? `{${list("+")}}` : `${Number(word) - 1}`;
});

test("a decoder written from docs/link.md alone reads the same", () => {
  const [score, challenge] = readFileSync("docs/link.md", "utf8").match(/(?<=^`)[rc][a-z0-9]{40,}(?=`$)/gm);
  expect(read(score)).toEqual({
    edition: "a1075c00ff", seed: "123456789", blueprint: { length: 4, topics: 5, interactions: 0, mix: 0 },
    responses: ["2", "{0,3}", "/1,0,3", ">2,0,1"], confidences: [3, 0, 0, 1], tenths: 2000, challenge: "0102030405",
    name: "Zoë",
  });
  expect(read(challenge)).toEqual({
    edition: "a1075c00ff", name: "0102030405", mode: 1, blueprint: { length: 10, topics: 0, interactions: 0, mix: 0x235 },
    seed: "123456789", pass: 80, title: "Week 2",
  });
  expect(() => read(score.replace("q", "p"))).toThrow("checksum");
  const golden = lines("links").map((line) => line.split("\t")[0]);
  golden.forEach((code) => read(code));
  for (const code of golden.filter((it) => it.startsWith("r")).slice(0, 40)) {
    const told = cargo("run", "--locked", "--quiet", "--package", "knowshore-cli", "--", "link", code);
    const fields = read(code);
    expect(told).toMatch(new RegExp(`^seed +${fields.seed}$`, "m"));
    expect(fields.responses).toEqual(spelled(told.match(/^responses +(.*)$/m)[1].split(" ")));
  }
});
