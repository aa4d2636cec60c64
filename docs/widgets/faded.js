// Faded derivations: the reader writes the last lines, and site_build/page/faded.py judges them.

import { keep, kept } from "./kept.js";
import { made } from "./made.js";
import { loadPython } from "./runtime.js";

let count = 0;

/** Make the derivation's lines live. Rejects where Python cannot be loaded. */
export async function start(element) {
  const python = await loadPython();
  const key = String((count += 1));
  python.call("faded.learn", key, JSON.parse(element.dataset.faded, whole));
  const items = [...element.querySelectorAll(".yours")];
  items.forEach((item, number) => {
    const next = items[number + 1];
    if (next) next.hidden = true;
    startLine(item, (name, text) => python.call(name, ...name === "faded.judge"
      ? [key, BigInt(number), text] : [key, text]), () => { if (next) next.hidden = false; });
  });
}

/** Places among the lines are whole numbers. */
function whole(_, value) {
  return Number.isInteger(value) ? BigInt(value) : value;
}

function startLine(item, call, done) {
  const form = item.querySelector("form");
  const [field, signs, seen] = ["input", ".signs", ".seen"].map((part) => form.querySelector(part));
  const [check, hint] = form.querySelectorAll(".bar button");
  const [output, hints] = [form.querySelector("output"), form.querySelectorAll(".hints li")];
  const details = item.querySelector("details");

  const look = () => {
    const { math, fault, start, end } = field.value.trim() ? call("faded.seen", field.value) : {};
    seen.hidden = !math && !fault;
    if (math) seen.innerHTML = `Read as ${math}`; // names and numbers that Python knows
    else if (fault) seen.replaceChildren(...pointed(field.value, start, end), ` ${fault}`);
  };
  const say = () => {
    const { right, message, meant } = call("faded.judge", field.value);
    const told = made("p", { className: right ? "right" : "error", textContent: message });
    output.replaceChildren(told);
    if (meant) {
      output.append(made("p"));
      output.lastChild.innerHTML = `Do you mean ${meant}? Then set brackets.`;
    }
    look();
    if (!right) return;
    keep(`right.${form.id}`, "yes");
    show();
  };
  const show = () => {
    details.open = true;
    hint.hidden = true;
  };

  item.classList.add("live");
  field.value = kept(form.id) ?? "";
  field.disabled = check.disabled = hint.disabled = signs.hidden = false;
  field.addEventListener("input", () => {
    keep(form.id, field.value || null);
    output.replaceChildren();
    look();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say();
  });
  signs.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  signs.addEventListener("click", ({ target }) => {
    if (!target.value) return;
    field.setRangeText(target.value.replace("*", "^*"), field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("input"));
  });
  hint.addEventListener("click", () => {
    const left = [...hints].filter((line) => line.hidden);
    if (left.length) left[0].hidden = false;
    else show();
    hint.textContent = left.length > 1 ? "Hint" : "Show the line";
  });
  details.addEventListener("toggle", () => {
    if (details.open) done();
  });
  look();
  if (kept(`right.${form.id}`)) say();
}

/** The text with what is wrong in it marked. */
function pointed(text, start, end) {
  const letters = [...text];
  const part = (from, to) => letters.slice(from, to).join("");
  return [part(0, start), made("mark", { textContent: part(start, end) || " " }), part(end)];
}
