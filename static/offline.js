// Registers the worker that keeps the site on this device, and tells the app of a new release. The
// app answers with an event when the person wants it: src/browser/release.rs.

const workers = navigator.serviceWorker;
const policy = globalThis.trustedTypes?.createPolicy("quiz-sw", { createScriptURL: () => "sw.js" });

/** Notes on the root, and says, that a release is waiting. The first one ever has nobody to wait for. */
function tell(registration) {
  if (!registration.waiting || !workers.controller) return;
  document.documentElement.dataset.release = "waiting";
  dispatchEvent(new Event("ks-release"));
}

async function start() {
  const options = { scope: "./", updateViaCache: "none" };
  const registration = await workers.register(policy?.createScriptURL("") ?? "sw.js", options);
  if (!registration) return;
  tell(registration);
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh?.addEventListener("statechange", () => fresh.state === "installed" && tell(registration));
  });
  addEventListener("ks-update", () => {
    if (!registration.waiting) return location.reload(); // another tab has brought it in
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("update");
  });
}

// After everything else: the first visit should not share its line with the second one's files.
if (workers) {
  const begin = () => start().catch((reason) => console.info(`not kept for use offline: ${reason}`));
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
