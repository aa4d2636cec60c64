// An editor for Python: a plain field, which becomes CodeMirror when it is used, and keeps the code.

import { prepare } from "./asking.js";
import { keep, kept } from "./kept.js";
import { base } from "./runtime.js";
import { signs } from "./signs.js";

const RUN = /Mac|iP/.test(navigator.platform) ? "⌘ Enter" : "Ctrl+Enter";

/** What the keys do, for a hint beside the buttons. */
export const KEYS = `${RUN} runs it. Tab indents; Esc, then Tab, leaves.`;

const plain = new Set(); // the editors that are no CodeMirror yet

let loading;

function codeMirror() {
  loading ??= import(`${base}assets/codemirror/editor.js`).catch((error) => {
    loading = undefined; // a later use tries again
    throw error;
  });
  return loading;
}

/** The editor in the place of a textarea with a label, whose code at first is what it starts with. */
export class Editor {
  /** name: by which its code is kept, for this page; changed: is called after each change. */
  constructor(field, name, changed = () => {}) {
    Object.assign(this, { field, changed, start: field.defaultValue || field.value });
    this.name = `code ${location.pathname} ${name}`;
    field.value = kept(this.name) ?? this.start;
    field.addEventListener("input", () => this.#keep(field.value));
    field.after(signs((sign) => this.#insert(sign)));
    plain.add(this);
    field.addEventListener("focus", () => {
      prepare();
      codeMirror().then(({ editor }) => {
        if (document.activeElement === field) plain.forEach((each) => each.#become(editor));
      }, () => {}); // else it stays plain
    });
  }

  get code() {
    return this.field.value;
  }

  set code(code) {
    if (this.view) {
      const { length } = this.view.state.doc;
      this.view.dispatch({ changes: { from: 0, to: length, insert: code } });
    } else {
      this.field.value = code;
      this.#keep(code);
    }
  }

  /** Is it other than at first? */
  get isEdited() {
    return this.code !== this.start;
  }

  /** What reset took away, until the next change; or undefined. */
  before;

  /** Put back the code at first; or, where that has just been done, what was written there. */
  reset() {
    const [now, before] = [this.code, this.before];
    this.code = before ?? this.start;
    if (before === undefined && now !== this.start) this.before = now;
  }

  focus() {
    (this.view ?? this.field).focus();
  }

  #insert(sign) {
    this.focus();
    const { view, field } = this;
    if (view) {
      view.dispatch(view.state.replaceSelection(sign));
    } else {
      field.setRangeText(sign, field.selectionStart, field.selectionEnd, "end");
      this.#keep(field.value);
    }
  }

  #keep(code) {
    this.before = undefined;
    keep(this.name, code === this.start ? null : code);
    this.changed();
  }

  /**
   * CodeMirror from now on, as all that is shown on the page, under the reader's hands; who has gone
   * on meanwhile finds the fields as they were. The code at first waits to be gone on with at its end.
   */
  #become(editor) {
    const { field } = this;
    const { selectionStart, selectionEnd, clientHeight } = field;
    if (!clientHeight) return;
    plain.delete(this);
    const [label] = field.labels;
    label.id ||= `${field.id}-label`;
    const attributes = { "aria-labelledby": label.id, autocapitalize: "off", tabindex: "0" };
    const isUsed = document.activeElement === field;
    const end = field.value.length;
    const waits = !this.isEdited && /\n +$/.test(field.value);
    const place = waits ? { anchor: end, head: end } : { anchor: selectionStart, head: selectionEnd };
    this.view = editor(field.value, place, attributes, (code) => {
      field.value = code;
      this.#keep(code);
    });
    this.view.dom.style.setProperty("--room", `${clientHeight}px`);
    field.after(this.view.dom);
    field.hidden = true;
    label.addEventListener("click", () => this.view.focus());
    if (isUsed) this.view.focus();
  }
}
