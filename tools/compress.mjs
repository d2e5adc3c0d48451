// Compresses as a good static host does, once for each content: the best takes a second or two for
// the wasm, so it is kept in node_modules/.cache.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const CACHE = fileURLToPath(new URL("../node_modules/.cache/knowshore", import.meta.url));
const ENCODERS = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** The codings there are, the best first. */
export const CODINGS = Object.keys(ENCODERS);

/** The body in that coding. */
export async function compressed(body, coding) {
  const kept = join(CACHE, `${createHash("sha256").update(body).digest("hex")}.${coding}`);
  const there = await readFile(kept).catch(() => null);
  if (there) return there;
  const fresh = await ENCODERS[coding](body);
  // Written aside and moved, for others may be reading.
  const aside = `${kept}.${process.pid}`;
  const write = async () => (await mkdir(CACHE, { recursive: true }), await writeFile(aside, fresh), await rename(aside, kept));
  await write().catch(() => {});
  return fresh;
}
