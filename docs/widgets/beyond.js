// Beyond the points: a window that reaches further, and what came there, on request.

import { svg } from "./svg.js";

export function make(playground) {
  const { data, python, controls } = playground;
  const { plot } = data;
  const came = svg("g", { class: "later" });
  let shown = false;
  let preset;
  let later;
  plot.layer.append(came);

  playground.frame = () => {
    const { xs, ys } = playground;
    if (preset !== controls.preset.value) {
      preset = controls.preset.value;
      later = python.call("beyond.later", preset);
      shown = false;
    }
    const heights = shown ? later.ys : [];
    plot.show(python.call("beyond.window", xs, ys, Number(controls.reach.value), heights));
  };
  controls.reach.addEventListener("input", () => playground.frame());
  controls.later.addEventListener("click", () => {
    shown = !shown;
    playground.frame();
    playground.update();
  });

  return (now) => {
    const { xs, ys } = later;
    controls.later.disabled = !xs.length;
    controls.later.textContent = shown ? "Hide what came" : "Show what came";
    const points = xs.map((x, i) => svg("circle", { cx: plot.x(x), cy: plot.y(ys[i]), r: 5 }));
    came.replaceChildren(...(shown ? points : []));
    now.beside = { reach: controls.reach.value };
  };
}
