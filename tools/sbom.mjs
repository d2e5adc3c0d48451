// Writes what the release is made of: target/sbom/knowshore.cdx.json (CycloneDX 1.5, the crates that
// reach the page) and target/sbom/dist.sha256 (a hash for each file of dist/, as sha256sum -c reads it).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const sha256 = (body) => createHash("sha256").update(body).digest("hex");

/** The crates that the page needs, from what cargo resolved. */
function crates() {
  const asked = ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"];
  const { packages, resolve } = JSON.parse(execFileSync("cargo", asked, { maxBuffer: 1 << 28 }));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const found = new Set([resolve.root]);
  for (const id of found) {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (dep_kinds.some(({ kind }) => kind !== "dev")) found.add(pkg);
    }
  }
  return packages.filter(({ id }) => found.has(id) && id !== resolve.root);
}

const lock = await readFile("Cargo.lock", "utf8");
const sum = (name, version) =>
  lock.match(new RegExp(`name = "${name}"\\nversion = "${version.replaceAll("+", "\\+")}"\\n(?:source.*\\n)?checksum = "(\\w+)"`))?.[1];

const own = JSON.parse(execFileSync("cargo", ["metadata", "--locked", "--no-deps", "--format-version", "1"])).packages[0];
const component = ({ name, version, license }) => ({
  type: "library",
  "bom-ref": `pkg:cargo/${name}@${version}`,
  name,
  version,
  purl: `pkg:cargo/${name}@${version}`,
  licenses: license ? [{ expression: license.replaceAll(" / ", " OR ").replaceAll("/", " OR ") }] : [],
  hashes: sum(name, version) ? [{ alg: "SHA-256", content: sum(name, version) }] : [],
});
const bom = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "application", name: own.name, version: own.version } },
  components: crates().map(component),
};

const files = (await readdir("dist", { recursive: true, withFileTypes: true }))
  .filter((file) => file.isFile())
  .map((file) => relative("dist", join(file.parentPath, file.name)))
  .sort();
const lines = await Promise.all(files.map(async (name) => `${sha256(await readFile(join("dist", name)))}  ${name}\n`));
await mkdir("target/sbom", { recursive: true });
await writeFile("target/sbom/knowshore.cdx.json", `${JSON.stringify(bom, null, 2)}\n`);
await writeFile("target/sbom/dist.sha256", lines.join(""));
console.log(`${bom.components.length} crates in target/sbom/knowshore.cdx.json, ${files.length} files in target/sbom/dist.sha256`);
