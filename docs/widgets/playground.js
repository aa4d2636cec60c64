// The playground: points to drag, their line, and the plane of all lines with the path of descent.
//
// It listens. Every number that it shows is answered by slr_pure (site_build/page/playground.py).

import { asked, isAsked } from "./address.js";
import { DataPlot } from "./data-plot.js";
import { extras } from "./extras.js";
import { start as startOwnPoints } from "./own-points.js";
import { PlanePlot } from "./plane-plot.js";
import { Readout } from "./readout.js";
import { loadPython } from "./runtime.js";
import { reach, wanted } from "./sliders.js";
import { Steps } from "./steps.js";

const started = new WeakMap();
const MOST = 500; // points: as site_build/page/pasted.py has it

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
    this.said = element.querySelector(".said");
    this.steps = new Steps(this);
    this.readout = new Readout(element, this.controls);
    this.#plots();
    this.extras = made.map((make) => make(this));
    this.#listen();
    startOwnPoints(this);
    this.open();
    element.inert = false;
    element.dataset.ready = "";
  }

  /** Show what the page's address asks for, or else the chosen preset. */
  open() {
    const isFirst = this.element === document.querySelector("slr-playground");
    const { why, key, points, line } = (isFirst && asked(this)) || {};
    if (key) this.controls.preset.value = key;
    const given = points ? this.#own(points) : key && this.#preset();
    this.load(given && Object.assign(given, line));
    if (why) this.say(`The address of this page cannot be read: ${why}.`);
  }

  #preset() {
    return this.python.call("playground.preset", this.controls.preset.value, this.kind);
  }

  /** The points as the reader's own: the menu names them, and Reset comes back to them. */
  #own(points) {
    const [m, c] = this.python.call("playground.begin", this.kind, points.xs, points.ys);
    const { preset } = this.controls;
    this.own = { ...points, m, c };
    if (preset.lastElementChild.value !== "own") preset.add(new Option("Your own", "own"));
    preset.value = "own";
    return this.own;
  }

  /** Show the reader's own points. */
  show(points) {
    this.load(this.#own(points));
  }

  /** Begin: with the given points and line, or those of the menu; the sliders as in the chapter. */
  load(given = this.controls.preset.value === "own" ? this.own : this.#preset()) {
    this.say("");
    this.element.querySelectorAll("input[type=range]").forEach((slider) => {
      slider.value = given.sliders?.[slider.name] ?? slider.defaultValue;
    });
    this.element.querySelectorAll("input[type=checkbox]").forEach((input) => {
      input.checked = given.sliders?.[input.name] ?? input.defaultChecked;
    });
    this.steps.begin(given.sliders?.steps);
    const { xs, ys, m, c, axes } = given;
    Object.assign(this, { given, xs, ys, m, c, axes });
    this.frame();
    this.look();
    this.update();
  }

  /** Add a point, and have the keyboard on it. */
  add(x, y) {
    if (this.xs.length >= MOST) return;
    this.xs = [...this.xs, x];
    this.ys = [...this.ys, y];
    this.#settle();
    this.data.points.focus(this.xs.length - 1);
  }

  /** Take the point away; the last one stays. */
  remove(i) {
    if (this.xs.length < 2) {
      this.say("The last point stays.");
      return;
    }
    this.xs = this.xs.toSpliced(i, 1);
    this.ys = this.ys.toSpliced(i, 1);
    this.#settle();
    this.say(`Point ${i + 1} is gone: ${this.xs.length} left.`);
  }

  /** A line for the reader, below the controls; none: take it away. */
  say(words) {
    this.said.textContent = words;
  }

  /** Show the points and the line whole. */
  frame() {
    const { kind, xs, ys, m, c } = this;
    this.data.plot.show(this.python.call("playground.window", kind, xs, ys, m, c));
  }

  /** Show as much of the plane as the start's level ellipse needs. */
  look() {
    const { xs, ys } = this;
    const { view, slender, steep } = this.python.call("playground.plane", xs, ys, this.m, this.c);
    this.plane?.show(view, slender, steep);
    reach(this, view);
  }

  /** Ask again for every number, at the next frame. */
  ask() {
    this.asked ??= requestAnimationFrame(() => this.update());
  }

  /** Ask for every number and show it. */
  update() {
    cancelAnimationFrame(this.asked);
    this.asked = undefined;
    const asked = wanted(this);
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
    this.readout.show({ ...now, left: this.data.left, note: this.plane?.note }, asked);
    const h = this.controls.width ? asked.h : 0.5; // for derivations any number but 0
    const lr = now.lr ?? 0;
    this.detail = { xs, ys, m, c, lr, stable: now.stable ?? false, steps: asked.steps, h };
    this.element.dispatchEvent(
      new CustomEvent("slr-change", { bubbles: true, detail: this.detail }),
    );
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
      added: (x, y) => this.add(x, y),
      removed: (i) => this.remove(i),
      settled,
    });
    const root = this.element.querySelector(".plot.plane");
    if (!root) return;
    this.plane = new PlanePlot(root, this.kind, this.parts.includes("arrow"), {
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
    const isLost = this.plane?.isLost(this.now.best, this.m, this.c);
    if (isOut) this.frame();
    if (isLost) this.look();
    if (isOut || isLost) this.update();
  }

  #listen() {
    const { preset, reset, m, c, squares } = this.controls;
    preset.addEventListener("change", () => this.load());
    reset.addEventListener("click", () => this.load());
    this.element.addEventListener("slr-resize", () => this.ask());
    addEventListener("hashchange", () => isAsked() && this.open());
    for (const slider of this.element.querySelectorAll("input[type=range]")) {
      slider.addEventListener("input", () => {
        this.steps.stop();
        if (slider === m || slider === c) this[slider.name] = Number(slider.value);
        this.ask();
      });
    }
    squares?.addEventListener("input", () => this.ask());
  }
}
