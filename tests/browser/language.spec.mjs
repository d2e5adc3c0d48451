// The page in German: chosen in the settings, there with the network gone, and what is English in it says so.
import { button } from "./play.mjs";
import { expect, test as plain } from "./site.mjs";

const test = plain.extend({
  context: async ({ browser, faults: _ }, use) => {
    const context = await browser.newContext({ serviceWorkers: "allow" });
    await use(context);
    await context.close();
  },
});

const root = (page) => page.locator("html");
const language = (page, name) => page.getByRole("radio", { name, exact: true });
const heading = (page) => page.getByRole("main").getByRole("heading", { level: 1 });

/** Goes to an address of the page without loading it anew. */
const go = (page, fragment) => page.evaluate((to) => (location.hash = to), fragment);

async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** Passes over whatever comes back because it was missed. */
async function passOver(page) {
  while (await page.getByText("Das wussten Sie vorhin nicht.").isVisible()) {
    const end = button(page, "Zum Ergebnis");
    if (await end.isVisible()) return end.click();
    await button(page, "Weiß ich nicht").click();
    await button(page, "Weiter").click();
  }
}

/** Every text that is seen, with the language that it is said to be in. */
const texts = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      const lang = parentElement.closest("[lang]").lang;
      // The quiz keeps its own name in what is about to be sent, which is text alone.
      const said = data.replace("Outsourcing: KPO and BPO", "").trim();
      if (said && !parentElement.closest("[translate=no]")) found.push(`${lang}: ${said}`);
    }
    return found;
  });

/** What a German voice would read in English. */
const ENGLISH = /^de: .*\b(the|and|of|your|you|is|are|not|this|that|with|which|question)\b/i;

test("German is chosen, and a quiz is played in it without a network", async ({ page, site, context }) => {
  await page.goto(site.url + "#settings");
  await button(page, "Start").or(heading(page)).first().waitFor();
  await kept(page);
  await language(page, "Deutsch").check();
  await expect(heading(page)).toHaveText("Einstellungen");
  await expect(root(page)).toHaveAttribute("lang", "de");
  await expect(page).toHaveTitle("Einstellungen – Knowshore");
  await expect(language(page, "Deutsch")).toBeChecked();

  await context.setOffline(true);
  await page.goto(site.url);
  await page.reload();
  await expect(button(page, "Starten")).toBeVisible();
  await expect(root(page)).toHaveAttribute("lang", "de");
  await page.getByRole("radio", { name: "5", exact: true }).check();
  await button(page, "Starten").click();
  for (let turn = 1; turn <= 5; turn += 1) {
    await expect(page.getByText(`Frage ${turn} von 5`)).toBeVisible();
    await expect(heading(page)).toHaveAttribute("lang", "en-US");
    expect((await texts(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
    await button(page, "Weiß ich nicht").click();
    await expect(page.getByRole("heading", { name: /^Nicht beantwortet\./ })).toBeVisible();
    expect((await texts(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
    await button(page, "Weiter").click();
    await passOver(page);
  }
  await expect(heading(page)).toHaveText("0 von 5");
  await expect(page).toHaveTitle("0 von 5 – Knowshore");
  expect((await texts(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
  await expect(page.getByText(/\d{1,2}\. [A-Z][a-zä]+ \d{4} um \d\d:\d\d/)).toBeVisible();
  for (const [fragment, name] of Object.entries({ history: "Verlauf", data: "Ihre Daten", about: "Wie diese Fragen entstehen", help: "Hilfe", access: "Barrierefreiheit", group: "Gruppenbericht", challenge: "Eine Herausforderung erstellen", progress: "Fortschritt" })) {
    await go(page, fragment);
    await expect(heading(page)).toHaveText(name);
    expect((await texts(page)).filter((text) => ENGLISH.test(text))).toEqual([]);
  }

  await go(page, "settings");
  await language(page, "English").check();
  await expect(heading(page)).toHaveText("Settings");
  await expect(root(page)).toHaveAttribute("lang", "en");
  await go(page, "history");
  await expect(page.getByText("0 of 5")).toBeVisible();
});

test("an unfinished quiz goes on after the language is changed", async ({ page, site }) => {
  await page.goto(site.url);
  await button(page, "Start").click();
  await button(page, "I don’t know").click();
  await button(page, "Next").click();
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  const asked = await heading(page).innerText();
  await go(page, "settings");
  await language(page, "Deutsch").check();
  await expect(heading(page)).toHaveText("Einstellungen");
  await go(page, "");
  await button(page, "Fortsetzen").click();
  await expect(page.getByText("Frage 2 von 10")).toBeVisible();
  await expect(heading(page)).toHaveText(asked);
});

test("where the German words don’t come, the page is in English, says so, and works", async ({ page, site, browser }) => {
  await page.goto(site.url + "#settings");
  await language(page, "Deutsch").check();
  await expect(heading(page)).toHaveText("Einstellungen");
  const state = await page.context().storageState();
  const context = await browser.newContext({ storageState: state, serviceWorkers: "block" });
  const cut = await context.newPage();
  await cut.route("**/de-*.txt", (route) => route.abort());
  await cut.goto(site.url);
  await expect(cut.getByText("The words of the language you chose didn’t come")).toBeVisible();
  await expect(root(cut)).toHaveAttribute("lang", "en");
  await button(cut, "Start").click();
  await expect(button(cut, "Check")).toBeVisible();
  await context.close();
});
