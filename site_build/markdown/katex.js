// TeX in, HTML out: one JSON object a line, {"tex": …, "display": …}, answered by one line,
// {"html": …} or {"error": …}.
const katex = require("katex");
const readline = require("node:readline");

const options = { output: "htmlAndMathml", strict: "error", throwOnError: true };

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { tex, display } = JSON.parse(line);
  let answer;
  try {
    answer = { html: katex.renderToString(tex, { ...options, displayMode: display }) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
