// The loss against the steps: how fast descent comes down, and where it is now.

import { Plot, set, svg } from "./svg.js";

export function make({ element, mode }) {
  const plot = new Plot(element.querySelector(".plot.losses"));
  const isLogarithmic = mode !== "step";
  plot.call("steps", isLogarithmic ? "L − L*, on a log scale" : "loss L");
  plot.powers = [false, isLogarithmic];
  const floor = svg("path", { class: "floor" });
  const curve = svg("polyline", { class: "trace" });
  const spot = svg("circle", { class: "spot", r: 5 });
  plot.layer.append(floor, curve, spot);
  return ({ losses, least }) => {
    if (String(losses.window) !== String(plot.window)) plot.show(losses.window);
    const across = isLogarithmic ? "" : `M${plot.x(0)} ${plot.y(least)}H${plot.x(plot.window[1])}`;
    floor.setAttribute("d", across);
    const places = losses.curve.map(([k, height]) => `${plot.x(k)} ${plot.y(height)}`);
    curve.setAttribute("points", places.join(" "));
    const [[k, height]] = losses.now.length ? losses.now : [[0, 0]];
    const visibility = losses.now.length ? null : "hidden";
    set(spot, { cx: plot.x(k), cy: plot.y(height), visibility });
  };
}
