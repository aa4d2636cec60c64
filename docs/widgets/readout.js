// The playground's words: the numbers below it, what is beside its sliders, and its verdict.

import { text } from "./svg.js";

const VALUES = {
  m: (s) => s.here[0],
  c: (s) => s.here[1],
  loss: (s) => s.here[2],
  "best-m": (s) => s.best?.[0],
  "best-c": (s) => s.best?.[1],
  least: (s) => s.least,
  dm: (s) => s.gradient[0],
  dc: (s) => s.gradient[1],
  lr: (s) => s.lr,
  bound: (s) => s.bound,
  flat: (s) => s.curvatures[0],
  steep: (s) => s.curvatures[1],
  kappa: (s) => s.condition,
  needed: (s) => s["steps needed"],
  n: (s) => s.n,
  x: (s) => s.sums[0],
  y: (s) => s.sums[1],
  xx: (s) => s.sums[2],
  xy: (s) => s.sums[3],
  rss: (s) => s.quality[0],
  "r-squared": (s) => s.quality[1],
  sd: (s) => s.quality[2],
  "se-m": (s) => s.quality[3],
  "se-c": (s) => s.quality[4],
  "raw-m": (s) => s.raw?.[0],
  "raw-c": (s) => s.raw?.[1],
  h: (s) => s.h,
  central: (s) => s.central,
  derivative: (s) => s.derivative,
  left: (s) => s.left,
};
const MANY_DIGITS = new Set(["raw-m", "raw-c", "central", "derivative"]);
const STILL = 700; // milliseconds without a change, after which a screen reader is told

/** What a playground says. */
export class Readout {
  constructor(element, controls) {
    this.controls = controls;
    this.values = [...element.querySelectorAll("[data-value]")];
    this.verdict = element.querySelector(".verdict");
    this.status = element.querySelector(".status");
  }

  /** Show the numbers, what the controls are set to, and what there is to say of them. */
  show(now, { percent, count, move, away }) {
    for (const value of this.values) {
      const key = value.dataset.value;
      value.textContent = text(VALUES[key](now), MANY_DIGITS.has(key) ? 12 : 6);
    }
    this.#beside("rate", `${text(now.lr, 4)}, ${text(percent, 3)} of the bound`);
    this.#beside("steps", String(count));
    this.#beside("m", text(now.here[0], 4));
    this.#beside("c", text(now.here[1], 4));
    this.#beside("h", text(away, 4));
    this.#beside("offset", text(move, 4));
    this.verdict.textContent = [now.why, now["raw why"], now.verdict].map(sentence).join(" ").trim();
    this.verdict.classList.toggle("bad", !now.stable);
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const [m, c, loss] = now.here;
      const line = `Slope ${text(m, 4)}, intercept ${text(c, 4)}, loss ${text(loss, 4)}.`;
      this.status.textContent = `${line} ${this.verdict.textContent}`;
    }, STILL);
  }

  #beside(name, words) {
    const control = this.controls[name];
    if (!control) return;
    control.closest("label").querySelector(".now").textContent = words;
    control.setAttribute("aria-valuetext", words);
  }
}

function sentence(words) {
  return words ? `${words[0].toUpperCase()}${words.slice(1)}.` : "";
}
