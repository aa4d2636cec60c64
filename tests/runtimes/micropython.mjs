// node micropython.mjs PACKAGE SCRIPT CASES: run the script on MicroPython, with the package
// importable and the cases as its argument.
import { readdirSync, readFileSync } from "node:fs";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript";

const [folder, script, cases] = process.argv.slice(2);
const python = await loadMicroPython({
  heapsize: 64 * 1024 * 1024,
  stdout: (line) => console.log(line),
  linebuffer: true,
});
python.FS.mkdir("/lib");
for (const part of ["", "/arithmetic"]) {
  python.FS.mkdir(`/lib/slr_pure${part}`);
  for (const file of readdirSync(folder + part).filter((name) => name.endsWith(".py"))) {
    python.FS.writeFile(`/lib/slr_pure${part}/${file}`, readFileSync(`${folder}${part}/${file}`));
  }
}
python.FS.writeFile("/lib/script.py", readFileSync(script));
python.FS.writeFile("/cases.jsonl", readFileSync(cases));
try {
  python.runPython("import sys; sys.path.append('/lib'); print(sys.version)");
  python.runPython("import script; script.main('/cases.jsonl')");
} catch (error) {
  console.log(error.message);
}
