// Loads the app. The start page is painted before it is there: what is chosen and pressed on it in
// the meantime is kept, and done when the app arrives.

const shell = document.querySelector("#app");
const glue = document.querySelector("link[rel=modulepreload]");
const wasm = document.querySelector("link[rel=preload][as=fetch]");
const rest = document.querySelector("link[media=print]");

const waiting = new AbortController();
const chosen = new Set();
let pressed = null;

/** Without what takes over in trouble nothing is started: the page then says so after a while. */
if (document.querySelector("#crash").dataset.ready === undefined) throw new Error("rescue.js did not run");
document.querySelector("#stuck").remove();

const { signal } = waiting;
shell.addEventListener("change", ({ target }) => chosen.add(target), { signal });
shell.addEventListener(
  "submit",
  (event) => {
    event.preventDefault();
    pressed = event.submitter;
    pressed?.setAttribute("aria-busy", "true");
  },
  { signal },
);

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

const turn = () => new Promise((then) => setTimeout(then));

/** The style sheet that the start page did without. It came for print, which nothing waits for. */
async function dressed() {
  if (!rest.sheet) await new Promise((then) => (rest.onload = rest.onerror = then));
  rest.media = "all";
}

/** Does on the app's page what was done on the painted one, which it looks the same as. */
async function catchUp(folds) {
  while (!shell.querySelector("main")) await turn();
  shell.querySelectorAll("details").forEach((fold, at) => (fold.open = folds[at] ?? fold.open));
  const boxes = [...shell.querySelectorAll("input")];
  for (const { name, value, checked } of chosen) {
    const box = boxes.find((it) => it.name === name && it.value === value);
    if (box && box.checked !== checked) box.click();
  }
  if (chosen.size > 0) await turn();
  if (pressed) shell.querySelector("form")?.requestSubmit();
}

try {
  const [app, module] = await Promise.all([import(glue.href), compiled(wasm), dressed(), words()]).catch((reason) => {
    throw Object.assign(new Error(reason.message, { cause: reason }), { name: "LoadError" });
  });
  const folds = [...shell.querySelectorAll("details")].map((fold) => fold.open);
  await app.default({ module_or_path: module });
  waiting.abort();
  document.documentElement.removeAttribute("data-elsewhere");
  await catchUp(folds);
} catch (reason) {
  reportError(reason);
}
