// Runnable cells: each Python example of a page can be run and edited where it stands.
//
// The example itself is left as it is. Edit puts an editor with its code in its place, Reset takes it
// back; code that was edited before is there again. A page is one session: what stands above a cell is run before it, once.
import { ask, generation, prepare } from "./asking.js";
import { Editor, KEYS } from "./editor.js";
import { made, runs } from "./made.js";

const PROMPT = /^(>>>|\.\.\.)( |$)/;

const cells = [];

for (const block of document.querySelectorAll(".md-content .language-python.highlight")) {
  const text = block.querySelector("code")?.textContent ?? "";
  if (PROMPT.test(text)) cells.push(new Cell(block, text, cells.length + 1));
}

/** The code of an example, without its prompts; and what it prints. */
function parted(example) {
  const lines = example.trimEnd().split("\n");
  const code = lines.filter((line) => PROMPT.test(line)).map((line) => line.replace(PROMPT, ""));
  return [code, lines.filter((line) => line && !PROMPT.test(line))].map((part) => part.join("\n"));
}

function Cell(block, text, number) {
  const [code, prints] = parted(text);
  const field = made("textarea", { id: `cell-${number}`, value: code, spellcheck: false });
  Object.assign(field, { wrap: "off", autocapitalize: "off", rows: code.split("\n").length + 1 });
  const label = made("label", { htmlFor: field.id, textContent: `Code ${number}, to edit` });
  const place = made("div", { className: "editor", hidden: true }, label, field);
  if (prints) {
    const example = made("pre", { textContent: prints, tabIndex: 0 });
    place.append(made("p", { textContent: "Before any change it prints" }), example);
  }
  const button = (textContent) => made("button", { type: "button", textContent });
  const [run, edit, reset] = ["Run", "Edit", "Reset"].map(button);
  const bar = { className: "bar", role: "group", ariaLabel: `Code ${number}` };
  const keys = made("span", { className: "keys", textContent: KEYS });
  const output = made("output", { ariaLive: "polite" });
  block.classList.add("cell");
  block.append(place, made("div", bar, run, edit, reset, keys), output);

  const swap = (editing) => {
    block.classList.toggle("editing", editing);
    place.hidden = keys.hidden = !editing;
    edit.hidden = editing;
    named();
  };
  const named = () => {
    reset.textContent = editor.before === undefined ? "Reset" : "Undo reset";
    reset.hidden = place.hidden && editor.before === undefined;
  };
  const editor = new Editor(field, `cell ${code}`, () => named());
  swap(editor.isEdited);

  const show = ({ printed, answer, error = answer }) => {
    output.replaceChildren();
    if (printed && printed === prints && place.hidden && !error) {
      output.append(made("p", { className: "right", textContent: "It prints what stands above." }));
      return;
    }
    if (printed) output.append(made("pre", { textContent: printed, tabIndex: 0 }));
    if (error) output.append(made("p", { className: "error", textContent: error }));
    if (!printed && !error) output.append(made("p", { textContent: "Done; it prints nothing." }));
  };

  this.code = () => editor.code;
  this.file = `Code ${number}`;
  const slowly = () => show({ printed: "Running…" });
  runs(block, run, { work: () => session(this), slowly, show });
  edit.addEventListener("click", () => {
    swap(true);
    editor.focus();
  });
  reset.addEventListener("click", () => {
    editor.reset();
    this.ranIn = undefined;
    output.replaceChildren();
    swap(editor.isEdited);
    if (editor.isEdited) editor.focus();
    else edit.focus();
  });
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
