// Drawing: SVG elements, scales and axes.

/** A new SVG element with these attributes, inside these others. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Set the attributes; null takes one away. */
export function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(key);
    else element.setAttribute(key, value);
  }
}

/** The number as text for a reader: so many digits, a true minus, no needless zeros. */
export function text(value, digits = 6) {
  if (value === null || value === undefined) return "none";
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  const short = size !== 0 && (size < 1e-4 || size >= 1e9)
    ? value.toExponential(digits - 1).replace(/\.?0+e/, "e").replace("e+", "e")
    : String(Number(value.toPrecision(digits)));
  return short.replaceAll("-", "−");
}

/** The next of 1, 2, 5, 10, 20, 50, …, and of 0.5, 0.2, …, that is not below the size. */
export function roundStep(size) {
  const power = Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((number) => number * 10 ** power >= size) ?? 10;
  return power < 0 ? factor / 10 ** -power : factor * 10 ** power;
}

/** The multiples of the step between low and high. */
function ticks(low, high, step) {
  const first = Math.ceil(low / step);
  const many = Math.min(Math.floor(high / step) - first + 1, 20);
  return Array.from({ length: Math.max(many, 0) }, (_, i) => (first + i) * step);
}

const WIDTH = 400;
const HEIGHT = 330;
const BOX = { left: 58, right: 390, top: 24, bottom: 286 };
let count = 0;

/** A plot in an <svg>: a window on two numbers, its axes, and a layer that is cut at the window. */
export class Plot {
  constructor(root) {
    this.root = root;
    this.axes = svg("g", { class: "axes", "aria-hidden": "true" });
    this.names = svg(
      "g",
      { class: "axes names", "aria-hidden": "true" },
      svg("text", { x: (BOX.left + BOX.right) / 2, y: HEIGHT - 6, "text-anchor": "middle" }),
      svg("text", { x: 6, y: 14 }),
    );
    count += 1;
    const { left, right, top, bottom } = BOX;
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    const clip = svg("clipPath", { id: `window-${count}` }, svg("rect", box));
    this.layer = svg("g", { "clip-path": `url(#window-${count})`, "aria-hidden": "true" });
    this.handles = svg("g");
    root.replaceChildren(clip, this.axes, this.names, this.layer, this.handles);
    this.window = [0, 1, 0, 1];
  }

  /** Name the axes. */
  call(across, up) {
    [across, up].forEach((name, i) => {
      this.names.children[i].textContent = name;
    });
  }

  /** Show from low to high, across and up. */
  show(window) {
    this.window = window;
    const [x0, x1, y0, y1] = window;
    const { left, right, top, bottom } = BOX;
    const [across, up] = [roundStep((x1 - x0) / 5), roundStep((y1 - y0) / 5)];
    this.axes.replaceChildren(
      ...ticks(y0, y1, up).flatMap((v) => [
        svg("line", { class: "rule", x1: left, x2: right, y1: this.y(v), y2: this.y(v) }),
        svg("text", { x: left - 7, y: this.y(v) + 4.5, "text-anchor": "end" }, label(v, up)),
      ]),
      ...ticks(x0, x1, across).flatMap((v) => [
        svg("line", { class: "rule", x1: this.x(v), x2: this.x(v), y1: top, y2: bottom }),
        svg("text", { x: this.x(v), y: bottom + 18, "text-anchor": "middle" }, label(v, across)),
      ]),
      svg("line", { class: "base", x1: left, x2: right, y1: bottom, y2: bottom }),
    );
  }

  /** Where x is drawn, and where y; far outside is as good as further. */
  x(value) {
    const [low, high] = this.window;
    return near(BOX.left + ((value - low) / (high - low)) * (BOX.right - BOX.left));
  }

  y(value) {
    const [, , low, high] = this.window;
    return near(BOX.bottom - ((value - low) / (high - low)) * (BOX.bottom - BOX.top));
  }

  /** The numbers that are drawn at this place of the view box, inside the window. */
  at(px, py) {
    const [x0, x1, y0, y1] = this.window;
    const u = (px - BOX.left) / (BOX.right - BOX.left);
    const v = (BOX.bottom - py) / (BOX.bottom - BOX.top);
    return [x0 + clamp(u, 0, 1) * (x1 - x0), y0 + clamp(v, 0, 1) * (y1 - y0)];
  }

  /** The place in the view box where the pointer is. */
  place(event) {
    const box = this.root.getBoundingClientRect();
    const scale = WIDTH / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  }

  /** True if the point is in the window. */
  holds(x, y) {
    const [x0, x1, y0, y1] = this.window;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }
}

/** A multiple of the step, with the digits that tell it from the next one. */
function label(value, step) {
  const size = Math.abs(value);
  if (size < step / 2) return "0";
  return text(value, Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 2);
}

function near(pixel) {
  return Math.round(clamp(pixel, -4000, 4000) * 100) / 100;
}

/** The value, or the end of the range that is nearest to it. */
export function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
