// The sliders of a playground: what they say, and how far they reach.

import { rounded, roundStep } from "./svg.js";

/** What the controls ask for: `asked` in site_build/page/playground.py. */
export function wanted({ controls, kind, m, c, plane }) {
  const value = (name, otherwise = 0) => Number(controls[name]?.value ?? otherwise);
  const power = value("offset");
  return {
    kind, m, c,
    share: value("rate", 40) / 100,
    steps: value("steps"),
    most: Number(controls.steps?.max ?? 0),
    h: controls.width ? value("width") : 1 / 10 ** value("h"),
    move: power ? 10 ** (power - 1) : 0,
    place: value("place") / 100,
    sides: plane?.sides ?? [0, 1],
  };
}

/** Let m and c go as far as the view of the plane, and h from a small step in it to a large one. */
export function reach({ controls, given, m, c, plane }, view) {
  if (controls.width) {
    const [low, high] = plane.sides;
    const step = roundStep((high - low) / 160);
    const value = given.sliders?.width ?? 10 * step;
    Object.assign(controls.width, { min: step, max: 40 * step, step, value });
  }
  if (!controls.m) return;
  set(controls.m, m, view[0], view[1]);
  set(controls.c, c, view[2], view[3]);
}

/** Put the slider at the value, between round numbers about low and high. */
function set(slider, value, low, high) {
  const step = roundStep((high - low) / 200);
  const [min, max] = [low, high].map((end) => rounded(end, step));
  Object.assign(slider, { min, max, step, value });
}
