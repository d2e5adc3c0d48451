// The browser tests: the release site of dist/, in a real Chromium, at the root of a host and in a folder.
import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../test-results",
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // On a busy machine something is late now and then. What fails twice is broken; what passed the second time is
  // listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        ...asRoot,
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
    permissions: ["clipboard-read", "clipboard-write"],
    // Only offline.spec.mjs lets the worker work: elsewhere it would answer in the place of a test.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "at the root" },
    { name: "in a folder", use: { base: "/some/folder/" }, testMatch: ["play.spec.mjs", "links.spec.mjs", "offline.spec.mjs"] },
  ],
});
