// The playground's words: the numbers below it, what is beside its sliders, and its verdict.

import { made } from "./made.js";
import { text } from "./svg.js";

const STILL = 700; // milliseconds without a change, after which a screen reader is told

/** What a playground says. */
export class Readout {
  constructor(element, controls) {
    this.controls = controls;
    this.digits = Number(element.querySelector(".readout").dataset.digits);
    this.values = [...element.querySelectorAll("[data-value]")];
    this.verdict = element.querySelector(".verdict");
    this.status = element.querySelector(".status");
  }

  /** Show the numbers, what the controls are set to, and what there is to say of them. */
  show(now, { share, steps, move, h }) {
    const all = named(now);
    for (const value of this.values) {
      const key = value.dataset.value;
      value.textContent = now.right ? long(all[key], this.digits) : text(all[key], this.digits);
      const right = { "raw-m": now.right?.[0], "raw-c": now.right?.[1] }[key];
      if (right !== undefined) mark(value, right);
    }
    this.#beside("rate", `${text(now.lr, 4)}, ${text(share, 3)} of the bound`);
    this.#beside("steps", String(steps));
    this.#beside("m", text(now.here[0], 6));
    this.#beside("c", text(now.here[1], 6));
    this.#beside("h", text(h, 4));
    this.#beside("width", text(h, 4));
    this.#beside("offset", text(move, 4));
    this.#beside("place", text(now.t, 4));
    Object.entries(now.beside ?? {}).forEach(([name, words]) => this.#beside(name, words));
    const words = [now.why, now["raw why"], now.verdict, now.left, now.note];
    this.verdict.textContent = words.map(sentence).join(" ").trim();
    this.verdict.classList.toggle("bad", now.stable === false);
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const [m, c, loss] = now.here;
      const line = `Slope ${text(m, 4)}, intercept ${text(c, 4)}`;
      const known = this.values.length ? `, loss ${text(loss, 4)}` : ""; // not yet in the first chapter
      this.status.textContent = `${line}${known}. ${this.verdict.textContent}`;
    }, STILL);
  }

  #beside(name, words) {
    const control = this.controls[name];
    if (!control) return;
    const now = control.closest(".slider").querySelector(".now");
    if (now.localName !== "input") now.textContent = words;
    else if (now !== document.activeElement) now.value = words;
    control.setAttribute("aria-valuetext", words);
  }
}

/** The number with so many digits, zeros among them. */
function long(value, digits) {
  return Number.isFinite(value) ? value.toPrecision(digits).replaceAll("-", "−") : text(value);
}

/** Mark what comes after the digits that are right. */
function mark(place, right) {
  const [all] = place.textContent.match(new RegExp(`^[−0.]*(?:\\d\\.?){0,${right}}`));
  const wrong = made("span", { className: "wrong" }, place.textContent.slice(all.length));
  place.replaceChildren(all, wrong);
}

function sentence(words) {
  return words ? `${words[0].toUpperCase()}${words.slice(1)}.` : "";
}

/** The numbers by the names that their places have; what is not there is "none". */
function named(now) {
  const [m, c, loss] = now.here;
  const [dm, dc] = now.gradient ?? [];
  const [flat, steep] = now.curvatures ?? [];
  const [x, y, xx, xy] = now.sums ?? [];
  const [bestM, bestC] = now.best ?? [];
  const [rawM, rawC] = now.raw ?? [];
  const [rss, share, sd, seM, seC] = now.quality ?? [];
  const [predicted, seMean, seNew] = now.at ?? [];
  return {
    ...now, m, c, loss, dm, dc, flat, steep, x, y, xx, xy, rss, sd,
    "best-m": bestM, "best-c": bestC, "raw-m": rawM, "raw-c": rawC,
    "r-squared": share, "se-m": seM, "se-c": seC,
    at: predicted, "se-mean": seMean, "se-new": seNew,
    kappa: now.condition, needed: now["steps needed"],
  };
}
