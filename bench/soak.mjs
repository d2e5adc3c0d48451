// A thousand quizzes in one page, by script: does the heap grow, do listeners pile up, is the last
// quiz slower than the first? usage: soak.mjs [QUIZZES]. Needs dist/.
import { chromium } from "@playwright/test";
import { serve } from "../tools/serve.mjs";
import { median } from "./median.mjs";
import config from "../tests/browser/playwright.config.mjs";

const QUIZZES = Number(process.argv[2] ?? 1000);
const GROWTH = 5e6; // bytes of heap, after collecting
const SLOWER = 1.1; // the last tenth against the first

const site = await serve({ dir: "dist" });
const browser = await chromium.launch(config.use.launchOptions);
const page = await browser.newPage();
const client = await page.context().newCDPSession(page);
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));

/** In the page: plays so many quizzes of five questions and says how long each took. */
async function play(quizzes) {
  const find = (name) => [...document.querySelectorAll("button")].find((it) => it.textContent === name && it.offsetParent);
  const press = async (name) => {
    let button;
    while (!(button = find(name))) await new Promise((then) => setTimeout(then));
    button.click();
    while (button.isConnected && find(name) === button) await new Promise((then) => setTimeout(then));
  };
  const times = [];
  for (let quiz = 0; quiz < quizzes; quiz += 1) {
    const start = performance.now();
    location.hash = "";
    while (!find("Start")) await new Promise((then) => setTimeout(then));
    document.querySelector("input[name=length][value='5']").click();
    await press("Start");
    // Five questions, then what comes back, which is left out.
    while (!find("Copy score link")) {
      if (find("See the score")) await press("See the score");
      else if (find("Next")) await press("Next");
      else if (find("I don’t know")) await press("I don’t know");
      else await new Promise((then) => setTimeout(then));
    }
    times.push(performance.now() - start);
    // What is kept grows with every quiz, in storage and by design. What is looked for here is what
    // grows without a reason, so the history stays short.
    for (const key of Object.keys(localStorage)) if (key.startsWith("ks1:a:")) localStorage.removeItem(key);
  }
  return times;
}

async function weigh() {
  await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const metric = (name) => metrics.find((it) => it.name === name).value;
  const wasm = await page.evaluate(async () => {
    const app = await import(document.querySelector("link[rel=modulepreload]").href);
    return (await app.default()).memory.buffer.byteLength;
  });
  return { heap: metric("JSHeapUsedSize"), wasm, listeners: metric("JSEventListeners"), nodes: metric("Nodes") };
}

await client.send("Performance.enable");
await client.send("HeapProfiler.enable");
await page.goto(site.url);
await page.getByRole("button", { name: "Start", exact: true }).waitFor();
await page.evaluate(play, 20); // warm: code compiled, caches filled
const before = await weigh();
const times = [];
for (let done = 0; done < QUIZZES; done += 50) times.push(...(await page.evaluate(play, Math.min(50, QUIZZES - done))));
const after = await weigh();
await browser.close();
await site.close();

const tenth = Math.max(1, Math.floor(times.length / 10));
const ratio = median(times.slice(-tenth)) / median(times.slice(0, tenth));
const growth = after.heap - before.heap + after.wasm - before.wasm;
console.log(`${times.length} quizzes of five questions in one page`);
console.log(`heap after collecting: ${Math.round(growth / 1000)} kB more (JS ${before.heap} to ${after.heap}, wasm ${before.wasm} to ${after.wasm})`);
console.log(`listeners: ${before.listeners} to ${after.listeners}; nodes: ${before.nodes} to ${after.nodes}`);
console.log(`a quiz at the end takes ${ratio.toFixed(3)} times what it took at the start`);
const fails = [growth >= GROWTH && "the heap grows", after.listeners > before.listeners && "listeners pile up", ratio >= SLOWER && "it slows down", ...faults];
for (const fail of fails.filter(Boolean)) {
  console.error(fail);
  process.exitCode = 1;
}
