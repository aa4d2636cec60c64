// The playground: points to drag, their line, and the plane of all lines with the path of descent.
//
// It draws and listens. Every number that it shows is answered by slr_pure (docs/live/playground.py).

import { Handles } from "./drag.js";
import { loadPython } from "./runtime.js";
import { Plot, set, svg, text } from "./svg.js";

const started = new WeakMap();

/** Make the <slr-playground> live, once; the Playground, or null where there is no Python. */
export function start(element) {
  if (!started.has(element)) {
    started.set(element, loadPython().then(
      (python) => new Playground(element, python),
      (error) => {
        const note = document.createElement("p");
        note.className = "live-note";
        note.textContent = error.message;
        element.replaceWith(note);
        return null;
      },
    ));
  }
  return started.get(element);
}

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

class Playground {
  constructor(element, python) {
    Object.assign(this, { element, python, mode: element.getAttribute("mode") });
    this.kind = element.getAttribute("kind");
    this.controls = {};
    element.querySelectorAll("select, input, button").forEach((control) => {
      this.controls[control.name] = control;
    });
    this.values = [...element.querySelectorAll("[data-value]")];
    this.verdict = element.querySelector(".verdict");
    this.status = element.querySelector(".status");
    this.#plots();
    this.#listen();
    this.defaults = { share: this.controls.rate?.value, steps: this.controls.steps?.value };
    this.load();
    element.inert = false;
    element.dataset.ready = "";
  }

  /** Take the points of the chosen preset, and the start, rate and steps of the chapter. */
  load() {
    this.stop();
    const { rate, steps } = this.controls;
    if (rate) rate.value = this.defaults.share;
    if (steps) steps.value = this.defaults.steps;
    const { xs, ys, m, c } = this.python.call("playground.preset", this.preset);
    Object.assign(this, { xs, ys, m, c });
    this.data.show(this.python.call("playground.window", xs, ys));
    this.look();
    this.update();
  }

  get preset() {
    return this.controls.preset.value;
  }

  /** Show as much of the plane as the start's level ellipse needs. */
  look() {
    this.view = this.python.call("playground.plane", this.xs, this.ys, this.m, this.c);
    this.plane?.show(this.view);
    const { m, c } = this.controls;
    if (m) {
      m.value = share(this.m, this.view[0], this.view[1]) * 400 - 200;
      c.value = share(this.c, this.view[2], this.view[3]) * 400 - 200;
    }
  }

  /** Ask again for every number, at the next frame. */
  ask() {
    this.asked ??= requestAnimationFrame(() => this.update());
  }

  /** Ask for every number and show it. */
  update() {
    cancelAnimationFrame(this.asked);
    this.asked = undefined;
    const { rate, steps, h, offset } = this.controls;
    const call = (name, ...values) => this.python.call(`playground.${name}`, ...values);
    const power = Number(offset?.value ?? -1);
    const move = power < 0 ? 0 : 10 ** power;
    const away = h ? 1 / 10 ** Number(h.value) : 0;
    const ends = this.data.window.slice(0, 2);
    const { xs, ys, m, c } = this;
    const percent = Number(rate?.value ?? 40) / 100;
    const count = Number(steps?.value ?? 0);
    const now = call("state", this.kind, xs, ys, m, c, percent, count, away, move, ends);
    if (offset) Object.assign(now, call("textbook", xs, ys, move, ends));
    if (this.mode === "diagnostics") now.quality = call("quality", xs, ys);
    if (h) Object.assign(now, call("difference", xs, ys, m, c, away), { h: away });
    this.now = now;
    this.#draw(now);
    this.#say(now, { percent, count, move, away });
    this.detail = { xs, ys, m, c, lr: now.lr, stable: percent < 1, steps: count };
    this.element.dispatchEvent(
      new CustomEvent("slr-change", { bubbles: true, detail: this.detail }),
    );
  }

  /** Move all points a little, anyhow. */
  nudge() {
    const [x0, x1, y0, y1] = this.data.window;
    const little = (low, high) => (Math.random() - 0.5) * 0.1 * (high - low);
    this.xs = this.xs.map((x) => clamp(x + little(x0, x1), x0, x1));
    this.ys = this.ys.map((y) => clamp(y + little(y0, y1), y0, y1));
    this.update();
  }

