// Correlation: r, and the other line, which predicts x from y.

import { set, svg } from "./svg.js";

export function make({ data, python }) {
  const { plot } = data;
  const other = svg("line", { class: "other line" });
  plot.layer.append(other);
  return (now, { xs, ys }) => {
    Object.assign(now, python.call("correlation.seen", xs, ys, plot.window));
    const [low, high] = plot.window.slice(2);
    const [a, b] = now.across ?? [0, 0];
    const visibility = now.across ? null : "hidden";
    set(other, { x1: plot.x(a), x2: plot.x(b), y1: plot.y(low), y2: plot.y(high), visibility });
  };
}
