// The playground: points to drag, their line, and the plane of all lines with the path of descent.
//
// It listens. Every number that it shows is answered by slr_pure (site_build/page/playground.py).

import { DataPlot } from "./data-plot.js";
import { extras } from "./extras.js";
import { PlanePlot } from "./plane-plot.js";
import { Readout } from "./readout.js";
import { loadPython } from "./runtime.js";
import { roundStep } from "./svg.js";

const started = new WeakMap();

/** Make the <slr-playground> live, once; the Playground. Rejects where there is no Python. */
export function start(element) {
  if (!started.has(element)) {
    const names = element.getAttribute("extras").split(" ").filter(Boolean);
    const live = Promise.all([loadPython(), extras(names)]).then(
      ([python, made]) => new Playground(element, python, names, made),
    );
    live.catch(() => started.delete(element)); // a later call tries again
    started.set(element, live);
  }
  return started.get(element);
}

class Playground {
  /** parts: the names of what it has beside the points; made: what makes those that draw. */
  constructor(element, python, parts, made) {
    Object.assign(this, { element, python, parts, mode: element.getAttribute("mode") });
    this.kind = element.getAttribute("kind");
    this.controls = {};
    element.querySelectorAll("select, input, button").forEach((control) => {
      this.controls[control.name] = control;
    });
    this.readout = new Readout(element, this.controls);
    this.#plots();
    this.extras = made.map((make) => make(this));
    this.#listen();
    this.load();
    element.inert = false;
    element.dataset.ready = "";
  }

  /** Take the points of the chosen preset, and the start and the sliders of the chapter. */
  load() {
    this.stop();
    this.element.querySelectorAll("input").forEach((slider) => {
      slider.value = slider.defaultValue;
    });
    const { value } = this.controls.preset;
    const { axes, ...points } = this.python.call("playground.preset", value, this.kind);
    Object.assign(this, points);
    this.axes = axes;
    this.frame();
    this.look();
    this.update();
  }

  /** Show the points and the line whole. */
  frame() {
    const { kind, xs, ys, m, c } = this;
    this.data.plot.show(this.python.call("playground.window", kind, xs, ys, m, c));
  }

  /** Show as much of the plane as the start's level ellipse needs. */
  look() {
    const view = this.python.call("playground.plane", this.xs, this.ys, this.m, this.c);
    this.plane?.plot.show(view);
    const { m, c } = this.controls;
    if (!m) return;
    set(m, this.m, view[0], view[1]);
    set(c, this.c, view[2], view[3]);
  }

  /** Ask again for every number, at the next frame. */
  ask() {
    this.asked ??= requestAnimationFrame(() => this.update());
  }

  /** Ask for every number and show it. */
  update() {
    cancelAnimationFrame(this.asked);
    this.asked = undefined;
    const asked = this.#asked();
    let now = this.#now(asked);
    if (this.kind === "own" && !this.data.points.held && this.#isOut(now)) {
      this.frame();
      now = this.#now(asked);
    }
    const { xs, ys, m, c } = this;
    const [across, up] = this.axes;
    this.now = now;
    this.data.plot.call(asked.move ? across.replace(/x\b/, `x − ${asked.move}`) : across, up);
    this.data.draw(now, this);
    this.plane?.draw(now, m, c);
    this.extras.forEach((draw) => draw(now, this));
    this.readout.show(now, asked);
    this.detail = { xs, ys, m, c, lr: now.lr ?? 0, stable: now.stable ?? false, steps: asked.steps };
    this.element.dispatchEvent(
      new CustomEvent("slr-change", { bubbles: true, detail: this.detail }),
    );
  }

  /** What the controls say. */
  #asked() {
    const { kind, m, c } = this;
    const value = (name, otherwise = 0) => Number(this.controls[name]?.value ?? otherwise);
    const power = value("offset");
    return {
      kind, m, c,
      share: value("rate", 40) / 100,
      steps: value("steps"),
      h: 1 / 10 ** value("h"),
      move: power ? 10 ** (power - 1) : 0,
      place: value("place") / 100,
    };
  }

  #now(asked) {
    const { xs, ys, parts } = this;
    const ends = this.data.plot.window.slice(0, 2);
    return this.python.call("playground.state", xs, ys, ends, parts, asked);
  }

  /** True if a point or a residual is not whole in the window. */
  #isOut({ feet }) {
    const { xs, ys } = this;
    const { plot } = this.data;
    return xs.some((x, i) => !plot.holds(x, ys[i]) || !plot.holds(x, feet[i]));
  }

  /** Move all points a little, anyhow. */
  nudge() {
    const [x0, x1, y0, y1] = this.data.plot.window;
    const little = (low, high) => (Math.random() - 0.5) * 0.1 * (high - low);
    this.xs = this.xs.map((x) => x + little(x0, x1));
    this.ys = this.ys.map((y) => y + little(y0, y1));
    this.update();
    this.#settle();
  }

  #plots() {
    const settled = () => this.#settle();
    this.data = new DataPlot(this.element.querySelector(".plot.data"), this.kind, {
      moved: (i, x, y) => {
        this.xs = this.xs.with(i, x);
        this.ys = this.ys.with(i, y);
        this.ask();
      },
      settled,
    });
    const root = this.element.querySelector(".plot.plane");
    if (!root) return;
    this.plane = new PlanePlot(root, this.kind, this.mode === "gradient", {
      moved: (_, m, c) => {
        Object.assign(this, { m, c });
        this.ask();
      },
      settled,
    });
  }

  /** After a drag: look again, if what there is to see has left the view. */
  #settle() {
    this.update();
    const isOut = this.#isOut(this.now);
    const isLost = this.plane?.isLost(this.now.best, this.m);
    if (isOut) this.frame();
    if (isLost) this.look();
    if (isOut || isLost) this.update();
  }

  #listen() {
    const { preset, reset, play, once, again, many, later, ...sliders } = this.controls;
    const { m, c } = sliders;
    preset.addEventListener("change", () => this.load());
    reset.addEventListener("click", () => this.load());
    for (const slider of Object.values(sliders)) {
      slider.addEventListener("input", () => {
        this.stop();
        if (slider === m || slider === c) this[slider.name] = Number(slider.value);
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
}

/** Put the slider at the value, between round numbers about low and high. */
function set(slider, value, low, high) {
  const step = roundStep((high - low) / 200);
  const round = (number) => (Math.round(number / step) * step).toPrecision(12);
  Object.assign(slider, { min: round(low), max: round(high), step, value });
}
