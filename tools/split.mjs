// Cuts the wasm in two: what a first visit runs until its quiz is played, and the rest, which comes after
// it. The functions of the first part are listed in tools/early.txt, which `make early` writes anew. What
// is not on the list goes to the late part: the list decides on size and speed, never on what works.
import binaryen from "binaryen";

/** The module that the late part takes functions, memory and tables from. tools/finish.mjs hands it over. */
const EARLY = "early";
const TABLE = "late";

// As `wasm-opt -Oz` does.
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
binaryen.setGenerateStackIR(true);
binaryen.setOptimizeStackIR(true);

/** A name as it stands in the list: without the hash that the compiler gives to a crate. */
export const plain = (name) => name.replace(/\[[0-9a-f]{16}\]/g, "");

const all = (count, one) => Array.from({ length: count }, (_, at) => one(at));
const functions = (wasm) => all(wasm.getNumFunctions(), (at) => binaryen.getFunctionInfo(wasm.getFunctionByIndex(at)));
const globals = (wasm) => all(wasm.getNumGlobals(), (at) => binaryen.getGlobalInfo(wasm.getGlobalByIndex(at)));
const tables = (wasm) => all(wasm.getNumTables(), (at) => binaryen.getTableInfo(wasm.getTableByIndex(at)));
const segments = (wasm) =>
  all(wasm.getNumElementSegments(), (at) => binaryen.getElementSegmentInfo(wasm.getElementSegmentByIndex(at)));
const exported = (wasm) => all(wasm.getNumExports(), (at) => binaryen.getExportInfo(wasm.getExportByIndex(at)));

/** Whether a function is hardly longer than the call that would stand in its place. */
const short = ({ body }) => binaryen.emitText(body).split("\n").length <= 6;

/** Only what is reached from outside. */
const swept = (wasm) => (wasm.runPasses(["remove-unused-module-elements"]), wasm);

/** A part as it is shipped: small and without names. One that is not valid is a mistake of this tool. */
function shipped(wasm, name) {
  if (!wasm.validate()) throw new Error(`the ${name} part is not valid`);
  wasm.optimize();
  wasm.runPasses(["strip-debug", "strip-producers", "strip-target-features"]);
  return wasm.emitBinary();
}

/**
 * The early part. A late function that something here may call is a call through a table, which the
 * late part fills; while the table is empty the page is asked what to do, and does not come back.
 */
function earlyPart(source, late, called, given) {
  const wasm = binaryen.readBinary(source);
  const host = functions(wasm).find(({ module }) => module).module;
  wasm.addFunctionImport("need", host, "need", binaryen.none, binaryen.none);
  wasm.addTable(TABLE, called.length, called.length);
  wasm.addTableExport(TABLE, TABLE);
  const first = wasm.table.get(TABLE, wasm.i32.const(0), binaryen.funcref);
  const body = wasm.if(wasm.ref.is_null(first), wasm.call("need", [], binaryen.none));
  wasm.addFunction("have", binaryen.none, binaryen.none, [], body);
  const places = new Map(called.map((name, at) => [name, at]));
  for (const { name, params, results } of functions(wasm).filter(({ name }) => late.has(name))) {
    const passed = binaryen.expandType(params).map((type, at) => wasm.local.get(at, type));
    const place = wasm.i32.const(places.get(name) ?? 0);
    const call = wasm.call_indirect(TABLE, place, passed, params, results);
    wasm.removeFunction(name);
    wasm.addFunction(name, params, results, [], wasm.block(null, [wasm.call("have", [], binaryen.none), call], results));
  }
  for (const [kind, name, short] of given) wasm[`add${kind}Export`](name, short);
  return swept(wasm);
}

/** The late part: what is called of it, and what that needs; all else is the early part's. */
function latePart(source, late, called) {
  const wasm = binaryen.readBinary(source);
  for (const { name } of exported(wasm)) wasm.removeExport(name);
  wasm.runPasses(["remove-memory-init"]);
  for (const { name } of segments(wasm)) wasm.removeElementSegment(name);
  for (const { name, module, params, results } of functions(wasm)) {
    if (module || late.has(name)) continue;
    wasm.removeFunction(name);
    wasm.addFunctionImport(name, EARLY, name, params, results);
  }
  wasm.addTable(TABLE, called.length, called.length);
  wasm.addActiveElementSegment(TABLE, TABLE, called, wasm.i32.const(0));
  wasm.addTableImport(TABLE, EARLY, TABLE);
  wasm.addMemoryImport("0", EARLY, "memory");
  swept(wasm);
  const taken = [
    ...functions(wasm).filter(({ module }) => module === EARLY).map((it) => ["Function", it.name]),
    ...globals(wasm).map((it) => ["Global", it.name, it]),
    ...tables(wasm).filter(({ name }) => name !== TABLE).map((it) => ["Table", it.name]),
  ].map(([kind, name, about], at) => [kind, name, at.toString(36), about]);
  for (const [kind, name, short, about] of taken) {
    if (kind === "Function") wasm.addFunctionImport(name, EARLY, short, binaryen.none, binaryen.none);
    if (kind === "Table") wasm.addTableImport(name, EARLY, short);
    if (kind === "Global") wasm.addGlobalImport(name, EARLY, short, about.type, about.mutable);
  }
  return { wasm, taken };
}

/** Both parts of a wasm that has its names; `list` holds the names, made plain, of what runs early. */
export function split(source, list) {
  const whole = binaryen.readBinary(source);
  const open = new Set(exported(whole).map(({ value }) => value));
  const own = functions(whole).filter(({ module }) => !module);
  const names = new Set(own.map(({ name }) => plain(name)));
  const known = [...list].filter((name) => names.has(name)).length;
  if (known < 0.9 * list.size) throw new Error(`of ${list.size} early functions ${known} are there: make early`);
  const isLate = (it) => !open.has(it.name) && !list.has(plain(it.name)) && !short(it);
  const late = new Set(own.filter(isLate).map(({ name }) => name));
  // Which late functions are called from the early part depends on what that gives to the late one,
  // and the other way round: it is asked until the answer is the same.
  for (let called = [...late]; ; ) {
    const { wasm, taken } = latePart(source, late, called);
    const early = earlyPart(source, late, called, taken);
    const left = functions(early).map(({ name }) => name).filter((name) => late.has(name));
    if (left.length === called.length) return { early: shipped(early, "early"), late: shipped(wasm, "late") };
    called = left;
  }
}

/** The wasm with a call of `seen(number)` before each of its functions, and their names by number. */
export function watched(source) {
  const wasm = binaryen.readBinary(source);
  const host = functions(wasm).find(({ module }) => module).module;
  const names = functions(wasm).map(({ name }) => plain(name));
  functions(wasm).forEach(({ module, body, results }, at) => {
    if (module) return;
    const seen = wasm.call("seen", [wasm.i32.const(at)], binaryen.none);
    binaryen.Function.setBody(wasm.getFunctionByIndex(at), wasm.block(null, [seen, body], results));
  });
  wasm.addFunctionImport("seen", host, "seen", binaryen.i32, binaryen.none);
  return { wasm: wasm.emitBinary(), names };
}
