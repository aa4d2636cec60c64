// node pyodide.mjs PACKAGE SCRIPT CASES: run the script on Pyodide, with the package importable and
// the cases as its argument.
import { basename, dirname } from "node:path";
import { loadPyodide } from "pyodide";

const [folder, script, cases] = process.argv.slice(2);
const python = await loadPyodide({ stdout: (line) => console.log(line) });
python.FS.mkdir("/project");
python.mountNodeFS("/project", dirname(folder));
python.FS.mkdir("/script");
python.mountNodeFS("/script", dirname(script));
python.FS.mkdir("/cases");
python.mountNodeFS("/cases", dirname(cases));
try {
  python.runPython("import sys; sys.path += ['/project', '/script']; print(sys.version)");
  python.runPython(`import ${basename(script, ".py")} as run; run.main("/cases/${basename(cases)}")`);
} catch (error) {
  console.log(error.message);
}
