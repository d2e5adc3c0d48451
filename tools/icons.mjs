// Makes the PNG icons of static/ from our own mark, static/favicon.svg, in a Chromium.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import config from "../tests/browser/playwright.config.mjs";

const mark = await readFile("static/favicon.svg", "utf8");
const drawing = mark.replace(/<rect[^>]*>/, "").replace("<svg ", `<svg width="64" height="64" `);
const ground = mark.match(/<rect[^>]*fill="([^"]+)"/)[1];
// What launchers cut to their own shape: the ground to the edges, the mark within the inner four fifths.
const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 88 88"><rect x="-12" y="-12" width="88" height="88" fill="${ground}"/>${drawing}</svg>`;

const browser = await chromium.launch(config.use.launchOptions);
for (const [name, size, svg] of [
  ["icon-192.png", 192, mark],
  ["icon-512.png", 512, mark],
  ["icon-maskable.png", 512, maskable],
  ["icon-apple.png", 180, maskable],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const data = Buffer.from(svg).toString("base64");
  await page.setContent(`<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${data}">`);
  await page.locator("img").evaluate((image) => image.decode());
  await page.screenshot({ path: `static/${name}`, omitBackground: true });
  await page.close();
}
await browser.close();
