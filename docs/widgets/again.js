// Measured again: new errors about your line, which is the truth here, and how the slopes scatter.

import { svg, text } from "./svg.js";

const MIDDLE = 200; // of the view box, where the true slope is
const UNIT = 44; // of one standard error
const SIDE = 4; // of them are shown to each side
const BASE = 178; // the histogram's
const TOP = 130; // the bell's height
const FIRST = 212; // the first interval's place, and the distance to the next
const NEXT = 5.5;
const LAST = FIRST + 20 * NEXT;

export function make(playground) {
  const { data, python, controls, element } = playground;
  const lines = svg("path", { class: "earlier" });
  data.below.append(lines);
  const plot = element.querySelector(".plot.again");
  const across = (z) => MIDDLE + UNIT * Math.min(Math.max(z, -SIDE), SIDE);
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
    const set = [controls.sigma.value, controls.sure.value, data.plot.window, measured];
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
    plot.replaceChildren(...(found.bins ? drawn(found) : []));
  }

  function drawn({ bins, bell, intervals, ticks }) {
    const wide = (2 * SIDE) / bins.length;
    const bars = bins.map((height, k) => {
      const [left, right] = [across(-SIDE + k * wide), across(-SIDE + (k + 1) * wide)];
      return height ? `M${left} ${BASE}V${BASE - TOP * height}H${right}V${BASE}Z` : "";
    });
    const curve = bell.map((height, k) => `${across(-SIDE + k * wide)} ${BASE - TOP * height}`);
    const rows = intervals.map(([low, high, held], i) =>
      svg("path", {
        class: held ? "interval" : "missed interval",
        d: `M${across(low)} ${FIRST + NEXT * i}H${across(high)}`,
      }),
    );
    return [
      svg("path", { class: "bars", d: bars.join("") }),
      svg("path", { class: "bell", d: `M${curve.join("L")}` }),
      svg("path", { class: "true slope", d: `M${MIDDLE} 30V${BASE}M${MIDDLE} ${FIRST - 6}V${LAST}` }),
      svg("path", { class: "base", d: `M${across(-SIDE)} ${BASE}H${across(SIDE)}` }),
      ...rows,
      svg("g", { class: "axes" },
        ...ticks.map((slope, k) =>
          svg("text", { x: across(k - 3), y: BASE + 17, "text-anchor": "middle" }, text(slope, 3)),
        ),
        svg("text", { x: MIDDLE, y: 16, "text-anchor": "middle" }, "slopes of the best lines"),
      ),
    ];
  }
}
