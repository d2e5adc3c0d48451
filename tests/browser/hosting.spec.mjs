// What any host of dist/ must be able to rely on, asked of our own server.
import { brotliDecompressSync } from "node:zlib";
import { readdir, readFile } from "node:fs/promises";
import { get } from "node:http";
import { join, relative } from "node:path";
import { button } from "./play.mjs";
import { expect, test } from "./site.mjs";

const fetched = (url, headers = {}, method = "GET") =>
  new Promise((done, fail) => {
    get(url, { headers, method }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", fail);
  });

test("every file comes whole, compressed, typed and with every header", async ({ site }) => {
  const files = await readdir("dist", { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile())) {
    const name = relative("dist", join(file.parentPath, file.name));
    const { status, headers, body } = await fetched(site.url + name, { "accept-encoding": "br" });
    expect(status, name).toBe(200);
    const plain = headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
    expect(plain.equals(await readFile(`dist/${name}`)), name).toBe(true);
    expect(headers["content-encoding"], name).toBe(name.endsWith(".png") ? undefined : "br");
    expect(headers["content-security-policy"], name).toContain("default-src 'none'");
    expect(headers["x-content-type-options"], name).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"], name).toBe("same-origin");
    const hashed = /-[0-9a-f]{16}/.test(name);
    expect(headers["cache-control"], name).toBe(hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (name.endsWith(".wasm")) expect(headers["content-type"]).toBe("application/wasm");
  }
});

test("every response has every header, whatever it answers", async ({ site }) => {
  const wanted = (await readFile("dist/_headers", "utf8")).match(/^ +[\w-]+: .*$/gm).map((line) => line.trim().split(": "));
  expect(wanted.length).toBe(9);
  const { headers } = await fetched(site.url);
  const answers = {
    200: await fetched(site.url),
    304: await fetched(site.url, { "if-none-match": headers.etag }),
    404: await fetched(`${site.url}nothing-here`),
    405: await fetched(site.url, {}, "PUT"),
  };
  for (const [status, answer] of Object.entries(answers)) {
    expect(answer.status).toBe(Number(status));
    for (const [name, value] of wanted) {
      expect(answer.headers[name.toLowerCase()], `${status} ${name}`).toBe(value.replace("; upgrade-insecure-requests", ""));
    }
  }
});

test("every script, style sheet and the wasm has an integrity, in every page", async () => {
  for (const name of ["index.html", "404.html", "facts.html"]) {
    const tags = (await readFile(`dist/${name}`, "utf8")).match(/<(script|link)\b[^>]*>/g);
    const loads = tags.filter((tag) => /^<script|rel="?(stylesheet|preload|modulepreload)/.test(tag));
    expect(loads.length, name).toBeGreaterThan(0);
    expect(loads.filter((tag) => !/integrity="?sha384-/.test(tag)), name).toEqual([]);
  }
});

test("nothing that is needed waits for a script; the style of later pages comes before the app", async ({ page, site }) => {
  const head = (await readFile("dist/index.html", "utf8")).split("</head>")[0];
  const order = ["site-", "rescue-", "boot-", "rest-", "_bg.wasm", "early.js", "modulepreload"].map((part) => head.indexOf(part));
  expect(order, "the order in the head").toEqual(order.toSorted((a, b) => a - b));
  let come;
  const held = new Promise((then) => (come = then));
  await page.route("**/rest-*.css", (route) => held.then(() => route.continue()));
  await page.goto(site.url, { waitUntil: "commit" });
  await button(page, "Start").click();
  const painted = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
  await expect.poll(painted, "painted without it").toBe(1);
  await expect(button(page, "Check"), "not played without it").toHaveCount(0);
  come();
  await button(page, "Check").waitFor();
  expect(await page.evaluate(() => [...document.styleSheets].map(({ media }) => media.mediaText))).toEqual(["", "all"]);
});

test("an unknown address is a 404 with a page to read, and no file outside of dist/ is served", async ({ site }) => {
  for (const path of ["nothing-here", "a/b/c", "..%2fCargo.toml", "%2e%2e/Cargo.toml", "%00", "%ff"]) {
    const { status, body } = await fetched(site.url + path);
    expect(status, path).toBe(404);
    expect(body.toString(), path).toContain("There is no page at this address");
  }
});

test("every address in the site is relative", async () => {
  for (const name of (await readdir("dist")).filter((name) => /\.(html|css)$/.test(name))) {
    const text = await readFile(`dist/${name}`, "utf8");
    expect(text.match(/(?:href|src)=["']?(?:\/|https?:)[^"'\s>]*/g) ?? [], name).toEqual([]);
    expect(text.match(/url\(["']?(?:\/|https?:)[^)]*/g) ?? [], name).toEqual([]);
  }
});

test("what is painted before the app runs is what the app then shows", async ({ browser, page, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(site.url);
  const painted = await still.locator("h1, .lead").locator("visible=true").allInnerTexts();
  await context.close();
  await page.goto(site.url);
  await button(page, "Start").waitFor();
  expect(await page.locator("main").locator("h1, .lead").allInnerTexts()).toEqual(painted);
});
