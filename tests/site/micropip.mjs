// node micropip.mjs WHEEL NEEDED…: in Pyodide, install the wheel from its address, by micropip,
// which is among the wheels that are needed first; and print a line that it fits.
import { loadPyodide } from "../runtimes/node_modules/pyodide/pyodide.mjs";

const [wheel, ...needed] = process.argv.slice(2);
const python = await loadPyodide();
await python.loadPackage(needed, { messageCallback() {} });
await python.runPythonAsync(`
import micropip
await micropip.install("${wheel}")
from slr_pure import fit
print(fit([0, 1, 2], [1, 3, 8]))
`);
