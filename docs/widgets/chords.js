// The loss as a curve over m, with c held still: its tangent at m, and chords to m + h and m − h.

import { Plot, set, svg } from "./svg.js";

export function make({ element, plane }) {
  const plot = new Plot(element.querySelector(".plot.chords"));
  plot.call("m", "loss L, at this c");
  const curve = svg("path", { class: "curve" });
  const tangent = svg("line", { class: "tangent" });
  const oneSided = svg("line", { class: "one-sided chord" });
  const central = svg("line", { class: "central chord" });
  const ends = svg("path", { class: "chord-ends" });
  const spot = svg("circle", { class: "spot", r: 5 });
  plot.layer.append(curve, tangent, oneSided, central, ends, spot);

  const join = (line, [x1, y1], [x2, y2]) =>
    set(line, { x1: plot.x(x1), y1: plot.y(y1), x2: plot.x(x2), y2: plot.y(y2) });
  let seen;
  return (now, { m, controls }) => {
    const h = Number(controls.width.value);
    const [low, first, middle, meeting, high, last] = now.curve;
    const [left, here, right] = now.three;
    if (seen !== plane.plot.window) {
      seen = plane.plot.window; // and while that stays, so does this
      const top = Math.max(first, last);
      plot.show([low, high, -0.1 * top, top]);
    }
    const at = (x, y) => `${plot.x(x)} ${plot.y(y)}`;
    curve.setAttribute("d", `M${at(low, first)}Q${at(middle, meeting)} ${at(high, last)}`);
    const [slope] = now.gradient;
    const rise = (x) => [x, here + slope * (x - m)];
    join(tangent, rise(low), rise(high));
    join(oneSided, [m, here], [m + h, right]);
    join(central, [m - h, left], [m + h, right]);
    ends.setAttribute("d", `M${at(m - h, left)}h0M${at(m + h, right)}h0`);
    set(spot, { cx: plot.x(m), cy: plot.y(here) });
  };
}
