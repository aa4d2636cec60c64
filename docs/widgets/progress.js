// Which exercises are solved: kept in the browser's local storage and nowhere else.

import { made } from "./made.js";

const KEY = "slr_pure.solved";

/** {exercise: the path of its page}; nothing where the browser keeps nothing. */
function solved() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return kept instanceof Object ? kept : {};
  } catch {
    return visit;
  }
}

let visit = {}; // what is solved on this visit, where nothing can be kept

/** Is this exercise solved? */
export function isSolved(name) {
  return name in solved();
}

/** Remember that this exercise, of this page, is solved. */
export function solve(name) {
  visit = { ...solved(), [name]: location.pathname };
  try {
    localStorage.setItem(KEY, JSON.stringify(visit));
  } catch {
    // then it is known until the page is left
  }
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
