// The test's own world: a server per worker, and a watch on every page for what must never happen.
import { test as plain, expect } from "@playwright/test";
import { serve } from "../../tools/serve.mjs";

/** Notes each console error, uncaught error, policy violation and foreign request of a context. */
async function watch(context, origin) {
  const faults = [];
  context.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  context.on("weberror", (fault) => faults.push(`uncaught: ${fault.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`foreign request: ${url}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  return faults;
}

export const test = plain.extend({
  /** The folder that the site is served from. */
  base: ["/", { option: true, scope: "worker" }],

  site: [
    async ({ base }, use) => {
      const site = await serve({ dir: "dist", base });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],

  /** What the watch may see without failing the test: a list of patterns, for tests that break things. */
  expected: [[], { option: true }],

  /** Faults seen in the test's contexts; checked when the test is over. */
  faults: async ({ expected }, use) => {
    const all = [];
    await use(all);
    const seen = all.flat().filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    expect(seen, "errors in the page").toEqual([]);
  },

  context: async ({ context, site, faults }, use) => {
    faults.push(await watch(context, new URL(site.url).origin));
    await use(context);
  },

  /** Another person's browser: a context with nothing of the first one in it. */
  stranger: async ({ browser, site, faults }, use) => {
    const context = await browser.newContext();
    faults.push(await watch(context, new URL(site.url).origin));
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };
