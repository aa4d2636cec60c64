// What a page asks of the worker: one thing at a time, each with a limit of time.

const LIMIT = 5000; // milliseconds of running; loading does not count
const STOPPED = "Stopped after 5 seconds. Does a loop never end? The next run starts afresh.";
const GRACE = 500; // milliseconds in which Python itself can say in which line its memory is full
const FULL =
  "Stopped: the memory is full, not the time over. While it runs, the small Python of this page frees"
  + " no number that it has made, and each takes some bytes: take fewer steps, or run this on your"
  + " computer. The next run starts afresh.";

let worker;
let last = Promise.resolve();

/** How many interpreters there have been: with each new one all names are gone. */
export let generation = 0;

/**
 * Call the function of site_build/page in the worker: {printed, answer}, or {printed, error} where it was
 * stopped or could not be loaded; error is a line for the reader.
 */
export function ask(name, ...values) {
  last = last.then(() => asked([name, ...values]));
  return last;
}

/** Load the interpreter now, to have it at hand. */
export function prepare() {
  if (worker) return;
  const made = new Worker(new URL("./python-worker.js", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }) => {
    made.isReady ||= Boolean(data.ready);
  });
  // One that cannot be loaded is given up: the next run tries again.
  made.addEventListener("error", () => forget(made));
  worker = made;
  generation += 1;
}

function forget(stopped) {
  stopped.terminate();
  if (worker === stopped) worker = undefined;
}

function asked(message) {
  return new Promise((resolve) => {
    prepare();
    const current = worker;
    const printed = [];
    let timer, isFull;
    const start = () => {
      timer = setTimeout(() => end({ error: STOPPED }, true), LIMIT);
    };
    const end = (result, again) => {
      clearTimeout(timer);
      current.removeEventListener("message", hear);
      // Python's names still hold what has filled the memory.
      if (again || isFull) forget(current);
      resolve({ printed: printed.join("\n"), ...result });
    };
    const hear = ({ data }) => {
      if (data.ready) start();
      else if (data.full) {
        isFull = true;
        clearTimeout(timer);
        timer = setTimeout(() => end({ error: FULL }, true), GRACE);
      } else if ("print" in data) printed.push(data.print);
      else if ("done" in data) end({ answer: data.done });
      else if ("failed" in data) end({ error: data.failed }, true);
    };
    current.addEventListener("message", hear);
    current.onerror = () => end({ error: "This part could not be loaded; the page is whole." }, true);
    if (current.isReady) start();
    current.postMessage(message);
  });
}
