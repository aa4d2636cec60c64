// The editor of cells and exercises, bundled from CodeMirror by editor.py for docs/widgets/editor.js.

import {
  defaultKeymap, history, historyKeymap, indentLess, indentMore, insertNewlineAndIndent,
} from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

/**
 * An editor with this code and selection; the attributes are its field's, changed gets its code
 * after each change. Tab indents once the reader has clicked or typed there: who comes by Tab alone
 * goes on by Tab. Escape, then Tab, leaves.
 */
export function editor(code, { anchor, head }, attributes, changed) {
  let used = false;
  const use = () => {
    used = true;
  };
  const extensions = [
    lineNumbers(),
    history(),
    bracketMatching(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    pythonLanguage,
    syntaxHighlighting(classHighlighter),
    keymap.of([
      { key: "Enter", run: insertNewlineAndIndent },
      { key: "Tab", run: (view) => used && indentMore(view), shift: (view) => used && indentLess(view) },
      ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), // it runs the code
      ...historyKeymap,
    ]),
    EditorView.contentAttributes.of(attributes),
    EditorView.domEventHandlers({
      pointerdown: use,
      blur: () => {
        used = false;
      },
    }),
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      use();
      changed(update.state.doc.toString());
    }),
  ];
  return new EditorView({ state: EditorState.create({ doc: code, selection: { anchor, head }, extensions }) });
}
