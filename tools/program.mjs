// A program of ours in WebAssembly, outside of the page: built, and called.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const cargo = (...words) => execFileSync("cargo", words, { encoding: "utf8" });

/** The release build of one of Cargo.toml's programs, in base64. */
export function program(name) {
  cargo("build", "--locked", "--quiet", "--release", "--bin", name, "--target", "wasm32-unknown-unknown");
  const folder = JSON.parse(cargo("metadata", "--locked", "--no-deps", "--format-version", "1")).target_directory;
  return readFileSync(`${folder}/wasm32-unknown-unknown/release/${name}.wasm`).toString("base64");
}

/**
 * Calls functions of a program, one after the other, each given as its name and what it is called with. What
 * each returned, and the milliseconds that it took. Runs wherever this function is sent: it needs nothing
 * around it. What the program names of its host it may not use.
 */
export async function called([base64, calls]) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const code = await WebAssembly.compile(bytes);
  const host = {};
  for (const { module, name } of WebAssembly.Module.imports(code)) {
    (host[module] ??= {})[name] = () => { throw new Error(`${name} is not to be called`); };
  }
  const { exports } = await WebAssembly.instantiate(code, host);
  // The compiler adds a hash to most names.
  const named = (name) => exports[name] ?? Object.entries(exports).find(([each]) => each.startsWith(`${name}_`))[1];
  return calls.map(([name, ...given]) => {
    const act = named(name);
    const start = performance.now();
    const returned = act(...given);
    return { returned, ms: performance.now() - start };
  });
}
