// Which exercises are solved, and which lines of derivations the reader has written.

import { keep, kept } from "./kept.js";
import { made } from "./made.js";

const LINE = "yours-";

/** {exercise, or line that is called yours-…: the path of its page}. */
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
  mark();
}

/** Show what is solved, in the navigation and on the road. */
export function mark() {
  markPages();
  markRoad();
}

/** A tick at each page of the navigation whose exercise is solved. */
function markPages() {
  const exercises = Object.entries(solved()).filter(([name]) => !name.startsWith(LINE));
  const pages = new Set(exercises.map(([, page]) => page));
  for (const link of document.querySelectorAll("a.md-nav__link[href]")) {
    const { pathname, hash } = new URL(link.href);
    if (hash || !pages.has(pathname) || link.querySelector(".solved")) continue;
    const tick = { className: "solved", textContent: "✓", role: "img", ariaLabel: "solved" };
    link.append(made("span", tick));
  }
}

/** On the road: at each chapter and in all, how many of the exercises are solved. */
function markRoad() {
  const all = [...document.querySelectorAll(".road a[data-exercises]")];
  if (!all.length) return;
  let done = 0;
  let there = 0;
  for (const link of all) {
    const names = link.dataset.exercises.split(" ");
    const right = names.filter(isSolved).length;
    done += right;
    there += names.length;
    if (!right) continue;
    const words = right === names.length ? "✓ solved" : `${right} of ${names.length} solved`;
    const time = link.closest("li").querySelector("em");
    time.append(" · ", made("span", { className: "solved", textContent: words }));
  }
  const lines = Object.keys(solved()).filter((name) => name.startsWith(LINE)).length;
  const written = lines ? ` and written ${lines} line${lines > 1 ? "s" : ""} of derivations` : "";
  const words = `You have solved ${done} of the ${there} exercises${written}; your browser keeps count.`;
  if (done || lines) document.querySelector(".road").before(made("p", { textContent: words }));
}
