// Leverage: each point's, as the size of its ring; and the line without the point that is chosen.

import { svg } from "./svg.js";

const WHOLE = 26; // the ring's radius where the leverage is 1; its area goes with the leverage
const LEAST = 8;

export function make(playground) {
  const { data, python } = playground;
  const line = svg("line", { class: "other line" });
  data.plot.layer.append(line);
  data.plot.handles.addEventListener("focusin", () => playground.ask());
  return (now, { xs, ys }) => {
    const { all, current } = data.points;
    Object.assign(now, python.call("leverage.seen", xs, ys, current, data.plot.window.slice(0, 2)));
    data.across(line, now.without);
    all.forEach(({ group }, i) => {
      const size = WHOLE * Math.sqrt(now.leverages?.[i] ?? 0);
      group.querySelector(".halo").setAttribute("r", Math.max(size, LEAST));
      group.classList.toggle("chosen", i === current);
    });
  };
}
