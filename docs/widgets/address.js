// What a playground shows, behind the # of the page's address, so that it can be sent:
// #data=hubble&m=300&c=0, or #points=0,1;1,3;2,8&x=week x&y=height y in cm&m=2&c=1&rate=40.

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
    const isSet = control.type === "range" && control.value !== control.defaultValue;
    if (isSet && !["m", "c"].includes(control.name)) add(control.name, control.value);
  }
  const page = new URL(location.href);
  page.hash = parts.join("&");
  return page.href;
}

/** What the address asks for, by its names; null if that is nothing of a playground's. */
export function asked() {
  const found = new URLSearchParams(location.hash.slice(1));
  return found.has("points") || found.has("data") ? found : null;
}
