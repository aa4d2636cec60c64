// The bands about the best line: its own standard error at each x, and that of a new point.

import { clamp, svg } from "./svg.js";

export function make({ data }) {
  const { plot } = data;
  const wide = svg("path", { class: "wide band" });
  const narrow = svg("path", { class: "narrow band" });
  const place = svg("path", { class: "place" });
  data.below.append(wide, narrow, place);
  return ({ edges, at, t }) => {
    const edge = (column) => edges.map((row) => [plot.x(row[0]), plot.y(row[column])]);
    const between = (low, high) =>
      edges ? `M${smooth(edge(low))}L${smooth(edge(high).reverse())}Z` : "";
    wide.setAttribute("d", between(1, 4));
    narrow.setAttribute("d", between(2, 3));
    const [y, , error] = at ?? [];
    place.setAttribute("d", at ? `M${plot.x(t)} ${plot.y(y - error)}V${plot.y(y + error)}` : "");
  };
}

/** A smooth curve through the points, for the d of a path: cubics, each along its neighbours. */
function smooth(points) {
  const at = (i) => points[clamp(i, 0, points.length - 1)];
  const control = (i, way) =>
    [0, 1].map((k) => points[i][k] + (way * (at(i + 1)[k] - at(i - 1)[k])) / 6).join(" ");
  return points
    .map((point, i) => (i ? `C${control(i - 1, 1)} ${control(i, -1)} ${point.join(" ")}` : point.join(" ")))
    .join("");
}
