// What is live in a page: each part is loaded when it comes near the view, and not before. What
// cannot be loaded says so, and is tried again by its button and when the connection is back.
import { made } from "./made.js";

/** Selectors, and the module whose `start(element)` makes such an element live. */
const PARTS = {
  "slr-playground": () => import("./playground.js"),
  ".derivation:has(.value)": () => import("./derivations.js"),
  ".derivation:has(.yours)": () => import("./faded.js"),
};

const NEAR = { rootMargin: "600px 0px" };

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    const [, load] = Object.entries(PARTS).find(([selector]) => target.matches(selector));
    begin(target, load);
  }
}, NEAR);

/** Make it live; what is not is tried again, and a playground says so. */
async function begin(element, load) {
  try {
    await (await load()).start(element);
    element.classList.remove("not-live");
  } catch (error) {
    element.classList.add("not-live");
    const waiting = new AbortController();
    const { signal } = waiting;
    const again = made("button", { type: "button", className: "md-button", textContent: "Try again" });
    const words = `${error.cause ? error.message : "This part could not be loaded."} `;
    const note = made("p", { className: "live-note", role: "status" }, words, again);
    const retry = () => {
      waiting.abort();
      note.remove();
      begin(element, load);
    };
    addEventListener("online", retry, { signal });
    if (element.localName === "slr-playground") element.before(note);
    else document.addEventListener("slr-change", retry, { signal }); // the playground is there now
    again.addEventListener("click", retry);
  }
}

/** The address asks for points: they are what the reader came for. */
function comeToView() {
  if (/^#(data|points)=/.test(location.hash)) document.querySelector("slr-playground")?.scrollIntoView();
}

addEventListener("hashchange", comeToView);
comeToView();

for (const selector of Object.keys(PARTS)) {
  document.querySelectorAll(selector).forEach((element) => seen.observe(element));
}
