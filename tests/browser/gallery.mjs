// Every named state of every page, as `cargo run --example gallery` wrote it: served, and listed.
import { existsSync, readFileSync } from "node:fs";
import { serve } from "../../tools/serve.mjs";
import { expect, test as plain } from "@playwright/test";

export const DIR = "target/gallery";
export const cases = existsSync(`${DIR}/cases.json`) ? JSON.parse(readFileSync(`${DIR}/cases.json`, "utf8")) : [];

export const test = plain.extend({
  gallery: [
    async ({}, use) => {
      const site = await serve({ dir: DIR });
      await use(site.url);
      await site.close();
    },
    { scope: "worker" },
  ],
});

/** Cuts the list into parts, so that the parts can run beside one another. */
export function parts(list, count) {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

export { expect };
