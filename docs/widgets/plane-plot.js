// The plane of all lines: level ellipses of the loss, the best line, and where descent has been.

import { Handles } from "./drag.js";
import { fill, Plot, roundStep, set, svg, text, write } from "./svg.js";

const ARROW = 130; // pixels: no longer than this in the middle of a side of what is wanted
const NEEDLE = 12; // times as long as wide: what would not be seen at equal scales

/** The plot of (m, c); moved(i, m, c) is called as the start is dragged, settled() at the end. */
export class PlanePlot {
  constructor(root, kind, hasArrow, { moved, settled }) {
    this.hasArrow = hasArrow;
    this.plot = new Plot(root);
    this.plot.call("m", "c");
    this.levels = svg("g", { class: "levels" });
    this.trace = svg("polyline", { class: "trace" });
    this.steps = svg("path", { class: "steps" });
    this.arrow = svg("path", { class: "arrow", "aria-hidden": "true" });
    this.bottom = svg("path", { class: "bottom", d: "M-6 0H6M0 -6V6" });
    this.spot = svg("circle", { class: "spot", r: 5 });
    this.away = svg("path", { class: "spot", d: "M-14 -7L0 0L-14 7Z" });
    this.called = svg("text", { class: "gone", "text-anchor": "middle" }, "now");
    this.scale = svg("text", { class: "scale", y: 14, "text-anchor": "end" });
    const { levels, trace, steps, arrow, bottom, spot, away, called } = this;
    this.plot.layer.append(levels, trace, steps, bottom, spot, away, called);
    this.plot.root.insertBefore(arrow, this.plot.handles); // it may lie over the axes' numbers
    this.plot.names.append(this.scale);
    this.start = new Handles(this.plot, ["slope", "intercept"], {
      name: kind === "descent" ? "Start of the descent" : "Your line",
      shape: "square",
      moved,
      settled,
    });
  }

  /** True if the best line or the start is out of the window. */
  isLost(best, m, c) {
    return !best || !this.plot.holds(...best) || !this.plot.holds(m, c);
  }

  /**
   * Show this window, where the gradient is as steep as `steep` says at two places, for its scale.
   * An arrow is at a right angle to its ellipse where the scales are equal: so they are, if the
   * ellipses, `slender` times as long as wide, can then still be seen.
   */
  show(window, slender, steep) {
    this.wanted = window;
    this.steep = steep;
    this.isEqual = this.hasArrow && slender <= NEEDLE;
    this.#showWanted();
    const times = text(slender, 2);
    this.note = this.hasArrow && !this.isEqual
      ? `With equal scales the ellipses would be ${times} times as long as wide, too slender to see:`
        + " here the scales differ, and the right angle between arrow and ellipse is not seen as one"
      : "";
  }

  /** The least m that is seen, and the greatest. */
  get sides() {
    this.#showWanted();
    return this.plot.window.slice(0, 2);
  }

  /** Again where the size of the plot has changed. */
  #showWanted() {
    this.plot.show(this.isEqual ? this.plot.equal(this.wanted) : this.wanted);
  }

  /** Draw the ellipses and the path; the start is (m, c). */
  draw(now, m, c) {
    const { plot } = this;
    this.#showWanted();
    const [m0, m1, c0, c1] = plot.window;
    const right = (plot.x(m1) - plot.x(m0)) / (m1 - m0);
    const up = (plot.y(c1) - plot.y(c0)) / (c1 - c0);
    this.#drawLevels(now, right, up);
    const [ms, cs] = now.path ?? [[], []];
    const places = ms.map((value, i) => `${plot.x(value)} ${plot.y(cs[i])}`);
    this.trace.setAttribute("points", places.join(" "));
    this.steps.setAttribute("d", places.slice(1).map((place) => `M${place}h0`).join(""));
    set(this.bottom, {
      transform: now.best ? `translate(${plot.x(now.best[0])} ${plot.y(now.best[1])})` : null,
      visibility: now.best ? null : "hidden",
    });
    this.#drawSpot(now, right, up);
    if (this.hasArrow) this.#drawArrow(now, right, up);
    this.start.show([[m, c]]);
  }

  /** Each ellipse is a circle of its size, mapped as the half-axes of size 1 say. */
  #drawLevels({ level, sizes }, right, up) {
    fill(this.levels, "circle", sizes.map((r) => ({ r, "vector-effect": "non-scaling-stroke" })));
    if (!level) return;
    const [m, c, a, b, d, e] = level;
    const map = [a * right, b * up, d * right, e * up, this.plot.x(m), this.plot.y(c)];
    set(this.levels, { transform: `matrix(${map.join(" ")})` });
  }

  /** Where descent is; if that is out of the window, an arrowhead at the edge points there. */
  #drawSpot(now, right, up) {
    const { plot } = this;
    const [m, c] = now.here;
    const [m0, c0] = now.best ?? [m, c];
    const [across, down] = [(m - m0) * right, (c - c0) * up];
    const length = Math.hypot(across, down);
    const isAway = !plot.holds(m, c) && length > 0;
    const visibility = isAway ? null : "hidden";
    set(this.spot, { ...plot.held(m, c), visibility: isAway ? "hidden" : null });
    for (const mark of [this.away, this.called]) set(mark, { visibility });
    if (!isAway || !Number.isFinite(length)) return;
    const [u, v] = [across / length, down / length];
    const [x, y] = [plot.x(m0), plot.y(c0)];
    const far = toEdge(plot.box, x, y, u, v);
    const turn = (Math.atan2(v, u) * 180) / Math.PI;
    set(this.away, { transform: `translate(${x + far * u} ${y + far * v}) rotate(${turn})` });
    const aside = Math.sign(u * -v || 1) * 18;
    const [inwards, beside] = [(far - 30) * u - aside * v, (far - 30) * v + aside * u];
    set(this.called, { x: x + inwards, y: y + beside + 5 });
  }

  /** The gradient, at one scale for the whole plane; at the edge of the plot it is cut. */
  #drawArrow(now, right, up) {
    const inPixels = ([dm, dc]) => [dm * right, dc * up];
    const longest = Math.max(...this.steep.map((g) => Math.hypot(...inPixels(g))));
    const share = 1 / roundStep(longest / ARROW);
    const [across, down] = inPixels(now.gradient).map((pixels) => share * pixels);
    const length = Math.hypot(across, down);
    const [u, v] = length ? [across / length, down / length] : [0, 0];
    const { width, height, box } = this.plot;
    const [x, y] = [this.plot.x(now.here[0]), this.plot.y(now.here[1])];
    const room = toEdge({ left: 0, right: width, top: 0, bottom: height }, x, y, u, v);
    const isCut = length > room;
    const seen = Math.max(Math.min(length, room), 0);
    const head = Math.min(11, seen) * !isCut;
    const tip = [x + seen * u, y + seen * v];
    const wing = (side) =>
      `L${tip[0] - head * (u - side * 0.45 * v)} ${tip[1] - head * (v + side * 0.45 * u)}`;
    this.arrow.setAttribute("d", seen ? `M${x} ${y}L${tip}M${tip}${wing(1)}M${tip}${wing(-1)}` : "");
    set(this.scale, { x: box.right });
    write(this.scale, `arrow: ${text(share)} g${isCut ? ", cut at the edge" : ""}`);
  }
}

/** How far it is from (x, y) along (u, v) to the edge of the box. */
function toEdge({ left, right, top, bottom }, x, y, u, v) {
  const across = ((u > 0 ? right : left) - x) / (u || -1e-9);
  return Math.min(across, ((v > 0 ? bottom : top) - y) / (v || -1e-9));
}
