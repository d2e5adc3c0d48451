// Loads the app. The start page is painted before it is there, and whoever presses Start at once reads a
// first question: what is chosen and pressed in the meantime is kept, and done when the app arrives.

const shell = document.querySelector("#app");
const glue = document.querySelector("link[rel=modulepreload]");
const wasm = document.querySelector("link[rel=preload][as=fetch]");
const rest = document.querySelector("link[media=print]");
const more = document.querySelector("link[rel=late]");

const first = document.querySelector("#first");
const quizzes = document.querySelector("#quizzes");
const TEXTS = ".kicker, .progress .soft, h1, li span"; // what a first question says, in the order of the page
const BEGUN = "ks1:first"; // src/browser/painted.rs writes there which of the quizzes were begun on this device

const waiting = new AbortController();
const chosen = new Set();
let pressed = null;

/** Without what takes over in trouble nothing is started: the page then says so after a while. */
if (document.querySelector("#crash").dataset.ready === undefined) throw new Error("rescue.js did not run");
document.querySelector("#stuck").remove();

const { signal } = waiting;
const quit = { signal };
shell.addEventListener("change", ({ target }) => chosen.add(target), quit);
shell.addEventListener("submit", (event) => (event.preventDefault(), press(event.submitter)), quit);
shell.addEventListener("click", ({ target }) => press(target.closest("form.question button[type=button]")), quit);

/** Keeps what was pressed for the app. What begins a quiz shows its first question at once, where one is ready. */
async function press(button) {
  if (!button) return;
  pressed?.removeAttribute("aria-busy");
  pressed = button;
  pressed.setAttribute("aria-busy", "true");
  const quiz = pick();
  if (!quiz) return;
  await dressed();
  if (!signal.aborted && !shell.dataset.seed) ask(quiz);
}

/**
 * One of the quizzes whose first question is ready. None where one has begun, where something was set or chosen
 * that it knows nothing of, and where all of them were begun on this device before.
 */
function pick() {
  if (chosen.size > 0 || shell.dataset.seed || (document.documentElement.dataset.language ?? "en") !== "en") return null;
  let begun = [];
  const all = JSON.parse(quizzes.content.textContent);
  try {
    if (localStorage.getItem("ks1:pref:confidence") === "on") return null;
    begun = localStorage.getItem(BEGUN)?.split(" ") ?? [];
  } catch {
    // Storage is blocked: nothing is set, and nothing was begun before.
  }
  const left = all.filter(([seed]) => !begun.includes(seed));
  return left[crypto.getRandomValues(new Uint32Array(1))[0] % left.length];
}

/** Paints a quiz's first question. The app begins the quiz with that seed when it comes: it looks the same. */
function ask([seed, texts]) {
  const main = shell.querySelector("main");
  main.replaceChildren(first.content.cloneNode(true));
  main.querySelectorAll(TEXTS).forEach((place, at) => (place.textContent = texts[at]));
  Object.assign(shell.dataset, { seed, since: Math.round(performance.now()) });
  document.title = first.title;
  pressed = null;
  scrollTo(0, 0);
  main.querySelector("h1").focus();
}

/** Compiled while it comes in; a host that sends it under another type costs time, not the page. */
async function compiled({ href, integrity }) {
  const response = await fetch(href, { integrity });
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const typed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What the page says in another language, where one is set. It goes without: the app then says so. */
async function words() {
  const file = shell.dataset[document.documentElement.dataset.language];
  const response = file && (await fetch(file).catch(() => null));
  if (response?.ok) shell.dataset.words = await response.text();
}

/**
 * Whether the app is to come whole before it starts: where there is more than the start page and a first
 * quiz ahead, or both parts are on this device. After any reload, too: see `need`.
 */
function whole() {
  try {
    if (location.hash.length > 1 || navigator.serviceWorker?.controller) return true;
    if (performance.getEntriesByType("navigation")[0]?.type !== "navigate") return true;
    if (Object.keys(localStorage).some((key) => key.startsWith("ks1:"))) return true;
    localStorage.setItem("ks1:probe", "");
    localStorage.removeItem("ks1:probe");
    return false;
  } catch {
    return true; // storage is blocked or full, and what says so is late
  }
}

const turn = (after = 0) => new Promise((then) => setTimeout(then, after));
const unloaded = (reason) => Object.assign(new Error(reason.message, { cause: reason }), { name: "LoadError" });

/** The late part while it is on its way, or there; what failed may be asked for again. */
let coming = null;
const fetched = () =>
  (coming ??= compiled(more).catch((reason) => {
    coming = null;
    throw unloaded(reason);
  }));

/**
 * What is done when a function is called that is not there yet. What called it cannot be gone back to: the
 * page begins again, and then comes whole. Every response was saved as it was given.
 */
function need() {
  const missing = unloaded({ message: `${more.href} is not there` });
  if (coming) dispatchEvent(new Event("ks-again"));
  else reportError(missing);
  throw missing;
}

/** Brings the late part to an app that runs without it. A link that is pressed before that is followed then. */
async function complete(late) {
  let link = null;
  const join = async () => {
    late.module ??= await fetched();
    await late.join();
    document.removeEventListener("click", hold, true);
    link?.removeAttribute("aria-busy");
    link?.click();
  };
  const hold = (event) => {
    const pressed = event.target.closest?.('a[href^="#"]:not(.skip)');
    if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    link?.removeAttribute("aria-busy");
    link = pressed;
    link.setAttribute("aria-busy", "true");
    if (!coming) join().catch(reportError);
  };
  document.addEventListener("click", hold, true);
  const again = () => turn(10_000).then(join);
  await join().catch(again).catch(({ message }) => console.info(`not whole: ${message}`));
}

/** The style sheet that the start page did without. It came for print, which nothing waits for. */
async function dress() {
  if (!rest.sheet) await new Promise((then) => (rest.onload = rest.onerror = then));
  rest.media = "all";
}

let clothes = null;
const dressed = () => (clothes ??= dress());

/** Does on the app's page what was done on the painted one, which it looks the same as. */
async function catchUp(painted) {
  let folds, focus, scroll;
  for (; painted.isConnected || !shell.querySelector("main"); await turn()) {
    folds = [...painted.querySelectorAll("details")].map((fold) => fold.open);
    focus = shell.dataset.seed && document.activeElement.id;
    scroll = scrollY;
  }
  waiting.abort();
  document.documentElement.removeAttribute("data-elsewhere");
  first.remove();
  shell.querySelectorAll("details").forEach((fold, at) => (fold.open = folds[at] ?? fold.open));
  const boxes = [...shell.querySelectorAll("input")];
  for (const { name, value, checked } of chosen) {
    const box = boxes.find((it) => it.name === name && it.value === value);
    if (box && box.checked !== checked) box.click();
  }
  await turn();
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  if (scroll) scrollTo(0, scroll);
  [...shell.querySelectorAll("main button")].find((it) => it.textContent === pressed?.textContent)?.click();
}

try {
  const part = compiled(wasm);
  const early = more && !whole();
  if (early) part.then(fetched).catch(() => {}); // not before, or it would delay the start
  const parts = [import(glue.href), part, more && !early ? fetched() : null, dressed(), words()];
  const [app, module, later] = await Promise.all(parts).catch((reason) => Promise.reject(unloaded(reason)));
  const painted = shell.querySelector("main");
  if (later) app.late.module = later;
  if (early) app.late.need = need; // from the first moment: what the app does as it starts may be late, too
  await app.default({ module_or_path: module });
  if (early) complete(app.late);
  await catchUp(painted);
} catch (reason) {
  reportError(reason);
}
