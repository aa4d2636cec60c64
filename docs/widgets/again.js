// Measured again: new errors about your line, which is the truth here, and how the slopes scatter.

import { Plot, svg, text } from "./svg.js";

const TOP = 1.3; // above the bell, which is 1 high
const FIRST = -0.12; // where the first interval is, the next, and the last
const NEXT = -0.045;
const LAST = -1.05;

export function make(playground) {
  const { data, python, controls, element } = playground;
  const lines = svg("path", { class: "earlier" });
  data.below.append(lines);
  const plot = new Plot(element.querySelector(".plot.again"));
  const marks = svg("g");
  plot.layer.append(marks);
  plot.call("slope of the best line", "");
  const sigma = () => {
    const { xs, m, c } = playground;
    const [low, high] = python.call("again.heights", xs, m, c);
    return (Number(controls.sigma.value) / 100) * (high - low || 1);
  };
  const truth = () => [playground.xs, playground.m, playground.c, sigma()];
  let measured = 0;
  let known;
  let found;
  const measure = (times) => {
    measured += 1;
    playground.ys = python.call("again.measured", ...truth(), times) ?? playground.ys;
    playground.update();
  };
  controls.again.addEventListener("click", () => measure(1));
  controls.hundred.addEventListener("click", () => measure(100));
  controls.reset.addEventListener("click", () => {
    measured += 1;
    python.call("again.forget");
  });
  controls.sigma.addEventListener("input", () => playground.frame());
  playground.frame = () => {
    const [xs, ...line] = truth();
    data.plot.show(python.call("again.window", xs, playground.ys, ...line));
  };

  return (now) => {
    const { xs, m, c } = playground;
    const set = [controls.sigma.value, controls.sure.value, data.plot.window, measured, plot.width];
    if (known !== (known = String([xs, m, c, set]))) look();
    Object.assign(now, found);
  };

  /** Ask what the measurements show, and draw it: not while a point goes up or down. */
  function look() {
    const t = Number(controls.sure.value) / 10;
    const ends = data.plot.window.slice(0, 2);
    const [xs, m, c, spread] = truth();
    found = python.call("again.seen", xs, m, c, spread, t, ends);
    found.beside = { sigma: text(spread, 3), sure: text(t, 2) };
    const [x0, x1] = ends.map((x) => data.plot.x(x));
    const way = ([a, b]) => `M${x0} ${data.plot.y(a)}L${x1} ${data.plot.y(b)}`;
    lines.setAttribute("d", found.lines?.map(way).join("") ?? "");
    marks.replaceChildren(...(found.bins ? drawn(found, m) : []));
  }

  /** The histogram and the bell above 0, the intervals below. */
  function drawn({ edges, bins, bell, intervals }, m) {
    plot.show([edges[0], edges.at(-1), LAST, TOP]);
    plot.axes.querySelectorAll("[text-anchor=end]").forEach((label) => {
      label.previousSibling.remove(); // there is nothing to read off upwards
      label.remove();
    });
    const [xs, base] = [edges.map((edge) => plot.x(edge)), plot.y(0)];
    const bars = bins.map((height, k) =>
      height ? `M${xs[k]} ${base}V${plot.y(height)}H${xs[k + 1]}V${base}Z` : "",
    );
    const curve = bell.map((height, k) => `${xs[k]} ${plot.y(height)}`);
    const rows = intervals.map(([low, high, held], i) =>
      svg("path", {
        class: held ? "interval" : "missed interval",
        d: `M${plot.x(low)} ${plot.y(FIRST + NEXT * i)}H${plot.x(high)}`,
      }),
    );
    return [
      svg("path", { class: "bars", d: bars.join("") }),
      svg("path", { class: "bell", d: `M${curve.join("L")}` }),
      svg("path", { class: "base", d: `M${xs[0]} ${base}H${xs.at(-1)}` }),
      ...rows,
      svg("path", { class: "true slope", d: `M${plot.x(m)} ${plot.y(TOP)}V${plot.y(LAST)}` }),
    ];
  }
}
