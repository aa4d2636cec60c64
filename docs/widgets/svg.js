// Drawing: SVG elements, scales and axes.

/** A new SVG element with these attributes, inside these others. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Set the attributes; null takes one away. What stays as it is costs no layout. */
export function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(key);
    else if (element.getAttribute(key) !== String(value)) element.setAttribute(key, value);
  }
}

/** Have the element say these words. What stays as it is costs no layout. */
export function write(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** Have as many elements of this name in the layer as there are attributes for. */
export function fill(layer, name, all) {
  while (layer.children.length > all.length) layer.lastChild.remove();
  while (layer.children.length < all.length) layer.append(svg(name));
  all.forEach((attributes, i) => set(layer.children[i], attributes));
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

const ROOM = { left: 54, right: 12, top: 24, bottom: 44 }; // about the window, in pixels
const SMALLEST = 100; // pixels: no plot that is seen is smaller
const BEYOND = 0.5; // how far out of the window something can be dragged, in windows
let count = 0;

/**
 * A plot in an <svg>: a window on two numbers, its axes, and a layer that is cut at the window.
 *
 * One unit of its view box is one pixel, so that all text has the same size. Where the size of the
 * <svg> changes it says "slr-resize", and has to be drawn again.
 */
export class Plot {
  constructor(root) {
    this.root = root;
    this.axes = svg("g", { class: "axes", "aria-hidden": "true" });
    this.names = svg(
      "g",
      { class: "axes names", "aria-hidden": "true" },
      svg("text", { "text-anchor": "middle" }),
      svg("text", { x: 4, y: 14 }),
    );
    count += 1;
    this.inside = svg("rect");
    const clip = svg("clipPath", { id: `window-${count}` }, this.inside);
    this.layer = svg("g", { "clip-path": `url(#window-${count})`, "aria-hidden": "true" });
    this.handles = svg("g");
    root.replaceChildren(clip, this.axes, this.names, this.layer, this.handles);
    this.window = [0, 1, 0, 1];
    this.ruled = 0;
    this.powers = [false, false]; // across, up: a number k there stands for 10 to the power of k
    this.#fit(root.clientWidth || 400, root.clientHeight || 330);
    new ResizeObserver(() => {
      const { clientWidth, clientHeight } = root;
      const isTooSmall = clientWidth < SMALLEST || clientHeight < SMALLEST; // such as not shown
      if (isTooSmall || (clientWidth === this.width && clientHeight === this.height)) return;
      this.#fit(clientWidth, clientHeight);
      root.dispatchEvent(new CustomEvent("slr-resize", { bubbles: true }));
    }).observe(root);
  }

  #fit(width, height) {
    const { left, right, top, bottom } = ROOM;
    this.box = { left, right: width - right, top, bottom: height - bottom };
    Object.assign(this, { width, height });
    set(this.root, { viewBox: `0 0 ${width} ${height}` });
    const size = { width: this.box.right - left, height: this.box.bottom - top };
    set(this.inside, { x: left, y: top, ...size });
    set(this.names.firstChild, { x: left + size.width / 2, y: height - 6 });
    this.#rule();
  }

  /** Name the axes. */
  call(across, up) {
    [across, up].forEach((name, i) => write(this.names.children[i], name));
  }

  /** Show from low to high, across and up. */
  show(window) {
    if (String(window) === String(this.window)) return;
    this.window = window;
    this.#rule();
  }

  /** Draw the axes; `ruled` says how often, since each time all else moves, too. */
  #rule() {
    this.ruled += 1;
    const [x0, x1, y0, y1] = this.window;
    const { left, right, top, bottom } = this.box;
    const [across, up] = [roundStep((x1 - x0) / 5), roundStep((y1 - y0) / 5)];
    this.axes.replaceChildren(
      ...ticks(y0, y1, up).flatMap((v) => [
        svg("line", { class: "rule", x1: left, x2: right, y1: this.y(v), y2: this.y(v) }),
        svg("text", { x: left - 7, y: this.y(v) + 4.5, "text-anchor": "end" }, this.#label(v, up, 1)),
      ]),
      ...ticks(x0, x1, across).flatMap((v) => [
        svg("line", { class: "rule", x1: this.x(v), x2: this.x(v), y1: top, y2: bottom }),
        svg(
          "text",
          { x: this.x(v), y: bottom + 18, "text-anchor": "middle" },
          this.#label(v, across, 0),
        ),
      ]),
      svg("line", { class: "base", x1: left, x2: right, y1: bottom, y2: bottom }),
    );
  }

  #label(value, step, axis) {
    return this.powers[axis] ? `10${raised(Math.round(value))}` : label(value, step);
  }

  /** The window, made wider or higher, so that 1 is as long across as up. */
  equal([x0, x1, y0, y1]) {
    const { left, right, top, bottom } = this.box;
    const wide = Math.max(x1 - x0, ((y1 - y0) * (right - left)) / (bottom - top));
    const high = (wide * (bottom - top)) / (right - left);
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return [x - wide / 2, x + wide / 2, y - high / 2, y + high / 2];
  }

  /** Where x is drawn, and where y; far outside is as good as further. */
  x(value) {
    const { left, right } = this.box;
    const [low, high] = this.window;
    return near(left + ((value - low) / (high - low)) * (right - left));
  }

  y(value) {
    const { top, bottom } = this.box;
    const [, , low, high] = this.window;
    return near(bottom - ((value - low) / (high - low)) * (bottom - top));
  }

  /** The numbers that are drawn at this place of the view box, in round steps. */
  at(px, py) {
    const { left, right, top, bottom } = this.box;
    const [x0, x1, y0, y1] = this.window;
    const u = clamp((px - left) / (right - left), -BEYOND, 1 + BEYOND);
    const v = clamp((bottom - py) / (bottom - top), -BEYOND, 1 + BEYOND);
    return this.rounded(x0 + u * (x1 - x0), y0 + v * (y1 - y0));
  }

  /** Where the point is drawn, or the nearest place to it at the edge of the window. */
  held(x, y) {
    const { left, right, top, bottom } = this.box;
    const room = 5; // for a dot
    return {
      cx: clamp(this.x(x), left + room, right - room),
      cy: clamp(this.y(y), top + room, bottom - room),
    };
  }

  /** The two numbers in round steps of about a pixel. */
  rounded(x, y) {
    const [x0, x1, y0, y1] = this.window;
    return [rounded(x, roundStep((x1 - x0) / 400)), rounded(y, roundStep((y1 - y0) / 400))];
  }

  /** The place in the view box where the pointer is. */
  place(event) {
    const box = this.root.getBoundingClientRect();
    const scale = this.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  }

  /** True if the point is in the window. */
  holds(x, y) {
    const [x0, x1, y0, y1] = this.window;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }
}

/** The multiple of the step that is nearest to the value, without digits that mean nothing. */
export function rounded(value, step) {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/** A multiple of the step, with the digits that tell it from the next one. */
function label(value, step) {
  const size = Math.abs(value);
  if (size < step / 2) return "0";
  return text(value, Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 2);
}

function raised(power) {
  return String(power).replace(/./g, (sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign]));
}

function near(pixel) {
  return Math.round(clamp(pixel, -4000, 4000) * 100) / 100;
}

/** The value, or the end of the range that is nearest to it. */
export function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
