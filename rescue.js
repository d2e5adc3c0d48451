// Takes over when the app breaks or cannot be loaded. A panic in WebAssembly leaves the page on the
// screen, still clickable, with a state that cannot be trusted: from then on nothing is written.

const app = document.querySelector("#app");
const crash = document.querySelector("#crash");
const safe = document.querySelector("#safe");
const here = new URL(".", import.meta.url).href;

const OURS = "ks1:"; // before every key that the app writes
const CRASHES = "ks1:crashes"; // in the tab's own storage: when it broke
const WAS = "ks1:was"; // there, too: the address before a safe start
const SOON = 60_000;

let leaving = false; // what breaks in a page that is left is nobody's concern

const attempt = (read) => {
  try {
    return read();
  } catch {
    return null;
  }
};
const local = attempt(() => window.localStorage);
const session = attempt(() => window.sessionStorage);
const databases = attempt(() => window.indexedDB);
const write = window.Storage?.prototype.setItem;

/** When this tab broke within the last minute. */
function crashes() {
  const times = attempt(() => JSON.parse(session.getItem(CRASHES))) ?? [];
  return times.filter((at) => Math.abs(Date.now() - at) < SOON);
}

/** Nothing is written after a crash: neither by us nor by what still runs. */
function lock() {
  const refuse = () => {
    throw new DOMException("the page has broken: nothing is written any more", "InvalidStateError");
  };
  const doors = [
    [window.Storage, ["setItem", "removeItem", "clear"]],
    [window.IDBObjectStore, ["put", "add", "delete", "clear"]],
    [window.IDBCursor, ["update", "delete"]],
  ];
  for (const [kind, names] of doors) {
    for (const name of names) if (kind) kind.prototype[name] = refuse;
  }
}

/** Shows the recovery screen, once. Nothing behind it can be pressed any more. */
function recover(reason) {
  if (!crash.hidden || leaving) return;
  const unloaded = reason?.name === "LoadError";
  lock();
  app.inert = app.hidden = safe.hidden = true;
  document.querySelector("#stuck")?.remove();
  crash.dataset.why = unloaded ? "unloaded" : "broken";
  crash.querySelector("[data-reason]").textContent = String(reason?.message ?? reason ?? "unknown error");
  crash.details = `${reason?.stack ?? reason}\n${here}\n${navigator.userAgent}\n${new Date().toISOString()}`;
  crash.hidden = false;
  if (!unloaded) attempt(() => write.call(session, CRASHES, JSON.stringify([...crashes(), Date.now()])));
  crash.querySelector("h1").focus();
  document.title = crash.querySelector("h1").innerText;
  kept().then(tell, () => tell([]));
}

/** Says how much is safe. */
function tell(texts) {
  const count = texts.filter(([key]) => /^ks1:a:[^~]+$/.test(key)).length;
  crash.querySelector("[data-count]").textContent = count;
  crash.dataset.kept = count > 0 ? "some" : "none";
}

/** All that is kept, as pairs of key and text: what the two replicas hold together. */
async function kept() {
  const texts = new Map(await vault().catch(() => []));
  for (const key of attempt(() => Object.keys(local)) ?? []) {
    const text = attempt(() => local.getItem(key));
    if (key.startsWith(OURS) && text !== null && texts.get(key) !== text) {
      texts.set(texts.has(key) ? `${key}~${text.slice(-12)}` : key, text);
    }
  }
  return [...texts].sort();
}

const done = (request) =>
  new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = request.onblocked = () => no(request.error);
  });

/** What stands in IndexedDB under our keys, whatever the database is called. */
async function vault() {
  const found = [];
  for (const { name } of (await databases?.databases?.()) ?? []) {
    const base = await done(databases.open(name));
    for (const store of base.objectStoreNames) {
      const shelf = base.transaction(store).objectStore(store);
      const [keys, texts] = await Promise.all([done(shelf.getAllKeys()), done(shelf.getAll())]);
      keys.forEach((key, at) => String(key).startsWith(OURS) && found.push([String(key), String(texts[at])]));
    }
    base.close();
  }
  return found;
}

/** CRC-32 as in zip, in eight hex digits. */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
}

/** Saves what was played as a backup that the app can bring back: src/browser/backup.rs has the form. */
async function save() {
  const texts = (await kept()).filter(([key]) => /^ks1:(a|o|bad):/.test(key));
  const lines = texts.map(([key, text]) => `${JSON.stringify([key.slice(OURS.length), text])}\n`);
  const body = new TextEncoder().encode(lines.join(""));
  const header = { format: "knowshore-backup", schema: 1, count: lines.length, crc32: crc32(body) };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(header), "\n", body], { type: "application/jsonl" }));
  link.download = "knowshore-backup.jsonl";
  link.click();
}

const deeds = {
  reload: () => location.reload(),
  export: save,
  normal() {
    session.removeItem(CRASHES);
    history.replaceState(null, "", session.getItem(WAS) ?? "");
    location.reload();
  },
  async copy(button) {
    await navigator.clipboard.writeText(crash.details);
    crash.querySelector("[role=status]").textContent = button.dataset.done;
  },
};
for (const button of document.querySelectorAll("[data-does]")) {
  button.addEventListener("click", () => deeds[button.dataset.does](button));
}

/** Browser extensions throw in our window too; what they throw is not our crash. A stack that is full
    shows only its last frames, which may be anybody's. */
const isOurs = (reason) =>
  !reason?.stack || reason.stack.includes(here) || reason.stack.includes("wasm") || reason instanceof RangeError;
const hear = (reason) => reason && isOurs(reason) && recover(reason);

addEventListener("error", ({ error }) => {
  setTimeout(hear, 0, error); // for when the stack is too full to do anything now
  hear(error);
});
// boot.js asks for it: the page begins again before its late part was there. A quiz that was begun just now
// may not be kept yet; its address would lead nowhere.
addEventListener("ks-again", () => {
  leaving = true;
  const unkept = /^#a/.test(location.hash) && !attempt(() => local.getItem(`ks1:a:${location.hash.slice(2)}`));
  if (unkept) history.replaceState(null, "", location.pathname + location.search);
  lock();
  location.reload();
});
addEventListener("unhandledrejection", ({ reason }) => hear(reason));
// A script that is missing, or that is not the one this page was built with.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement) recover({ name: "LoadError", message: `${target.src} was refused` });
  },
  true,
);

// Twice in a minute: a start that touches nothing that is kept, in case that is what breaks it.
if (crashes().length >= 2) {
  if (location.hash) session.setItem(WAS, location.hash);
  history.replaceState(null, "", location.pathname + location.search);
  for (const name of ["localStorage", "indexedDB"]) Object.defineProperty(window, name, { value: null });
  app.before(safe);
  safe.hidden = false;
}
crash.dataset.ready = "";
