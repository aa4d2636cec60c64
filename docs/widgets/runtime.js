// The runtime: MicroPython in WebAssembly, with files of this repository under their own paths.
//
// Numbers cross by their 64 bits, never as decimals, so that none is changed on the way:
// MicroPython does not read and write every decimal to the last bit, and would take a JavaScript
// 2.0 for an integer of 32 bits. Everything else crosses as JSON.

import { Lines } from "./lines.js";

/** The URL of the site's root. */
export const base = new URL("../", import.meta.url).href;

const HEAP = 16 * 1024 * 1024; // bytes
const PATIENCE = 60_000; // milliseconds after which what does not load is given up
const NOT_LOADED =
  "This part needs WebAssembly, which could not be loaded. The page is complete without it.";

let loading;
let print = () => {};

/**
 * The interpreter of this realm (a page, a worker): loaded at the first call, the same ever after.
 * slr_pure and site_build.page can be imported in it. stdout gets each line that is printed from now on.
 * Rejects with an error, whose message is for the reader, where it cannot be loaded.
 */
export function loadPython({ stdout } = {}) {
  if (stdout) print = stdout;
  loading ??= Promise.race([load(), late()]).catch((error) => {
    loading = undefined; // a later call tries again
    throw new Error(NOT_LOADED, { cause: error });
  });
  return loading;
}

function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not loaded after ${PATIENCE / 1000} s`)), PATIENCE);
  });
}

async function load() {
  const [{ loadMicroPython }, files] = await Promise.all([
    import(`${base}assets/micropython/micropython.mjs`),
    fetch(`${base}assets/python.json`).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return answer.json();
    }),
  ]);
  const lines = new Lines((line) => print(line));
  const write = (bytes) => lines.write(bytes);
  const python = await loadMicroPython({
    heapsize: HEAP,
    pystack: 64 * 1024,
    stdout: write,
    stderr: write,
    linebuffer: false,
  });
  const { FS } = python;
  for (const [path, source] of Object.entries(files)) {
    const folder = `/lib/${path.slice(0, path.lastIndexOf("/"))}`;
    FS.mkdirTree(folder);
    FS.writeFile(`/lib/${path}`, source);
  }
  // Else it collects garbage after each call, and then has to look for room between what is left.
  python.runPython(`import gc, sys\nsys.path.append("/lib")\ngc.threshold(${HEAP / 2})`);
  const bridge = python.pyimport("site_build.page.bridge").call;

  return {
    /** Run Python code in __main__; a PythonError (its type, its traceback) if it raises. */
    run(code) {
      try {
        python.runPython(code);
      } finally {
        lines.end();
      }
    },
    /**
     * What the function answers, "module.function" of site_build/page. A number arrives there as a
     * float, a BigInt as an int; text, booleans, null, arrays and plain objects as themselves.
     */
    call(name, ...values) {
      return decoded(JSON.parse(bridge(name, JSON.stringify(encoded(values)))));
    },
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The bits of the numbers, as text: the bytes of each from the lowest on, like MicroPython's. */
function bits(numbers) {
  const view = new DataView(new ArrayBuffer(8 * numbers.length));
  numbers.forEach((number, i) => view.setFloat64(8 * i, number, true));
  return Array.from(new Uint8Array(view.buffer), (byte) => HEX[byte]).join("");
}

/** The numbers that have these bits. */
function numbers(text) {
  const view = new DataView(new ArrayBuffer(text.length / 2));
  for (let i = 0; i < text.length; i += 8) view.setUint32(i / 2, parseInt(text.substr(i, 8), 16));
  return Array.from({ length: text.length / 16 }, (_, i) => view.getFloat64(8 * i, true));
}

function rows(all, width) {
  return Array.from({ length: all.length / width }, (_, i) => all.slice(i * width, (i + 1) * width));
}

// ~ and bits is a float, ~~ and bits a list of floats, ~3~ and bits a list of lists of 3 floats;
// ' stands before what is text.
function encoded(value) {
  if (typeof value === "number") return `~${bits([value])}`;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string") return `'${value}`;
  if (Array.isArray(value)) {
    const floats = value.length && value.every((part) => typeof part === "number");
    return floats ? `~~${bits(value)}` : value.map(encoded);
  }
  return value && typeof value === "object" ? mapped(value, encoded) : (value ?? null);
}

function decoded(value) {
  if (typeof value === "string") {
    if (value.startsWith("~~")) return numbers(value.slice(2));
    const [, width, all] = /^~(\d+)~(.*)/.exec(value) ?? [];
    if (width) return rows(numbers(all), Number(width));
    return value[0] === "~" ? numbers(value.slice(1))[0] : value.slice(1);
  }
  if (Array.isArray(value)) return value.map(decoded);
  return value && typeof value === "object" ? mapped(value, decoded) : value;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
