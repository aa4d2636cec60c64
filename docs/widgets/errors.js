// What a difference is off by, over its h, both on log scales: the one-sided one and the central one.

import { Plot, set, svg } from "./svg.js";

export function make({ element }) {
  const plot = new Plot(element.querySelector(".plot.errors"));
  plot.call("h, on a log scale", "off by, on a log scale");
  plot.powers = [true, true];
  const here = svg("path", { class: "now" });
  const kinds = ["one-sided", "central"].map((kind) => [
    kind,
    svg("polyline", { class: `${kind} chord` }),
    svg("path", { class: `${kind} marks` }),
  ]);
  plot.layer.append(here, ...kinds.flatMap(([, line, marks]) => [line, marks]));
  return (now, { h }) => {
    if (String(now.window) !== String(plot.window)) plot.show(now.window);
  };
}
