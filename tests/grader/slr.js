// A regression in JavaScript, answering the grader: slr-pure grade -- node slr.js

function fit({ x, y }) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [p, q] = [mean(x), mean(y)];
  const m = mean(x.map((a, i) => (a - p) * (y[i] - q))) / mean(x.map((a) => (a - p) ** 2));
  if (x.length !== y.length || !Number.isFinite(m)) throw new Error("no unique line");
  return { m, c: q - m * p };
}

const operations = { fit, forward: ({ m, c, x }) => ({ y: x.map((a) => m * a + c) }) };

// "12", "3*2^-1", "inf", "-inf", "nan"; of a list, each
function number(text) {
  if (Array.isArray(text)) return text.map(number);
  const [p, e] = text.replace("inf", "Infinity").split("*2^");
  return Number(p) * 2 ** Number(e ?? 0);
}

// JSON has no infinities, and no nan
function shown(name, value) {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  return String(value).toLowerCase().replace("infinity", "inf");
}

function reply({ id, do: operation, given }) {
  if (!(operation in operations)) return { id, cannot: "no such operation" };
  const numbers = Object.entries(given).map(([name, text]) => [name, number(text)]);
  try {
    return { id, answer: operations[operation](Object.fromEntries(numbers)) };
  } catch (error) {
    return { id, error: error.message };
  }
}

require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => console.log(JSON.stringify(reply(JSON.parse(line)), shown)));
