// The square on each residual: as wide on the screen as the residual is long.

import { fill, svg, text } from "./svg.js";

const FEW = 8; // points up to which a square says its area
const ROOM = 26; // as wide a square has room for that

export function make({ data, controls: { squares } }) {
  const { plot } = data;
  const layer = svg("g", { class: "squares" });
  const areas = svg("g", { class: "areas" });
  data.below.append(layer, areas);
  return (now, { xs, ys }) => {
    const shown = squares.checked ? squaresOf(now, plot, xs, ys) : [];
    fill(layer, "rect", shown);
    const said = shown.map(({ x, y, width }, i) => [x + width / 2, y + width / 2 + 5, width, i]);
    const roomy = xs.length <= FEW ? said.filter(([, , width]) => width > ROOM) : [];
    fill(areas, "text", roomy.map(([x, y]) => ({ x, y, "text-anchor": "middle" })));
    roomy.forEach(([, , , i], k) => {
      areas.children[k].textContent = text(now.areas[i], 3);
    });
  };
}

/** The places of the squares. Each lies to the side where the line is not, if there is room. */
function squaresOf({ feet, ends: [left, right] }, plot, xs, ys) {
  const [low, high] = [plot.x(plot.window[0]), plot.x(plot.window[1])];
  return xs.map((x, i) => {
    const [at, point, foot] = [plot.x(x), plot.y(ys[i]), plot.y(feet[i])];
    const side = Math.abs(point - foot);
    const isLeft = point < foot === right >= left; // of a point above a line that rises
    const fits = isLeft ? at - side >= low : at + side <= high;
    const goesLeft = fits ? isLeft : at - low > high - at;
    return { x: goesLeft ? at - side : at, y: Math.min(point, foot), width: side, height: side };
  });
}
