// What Python prints, in lines that a page can hold.

const LONGEST = 1000; // letters of a line; of a longer one the rest is not kept

/** Bytes in, lines out: write(bytes) calls print with each whole line, end() with the last one. */
export class Lines {
  constructor(print) {
    Object.assign(this, { print, decoder: new TextDecoder(), line: "", isCut: false });
  }

  /** Take what was printed. */
  write(bytes) {
    const [first, ...others] = this.decoder.decode(bytes, { stream: true }).split("\n");
    this.#add(first);
    for (const part of others) {
      if (!this.isCut) this.print(this.line);
      Object.assign(this, { line: "", isCut: false });
      this.#add(part);
    }
  }

  /** Nothing more comes: a last line without an end is a line, too. */
  end() {
    if (this.line && !this.isCut) this.print(this.line);
    Object.assign(this, { line: "", isCut: false });
  }

  #add(letters) {
    if (this.isCut) return;
    this.line += letters;
    if (this.line.length <= LONGEST) return;
    this.print(`${this.line.slice(0, LONGEST)}…`);
    this.isCut = true;
  }
}
