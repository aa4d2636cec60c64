// Predict, then see: the reader's guess, kept in this browser and told beside the answer.
//
// The answer is in the page, folded: to look without a guess is to unfold it. The build has it from
// the library; the loss of the line that the reader draws is asked of the library here.

import { keep, kept } from "./kept.js";
import { clamp, text } from "./svg.js";

for (const part of document.querySelectorAll(".predict")) start(part);

function start(part) {
  const [form, fields, again, said, details] = ["form", "fieldset", ":scope > button", ".said", "details"]
    .map((selector) => part.querySelector(selector));
  const name = `guess ${location.pathname} ${part.id}`;
  const inputs = [...fields.querySelectorAll("input")];
  const draw = drawing(part, fields);

  const settle = async () => {
    const guess = JSON.parse(kept(name));
    fields.disabled = Boolean(guess) || details.open;
    again.hidden = !fields.disabled;
    said.textContent = guess ? await told(part, guess) : "";
  };
  const before = JSON.parse(kept(name));
  if (before) {
    write(inputs, before);
    details.open = true;
  }
  draw();
  settle();
  form.addEventListener("input", draw);
  details.addEventListener("toggle", settle);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(name, JSON.stringify(read(inputs)));
    details.open = true;
    settle();
    details.firstChild.focus();
  });
  again.addEventListener("click", () => {
    keep(name, null);
    details.open = false;
    settle();
    inputs[0].focus();
  });
}

/** What the fields say, as numbers: of a choice, which one. */
function read(inputs) {
  const chosen = inputs.filter(({ type, checked }) => type !== "radio" || checked);
  return chosen.map(({ value }) => Number(value));
}

function write(inputs, guess) {
  if (inputs[0].type === "radio") inputs[guess[0]].checked = true;
  else inputs.forEach((input, i) => (input.value = guess[i]));
}

/** A sentence on the guess. */
async function told(part, guess) {
  const { answer, within, points } = part.dataset;
  if (points) return drawn(JSON.parse(points), guess);
  const choices = part.querySelectorAll("details li");
  if (choices.length) {
    choices.forEach((choice, i) => choice.classList.toggle("chosen", i === guess[0]));
    return choices[guess[0]].className.includes("right") ? "Your choice is right." : "It is another one.";
  }
  const said = `Your guess is ${text(guess[0], 4)}`;
  if (Math.abs(guess[0] - answer) > within) return `${said}; it is ${text(Number(answer), 4)}.`;
  return `${said}, and that is ${Number(within) ? "near enough" : "right"}.`;
}

/** The line through the two heights at the ends of the window, and its loss. */
async function drawn([xs, ys, window], heights) {
  try {
    const { loadPython } = await import("./runtime.js");
    const python = await loadPython();
    const [m, c, loss, best] = python.call("predict.guessed", xs, ys, window.slice(0, 2), heights);
    const steep = m === best ? "" : ` It is too ${m > best ? "steep" : "flat"}.`;
    return `Your line has the slope ${text(m, 4)}, the intercept ${text(c, 4)}, and the loss ${text(loss, 4)}.${steep}`;
  } catch (error) {
    return error.cause ? error.message : "The loss of your line could not be worked out.";
  }
}

/** Sliders move what is drawn, and what is drawn can be dragged; a function that draws anew. */
function drawing(part, fields) {
  const sliders = [...fields.querySelectorAll("[type=range]")];
  const root = part.querySelector("svg");
  if (!root) return () => {};
  const marks = [...root.querySelectorAll(".handle")];
  const line = root.querySelector("line.guess");
  const up = Boolean(line);
  const draw = () => sliders.forEach((slider, i) => {
    const { min, max, value, dataset: { from, to } } = slider;
    const place = Number(from) + ((value - min) / (max - min)) * (to - from);
    marks[i].setAttribute("transform", up ? `translate(0 ${place})` : `translate(${place} 0)`);
    line?.setAttribute(`y${i + 1}`, place);
    slider.nextElementSibling.textContent = text(Number(value), 4);
  });
  let held = -1;
  root.addEventListener("pointerdown", (event) => {
    if (fields.disabled || event.button) return;
    held = up ? marks.findIndex((mark) => mark.contains(event.target)) : 0;
    if (held < 0) return;
    event.preventDefault();
    root.setPointerCapture(event.pointerId);
    move(event);
  });
  const move = (event) => {
    if (held < 0) return;
    const box = root.getBoundingClientRect();
    const pixels = (up ? event.clientY - box.top : event.clientX - box.left) * (400 / box.width);
    const { min, max, dataset: { from, to } } = sliders[held];
    sliders[held].value = Number(min) + clamp((pixels - from) / (to - from), 0, 1) * (max - min);
    draw();
  };
  root.addEventListener("pointermove", move);
  // A finger on a handle moves the handle, and not the page.
  const stay = (event) => held >= 0 && event.preventDefault();
  for (const touch of ["touchstart", "touchmove"]) root.addEventListener(touch, stay, { passive: false });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => (held = -1));
  return draw;
}
