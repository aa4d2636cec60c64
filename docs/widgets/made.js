// What a script adds to a page.

/** A new element with these properties, and these inside it. */
export function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * Have the button do the work, one at a time; so does Control and Enter in the part.
 * slowly is called where it takes more than a moment, and show with what the work has answered.
 */
export function runs(part, button, { work, slowly, show }) {
  const start = async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true";
    const slow = setTimeout(slowly, 400);
    const result = await work();
    clearTimeout(slow);
    button.ariaDisabled = null;
    show(result);
  };
  button.addEventListener("click", start);
  part.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    start();
  });
}
