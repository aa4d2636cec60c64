// Signs to tap, where a keyboard hides them.

import { made } from "./made.js";

const OF_PYTHON = [..."()[]:=*/_"];

/** A row of the signs that Python needs, which calls insert(sign). */
export function signs(insert) {
  const buttons = OF_PYTHON.map((sign) => made("button", { type: "button", value: sign, textContent: sign }));
  const row = made("div", { className: "signs", role: "group", ariaLabel: "Signs" }, ...buttons);
  tapped(row, insert);
  return row;
}

/** Call insert with the value of the row's button that is tapped; the caret stays. */
export function tapped(row, insert) {
  row.addEventListener("pointerdown", (event) => event.preventDefault());
  row.addEventListener("click", ({ target }) => target.value && insert(target.value));
}
