// Which exercises are solved.

import { keep, kept } from "./kept.js";
import { made } from "./made.js";

/** {exercise: the path of its page}. */
function solved() {
  try {
    const all = JSON.parse(kept("solved"));
    return all instanceof Object ? all : {};
  } catch {
    return {};
  }
}

/** Is this exercise solved? */
export function isSolved(name) {
  return name in solved();
}

/** Remember that this exercise, of this page, is solved. */
export function solve(name) {
  keep("solved", JSON.stringify({ ...solved(), [name]: location.pathname }));
  markPages();
}

/** A tick at each page of the navigation whose exercise is solved. */
export function markPages() {
  const pages = new Set(Object.values(solved()));
  for (const link of document.querySelectorAll("a.md-nav__link[href]")) {
    const { pathname, hash } = new URL(link.href);
    if (hash || !pages.has(pathname) || link.querySelector(".solved")) continue;
    const tick = { className: "solved", textContent: "✓", role: "img", ariaLabel: "solved" };
    link.append(made("span", tick));
  }
}
