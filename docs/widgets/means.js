// The means point, and the rectangle between it and each point: with their signs, right of it and
// above or left and below plus, else minus, their areas add up to S_xy.

import { fill, svg } from "./svg.js";

export function make({ data }) {
  const { plot } = data;
  const stripes = svg(
    "pattern",
    { id: "stripes", width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    svg("path", { class: "stripe", d: "M-2 2L2 -2M0 8L8 0M6 10L10 6" }),
  );
  const layer = svg("g", { class: "products" });
  const cross = svg("path", { class: "means" });
  const spot = svg("path", { class: "means-spot", d: "M0 -8L8 0L0 8L-8 0Z" });
  data.below.append(stripes, layer, cross);
  plot.layer.append(spot);
  return ({ "mean-x": meanX, "mean-y": meanY }, { xs, ys }) => {
    const [u, v] = [plot.x(meanX), plot.y(meanY)];
    const [x0, x1, y0, y1] = plot.window;
    cross.setAttribute("d", `M${plot.x(x0)} ${v}H${plot.x(x1)}M${u} ${plot.y(y0)}V${plot.y(y1)}`);
    spot.setAttribute("transform", `translate(${u} ${v})`);
    fill(layer, "rect", xs.map((x, i) => {
      const [a, b] = [plot.x(x), plot.y(ys[i])];
      return {
        class: x > meanX === ys[i] > meanY ? "plus" : "minus",
        x: Math.min(a, u), y: Math.min(b, v), width: Math.abs(a - u), height: Math.abs(b - v),
      };
    }));
  };
}
