// Graded exercises: Check asks the grader (site_build/page/grading.py) what it says of the reader's code.
import { ask, prepare } from "./asking.js";
import { made, runs } from "./made.js";
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

  const show = ({ printed, answer, error }) => {
    if (answer?.passed) solve(name);
    solved.hidden = !isSolved(name);
    const [first, ...others] = (error ?? answer.message).split("\n");
    output.replaceChildren(
      made("p", { className: answer?.passed ? "right" : "error", textContent: first }),
      ...others.map((textContent) => made("p", { textContent })),
    );
    if (!printed) return;
    output.append(made("pre", { className: "printed", textContent: printed, tabIndex: 0 }));
  };
  const slowly = () => output.replaceChildren(made("p", { textContent: "Checking…" }));

  solved.hidden = !isSolved(name);
  check.disabled = reset.disabled = false;
  runs(exercise, check, { work: () => ask("grading.grade", name, field.value), slowly, show });
  reset.addEventListener("click", () => {
    field.value = field.defaultValue;
    output.replaceChildren();
  });
  field.addEventListener("focus", prepare);
}
