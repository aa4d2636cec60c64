// The normal equations as lines in the plane: along each of them a sum of the residuals is zero.

import { set, svg } from "./svg.js";

const FAR = 4000; // pixels: out of the plot both ways

export function make({ plane: { plot, levels } }) {
  const lines = [svg("line", { class: "dashed way" }), svg("line", { class: "way" })];
  levels.after(...lines);
  return ({ best, ways }) => {
    const [m0, m1, c0, c1] = plot.window;
    const right = (plot.x(m1) - plot.x(m0)) / (m1 - m0);
    const up = (plot.y(c1) - plot.y(c0)) / (c1 - c0);
    lines.forEach((line, i) => {
      if (!best) {
        set(line, { visibility: "hidden" });
        return;
      }
      const [x, y] = [plot.x(best[0]), plot.y(best[1])];
      const [dx, dy] = [ways[i][0] * right, ways[i][1] * up];
      const share = FAR / Math.hypot(dx, dy);
      const [u, v] = [dx * share, dy * share];
      set(line, { x1: x - u, y1: y - v, x2: x + u, y2: y + v, visibility: null });
    });
  };
}
