// The reader's own points: added, removed, pasted, read from a file, and sent as a link.
// None of them leaves the page, unless the reader sends the link.

import { link } from "./address.js";

/** Have the buttons of the playground do what they say. */
export function start(playground) {
  const { add, remove, copy, take, file } = playground.controls;
  if (!add) return;
  const pasted = playground.element.querySelector("textarea");
  add.addEventListener("click", () => {
    const [x0, x1, y0, y1] = playground.data.plot.window;
    playground.add(...playground.data.plot.rounded((x0 + x1) / 2, (y0 + y1) / 2));
  });
  remove.addEventListener("click", () => playground.remove(playground.data.points.current));
  copy.addEventListener("click", () => copied(playground));
  take.addEventListener("click", () => taken(playground, pasted.value));
  file.addEventListener("change", async () => {
    pasted.value = await file.files[0].text();
    taken(playground, pasted.value);
  });
}

/** Show the points that the text holds, or say why it holds none. */
function taken(playground, text) {
  const found = playground.python.call("pasted.points", text);
  if (found.why) playground.say(`These points cannot be read: ${found.why}.`);
  else playground.show(found);
}

/** Put the link into the address, and to where it can be pasted from. */
async function copied(playground) {
  const href = link(playground);
  history.replaceState(history.state, "", href);
  const isCopied = await navigator.clipboard?.writeText(href).then(
    () => true,
    () => false,
  );
  playground.say(
    isCopied
      ? "The link to these points is copied, and in the address bar."
      : "The link to these points is in the address bar now: copy it from there.",
  );
}
