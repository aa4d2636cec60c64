// The playground: points to drag, their line, and the plane of all lines with the path of descent.
//
// It listens. Every number that it shows is answered by slr_pure (site_build/page/playground.py).

import { DataPlot } from "./data-plot.js";
import { PlanePlot } from "./plane-plot.js";
import { Readout } from "./readout.js";
import { loadPython } from "./runtime.js";
import { clamp, roundStep } from "./svg.js";

const started = new WeakMap();

/** Make the <slr-playground> live, once; the Playground. Rejects where there is no Python. */
export function start(element) {
  if (!started.has(element)) {
    const live = loadPython().then((python) => new Playground(element, python));
    live.catch(() => started.delete(element)); // a later call tries again
    started.set(element, live);
  }
  return started.get(element);
}

class Playground {
  constructor(element, python) {
    Object.assign(this, { element, python, mode: element.getAttribute("mode") });
    this.kind = element.getAttribute("kind");
    this.controls = {};
    element.querySelectorAll("select, input, button").forEach((control) => {
      this.controls[control.name] = control;
    });
    this.readout = new Readout(element, this.controls);
    this.#plots();
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
    const { xs, ys, m, c } = this.python.call("playground.preset", this.controls.preset.value);
    Object.assign(this, { xs, ys, m, c });
    this.window = this.python.call("playground.window", xs, ys);
    this.data.plot.show(this.window);
    this.look();
    this.update();
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
    const { rate, steps, h, offset, place } = this.controls;
    const call = (name, ...values) => this.python.call(`playground.${name}`, ...values);
    const power = Number(offset?.value ?? 0);
    const move = power ? 10 ** (power - 1) : 0;
    const away = h ? 1 / 10 ** Number(h.value) : 0;
    const ends = this.window.slice(0, 2);
    const { xs, ys, m, c } = this;
    const percent = Number(rate?.value ?? 40) / 100;
    const count = Number(steps?.value ?? 0);
    const now = call("state", this.kind, xs, ys, m, c, percent, count, away, move, ends);
    if (offset) Object.assign(now, call("textbook", xs, ys, move, ends));
    if (this.mode === "diagnostics") now.quality = call("quality", xs, ys);
    if (this.mode === "correlation") now.correlation = this.python.call("correlation.seen", xs, ys, this.window);
    if (place) Object.assign(now, call("band", xs, ys, ends, Number(place.value) / 100));
    if (h) Object.assign(now, call("difference", xs, ys, m, c, away), { h: away });
    this.best = now.best;
    this.data.draw(now, xs, ys, move);
    this.plane?.draw(now, m, c);
    this.readout.show(now, { percent, count, move, away });
    this.detail = { xs, ys, m, c, lr: now.lr, stable: now.stable, steps: count };
    this.element.dispatchEvent(
      new CustomEvent("slr-change", { bubbles: true, detail: this.detail }),
    );
  }

  /** Move all points a little, anyhow. */
  nudge() {
    const [x0, x1, y0, y1] = this.window;
    const little = (low, high) => (Math.random() - 0.5) * 0.1 * (high - low);
    this.xs = this.xs.map((x) => clamp(x + little(x0, x1), x0, x1));
    this.ys = this.ys.map((y) => clamp(y + little(y0, y1), y0, y1));
    this.update();
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

  /** After a drag: look again, if the start or the best line has left the view. */
  #settle() {
    if (!this.plane) return;
    this.update();
    if (!this.plane.isLost(this.best, this.m)) return;
    this.look();
    this.update();
  }

  #listen() {
    const { preset, reset, play, once, ...sliders } = this.controls;
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
