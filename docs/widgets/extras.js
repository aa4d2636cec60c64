// What a playground may have beside its points and their line, each in a module of its own.
//
// make(playground) adds it and answers draw(now, playground), which is called after each change.
// Its numbers are in PARTS of site_build/page/playground.py, or it asks a module of its own there.

const EXTRAS = {
  again: () => import("./again.js"),
  balance: () => import("./balance.js"),
  band: () => import("./band.js"),
  beyond: () => import("./beyond.js"),
  chords: () => import("./chords.js"),
  correlation: () => import("./correlation.js"),
  errors: () => import("./errors.js"),
  leverage: () => import("./leverage.js"),
  "log-losses": () => import("./losses.js"),
  losses: () => import("./losses.js"),
  means: () => import("./means.js"),
  "residual-plot": () => import("./residual-plot.js"),
  squares: () => import("./squares.js"),
  textbook: () => import("./textbook.js"),
};

/** What makes those of these names that draw. */
export async function extras(names) {
  const modules = await Promise.all(names.map((name) => EXTRAS[name]?.()));
  return modules.filter(Boolean).map(({ make }) => make);
}
