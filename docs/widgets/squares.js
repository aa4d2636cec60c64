// The square on each residual: as wide on the screen as the residual is long.

import { set, svg } from "./svg.js";

export function make({ data }) {
  const { plot } = data;
  const layer = svg("g", { class: "squares" });
  data.below.append(layer);
  return ({ feet, ends: [left, right] }, { xs, ys, controls }) => {
    const isShown = controls.squares.checked;
    layer.setAttribute("visibility", isShown ? "visible" : "hidden");
    if (isShown) {
      const [low, high] = [plot.x(plot.window[0]), plot.x(plot.window[1])];
      fill(layer, xs.map((x, i) => {
        const [at, point, foot] = [plot.x(x), plot.y(ys[i]), plot.y(feet[i])];
        const side = Math.abs(point - foot);
        // To the side where the line is not: left of a point above a line that rises.
        const isLeft = point < foot === right >= left;
        const fits = isLeft ? at - side >= low : at + side <= high;
        const goesLeft = fits ? isLeft : at - low > high - at;
        return { x: goesLeft ? at - side : at, y: Math.min(point, foot), width: side, height: side };
      }));
    }
  };
}

/** Have a rectangle in the layer for each of these. */
export function fill(layer, rectangles) {
  while (layer.children.length > rectangles.length) layer.lastChild.remove();
  while (layer.children.length < rectangles.length) layer.append(svg("rect"));
  rectangles.forEach((rectangle, i) => set(layer.children[i], rectangle));
}
