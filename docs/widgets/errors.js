// What a difference is off by, over its h, on log scales: the one-sided one, and the central one.

import { Plot, svg } from "./svg.js";

export function make({ element, controls: { h } }) {
  const plot = new Plot(element.querySelector(".plot.errors"));
  plot.call("h, on a log scale", "off by, on a log scale");
  plot.powers = [true, true];
  const now = svg("path", { class: "now-h" });
  const kinds = ["one-sided", "central"].map((kind) => ({
    line: svg("polyline", { class: `${kind} off` }),
    marks: svg("path", { class: `${kind} marks` }),
  }));
  plot.layer.append(now, ...kinds.flatMap(({ line, marks }) => [line, marks]));
  return ({ errors, "errors window": window }) => {
    plot.show(window);
    const [, , low, high] = window;
    now.setAttribute("d", `M${plot.x(-Number(h.value))} ${plot.y(low)}V${plot.y(high)}`);
    kinds.forEach(({ line, marks }, i) => {
      const places = errors[i].map(([power, height]) => `${plot.x(power)} ${plot.y(height)}`);
      line.setAttribute("points", places.join(" "));
      marks.setAttribute("d", places.map((place) => `M${place}h0`).join(""));
    });
  };
}
