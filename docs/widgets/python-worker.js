// A worker with an interpreter of its own, for the reader's code: it can be stopped at any time.
import { loadPython } from "./runtime.js";

const MOST_LINES = 200;
const MOST_PAGES = 2048; // of 64 KiB: 128 MiB of memory

// Where there is no more, Python raises a MemoryError, or goes on looking for some: the page is told.
let isFull = false;
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function limited(pages) {
  if (this.buffer.byteLength / 65536 + pages > MOST_PAGES) {
    if (!isFull) postMessage({ full: true });
    isFull = true;
    throw new RangeError("no more memory");
  }
  return grow.call(this, pages);
};

let left = MOST_LINES;

function stdout(line) {
  left -= 1;
  if (left >= 0) postMessage({ print: line });
  if (left === -1) postMessage({ print: "… and no more is shown." });
}

const loaded = loadPython({ stdout });
loaded.then(
  () => postMessage({ ready: true }),
  () => {}, // said where it is asked for
);

/** A message is a function of site_build/page and its arguments. */
onmessage = async ({ data: [name, ...values] }) => {
  try {
    const python = await loaded;
    left = MOST_LINES;
    const answer = python.call(name, ...values);
    python.run(""); // a last line without an end is printed too
    postMessage({ done: answer });
  } catch (error) {
    postMessage({ failed: error.message.trim().split("\n").at(-1) });
  }
};
