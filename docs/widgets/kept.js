// What the reader keeps on this site: in the browser's local storage and nowhere else.

const visit = new Map(); // what is kept until the page is left, where the browser keeps nothing

/** The text that is kept by this name, or null. */
export function kept(name) {
  try {
    return localStorage.getItem(`slr_pure.${name}`);
  } catch {
    return visit.get(name) ?? null;
  }
}

/** Keep the text by this name; null: keep none. */
export function keep(name, text) {
  if (text === null) visit.delete(name);
  else visit.set(name, text);
  try {
    if (text === null) localStorage.removeItem(`slr_pure.${name}`);
    else localStorage.setItem(`slr_pure.${name}`, text);
  } catch {
    // then it is known until the page is left
  }
}
