import { chromium } from "@playwright/test";
import { serve } from "../tools/serve.mjs";
import config from "../tests/browser/playwright.config.mjs";
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const LIMIT = Number(process.argv[2] ?? 40), TURNS = Number(process.argv[3] ?? 10), dir = process.argv[4] ?? "dist";
const browser = await chromium.launch(config.use.launchOptions);
const site = await serve({ dir, headersFrom: "dist" });
const page = await (await browser.newContext()).newPage();
const client = await page.context().newCDPSession(page);
await client.send("Network.enable");
await client.send("Network.emulateNetworkConditions", LINE);
await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
await page.addInitScript(() => {
  const named = (name) => [...document.querySelectorAll("button")].find((it) => it.textContent === name && it.offsetParent);
  const step = () => { if (named("Check")) return; const s = named("Start"); if (s && !window.pressed) { window.pressed = 1; s.click(); } setTimeout(step, 8); };
  document.addEventListener("DOMContentLoaded", step);
});
const events = [];
client.on("Tracing.dataCollected", ({ value }) => events.push(...value));
await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "v8.wasm", "disabled-by-default-v8.compile", "blink.user_timing", "disabled-by-default-v8.gc", "loading","latencyInfo"] } });
await page.goto(site.url, { waitUntil: "commit" });
await page.waitForFunction(() => [...document.querySelectorAll("button")].some((it) => it.textContent === "Check"));
await page.waitForFunction(() => !document.querySelector("#first"));
const press = (name) => page.getByRole("button", { name, exact: true }).click();
for (let turn = 0; turn < TURNS; turn += 1) {
  const radio = page.locator("form input[type=radio]").first();
  if (await radio.count()) await radio.check().then(() => press("Check")); else await press("I don’t know");
  await press("Next");
}
await page.waitForTimeout(1500);
const done = new Promise((then) => client.once("Tracing.tracingComplete", then));
await client.send("Tracing.end"); await done;
await browser.close(); await site.close();
const mainThread = events.find((e) => e.name === "thread_name" && e.args.name === "CrRendererMain" && events.some((f) => f.pid === e.pid && f.tid === e.tid && f.name === "FunctionCall"));
const on = events.filter((e) => e.pid === mainThread.pid && e.tid === mainThread.tid && e.ph === "X").sort((a, b) => a.ts - b.ts || b.dur - a.dur);
const nav = on.find((e) => e.name === "RunTask" || e.name.includes("RunTask")); const t0 = events.filter((e) => e.name === "navigationStart" || e.name === "firstContentfulPaint" );
const start = Math.min(...t0.filter((e)=>e.name==="navigationStart" && e.pid===mainThread.pid).map((e) => e.ts), Infinity);
for (const e of t0) if (e.name === "firstContentfulPaint") console.log("FCP", ((e.ts - start) / 1000).toFixed(0));
let tasks = on.filter((e) => /RunTask/.test(e.name) && e.dur > LIMIT * 1000);
tasks = tasks.filter((t, i) => !tasks.slice(0, i).some((u) => u.ts <= t.ts && u.ts + u.dur >= t.ts + t.dur));
for (const task of tasks) {
  console.log(`\n== at ${((task.ts - start) / 1000).toFixed(0)} ms: ${(task.dur / 1000).toFixed(1)} ms`);
  const inside = on.filter((e) => e !== task && e.ts >= task.ts && e.ts + e.dur <= task.ts + task.dur && e.dur > 2000);
  const stack = [];
  for (const e of inside) {
    while (stack.length && stack.at(-1).ts + stack.at(-1).dur < e.ts + e.dur) stack.pop();
    stack.push(e);
    if (/RunTask|ThreadControllerImpl|ThreadPool/.test(e.name)) continue;
    console.log("  ".repeat(stack.length) + e.name, (e.dur / 1000).toFixed(1), "@" + ((e.ts - task.ts) / 1000).toFixed(0), JSON.stringify(e.args?.data?.functionName ?? e.args?.data?.type ?? e.args?.data?.url ?? e.args?.beginData?.dirtyObjects ?? e.args?.elementCount ?? ""), e.args?.data?.timerId ?? "");
  }
}
