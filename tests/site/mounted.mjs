// node mounted.mjs FILES CODE: run the code on MicroPython, with the files of python.json mounted.
import { readFileSync } from "node:fs";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript";

const [files, code] = process.argv.slice(2);
const python = await loadMicroPython({
  heapsize: 16 * 1024 * 1024,
  pystack: 64 * 1024,
  stdout: (line) => console.log(line),
  linebuffer: true,
});
for (const [path, source] of Object.entries(JSON.parse(readFileSync(files, "utf8")))) {
  python.FS.mkdirTree(`/lib/${path.slice(0, path.lastIndexOf("/"))}`);
  python.FS.writeFile(`/lib/${path}`, source);
}
python.runPython(`import sys\nsys.path.append("/lib")\n${code}`);
