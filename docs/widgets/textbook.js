// The textbook's line: by the normal equations in floats, whose sums are rounded.

import { svg } from "./svg.js";

export function make({ data }) {
  const line = svg("line", { class: "raw line" });
  data.plot.layer.append(line);
  return (now) => data.across(line, now["raw ends"]);
}
