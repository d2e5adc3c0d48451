// A small static server for dist/: what `make serve` runs and what the browser tests start.
// It sends the headers of dist/_headers, compresses, and knows nothing else of the site.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { CODINGS, compressed } from "./compress.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const INCOMPRESSIBLE = new Set([".png"]);
const HASHED = /-[0-9a-f]{12,}(_bg)?\.\w+$/;

/** The header lines under `/*` in a `_headers` file. This server speaks plain http: nothing to upgrade to. */
async function siteHeaders(dir) {
  const text = await readFile(join(dir, "_headers"), "utf8");
  const lines = text.split("\n").filter((line) => /^\s+[\w-]+:/.test(line));
  return lines.map((line) => {
    const [name, ...value] = line.trim().split(":");
    return [name, value.join(":").trim().replace("; upgrade-insecure-requests", "")];
  });
}

/** Reads files once per change and keeps their compressed forms. */
function library(dir) {
  const shelf = new Map();
  return async (path) => {
    const file = normalize(join(dir, path));
    if (!file.startsWith(normalize(dir) + sep)) return null;
    const about = await stat(file).catch(() => null);
    if (!about?.isFile()) return null;
    const kept = shelf.get(file);
    if (kept?.at === about.mtimeMs) return kept;
    const body = await readFile(file);
    const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    const fresh = { at: about.mtimeMs, ext: extname(file), name: file, tag, forms: { identity: body } };
    shelf.set(file, fresh);
    return fresh;
  };
}

/** The file in the best encoding that the client accepts. */
async function encoded(file, accepts = "") {
  const coding = CODINGS.find((name) => new RegExp(`\\b${name}\\b`).test(accepts));
  if (!coding || INCOMPRESSIBLE.has(file.ext)) return ["identity", file.forms.identity];
  file.forms[coding] ??= compressed(file.forms.identity, coding);
  return [coding, await file.forms[coding]];
}

/** The path below `base`, or null where it is not ours or not valid. */
function below(base, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (!path.startsWith(base) || path.includes("\0")) return null;
    const rest = path.slice(base.length);
    return rest === "" || rest.endsWith("/") ? rest + "index.html" : rest;
  } catch {
    return null;
  }
}

/**
 * Serves `dir` under `base` ("/" or "/some/folder/"). A port that is taken is passed over.
 * The headers are those of `headersFrom`. `log` collects the address of every request, and
 * `heard` all that its head said, for tests that ask what was sent.
 */
export async function serve({ dir, base = "/", port = 0, host = "127.0.0.1", headersFrom = dir }) {
  const headers = await siteHeaders(headersFrom);
  const find = library(dir);
  const log = [];
  const heard = [];

  async function answer(request, response) {
    log.push(request.url);
    heard.push([request.method, request.url, ...request.rawHeaders].join(" "));
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    const path = below(base, request.url);
    const found = path === null ? null : await find(path);
    const file = found ?? (await find("404.html"));
    if (!file) return response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[file.ext] ?? "application/octet-stream");
    response.setHeader("Cache-Control", HASHED.test(file.name) ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", file.tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (found && request.headers["if-none-match"] === file.tag) return response.writeHead(304).end();
    const [coding, body] = await encoded(file, request.headers["accept-encoding"]);
    if (coding !== "identity") response.setHeader("Content-Encoding", coding);
    response.writeHead(found ? 200 : 404, { "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${taken}${base}`,
    log,
    heard,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}

async function listen(server, port, host) {
  for (let tries = port; ; tries += 1) {
    const error = await new Promise((done) => {
      server.once("error", done);
      server.listen(tries, host, () => (server.off("error", done), done(null)));
    });
    if (!error) return server.address().port;
    if (error.code !== "EADDRINUSE" || tries >= port + 20) throw error;
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { PORT = "8080", HOST = "127.0.0.1", BASE = "/" } = process.env;
  const { url } = await serve({ dir: "dist", base: BASE, port: Number(PORT), host: HOST });
  console.log(`Knowshore is at ${url} (Ctrl-C stops it)`);
}
