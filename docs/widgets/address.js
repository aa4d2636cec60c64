// What a playground shows, behind the # of the page's address, so that it can be sent:
// #data=hubble&m=300&c=0, or #points=0,1;1,3;2,8&x=week x&y=height y in cm&m=2&c=1&rate=40.

const LARGEST = 1e70; // of a number: the square of its square is still a float

/** The link to what the playground shows. */
export function link({ xs, ys, given, axes, kind, m, c, controls }) {
  const parts = [];
  const add = (name, value) => parts.push(`${name}=${String(value).replaceAll("e+", "e")}`);
  const { value } = controls.preset;
  if (xs === given.xs && ys === given.ys && value !== "own") {
    add("data", value);
  } else {
    add("points", xs.map((x, i) => `${x},${ys[i]}`).join(";"));
    add("x", encodeURIComponent(axes[0]));
    add("y", encodeURIComponent(axes[1]));
  }
  if (kind !== "best") {
    add("m", m);
    add("c", c);
  }
  for (const control of Object.values(controls)) {
    const { type, name, value, checked } = control;
    const isSet = type === "range" && value !== control.defaultValue;
    if (isSet && !["m", "c"].includes(name)) add(name, value);
    if (type === "checkbox" && checked !== control.defaultChecked) add(name, Number(checked));
  }
  const page = new URL(location.href);
  page.hash = parts.join("&");
  return page.href;
}

/** True if the page's address asks for something. */
export function isAsked() {
  return /^#(data|points)=/.test(location.hash);
}

/**
 * What the address asks of the playground: the key of a preset or points, and the line, the
 * sliders and the switches; {why} it cannot be read; or null.
 */
export function asked({ controls, python }) {
  if (!isAsked()) return null;
  const wanted = new URLSearchParams(location.hash.slice(1));
  const line = { sliders: {} };
  for (const name of ["m", "c", ...Object.keys(controls)]) {
    const isOfLine = name === "m" || name === "c";
    const isKept = isOfLine || ["range", "checkbox"].includes(controls[name].type);
    if (!isKept || !wanted.has(name)) continue;
    const value = Number(wanted.get(name) || NaN);
    if (!(Math.abs(value) < LARGEST)) return { why: `“${name}” is no number for this page` };
    (isOfLine ? line : line.sliders)[name] = value;
  }
  const key = wanted.get("data");
  if (key !== null) {
    const isThere = [...controls.preset.options].some(({ value }) => value === key);
    if (isThere && key !== "own") return { key, line };
    return { why: `there are no points called “${key.slice(0, 20)}”` };
  }
  const points = python.call("pasted.points", wanted.get("points").replaceAll(";", "\n"));
  points.axes = ["x", "y"].map((name) => wanted.get(name)?.slice(0, 40) || name);
  return points.why ? points : { points, line };
}
