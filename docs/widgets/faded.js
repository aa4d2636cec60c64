// Faded derivations: the reader writes the last lines, and site_build/page/faded.py judges them.

import { keep, kept } from "./kept.js";
import { made } from "./made.js";
import { isSolved, solve } from "./progress.js";
import { loadPython } from "./runtime.js";
import { tapped } from "./signs.js";

let count = 0;

/** Make the derivation's fields live. Rejects where Python cannot be loaded. */
export async function start(element) {
  const python = await loadPython();
  const key = String((count += 1));
  python.call("faded.learn", key, JSON.parse(element.dataset.faded, whole));
  const lines = [...element.querySelectorAll(".yours")].map((item, number) => new Line(item, {
    read: (text) => python.call("faded.seen", key, text),
    judge: (text) => python.call("faded.judge", key, BigInt(number), text),
  }));
  lines.forEach((line, number) => line.before(lines[number + 1]));
}

/** The places of lines are whole numbers, which Python gets as such. */
function whole(_, value) {
  return Number.isInteger(value) ? BigInt(value) : value;
}

class Line {
  constructor(item, { read, judge }) {
    Object.assign(this, { item, read, judge, form: item.querySelector("form") });
    const [field, signs, seen, hint, output] = ["input", ".signs", ".seen", ".hint", "output"].map(
      (part) => this.form.querySelector(part),
    );
    Object.assign(this, { field, signs, seen, hint, output, details: item.querySelector("details") });
    field.value = kept(this.form.id) ?? "";
    field.addEventListener("input", () => this.typed());
    tapped(signs, (sign) => this.insert(sign));
    hint.addEventListener("click", () => this.help());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.check();
    });
    this.form.querySelectorAll("[disabled]").forEach((part) => {
      part.disabled = false;
    });
    if (isSolved(this.form.id)) this.check();
    else this.show();
  }

  /** The next line can be written once this one is shown. */
  before(next) {
    if (!next) return;
    this.next = next;
    const open = () => {
      next.item.classList.toggle("open", this.details.open || isSolved(next.form.id));
    };
    this.details.addEventListener("toggle", open);
    open();
  }

  typed() {
    keep(this.form.id, this.field.value || null);
    this.output.replaceChildren();
    this.show();
  }

  /** Show how the text is read, if it can be. */
  show() {
    const { math } = this.field.value.trim() ? this.read(this.field.value) : {};
    this.seen.hidden = !math;
    this.seen.innerHTML = math ? `Read as ${math}` : ""; // names that Python knows, and numbers
  }

  insert(sign) {
    const { selectionStart, selectionEnd } = this.field;
    this.field.setRangeText(sign.replace("*", "^*"), selectionStart, selectionEnd, "end");
    this.field.focus();
    this.typed();
  }

  check() {
    const { right, early, message, meant, start, end } = this.judge(this.field.value);
    const told = made("p", { className: right ? "right" : "error", textContent: message });
    this.output.replaceChildren(told);
    if (end) told.append(...marked(this.field.value, start, end));
    if (meant) {
      this.output.append(made("p"));
      this.output.lastChild.innerHTML = `Do you mean ${meant}? Then set brackets.`;
    }
    this.show();
    if (!right) return;
    solve(this.form.id);
    this.reveal();
    if (early) this.next?.take(this.field.value);
  }

  /** The line, if it is still to be written, is this text. */
  take(text) {
    if (isSolved(this.form.id)) return;
    this.field.value = text;
    this.typed();
    this.check();
  }

  /** One more hint: a question, the rule, the line itself. */
  help() {
    const left = this.form.querySelectorAll(".hints li[hidden]");
    if (left.length) left[0].hidden = false;
    else {
      this.output.replaceChildren();
      this.reveal();
    }
    if (left.length < 2) this.hint.textContent = "Show the line";
  }

  reveal() {
    this.details.open = true;
    this.hint.hidden = true;
  }
}

/** The text, what is wrong in it marked. */
function marked(text, start, end) {
  const signs = [...text]; // as Python counts them
  const part = (from, to) => signs.slice(from, to).join("");
  const mark = made("mark", { textContent: part(start, end) });
  return [made("code", {}, part(0, start), mark, part(end))];
}
