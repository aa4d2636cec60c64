// The points and their lines: the best one, the one that is looked at, and what is left between.

import { Handles } from "./drag.js";
import { Plot, set, svg } from "./svg.js";

/** The plot of the points; moved(i, x, y) is called as one is dragged, settled() when it is let go. */
export class DataPlot {
  constructor(root, kind, { moved, settled }) {
    this.kind = kind;
    this.plot = new Plot(root, "x", "y");
    this.wide = svg("path", { class: "wide band" });
    this.narrow = svg("path", { class: "narrow band" });
    this.place = svg("path", { class: "place" });
    this.residuals = svg("path", { class: "residuals" });
    this.target = svg("line", { class: "target line" });
    this.other = svg("line", { class: "other line" });
    this.raw = svg("line", { class: "raw line" });
    this.line = svg("line", { class: `${kind} line` });
    this.plot.layer.append(this.wide, this.narrow, this.place);
    this.plot.layer.append(this.residuals, this.target, this.other, this.raw, this.line);
    this.points = new Handles(this.plot, ["x", "y"], { name: "Point", moved, settled });
  }

  /** Draw the points, and what is there now; all x are moved by so much. */
  draw(now, xs, ys, move) {
    const { plot } = this;
    plot.call(move ? `x − ${move}` : "x");
    this.points.show(xs.map((x, i) => [x, ys[i]]));
    const feet = xs.map((x, i) => `M${plot.x(x)} ${plot.y(ys[i])}V${plot.y(now.feet[i])}`);
    this.residuals.setAttribute("d", feet.join(""));
    this.#band(now);
    this.#across(this.line, now.ends);
    this.#across(this.target, this.kind === "best" ? null : now["best ends"]);
    this.#across(this.raw, now["raw ends"]);
    this.#up(now.correlation?.across);
  }

  /** The two bands about the line, and the wide one's height at t. */
  #band({ edges, at, t }) {
    const { plot } = this;
    const between = (low, high) => {
      const there = edges?.map((row) => `${plot.x(row[0])} ${plot.y(row[low])}`) ?? [];
      const back = edges?.map((row) => `${plot.x(row[0])} ${plot.y(row[high])}`).reverse() ?? [];
      return edges ? `M${[...there, ...back].join("L")}Z` : "";
    };
    this.wide.setAttribute("d", between(1, 4));
    this.narrow.setAttribute("d", between(2, 3));
    const [y, , error] = at ?? [];
    const height = at ? `M${plot.x(t)} ${plot.y(y - error)}V${plot.y(y + error)}` : "";
    this.place.setAttribute("d", height);
  }

  /** The line that predicts x from y, from the lowest y to the highest. */
  #up(ends) {
    const { plot } = this;
    const [, , y0, y1] = plot.window;
    const [a, b] = ends ?? [0, 0];
    const visibility = ends ? null : "hidden";
    set(this.other, { x1: plot.x(a), x2: plot.x(b), y1: plot.y(y0), y2: plot.y(y1), visibility });
  }

  #across(line, ends) {
    const { plot } = this;
    const [x0, x1] = plot.window;
    const [a, b] = ends ?? [0, 0];
    const visibility = ends ? null : "hidden";
    set(line, { x1: plot.x(x0), x2: plot.x(x1), y1: plot.y(a), y2: plot.y(b), visibility });
  }
}
