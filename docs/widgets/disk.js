// Opened from the disk, a page gets neither modules nor WebAssembly: say how to serve it.

const NOT_DRAWN =
  ":scope > :not(.plots), :is(.plots, .beside) > :not(.plot, .beside, .key), .plot:empty";

if (location.protocol === "file:") {
  document.body.classList.add("no-values", "no-cells");
  document.querySelectorAll("slr-playground, .exercise").forEach((element) => {
    const note = document.createElement("p");
    note.className = "live-note";
    note.textContent = "This part needs WebAssembly, which browsers do not load from the disk:"
      + " serve the folder with “python -m http.server”. The page is complete without it.";
    if (element.localName === "slr-playground") {
      element.inert = false;
      element.after(note);
      element.querySelectorAll(NOT_DRAWN).forEach((part) => part.remove());
    } else {
      element.replaceWith(note);
    }
  });
}
