// Loads the app, and takes over when it breaks: a panic in WebAssembly leaves the page on the
// screen, still clickable, with a state that cannot be trusted.

const shell = document.querySelector("#app");
const crash = document.querySelector("#crash");
const here = new URL(".", import.meta.url).href;

/** Shows the recovery screen, once. Nothing behind it can be pressed any more. */
function recover(reason) {
  if (!crash.hidden) return;
  shell.inert = shell.hidden = true;
  crash.querySelector("[data-reason]").textContent = String(reason?.message ?? reason ?? "unknown error");
  crash.hidden = false;
  crash.querySelector("h1").focus();
}

/** Browser extensions throw in our window too; what they throw is not our crash. */
const isOurs = (reason) => !reason?.stack || reason.stack.includes(here) || reason.stack.includes("wasm");

addEventListener("error", (event) => {
  if (event.error && isOurs(event.error)) recover(event.error);
});
addEventListener("unhandledrejection", (event) => {
  if (isOurs(event.reason)) recover(event.reason);
});
crash.querySelector("button").addEventListener("click", () => location.reload());

const glue = document.querySelector("link[rel=modulepreload]");
const wasm = document.querySelector("link[rel=preload][as=fetch]");
try {
  const app = await import(glue.href);
  await app.default({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
} catch (reason) {
  recover(reason);
}