  #plots() {
    const { element } = this;
    this.data = new Plot(element.querySelector(".plot.data"), "x", "y");
    this.residuals = svg("path", { class: "residuals" });
    this.bestLine = svg("line", { class: "best line" });
    this.rawLine = svg("line", { class: "raw line" });
    this.line = svg("line", { class: `${this.kind} line` });
    this.data.layer.append(this.residuals, this.bestLine, this.rawLine, this.line);
    this.points = new Handles(this.data, ["x", "y"], {
      name: "Point",
      moved: (i, x, y) => {
        this.xs = this.xs.with(i, x);
        this.ys = this.ys.with(i, y);
        this.ask();
      },
      settled: () => this.#settle(),
    });
    const root = element.querySelector(".plot.plane");
    if (!root) return;
    this.plane = new Plot(root, "m", "c");
    this.levels = svg("g", { class: "levels" });
    this.trace = svg("polyline", { class: "trace" });
    this.steps = svg("path", { class: "steps" });
    this.arrow = svg("path", { class: "arrow" });
    this.bottom = svg("path", { class: "bottom", d: "M-6 0H6M0 -6V6" });
    this.spot = svg("circle", { class: "spot", r: 5 });
    this.plane.layer.append(
      this.levels, this.trace, this.steps, this.arrow, this.bottom, this.spot,
    );
    this.start = new Handles(this.plane, ["slope", "intercept"], {
      name: this.kind === "descent" ? "Start of the descent" : "Your line",
      shape: "square",
      moved: (_, m, c) => {
        Object.assign(this, { m, c });
        this.ask();
      },
      settled: () => this.#settle(),
    });
  }

  /** After a drag: look again, if the start or the best line has left the view. */
  #settle() {
    if (!this.plane) return;
    this.update();
    const { best } = this.now;
    const small = this.view[1] - this.view[0];
    const seen = best && this.plane.holds(...best);
    const close = best && Math.abs(best[0] - this.m) < small / 50;
    if (!seen || close) {
      this.look();
      this.update();
    }
  }

  #listen() {
    const { preset, reset, play, once, m, c, ...sliders } = this.controls;
    preset.addEventListener("change", () => this.load());
    reset.addEventListener("click", () => this.load());
    for (const slider of Object.values(sliders)) {
      slider.addEventListener("input", () => {
        this.stop();
        this.ask();
      });
    }
    for (const slider of [m, c].filter(Boolean)) {
      slider.addEventListener("input", () => {
        const [m0, m1, c0, c1] = this.view;
        this.m = m0 + ((Number(m.value) + 200) / 400) * (m1 - m0);
        this.c = c0 + ((Number(c.value) + 200) / 400) * (c1 - c0);
        this.ask();
      });
    }
    once?.addEventListener("click", () => {
      this.stop();
      this.#forward();
    });
    play?.addEventListener("click", () => (this.playing ? this.stop() : this.#play()));
  }

  #forward() {
    const { steps } = this.controls;
    steps.value = Number(steps.value) + 1;
    this.update();
    return Number(steps.value) < Number(steps.max);
  }

  /** One step after the other, up to the last; at once for readers who want less motion. */
  #play() {
    const { steps, play } = this.controls;
    if (Number(steps.value) >= Number(steps.max)) steps.value = 0;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      steps.value = steps.max;
      this.update();
      return;
    }
    play.textContent = "Pause";
    this.playing = setInterval(() => this.#forward() || this.stop(), 120);
  }

  /** Stop playing. */
  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    if (this.controls.play) this.controls.play.textContent = "Play";
  }

  #draw(now) {
    const { data, xs, ys } = this;
    const [x0, x1] = data.window;
    this.points.show(xs.map((x, i) => [x, ys[i]]));
    const feet = xs.map((x, i) => `M${data.x(x)} ${data.y(ys[i])}V${data.y(now.feet[i])}`);
    this.residuals.setAttribute("d", feet.join(""));
    const across = (line, ends) => {
      const hidden = ends ? null : "hidden";
      const [a, b] = ends ?? [0, 0];
      set(line, {
        x1: data.x(x0), x2: data.x(x1), y1: data.y(a), y2: data.y(b), visibility: hidden,
      });
    };
    across(this.line, now.ends);
    across(this.bestLine, this.kind === "best" ? null : now["best ends"]);
    across(this.rawLine, now["raw ends"]);
    if (this.plane) this.#drawPlane(now);
  }

  #drawPlane(now) {
    const { plane, m, c } = this;
    const [m0, m1, c0, c1] = plane.window;
    const right = (plane.x(m1) - plane.x(m0)) / (m1 - m0);
    const up = (plane.y(c1) - plane.y(c0)) / (c1 - c0);
    // Each ellipse is the unit circle, mapped as its half-axes say.
    while (this.levels.childElementCount > now.levels.length) this.levels.lastChild.remove();
    while (this.levels.childElementCount < now.levels.length) {
      this.levels.append(svg("circle", { r: 1, "vector-effect": "non-scaling-stroke" }));
    }
    now.levels.forEach(([em, ec, a, b, d, e], i) => {
      const map = [a * right, b * up, d * right, e * up, plane.x(em), plane.y(ec)];
      this.levels.children[i].setAttribute("transform", `matrix(${map.join(" ")})`);
    });
    const [ms, cs] = now.path ?? [[], []];
    const places = ms.map((value, i) => `${plane.x(value)} ${plane.y(cs[i])}`);
    this.trace.setAttribute("points", places.join(" "));
    this.steps.setAttribute("d", places.slice(1).map((place) => `M${place}h0`).join(""));
    set(this.bottom, {
      transform: now.best ? `translate(${plane.x(now.best[0])} ${plane.y(now.best[1])})` : null,
      visibility: now.best ? null : "hidden",
    });
    set(this.spot, { cx: plane.x(now.here[0]), cy: plane.y(now.here[1]) });
    this.#drawArrow(now, right, up);
    this.start.show([[m, c]]);
  }

  /** Against the gradient: which way a step goes; its length says nothing. */
  #drawArrow(now, right, up) {
    if (this.mode !== "gradient") return;
    const [dm, dc] = [-now.gradient[0] * right, -now.gradient[1] * up];
    const size = Math.hypot(dm, dc);
    if (!size) {
      this.arrow.setAttribute("d", "");
      return;
    }
    const [u, v] = [dm / size, dc / size];
    const [x, y] = [this.plane.x(now.here[0]), this.plane.y(now.here[1])];
    const tip = [x + 62 * u, y + 62 * v];
    const wing = (side) => `L${tip[0] - 11 * u + side * 5 * v} ${tip[1] - 11 * v - side * 5 * u}`;
    this.arrow.setAttribute("d", `M${x} ${y}L${tip}M${tip}${wing(1)}M${tip}${wing(-1)}`);
  }

  #say(now, { percent, count, move, away }) {
    for (const value of this.values) {
      const key = value.dataset.value;
      value.textContent = text(VALUES[key](now), MANY_DIGITS.has(key) ? 12 : 6);
    }
    const { rate, steps, h, offset, m, c } = this.controls;
    const show = (control, words) => {
      if (!control) return;
      control.closest("label").querySelector("output").textContent = words;
      control.setAttribute("aria-valuetext", words);
    };
    show(rate, `${text(now.lr, 4)}, ${text(percent, 3)} of the bound`);
    show(steps, String(count));
    show(m, text(now.here[0], 4));
    show(c, text(now.here[1], 4));
    show(h, text(away, 4));
    show(offset, move ? text(move, 4) : "0");
    const words = now.why || now["raw why"] || this.#words(now);
    this.verdict.textContent = words ? `${words[0].toUpperCase()}${words.slice(1)}.` : "\u00a0";
    this.verdict.classList.toggle("bad", now.stable === false);
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const [a, b, loss] = now.here;
      const line = `Slope ${text(a, 4)}, intercept ${text(b, 4)}, loss ${text(loss, 4)}.`;
      this.status.textContent = `${line} ${this.verdict.textContent.trim()}`;
    }, 700);
  }

  #words(now) {
    return now.verdict ?? "";
  }
}

function share(value, low, high) {
  return clamp((value - low) / (high - low), 0, 1);
}

function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
