// Keeps one release whole on this device, and answers from it: all of a release or nothing of it.
// tools/worker.mjs writes the two constants in. How to switch this off for good: static/sw-off.js.
const RELEASE = "none";
const FILES = [];

// Caches belong to the whole origin: the folder is in their names, so that two sites can be neighbours.
const OURS = `knowshore ${registration.scope} `;
const SITE = OURS + RELEASE;
const BANKS = OURS + "banks";

addEventListener("install", (event) => event.waitUntil(Promise.all([install(), routes(event)])));
addEventListener("activate", (event) => event.waitUntil(activate()));
// Only a person's word brings a new release in. src/ui asks for it, and never in the middle of a quiz.
addEventListener("message", (event) => event.data === "update" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});

async function install() {
  const cache = await caches.open(SITE);
  try {
    await cache.addAll(FILES.map((name) => new Request(name, { cache: "reload" })));
  } catch (error) {
    await caches.delete(SITE);
    throw error;
  }
}

/** Where the browser can, it answers from the kept release by itself, and wakes this worker for the rest alone. */
async function routes(event) {
  const asked = (name) => ({
    requestMethod: "GET",
    urlPattern: { pathname: new URL(name, registration.scope).pathname, search: "" },
  });
  try {
    await event.addRoutes({ condition: { or: FILES.map(asked) }, source: { cacheName: SITE } });
  } catch {
    // It wakes the worker for all.
  }
}

async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.filter((name) => name !== SITE && name !== BANKS).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const name = request.url.slice(registration.scope.length).split(/[?#]/)[0];
  const kept = await find(SITE, name === "" || name === "index.html" ? "./" : name);
  if (kept) return kept;
  if (/^banks\/\w+\.bank$/.test(name)) return (await find(BANKS, name)) ?? fetchBank(request);
  return request.mode === "navigate" ? fetch(request).catch(lost) : fetch(request);
}

async function find(cache, name) {
  return (await caches.open(cache)).match(name, { ignoreSearch: true, ignoreVary: true });
}

/** Banks never change, so one that was needed once is kept. */
async function fetchBank(request) {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(BANKS)).put(request, response.clone());
  return response;
}

/** An address that is none of ours, with the network gone: the page that says so. */
async function lost() {
  const page = await find(SITE, "404.html");
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}
