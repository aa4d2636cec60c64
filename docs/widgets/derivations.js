// Live derivations: each line's value at the points of the page's playground.

import { start as startPlayground } from "./playground.js";
import { loadPython } from "./runtime.js";
import { text } from "./svg.js";

const REST = 100; // milliseconds between two updates, so that what is dragged keeps up
const CLOSE = 1e-9;
const MOST_NUMBERS = 3; // of a line that is a list

const shown = new Set(); // the derivations that are in view
let state;
let count = 0;
let last = -REST;
let waiting;

document.addEventListener("slr-change", ({ detail }) => {
  state = detail;
  clearTimeout(waiting);
  const rested = performance.now() - last;
  if (rested >= REST) update();
  else waiting = setTimeout(update, REST - rested);
});

function update() {
  shown.forEach((derivation) => derivation.update());
  last = performance.now();
}

const inView = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) shown.add(target.slrDerivation);
    else shown.delete(target.slrDerivation);
    if (isIntersecting && state) target.slrDerivation.update();
  }
});

/** Make the derivation live: its values follow the playground's points. Rejects as that does. */
export async function start(element) {
  const made = await startPlayground(document.querySelector("slr-playground")).catch((error) => {
    document.body.classList.add("no-values");
    throw error;
  });
  document.body.classList.remove("no-values");
  state ??= made.detail;
  const bar = element.nextElementSibling;
  bar.querySelector("button").addEventListener("click", () => made.nudge());
  element.slrDerivation = new Derivation(element, await loadPython());
  inView.observe(element);
}

class Derivation {
  constructor(element, python) {
    this.python = python;
    this.places = [...element.querySelectorAll(".value")];
    this.letters = [...element.nextElementSibling.querySelectorAll("[data-letter]")];
    this.key = String((count += 1));
    python.call("derivations.learn", this.key, JSON.parse(element.dataset.derivation));
  }

  /** Show the value of each line and letter; where there are none, why. */
  update() {
    const { xs, ys, m, c, lr, stable, steps, h } = state;
    const answer = this.python.call(
      "derivations.values", this.key, xs, ys, m, c, lr, stable, BigInt(steps), h,
    );
    const { values, why } = answer;
    this.places.forEach((place, i) => {
      const number = values ? written(values[i]) : i ? "" : why;
      const isSame = place.matches(".same") && (!values || close(values[i], values[i - 1]));
      place.textContent = isSame && number ? "✓" : number;
      place.title = number;
      place.classList.toggle("apart", !isSame);
    });
    this.letters.forEach((letter, i) => {
      letter.textContent = answer.letters ? text(answer.letters[i], 6) : "–";
    });
  }
}

/** True if the two, numbers or lists of them, agree to 10 digits or so. */
function close(one, other) {
  if (Array.isArray(one)) return one.every((part, i) => close(part, other[i] ?? other));
  if (Array.isArray(other)) return other.every((part) => close(one, part));
  return Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** A number to 10 digits; in brackets the first few of several: a line is one line. */
function written(value) {
  if (!Array.isArray(value)) return text(value, 10);
  const more = value.length > MOST_NUMBERS ? ["…"] : [];
  return `(${[...value.slice(0, MOST_NUMBERS).map(written), ...more].join(", ")})`;
}
