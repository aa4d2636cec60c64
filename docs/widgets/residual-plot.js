// The residuals by themselves: each under its point, from the line where they are 0.

import { Plot, roundStep, svg } from "./svg.js";

export function make({ data, element }) {
  const plot = new Plot(element.querySelector(".plot.residual-plot"));
  const zero = svg("path", { class: "zero" });
  const stems = svg("path", { class: "residuals" });
  const dots = svg("path", { class: "residual-dots" });
  plot.layer.append(zero, stems, dots);
  return ({ residuals, furthest }, { xs, axes: [across] }) => {
    plot.call(across, "residual r");
    const [x0, x1] = data.plot.window;
    const height = 1.1 * roundStep(furthest);
    plot.show([x0, x1, -height, height]);
    zero.setAttribute("d", `M${plot.x(x0)} ${plot.y(0)}H${plot.x(x1)}`);
    const places = residuals.map((r, i) => [plot.x(xs[i]), plot.y(r)]);
    stems.setAttribute("d", places.map(([x, y]) => `M${x} ${plot.y(0)}V${y}`).join(""));
    dots.setAttribute("d", places.map(([x, y]) => `M${x} ${y}h0`).join(""));
  };
}
