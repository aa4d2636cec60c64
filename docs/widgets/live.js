// What is live in a page: each part is loaded when it comes near the view, and not before.

/** Selectors, and the module whose `start(element)` makes such an element live. */
const PARTS = {
  "slr-playground": () => import("./playground.js"),
  ".derivation:has(.value)": () => import("./derivations.js"),
};

const NEAR = { rootMargin: "600px 0px" };

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    const [, load] = Object.entries(PARTS).find(([selector]) => target.matches(selector));
    load().then(({ start }) => start(target));
  }
}, NEAR);

for (const selector of Object.keys(PARTS)) {
  document.querySelectorAll(selector).forEach((element) => seen.observe(element));
}
