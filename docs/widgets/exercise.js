// Graded exercises: Check asks the grader (site_build/page/grading.py) what it says of the reader's code.
import { ask } from "./asking.js";
import { Editor, KEYS } from "./editor.js";
import { made, runs } from "./made.js";
import { isSolved, mark, solve } from "./progress.js";

for (const exercise of document.querySelectorAll(".exercise")) start(exercise);
mark();

function start(exercise) {
  const name = exercise.dataset.exercise;
  const [check, reset, hint] = exercise.querySelectorAll(".bar button");
  const output = exercise.querySelector("output");
  const solved = exercise.querySelector(".solved");
  const editor = new Editor(exercise.querySelector("textarea"), name, () => named());

  const named = () => {
    reset.textContent = editor?.before === undefined ? "Reset" : "Undo reset";
  };
  const show = ({ printed, answer, error }) => {
    if (answer?.passed) solve(name);
    solved.hidden = !isSolved(name);
    solved.classList.toggle("before", !answer?.passed);
    solved.textContent = answer?.passed ? "Solved" : "Solved before, by other code";
    const [first, ...others] = (error ?? answer.message).split("\n");
    output.replaceChildren(
      made("p", { className: answer?.passed ? "right" : "error", textContent: first }),
      ...others.map((textContent) => made("p", { textContent })),
    );
    if (!printed) return;
    output.append(made("pre", { className: "printed", textContent: printed, tabIndex: 0 }));
  };
  const slowly = () => output.replaceChildren(made("p", { textContent: "Checking…" }));

  exercise.querySelector(".keys").textContent = KEYS;
  solved.hidden = !isSolved(name);
  check.disabled = reset.disabled = hint.disabled = false;
  runs(exercise, check, { work: () => ask("grading.grade", name, editor.code), slowly, show });
  reset.addEventListener("click", () => {
    editor.reset();
    named();
    output.replaceChildren();
  });
  hint.addEventListener("click", () => {
    const left = exercise.querySelectorAll(".hints li[hidden]");
    left[0].hidden = false;
    if (left.length > 1) return;
    hint.disabled = true;
    hint.textContent = "No more hints";
  });
}
