// Graded exercises: Check asks the grader (site_build/page/grading.py) what it says of the reader's code.
import { ask, prepare } from "./asking.js";
import { isSolved, markPages, solve } from "./progress.js";

for (const exercise of document.querySelectorAll(".exercise")) start(exercise);
markPages();

function start(exercise) {
  const name = exercise.dataset.exercise;
  const field = exercise.querySelector("textarea");
  const check = exercise.querySelector(".check");
  const reset = exercise.querySelector(".reset");
  const output = exercise.querySelector("output");
  const solved = exercise.querySelector(".solved");

  const show = (parts) => {
    output.replaceChildren(
      ...parts.filter(([, text]) => text).map(([className, text]) => {
        const tag = className === "printed" ? "pre" : "p";
        return Object.assign(document.createElement(tag), { className, textContent: text });
      }),
    );
    output.querySelector("pre")?.setAttribute("tabindex", "0");
  };
  const grade = async () => {
    if (check.ariaDisabled) return;
    check.ariaDisabled = "true";
    const slow = setTimeout(() => show([["", "Checking…"]]), 400);
    const { printed, answer, error } = await ask("grading.grade", name, field.value);
    clearTimeout(slow);
    check.ariaDisabled = null;
    if (answer?.passed) solve(name);
    solved.hidden = !isSolved(name);
    const lines = (error ?? answer.message).split("\n");
    const kind = answer?.passed ? "right" : "error";
    show([...lines.map((line, i) => [i ? "" : kind, line]), ["printed", printed]]);
  };

  solved.hidden = !isSolved(name);
  check.disabled = reset.disabled = false;
  check.addEventListener("click", grade);
  reset.addEventListener("click", () => {
    field.value = field.defaultValue;
    output.replaceChildren();
  });
  field.addEventListener("focus", prepare);
  exercise.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    grade();
  });
}
