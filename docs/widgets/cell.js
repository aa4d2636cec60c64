// Runnable cells: each Python example of a page can be run and edited where it stands.
//
// The example itself is left as it is. Edit puts a field with its code in its place, Reset takes it
// back. A page is one session: what stands above a cell is run before it, once.
import { ask, generation, prepare } from "./asking.js";
import { made, runs } from "./made.js";

const PROMPT = /^(>>>|\.\.\.)( |$)/;

const cells = [];

for (const block of document.querySelectorAll(".md-content .language-python.highlight")) {
  const text = block.querySelector("code")?.textContent ?? "";
  if (PROMPT.test(text)) cells.push(new Cell(block, text, cells.length + 1));
}

/** The code of an example, without its prompts and without what it prints. */
function codeOf(example) {
  const lines = example.split("\n").filter((line) => PROMPT.test(line));
  return lines.map((line) => line.replace(PROMPT, "")).join("\n");
}

function Cell(block, text, number) {
  const code = codeOf(text);
  const field = made("textarea", { id: `cell-${number}`, value: code, spellcheck: false });
  Object.assign(field, { wrap: "off", autocapitalize: "off" });
  const label = made("label", { htmlFor: field.id, textContent: `Code ${number}, to edit` });
  const editor = made("div", { className: "editor", hidden: true }, label, field);
  const button = (textContent) => made("button", { type: "button", textContent });
  const [run, edit, reset] = ["Run", "Edit", "Reset"].map(button);
  reset.hidden = true;
  const bar = { className: "bar", role: "group", ariaLabel: `Code ${number}` };
  const output = made("output", { ariaLive: "polite" });
  block.classList.add("cell");
  block.append(editor, made("div", bar, run, edit, reset), output);

  const show = ({ printed, answer, error = answer }) => {
    output.replaceChildren();
    if (printed) output.append(made("pre", { textContent: printed, tabIndex: 0 }));
    if (error) output.append(made("p", { className: "error", textContent: error }));
    if (!printed && !error) output.append(made("p", { textContent: "Done; it prints nothing." }));
  };
  const swap = (editing) => {
    block.classList.toggle("editing", editing);
    editor.hidden = reset.hidden = !editing;
    edit.hidden = editing;
  };

  this.code = () => field.value;
  this.file = `Code ${number}`;
  const slowly = () => show({ printed: "Running…" });
  runs(block, run, { work: () => session(this), slowly, show });
  edit.addEventListener("click", () => {
    field.rows = code.split("\n").length + 1;
    swap(true);
    field.setSelectionRange(0, 0);
    field.focus();
  });
  reset.addEventListener("click", () => {
    field.value = code;
    this.ranIn = undefined;
    output.replaceChildren();
    swap(false);
    edit.focus();
  });
  field.addEventListener("focus", prepare);
}

/** Run the cell, and before it those above it that have not run in this interpreter. */
async function session(cell) {
  prepare();
  for (const above of cells.slice(0, cells.indexOf(cell))) {
    if (above.ranIn === generation) continue;
    const { error } = await once(above);
    if (error) return { printed: "", error: `${above.file}, above: ${error}` };
  }
  return once(cell);
}

async function once(cell) {
  const result = await ask("cells.run", cell.code(), cell.file);
  cell.ranIn = generation;
  return result;
}
