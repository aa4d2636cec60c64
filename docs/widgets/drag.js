// Dragging: points that mouse, touch and keyboard move.

import { clamp, set, svg, text } from "./svg.js";

const REACH = 26; // how near to a point, in the view box, a press must be
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * The points of one plot. moved(i, x, y) is called as one moves, and settled() when it is let go;
 * added(x, y) for a double click on an empty place, and removed(i) for the key Delete on a point.
 * One of them is in the tab order; Page Up and Page Down go to its neighbours.
 */
export class Handles {
  constructor(plot, names, { name, shape = "circle", moved, settled, added, removed }) {
    Object.assign(this, { plot, names, name, shape, moved, settled, removed });
    Object.assign(this, { all: [], current: 0 });
    const { root } = plot;
    root.addEventListener("pointerdown", (event) => this.#press(event));
    root.addEventListener("pointermove", (event) => this.#drag(event));
    for (const end of ["pointerup", "pointercancel"]) {
      root.addEventListener(end, (event) => this.#release(event));
    }
    // A finger on a point moves the point, and not the page.
    const keep = (event) => this.held && event.preventDefault();
    for (const touch of ["touchstart", "touchmove"]) {
      root.addEventListener(touch, keep, { passive: false });
    }
    if (added) root.addEventListener("dblclick", (event) => this.#add(event, added));
    plot.handles.addEventListener("keydown", (event) => this.#key(event));
    plot.handles.addEventListener("keyup", (event) => event.key in KEYS && this.settled());
  }

  /** Draw the points [x, y] at their places. */
  show(points) {
    if (points.length !== this.all.length) this.#make(points.length);
    const { ruled } = this.plot;
    points.forEach(([x, y], i) => {
      const { group, ...before } = this.all[i];
      if (before.x === x && before.y === y && before.ruled === ruled) return;
      const [across, up] = this.names;
      Object.assign(this.all[i], { x, y, ruled });
      const [, , low, high] = this.plot.window;
      set(group, {
        transform: `translate(${this.plot.x(x)} ${this.plot.y(y)})`,
        "aria-valuemin": Math.min(low, y),
        "aria-valuemax": Math.max(high, y),
        "aria-valuenow": y,
        "aria-valuetext": `${across} ${text(x, 4)}, ${up} ${text(y, 4)}`,
      });
    });
  }

  #make(count) {
    const hasFocus = this.all.some(({ group }) => group === document.activeElement);
    this.all.forEach(({ group }) => group.remove());
    this.current = clamp(this.current, 0, count - 1);
    this.all = Array.from({ length: count }, (_, i) => {
      const group = svg(
        "g",
        {
          class: `handle ${this.shape}`,
          role: "slider",
          tabindex: i === this.current ? 0 : -1,
          "aria-label": count > 1 ? `${this.name} ${i + 1} of ${count}` : this.name,
          "aria-roledescription": "point to move",
        },
        svg("circle", { class: "reach", r: 18 }),
        svg("circle", { class: "halo", r: 10 }),
        this.shape === "circle"
          ? svg("circle", { class: "dot", r: count > 20 ? 4.5 : 6 })
          : svg("path", { class: "dot", d: "M-7 0L0 -7L7 0L0 7Z" }),
      );
      group.addEventListener("focus", () => this.#choose(i));
      this.plot.handles.append(group);
      return { group };
    });
    if (hasFocus) this.focus(this.current);
  }

  /** Move the keyboard to the point. */
  focus(i) {
    this.all[i]?.group.focus({ preventScroll: true });
  }

  #choose(i) {
    this.all[this.current]?.group.setAttribute("tabindex", "-1");
    this.current = i;
    this.all[i].group.setAttribute("tabindex", "0");
  }

  #press(event) {
    if (event.button || !this.all.length) return;
    const [px, py] = this.plot.place(event);
    const i = this.#near(px, py);
    if (i < 0 || event.defaultPrevented) return;
    event.preventDefault();
    const { x, y, group } = this.all[i];
    this.held = { i, dx: this.plot.x(x) - px, dy: this.plot.y(y) - py };
    this.plot.root.setPointerCapture(event.pointerId);
    group.focus({ preventScroll: true });
    group.classList.add("held");
  }

  /** The point that is nearest to this place, and not too far from it; or −1. */
  #near(px, py) {
    const away = this.all.map(({ x, y }) => Math.hypot(this.plot.x(x) - px, this.plot.y(y) - py));
    const least = Math.min(...away);
    return least > REACH ? -1 : away.indexOf(least);
  }

  #add(event, added) {
    const [px, py] = this.plot.place(event);
    if (this.#near(px, py) < 0) added(...this.plot.at(px, py));
  }

  #drag(event) {
    if (!this.held) return;
    const [px, py] = this.plot.place(event);
    this.moved(this.held.i, ...this.plot.at(px + this.held.dx, py + this.held.dy));
  }

  #release() {
    if (!this.held) return;
    this.all[this.held.i]?.group.classList.remove("held");
    this.held = null;
    this.settled();
  }

  #key(event) {
    const i = this.all.findIndex(({ group }) => group === event.target);
    if (i < 0) return;
    if (event.key === "PageDown" || event.key === "PageUp") {
      const next = (i + (event.key === "PageDown" ? 1 : this.all.length - 1)) % this.all.length;
      this.all[next].group.focus();
    } else if (event.key in KEYS) {
      const [x0, x1, y0, y1] = this.plot.window;
      const [u, v] = KEYS[event.key].map((way) => way * (event.shiftKey ? 0.1 : 0.02));
      const { x, y } = this.all[i];
      this.moved(i, ...this.plot.rounded(x + u * (x1 - x0), y + v * (y1 - y0)));
    } else if (event.key === "Delete" && this.removed) {
      this.removed(i);
    } else {
      return;
    }
    event.preventDefault();
  }
}
