// The points and their lines: the best one, the one that is looked at, and what is left between.

import { Handles } from "./drag.js";
import { Plot, set, svg } from "./svg.js";

/**
 * The plot of the points; changes says what is called as they are moved, added and removed (drag.js).
 * What else is drawn in it goes into `below` (behind the lines) or into `plot.layer` (before them).
 */
export class DataPlot {
  constructor(root, kind, changes) {
    this.kind = kind;
    this.plot = new Plot(root);
    this.below = svg("g");
    this.residuals = svg("path", { class: "residuals" });
    this.target = svg("line", { class: "target line" });
    this.line = svg("line", { class: `${kind} line` });
    this.edge = svg("text", { class: "gone", "text-anchor": "middle" });
    this.plot.layer.append(this.below, this.residuals, this.target, this.line, this.edge);
    this.points = new Handles(this.plot, ["x", "y"], { name: "Point", ...changes });
  }

  /** Draw the points, their residuals and the lines. */
  draw(now, { xs, ys }) {
    const { plot } = this;
    this.points.show(xs.map((x, i) => [x, ys[i]]));
    const feet = xs.map((x, i) => `M${plot.x(x)} ${plot.y(ys[i])}V${plot.y(now.feet[i])}`);
    this.residuals.setAttribute("d", feet.join(""));
    this.across(this.line, now.ends);
    this.#mark(now.ends);
    this.across(this.target, this.kind === "best" ? null : now["best ends"]);
  }

  /** Where the line is out of the window, say on which side. */
  #mark(ends) {
    const { left, right, top, bottom } = this.plot.box;
    const [, , low, high] = this.plot.window;
    const isAbove = ends.every((end) => end > high);
    const isBelow = ends.every((end) => end < low);
    const where = isAbove ? "above" : "below";
    this.left = isAbove || isBelow ? `the line is ${where} its plot` : "";
    this.edge.textContent = this.left && (isAbove ? "↑ the line" : "↓ the line");
    set(this.edge, { x: (left + right) / 2, y: isAbove ? top + 15 : bottom - 8 });
  }

  /** Draw the line from one end of the window to the other; ends are its heights there. */
  across(line, ends) {
    const { plot } = this;
    const [x0, x1] = plot.window;
    const [a, b] = ends ?? [0, 0];
    const visibility = ends ? null : "hidden";
    set(line, { x1: plot.x(x0), x2: plot.x(x1), y1: plot.y(a), y2: plot.y(b), visibility });
  }
}
