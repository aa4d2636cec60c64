// The loss against the steps: how fast descent comes down, and where it is now.

import { Plot, set, svg } from "./svg.js";

export function make({ element }) {
  const plot = new Plot(element.querySelector(".plot:is(.losses, .log-losses)"));
  const isLogarithmic = plot.root.matches(".log-losses");
  plot.call("steps", isLogarithmic ? "L − L*, on a log scale" : "loss L");
  plot.powers = [false, isLogarithmic];
  const floor = svg("path", { class: "floor" });
  const curve = svg("polyline", { class: "fall" });
  const spot = svg("circle", { class: "spot", r: 5 });
  plot.layer.append(floor, curve, spot);
  return ({ fall, fallen, frame, least }, { controls: { steps } }) => {
    plot.show(frame);
    floor.setAttribute("d", isLogarithmic ? "" : `M${plot.x(0)} ${plot.y(least)}H${plot.x(frame[1])}`);
    const [ks, heights] = fall;
    const places = ks.map((k, i) => `${plot.x(k)} ${plot.y(heights[i])}`);
    curve.setAttribute("points", places.join(" "));
    const visibility = fallen === null ? "hidden" : null;
    set(spot, { cx: plot.x(Number(steps.value)), cy: plot.y(fallen ?? 0), visibility });
  };
}
