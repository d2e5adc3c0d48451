// The kill switch. Should a worker ever misbehave: serve this file under the name sw.js. Each browser
// fetches it on the next visit; it removes our caches and itself, and touches nothing that was saved.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`knowshore ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
